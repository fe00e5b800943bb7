import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { type ActivityRecord, entryId, type Records, recordVersion } from './records.ts';
import type { Done } from './types.ts';

const lifeMs = 30 * 24 * 3_600_000;

/**
 * Records it under the next number. The number is taken by inserting under it and only ever after the one before it is there: whoever has
 * read up to a number has missed nothing below it, whatever instances write. Returns the number it had before when the act is known.
 */
export const record = async (records: Records, clock: Clock, user: UserIdentity, done: Done): Promise<number> => {
  const { entries } = records;
  const at = clock.now();
  const entry = { ...entryOf(done), owner: identityKey(user), at, expiresAt: new Date(at.getTime() + lifeMs) };
  for (let seq = (await lastOf(records, user)) + 1; ; seq += 1) {
    try {
      await entries.insert({ ...entry, _id: entryId(user, seq), seq });
      await remember(records, user, seq);
      return seq;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      const [known] = await entries.find({ owner: entry.owner, actId: entry.actId }, { limit: 1 });
      if (known) return known.seq;
    }
  }
};

const entryOf = ({
  actId,
  kind,
  item,
  title,
  why,
  undo,
}: Done): Omit<ActivityRecord, '_id' | 'owner' | 'seq' | 'at' | 'expiresAt'> => ({
  version: recordVersion,
  actId: actId ?? randomUUID(),
  kind,
  item,
  title,
  state: 'done',
  why: why ?? null,
  undo: undo ? { kind: undo.kind, values: undo.values } : null,
  undoableUntil: undo?.until ?? null,
});

/** The entry tells of a number that could not be remembered any more; what is remembered, of entries that have expired. */
const lastOf = async ({ entries, sequences }: Records, user: UserIdentity): Promise<number> => {
  const owner = identityKey(user);
  const [[newest], remembered] = await Promise.all([
    entries.find({ owner }, { sort: { seq: -1 }, limit: 1 }),
    sequences.get(owner),
  ]);
  return Math.max(newest?.seq ?? 0, remembered?.last ?? 0);
};

/** Only ever upwards, whoever comes late. */
const remember = async ({ sequences }: Records, user: UserIdentity, last: number): Promise<void> => {
  const owner = identityKey(user);
  const raise = () => sequences.findOneAndUpdate({ _id: owner, last: { $lt: last } }, { $set: { last } });
  if ((await raise()) || (await sequences.get(owner))) return;
  try {
    await sequences.insert({ _id: owner, owner, last });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    await raise();
  }
};
