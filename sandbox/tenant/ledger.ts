import { join } from 'node:path';
import type { TenantClock } from './clock.ts';
import { openJournal, readJournal } from './journal.ts';

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

/**
 * Opens the ledger in `folder` (in memory without one). An entry has been handed to the system before `write` returns, so it outlives the
 * process; a last line cut off half-way is passed over, and what follows begins on a line of its own.
 */
export const createLedger = (clock: TenantClock, folder?: string): Ledger => {
  const path = folder ? join(folder, 'ledger.jsonl') : undefined;
  const entries: LedgerEntry[] = [];
  const bySeq = new Map<number, LedgerEntry>();
  for (const entry of path ? readJournal<LedgerEntry>(path) : []) {
    // A line with a number that has been used adds to that entry.
    const known = bySeq.get(entry.seq);
    if (known) Object.assign(known, entry);
    else {
      entries.push(entry);
      bySeq.set(entry.seq, entry);
    }
  }
  let journal = path ? openJournal(path) : undefined;
  return {
    write: (kind, details) => {
      const entry: LedgerEntry = {
        ...details,
        seq: (entries.at(-1)?.seq ?? 0) + 1,
        at: clock.now().toISOString(),
        kind,
      };
      entries.push(entry);
      journal?.append(entry);
      return entry;
    },
    amend: (entry, details) => {
      Object.assign(entry, details);
      journal?.append({ seq: entry.seq, ...details });
    },
    since: (since) => ({ entries: entries.slice(firstAfter(entries, since)), next: entries.at(-1)?.seq ?? 0 }),
    close: () => {
      journal?.close();
      journal = undefined;
    },
  };
};

/** Where the entries with a `seq` greater than `since` begin; they are in order, and there may be very many. */
const firstAfter = (entries: LedgerEntry[], since: number): number => {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.seq ?? 0) > since) high = middle;
    else low = middle + 1;
  }
  return low;
};
