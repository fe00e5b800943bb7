import { ServiceUnavailable } from '../../../../shared/errors.ts';
import { patienceMs, within } from '../within.ts';
import type { SqliteTask } from './sqlite-connection.ts';
import { sqliteFailure } from './sqlite-driver.ts';
import type { SqliteSession } from './sqlite-file.ts';

/** `brief`: a write that need not outlive a power cut; it outlives the process as any other. */
export type TaskKind = 'read' | 'write' | 'brief';

interface Waiting {
  kind: TaskKind;
  prepare(session: SqliteSession): void;
  /** Runs the task; what comes back tells its caller how it went. Throws what concerns the whole transaction. */
  run(session: SqliteSession): () => void;
  fail(error: unknown): void;
  deadline: number;
}

interface Outcome {
  task: Waiting;
  told(): void;
}

/** Of the patience with a store, what is kept for the last flush. */
const graceMs = 200;

/** So many at most hold the event loop together. */
const mostAtOnce = 256;

const isBusy = (error: unknown): boolean => sqliteFailure(error) === 'busy';

/** The statement left nothing behind and the transaction goes on. https://www.sqlite.org/lang_conflict.html */
const isOwnFault = (error: unknown): boolean => ['duplicate', 'mistake'].includes(sqliteFailure(error));

/**
 * All that waits is done in one transaction, in the order in which it was asked for. Reads and brief writes are told at once, other writes (also those that find
 * their key taken) after a flush to the disk that is shared by all that was committed before it began. One that fails by its own fault fails
 * alone.
 */
export const createGroupCommit = (file: {
  session(): SqliteSession;
  explain(error: unknown, unknownOutcome: boolean): unknown;
  answered(): void;
}) => {
  let waiting: Waiting[] = [];
  let isPlanned = false;
  let told = Promise.resolve();

  const plan = (ms?: number) => {
    if (isPlanned || waiting.length === 0) return;
    isPlanned = true;
    const go = () => {
      isPlanned = false;
      flush();
    };
    // After the events of this tick: what they ask for goes along.
    if (ms === undefined) setImmediate(go);
    else setTimeout(go, ms);
  };

  const flush = () => {
    const batch = waiting.splice(0, mostAtOnce);
    if (batch.length === 0) return;
    try {
      tell(batch);
    } catch (error) {
      if (isBusy(error)) return retry(batch, error);
      if (sqliteFailure(error) === 'full' && batch.length > 1) batch.forEach(alone);
      else failAll(batch, error);
    }
    plan();
  };

  const tell = (batch: Waiting[]) => {
    const session = file.session();
    const outcomes = commit(session, batch);
    const isFlushed = ({ task }: Outcome) => task.kind === 'write';
    const writes = outcomes.filter(isFlushed);
    if (writes.length > 0) told = tellFlushed(session, writes);
    else file.answered();
    for (const other of outcomes.filter((outcome) => !isFlushed(outcome))) other.told();
  };

  const tellFlushed = async (session: SqliteSession, writes: Outcome[]) => {
    const left = Math.min(...writes.map(({ task }) => task.deadline)) - performance.now();
    try {
      await within(Math.max(left, 0) + graceMs, true, session.flush());
    } catch (error) {
      const explained = file.explain(error, true);
      for (const { task } of writes) task.fail(explained);
      return;
    }
    file.answered();
    for (const write of writes) write.told();
  };

  const alone = (task: Waiting) => {
    try {
      tell([task]);
    } catch (error) {
      failAll([task], error);
    }
  };

  const failAll = (batch: Waiting[], error: unknown) => {
    const cause = error instanceof CommitFailed ? error.cause : error;
    const explained = file.explain(cause, error instanceof CommitFailed);
    for (const { fail } of batch) fail(explained);
  };

  /** False when the read has to wait too, as while the file is being opened by others. */
  const isRead = (task: Waiting): boolean => {
    try {
      tell([task]);
    } catch (error) {
      if (isBusy(error)) return false;
      failAll([task], error);
    }
    return true;
  };

  /** Another process writes: reads need not wait for it, since nothing before them has happened yet. */
  const retry = (batch: Waiting[], error: unknown) => {
    const left = batch.filter((task) => task.kind !== 'read' || !isRead(task));
    const late = left.filter(isLate);
    if (late.length > 0) failAll(late, error);
    waiting = [...left.filter((task) => !late.includes(task)), ...waiting];
    plan(5 + Math.random() * 20);
  };

  return {
    isEmpty: () => waiting.length === 0,
    add<R>(task: SqliteTask<R>, kind: TaskKind): Promise<R> {
      return new Promise<R>((resolve, reject) => {
        waiting.push({
          kind,
          prepare: task.prepare,
          run(session) {
            const result = task.work(session);
            return () => resolve(result);
          },
          fail: reject,
          deadline: performance.now() + patienceMs - graceMs,
        });
        plan();
      });
    },
    /** Does what waits, if it can be done at once; resolves when all of it is told. */
    async close() {
      while (waiting.length > 0) {
        const before = waiting.length;
        flush();
        if (waiting.length >= before) break;
      }
      failAll(waiting.splice(0), new ServiceUnavailable('store'));
      await told;
    },
  };
};

const isLate = ({ deadline }: Waiting): boolean => performance.now() > deadline;

/** The flush itself failed: what was to be written may be there all the same. */
class CommitFailed extends Error {}

const commit = (session: SqliteSession, batch: Waiting[]): Outcome[] => {
  const outcomes: Outcome[] = [];
  const attempt = (task: Waiting, work: () => void) => {
    try {
      work();
      return true;
    } catch (error) {
      if (!isOwnFault(error)) throw error;
      outcomes.push({ task, told: () => task.fail(error) });
      return false;
    }
  };
  const ready = batch.filter((task) => attempt(task, () => task.prepare(session)));
  const all = () => {
    for (const task of ready) attempt(task, () => outcomes.push({ task, told: task.run(session) }));
  };
  if (ready.some(({ kind }) => kind !== 'read')) inTransaction(session, all);
  else all();
  return outcomes;
};

/** Runs `work` in one transaction that takes the write lock at once. */
const inTransaction = (session: SqliteSession, work: () => void): void => {
  session.exec('BEGIN IMMEDIATE');
  try {
    work();
    commitNow(session);
  } catch (error) {
    try {
      session.exec('ROLLBACK');
    } catch {
      // Some failures have rolled back already; the first error is the one that counts.
    }
    throw error;
  }
};

const commitNow = (session: SqliteSession): void => {
  try {
    session.exec('COMMIT');
  } catch (error) {
    if (['busy', 'full'].includes(sqliteFailure(error))) throw error;
    throw new CommitFailed('the commit failed', { cause: error });
  }
};
