import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import { entryId, type Records, readEntry } from './records.ts';
import type { Entry } from './types.ts';

const mostAtOnce = 100;

/** What came after `since`, oldest first. */
export const list = async (
  { entries }: Records,
  user: UserIdentity,
  { since = 0, limit = mostAtOnce }: { since?: number; limit?: number } = {},
): Promise<{ entries: Entry[]; next: number }> => {
  const found = await entries.find(
    { owner: identityKey(user), seq: { $gt: since } },
    { sort: { seq: 1 }, limit: Math.min(limit, mostAtOnce) },
  );
  return { entries: found.flatMap((one) => readEntry(one) ?? []), next: found.at(-1)?.seq ?? since };
};

/** The newest that can still be taken back. */
export const lastUndoable = async (
  { entries }: Records,
  clock: Clock,
  user: UserIdentity,
): Promise<Entry | undefined> => {
  const [found] = await entries.find(
    { owner: identityKey(user), state: 'done', undoableUntil: { $gt: clock.now() } },
    { sort: { seq: -1 }, limit: 1 },
  );
  return found && readEntry(found);
};

/** The newest that stands: what "undo" is about, whether it can be taken back or not. */
export const lastDone = async ({ entries }: Records, user: UserIdentity): Promise<Entry | undefined> => {
  const [found] = await entries.find({ owner: identityKey(user), state: 'done' }, { sort: { seq: -1 }, limit: 1 });
  return found && readEntry(found);
};

/** One entry of this person. */
export const find = async ({ entries }: Records, user: UserIdentity, seq: number): Promise<Entry | undefined> => {
  const found = await entries.get(entryId(user, seq));
  return found ? readEntry(found) : undefined;
};
