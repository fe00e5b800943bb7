import { createRequire } from 'node:module';

/** The part that `node:sqlite` (Node 22.13 and later) and `libsql` share. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}
export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint };
  /** Reads to the end, which `get` does not: an unfinished statement keeps the write-ahead log from being checkpointed. */
  all(...values: SqliteValue[]): unknown[];
}
export type SqliteValue = string | number | null;
export type OpenSqlite = (file: string) => SqliteDatabase;

type SqliteClass = new (file: string) => SqliteDatabase;

/** Node's own SQLite where there is one, else the `libsql` package. Throws when there is neither. */
export const loadSqlite = (): OpenSqlite => {
  // Not a static import: on Node 20 the built-in module is absent, and elsewhere the package may be.
  const require = createRequire(import.meta.url);
  const Sqlite = builtIn() ?? (require('libsql') as SqliteClass);
  return (file) => new Sqlite(file);
};

const builtIn = (): SqliteClass | undefined => {
  const module = process.getBuiltinModule('node:sqlite') as { DatabaseSync: SqliteClass } | undefined;
  return module?.DatabaseSync;
};

export type SqliteFailure = 'duplicate' | 'busy' | 'full' | 'broken' | 'mistake';

/** The error of a file that others hold, where SQLite says so in a row instead of throwing. */
export const busy = (message: string): Error => Object.assign(new Error(message), { errcode: 5 });

/** What an error of either driver means. https://www.sqlite.org/rescode.html */
export const sqliteFailure = (error: unknown): SqliteFailure => {
  const { errcode, rawCode } = error as { errcode?: number; rawCode?: number };
  const code = errcode ?? rawCode;
  if (code === 1555 || code === 2067) return 'duplicate';
  const primary = (code ?? 0) & 0xff;
  if (primary === 5 || primary === 6) return 'busy';
  if (primary === 13) return 'full';
  // Read-only, input and output, corrupt, cannot open, protocol, not a database.
  return [8, 10, 11, 14, 15, 26].includes(primary) ? 'broken' : 'mistake';
};
