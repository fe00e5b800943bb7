import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailable } from '../../../../shared/errors.ts';
import type { Reachability } from '../reachability.ts';
import { patienceMs } from '../within.ts';
import { createGroupCommit } from './group-commit.ts';
import { type OpenSqlite, sqliteFailure } from './sqlite-driver.ts';
import { createSqliteFile, type SqliteSession } from './sqlite-file.ts';
import { FlushFailed, type FlushFile, flushFile } from './wal-flush.ts';

/** Something to do with the file. */
export interface SqliteTask<R> {
  /** Makes tables and indexes where they are missing; never part of a transaction. */
  prepare(session: SqliteSession): void;
  /** May run more than once, and changes the file with one statement at the end or not at all: a statement that fails leaves nothing behind. */
  work(session: SqliteSession): R;
  /** False when there is nothing to do, and null the answer: found out without the write lock, so that idle workers stand in nobody's way. */
  worthwhile?(session: SqliteSession): boolean;
}

/**
 * One file that several processes may use. Waits for other writers up to 2 s; throws ServiceUnavailable('store') when the file cannot be
 * used, and duplicate key errors of the driver as they are. A read sees every write that was asked for before it, awaited or not.
 */
export interface SqliteConnection {
  read<R>(task: SqliteTask<R>): Promise<R>;
  /** Resolves when the change is on the disk, a brief one when only the machine can lose it. Reads see it some milliseconds earlier. */
  write<R>(task: SqliteTask<R>, kind?: 'write' | 'brief'): Promise<R | null>;
  /** Resolves when what was asked for is on the disk. */
  close(): Promise<void>;
}

export const connectSqlite = (
  file: string,
  openSqlite: OpenSqlite,
  reachability: Reachability,
  flush: FlushFile = flushFile,
): SqliteConnection => {
  const database = createSqliteFile(file, openSqlite, flush);
  let closed = false;

  const session = (): SqliteSession => {
    if (closed) throw new ServiceUnavailable('store');
    try {
      return database.session();
    } catch (error) {
      if (sqliteFailure(error) === 'busy') throw error;
      reachability.failed(error);
      throw new ServiceUnavailable('store', false, { cause: error });
    }
  };

  /** The error to throw for one of the driver; a file that broke is opened anew next time. */
  const explain = (error: unknown, unknownOutcome: boolean): unknown => {
    if (error instanceof ServiceUnavailable) {
      if (error.unknownOutcome) reachability.failed(error);
      return error;
    }
    const failure = error instanceof FlushFailed ? 'broken' : sqliteFailure(error);
    if (failure === 'duplicate' || failure === 'mistake') return error;
    if (failure === 'broken') database.drop();
    reachability.failed(error);
    return new ServiceUnavailable('store', unknownOutcome, { cause: error });
  };

  const group = createGroupCommit({ session, explain, answered: () => reachability.answered() });

  const readAlone = async <R>({ prepare, work }: SqliteTask<R>): Promise<R> => {
    const deadline = performance.now() + patienceMs - 200;
    for (;;) {
      try {
        const opened = session();
        prepare(opened);
        const result = work(opened);
        reachability.answered();
        return result;
      } catch (error) {
        if (sqliteFailure(error) !== 'busy' || performance.now() > deadline) throw explain(error, false);
        await sleep(5 + Math.random() * 20);
      }
    }
  };

  const isIdle = <R>({ prepare, worthwhile }: SqliteTask<R>): boolean => {
    if (!worthwhile) return false;
    try {
      const opened = session();
      prepare(opened);
      return !worthwhile(opened);
    } catch {
      // Whatever it is, it is met again in its turn and said there.
      return false;
    }
  };

  return {
    read: (task) => (group.isEmpty() ? readAlone(task) : group.add(task, 'read')),
    write: async (task, kind = 'write') => (group.isEmpty() && isIdle(task) ? null : group.add(task, kind)),
    async close() {
      const flushed = group.close();
      closed = true;
      await flushed;
      database.drop();
    },
  };
};
