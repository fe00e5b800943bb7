import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenSqlite, SqliteDatabase, SqliteStatement } from './sqlite-driver.ts';

/** One open file: its statements, and what has been prepared in it. */
export interface SqliteSession {
  exec(sql: string): void;
  statement(sql: string): SqliteStatement;
  /** Runs `make` once per open file. */
  once(key: string, make: () => void): void;
}

export interface SqliteFile {
  /** The file, opened when needed. Throws what the driver throws when it cannot be used. */
  session(): SqliteSession;
  /** Lets the file go; the next `session` opens it again. */
  drop(): void;
}

const createSession = (database: SqliteDatabase): SqliteSession => {
  const statements = new Map<string, SqliteStatement>();
  const made = new Set<string>();
  return {
    exec: (sql) => void database.exec(sql),
    statement(sql) {
      const known = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, known);
      return known;
    },
    once(key, make) {
      if (made.has(key)) return;
      make();
      made.add(key);
    },
  };
};

/** The database in `file`, also after somebody put another one in its place. */
export const createSqliteFile = (file: string, openSqlite: OpenSqlite): SqliteFile => {
  let open:
    | { database: SqliteDatabase; session: SqliteSession; inode: number | undefined; lookedAt: number }
    | undefined;
  const inode = () => statSync(file, { throwIfNoEntry: false })?.ino;

  const drop = () => {
    const { database } = open ?? {};
    open = undefined;
    try {
      database?.close();
    } catch {
      // A file that broke cannot always be closed either; it is let go in any case.
    }
  };

  return {
    session() {
      // A restored backup, say: what is written to the old file would be lost.
      if (open && performance.now() - open.lookedAt > 1_000) {
        if (inode() !== open.inode) drop();
        else open.lookedAt = performance.now();
      }
      if (open) return open.session;
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const database = openSqlite(file);
      try {
        // A short wait in the driver, which blocks the process; the long one is the connection's, which does not.
        database.exec('PRAGMA busy_timeout = 50');
        database.exec('PRAGMA journal_mode = WAL');
        // What is acknowledged survives a power cut. https://www.sqlite.org/pragma.html#pragma_synchronous
        database.exec('PRAGMA synchronous = FULL');
      } catch (error) {
        database.close();
        throw error;
      }
      open = { database, session: createSession(database), inode: inode(), lookedAt: performance.now() };
      return open.session;
    },
    drop,
  };
};
