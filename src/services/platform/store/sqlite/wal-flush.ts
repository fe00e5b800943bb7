import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Has the system write a file's data to the disk, without holding up the event loop. */
export type FlushFile = (descriptor: number) => Promise<void>;

/** In libuv's thread pool. https://nodejs.org/api/fs.html#fsfdatasyncfd-callback */
export const flushFile: FlushFile = promisify(fdatasync);

/** What was committed may be on the disk or not, and so may what is committed to the same log after it. */
export class FlushFailed extends Error {
  override name = 'FlushFailed';
}

export interface WalFlush {
  /** Resolves when all that was committed before the call is on the disk. Throws FlushFailed, and then for good. */
  flush(): Promise<void>;
  /** Lets the log go, after the flush that runs. */
  close(): void;
}

/**
 * Flushes one write-ahead log, one flush at a time: who asks while one runs shares the next. SQLite takes no locks on this file, so that
 * opening and closing it beside SQLite takes none away. https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 */
export const createWalFlush = (log: string, flushLog: FlushFile): WalFlush => {
  let descriptor: number | undefined;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let failure: FlushFailed | undefined;

  const run = async () => {
    next = undefined;
    // A second flush would be told that all is well, about data the system has given up. https://lwn.net/Articles/752063/
    if (failure) throw failure;
    try {
      // Windows flushes only what may be written.
      descriptor ??= openSync(log, 'r+');
      await flushLog(descriptor);
    } catch (error) {
      failure = new FlushFailed('the write-ahead log was not flushed', { cause: error });
      throw failure;
    }
  };

  return {
    flush() {
      next ??= last = last.then(run, run);
      return next;
    },
    close() {
      const letGo = () => {
        if (descriptor !== undefined) closeSync(descriptor);
        descriptor = undefined;
      };
      // A number that is let go too early may stand for another file by the time it is flushed.
      void last.then(letGo, letGo);
    },
  };
};
