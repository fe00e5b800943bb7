import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TenantClock } from './clock.ts';

export type LedgerKind = 'graph' | 'token' | 'mail' | 'event' | 'file' | 'activity' | 'notification' | 'fault';

export interface LedgerEntry {
  seq: number;
  at: string;
  kind: LedgerKind;
  user?: string;
  [detail: string]: unknown;
}

/** What happened in the tenant, append-only, in order. */
export interface Ledger {
  /** Writes an entry and returns it. */
  write(kind: LedgerKind, details: Record<string, unknown>): LedgerEntry;
  /** Adds what became known later (the `status` of a call that has ended) to an entry of ours. */
  amend(entry: LedgerEntry, details: Record<string, unknown>): void;
  /** Entries with `seq` greater than `since`, and the `since` for the next call. */
  since(since: number): { entries: LedgerEntry[]; next: number };
  close(): void;
}

/** Opens the ledger in `folder` (in memory without one). An entry is on its way to disk before `write` returns. */
export const createLedger = (clock: TenantClock, folder?: string): Ledger => {
  const path = folder ? join(folder, 'ledger.jsonl') : undefined;
  const entries: LedgerEntry[] = [];
  const bySeq = new Map<number, LedgerEntry>();
  if (path && existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      try {
        if (!line) continue;
        const entry = JSON.parse(line) as LedgerEntry;
        // A line with a number that has been used adds to that entry.
        const known = bySeq.get(entry.seq);
        if (known) Object.assign(known, entry);
        else {
          entries.push(entry);
          bySeq.set(entry.seq, entry);
        }
      } catch {
        // The last line of a ledger cut off by power loss.
      }
    }
  }
  let file = path ? openSync(path, 'a') : undefined;
  // What follows must not be lost together with a line that was cut off.
  if (file !== undefined && path && !/(^|\n)$/.test(readFileSync(path, 'utf8').slice(-1))) writeSync(file, '\n');
  return {
    write: (kind, details) => {
      const entry: LedgerEntry = {
        ...details,
        seq: (entries.at(-1)?.seq ?? 0) + 1,
        at: clock.now().toISOString(),
        kind,
      };
      entries.push(entry);
      if (file !== undefined) writeSync(file, `${JSON.stringify(entry)}\n`);
      return entry;
    },
    amend: (entry, details) => {
      Object.assign(entry, details);
      if (file !== undefined) writeSync(file, `${JSON.stringify({ seq: entry.seq, ...details })}\n`);
    },
    since: (since) => ({ entries: entries.filter((entry) => entry.seq > since), next: entries.at(-1)?.seq ?? 0 }),
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
};
