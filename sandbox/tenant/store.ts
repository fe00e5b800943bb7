import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

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

type Line = [table: string, id: string, row?: unknown];

/** Stands in the journal where everything before it was forgotten. */
const forgotten: Line = ['*', '*'];

/** Lines a journal may have beyond what the rows need before it is written anew. */
const slack = 50_000;

/**
 * Opens the tenant's state kept in `folder`, or in memory alone without one.
 * Promises: after `flush` a change is found again by the next `openStore`, even when the process was killed; a line cut off
 * half-way (power loss) is ignored. The journal is compacted on opening.
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
  let pending: string[] = [];
  let written = 0;
  let file: number | undefined;

  const rewrite = () => {
    if (!folder || !path) return;
    mkdirSync(folder, { recursive: true });
    const fresh = `${path}.new`;
    const out = openSync(fresh, 'w');
    written = 0;
    for (const [name, rows] of tables) {
      const lines = [...rows].map(([id, row]) => `${JSON.stringify([name, id, row])}\n`);
      written += lines.length;
      writeSync(out, lines.join(''));
    }
    fsyncSync(out);
    closeSync(out);
    renameSync(fresh, path);
    if (file !== undefined) closeSync(file);
    file = openSync(path, 'a');
  };

  if (path && existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [name, id, row] = parse(line) ?? [];
      if (name === undefined || id === undefined) continue;
      if (name === forgotten[0]) tables.clear();
      else if (row) rowsOf(name).set(id, row as { id: string });
      else rowsOf(name).delete(id);
    }
  }
  rewrite();

  const record = (line: Line) => {
    if (path) pending.push(JSON.stringify(line));
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
      if (file === undefined || pending.length === 0) return;
      appendFileSync(file, `${pending.join('\n')}\n`);
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
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
};

const parse = (line: string): Line | undefined => {
  try {
    return line ? (JSON.parse(line) as Line) : undefined;
  } catch {
    return undefined;
  }
};
