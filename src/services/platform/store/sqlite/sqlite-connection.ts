import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailable } from '../../../../shared/errors.ts';
import type { Reachability } from '../reachability.ts';
import { patienceMs } from '../within.ts';
import { type OpenSqlite, type SqliteDatabase, type SqliteStatement, sqliteFailure } from './sqlite-driver.ts';

/** One open file: its statements, and what has been prepared in it. */
export interface SqliteSession {
  exec(sql: string): void;
  statement(sql: string): SqliteStatement;
  /** Runs `make` once per open file. */
  once(key: string, make: () => void): void;
}

export interface SqliteConnection {
  /**
   * Runs `work` against the file, opening it when needed; waits for other writers up to 2 s. `work` must leave nothing behind
   * when it throws. Throws ServiceUnavailable('store') when the file cannot be used, and DuplicateKey errors of the driver as they are.
   */
  run<R>(work: (session: SqliteSession) => R): Promise<R>;
  close(): void;
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

export const connectSqlite = (file: string, openSqlite: OpenSqlite, reachability: Reachability): SqliteConnection => {
  let open:
    | { database: SqliteDatabase; session: SqliteSession; inode: number | undefined; lookedAt: number }
    | undefined;
  let closed = false;
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

  const session = (): SqliteSession => {
    // Somebody may have put another file in place (a restored backup): what is written to the old one would be lost.
    if (open && performance.now() - open.lookedAt > 1_000) {
      if (inode() !== open.inode) drop();
      else open.lookedAt = performance.now();
    }
    if (open) return open.session;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = openSqlite(file);
    try {
      // A short wait in the driver, which blocks the process; the long one is in `run`, which does not.
      database.exec('PRAGMA busy_timeout = 50');
      database.exec('PRAGMA journal_mode = WAL');
      database.exec('PRAGMA synchronous = NORMAL');
    } catch (error) {
      database.close();
      throw error;
    }
    open = { database, session: createSession(database), inode: inode(), lookedAt: performance.now() };
    return open.session;
  };

  const openedSession = (): SqliteSession => {
    try {
      return session();
    } catch (error) {
      if (sqliteFailure(error) === 'busy') throw error;
      reachability.failed(error);
      throw new ServiceUnavailable('store', false, { cause: error });
    }
  };

  return {
    async run(work) {
      const deadline = performance.now() + patienceMs - 200;
      for (;;) {
        if (closed) throw new ServiceUnavailable('store');
        try {
          const result = work(openedSession());
          reachability.answered();
          return result;
        } catch (error) {
          if (error instanceof ServiceUnavailable) throw error;
          const failure = sqliteFailure(error);
          if (failure === 'duplicate' || failure === 'mistake') throw error;
          if (failure !== 'busy' || performance.now() > deadline) {
            if (failure === 'broken') drop();
            reachability.failed(error);
            throw new ServiceUnavailable('store', false, { cause: error });
          }
          await sleep(5 + Math.random() * 20);
        }
      }
    },
    close() {
      closed = true;
      drop();
    },
  };
};

/** Runs `work` in one transaction that takes the write lock at once. */
export const inTransaction = <R>(session: SqliteSession, work: () => R): R => {
  session.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    session.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      session.exec('ROLLBACK');
    } catch {
      // Some failures have rolled back already; the first error is the one that counts.
    }
    throw error;
  }
};
