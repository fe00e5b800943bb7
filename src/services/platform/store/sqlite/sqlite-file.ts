import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { busy, type OpenSqlite, type SqliteDatabase, type SqliteStatement } from './sqlite-driver.ts';
import { createWalFlush, type FlushFile, type WalFlush } from './wal-flush.ts';

/** One open file: its statements, and what has been prepared in it. */
export interface SqliteSession {
  exec(sql: string): void;
  statement(sql: string): SqliteStatement;
  /** Runs `make` once per open file. */
  once(key: string, make: () => void): void;
  /** Resolves when all that was committed before is on the disk. Throws FlushFailed; the file is then let go. */
  flush(): Promise<void>;
}

export interface SqliteFile {
  /** The file, opened when needed. Throws what the driver throws when it cannot be used. */
  session(): SqliteSession;
  /** Lets the file go; the next `session` opens it again. */
  drop(): void;
}

const createSession = (database: SqliteDatabase, flush: () => Promise<void>): SqliteSession => {
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
    flush,
  };
};

/**
 * In WAL with `synchronous = NORMAL` SQLite flushes whenever the order on the disk matters (before and after a checkpoint, and when the
 * log starts anew), and leaves out one thing: the flush of the log after a commit. That one is ours, beside the event loop. Undefined where
 * there is no log, as on some network drives: then SQLite does it all. https://www.sqlite.org/pragma.html#pragma_synchronous
 */
const beDurable = (database: SqliteDatabase, log: string, flushFile: FlushFile): WalFlush | undefined => {
  const [mode] = database.prepare('PRAGMA journal_mode = WAL').all() as { journal_mode: string }[];
  const isLogged = mode?.journal_mode === 'wal';
  database.exec(`PRAGMA synchronous = ${isLogged ? 'NORMAL' : 'FULL'}`);
  return isLogged ? createWalFlush(log, flushFile) : undefined;
};

/** Moves all that is in the log to the database, flushed, so that nothing rests on the log any more. https://www.sqlite.org/wal.html#ckpt */
const emptyLog = (database: SqliteDatabase): void => {
  const [outcome] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as { busy: number }[];
  if (outcome?.busy !== 0) throw busy('others use the write-ahead log');
};

interface Open {
  database: SqliteDatabase;
  session: SqliteSession;
  wal: WalFlush | undefined;
  inode: number | undefined;
  lookedAt: number;
}

/** The database in `file`, also after somebody put another one in its place. */
export const createSqliteFile = (file: string, openSqlite: OpenSqlite, flushFile: FlushFile): SqliteFile => {
  let open: Open | undefined;
  /** A flush failed: whatever the system says of the log from now on, it may have a hole. */
  let isLogInDoubt = false;
  const inode = () => statSync(file, { throwIfNoEntry: false })?.ino;

  const drop = () => {
    const { database, wal } = open ?? {};
    open = undefined;
    wal?.close();
    try {
      database?.close();
    } catch {
      // A file that broke cannot always be closed either; it is let go in any case.
    }
  };

  const openFile = (database: SqliteDatabase): Open => {
    // A short wait in the driver, which blocks the process; the long one is the connection's, which does not.
    database.exec('PRAGMA busy_timeout = 50');
    const wal = beDurable(database, `${file}-wal`, flushFile);
    if (isLogInDoubt) emptyLog(database);
    isLogInDoubt = false;
    const flush = async () => {
      try {
        await wal?.flush();
      } catch (error) {
        isLogInDoubt = true;
        drop();
        throw error;
      }
    };
    return { database, session: createSession(database, flush), wal, inode: inode(), lookedAt: performance.now() };
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
        open = openFile(database);
      } catch (error) {
        database.close();
        throw error;
      }
      return open.session;
    },
    drop,
  };
};
