import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { DocumentStore } from '../platform/store/document-store.ts';
import { lastDone, lastUndoable, list } from './list.ts';
import { record } from './record.ts';
import { openRecords } from './records.ts';
import type { Activity, Done, Undoer } from './types.ts';
import { markUndone, undo } from './undo.ts';

export type * from './types.ts';

export interface ActivityOptions {
  store: DocumentStore;
  /** Business time: `at`, and until when something can be taken back. */
  clock: Clock;
  log: Log;
}

/** What was done for people, kept for 30 days: each has a sequence of their own, in the order in which things were done. */
export const createActivity = ({ store, clock, log }: ActivityOptions) => {
  const records = openRecords(store);
  return {
    /** Of one person. `undoers` act as that person. */
    forUser: (user: UserIdentity, undoers: readonly Undoer[] = []): Activity => {
      const write = (done: Done) => record(records, clock, user, done);
      return {
        record: write,
        note: (done) =>
          write(done).catch((error: unknown) => {
            log.warn({ err: error, kind: done.kind }, 'what was done could not be recorded');
            return undefined;
          }),
        list: (options) => list(records, user, options),
        lastDone: () => lastDone(records, user),
        lastUndoable: () => lastUndoable(records, clock, user),
        markUndone: (seq) => markUndone(records, user, seq),
        undo: (seq, how) => undo({ records, clock, log, user, undoers }, seq, how),
      };
    },
  };
};

export type Activities = ReturnType<typeof createActivity>;
