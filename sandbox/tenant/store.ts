import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, openJournal, readJournal } from './journal.ts';

/** Rows of one kind, by id. Rows are plain JSON; what is handed out is the stored object, so change it with `put` only. */
export interface Table<T extends { id: string }> {
  get(id: string): T | undefined;
  put(row: T): void;
  delete(id: string): void;
  all(): T[];
  where(test: (row: T) => boolean): T[];
}

/** All state of the tenant: tables in memory, every change in a journal on disk before an answer leaves. */
export interface TenantStore {
  table<T extends { id: string }>(name: string): Table<T>;
  /** Writes what changed since the last call to the journal. Called before every answer; survives `kill -9` of this process. */
  flush(): void;
  /** Forgets everything; on disk with the next `flush`, together with what was put since. */
  clear(): void;
  close(): void;
}

type Change = [table: string, id: string, row?: unknown];

/** Stands in the journal where everything before it was forgotten. */
const forgotten: Change = ['*', '*'];

/** Changes a journal may hold beyond what the rows need before it is written anew. */
const slack = 50_000;
/** Rows in one line of a journal that is written anew. */
const rowsPerLine = 1000;

/**
 * Opens the tenant's state kept in `folder`, or in memory alone without one.
 * Promises: after `flush` a change is found again by the next `openStore`, even when the process was killed. What one `flush` writes is
 * one line, so it is found again as a whole or, cut off half-way, not at all. The journal is written anew on opening.
 */
export const openStore = (folder?: string): TenantStore => {
  const tables = new Map<string, Map<string, { id: string }>>();
  const rowsOf = (name: string) => {
    const known = tables.get(name);
    if (known) return known;
    const made = new Map<string, { id: string }>();
    tables.set(name, made);
    return made;
  };
  const path = folder ? join(folder, 'tenant.jsonl') : undefined;
  let pending: Change[] = [];
  let written = 0;
  let journal: Journal | undefined;

  const rewrite = () => {
    if (!folder || !path) return;
    mkdirSync(folder, { recursive: true });
    const fresh = `${path}.new`;
    const out = openSync(fresh, 'w');
    written = 0;
    for (const [name, rows] of tables) {
      const changes = [...rows].map(([id, row]): Change => [name, id, row]);
      written += changes.length;
      for (let at = 0; at < changes.length; at += rowsPerLine)
        appendFileSync(out, `${JSON.stringify(changes.slice(at, at + rowsPerLine))}\n`);
    }
    fsyncSync(out);
    closeSync(out);
    renameSync(fresh, path);
    journal?.close();
    journal = openJournal(path);
  };

  for (const [name, id, row] of path ? readJournal<Change[]>(path).flat().filter(Array.isArray) : []) {
    if (name === forgotten[0]) tables.clear();
    else if (row) rowsOf(name).set(id, row as { id: string });
    else rowsOf(name).delete(id);
  }
  rewrite();

  const record = (change: Change) => {
    if (path) pending.push(change);
  };

  return {
    table: <T extends { id: string }>(name: string): Table<T> => {
      const rows = () => rowsOf(name) as unknown as Map<string, T>;
      return {
        get: (id) => rows().get(id),
        put: (row) => {
          rows().set(row.id, row);
          record([name, row.id, row]);
        },
        delete: (id) => {
          if (rows().delete(id)) record([name, id]);
        },
        all: () => [...rows().values()],
        where: (test) => [...rows().values()].filter(test),
      };
    },
    flush: () => {
      if (!journal || pending.length === 0) return;
      journal.append(pending);
      written += pending.length;
      pending = [];
      const rows = [...tables.values()].reduce((sum, table) => sum + table.size, 0);
      if (written > 2 * rows + slack) rewrite();
    },
    clear: () => {
      tables.clear();
      pending = [];
      record(forgotten);
    },
    close: () => {
      journal?.close();
      journal = undefined;
    },
  };
};
