import type { Clock } from '../../shared/clock.ts';
import { Gone, InvalidRequest } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { find } from './list.ts';
import { entryId, type Records } from './records.ts';
import type { Entry, Undoer } from './types.ts';

export interface UndoParts {
  records: Records;
  clock: Clock;
  log: Log;
  user: UserIdentity;
  /** One a kind, handed in by the features, acting as this person. */
  undoers: readonly Undoer[];
}

/** True for the one who marks it. */
export const markUndone = async ({ entries }: Records, user: UserIdentity, seq: number): Promise<boolean> =>
  (await entries.findOneAndUpdate({ _id: entryId(user, seq), state: 'done' }, { $set: { state: 'undone' } })) !== null;

/**
 * Takes one entry back and returns it. Done first and marked afterwards: an undoer looks at the present, so doing it twice does nothing
 * worse than saying that things are not as they were left. Throws InvalidRequest when it is undone already or cannot be undone any more.
 */
export const undo = async (parts: UndoParts, seq: number, how: { comment?: string } = {}): Promise<Entry> => {
  const { records, clock, log, user } = parts;
  const entry = await find(records, user, seq);
  if (entry?.state === 'undone') throw new InvalidRequest({ is: 'undoneAlready' });
  const undoer = parts.undoers.find(({ kind }) => kind === entry?.undo?.kind);
  if (!entry?.undo || !undoer || entry.undo.until <= clock.now()) throw new InvalidRequest({ is: 'undoTooLate' });
  try {
    await undoer.undo(entry.undo.values, how);
  } catch (error) {
    // There is nothing left to take back: "undo", said again, is about what was done before.
    if (error instanceof Gone) await quietly(log, markUndone(records, user, seq));
    throw error;
  }
  await quietly(log, markUndone(records, user, seq));
  return { ...entry, state: 'undone' };
};

/** What was done stays done, whether or not it can be marked. */
const quietly = (log: Log, marking: Promise<unknown>): Promise<unknown> =>
  marking.catch((error: unknown) => log.warn({ err: error }, 'what was undone could not be marked'));
