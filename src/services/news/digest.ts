import { later, minute } from '../../shared/durations.ts';
import { identityKey } from '../../shared/identity.ts';
import type { Change, Heard } from '../changes/types.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { atOnce } from '../platform/store/work-queue.ts';
import type { Context } from './context.ts';
import { keyIn, type Snapshot } from './records.ts';
import type { Told } from './types.ts';

/** More news than this at once, after a pause or while the app was down, becomes one message. */
export const mostAtOnce = 10;

/** Should nobody say that everything is gathered, it is told all the same. */
const gatherAtMostMs = 2 * minute;

/**
 * Keeps news back to be told with many others, when there are many at once; false when it is to be told by itself. What has a card
 * already only changes that card, which disturbs nobody.
 */
export const gather = async <N extends Told>(
  context: Context<N>,
  change: Change,
  snapshot: Snapshot,
): Promise<boolean> => {
  if (snapshot.quiet || !(await isFlood(context, change))) return false;
  const card = await context.cards.get(keyIn(change.watchId, snapshot.cardKey));
  if (card?.activityId) return false;
  // First the reminder, then the news it reminds of: whatever dies in between, nothing is forgotten.
  await remind(context, change, later(context.clock.now(), gatherAtMostMs));
  const kept = await context.snapshots.findOneAndUpdate(
    { _id: snapshot._id, version: snapshot.version, pendingState: 'planned' },
    { $set: { pendingState: 'gathered' } },
  );
  return kept !== null;
};

const isFlood = async <N extends Told>({ digests }: Context<N>, change: Change): Promise<boolean> =>
  (await digests.get(change.watchId)) !== null || (await change.waiting()) > mostAtOnce;

/** Sees to it that what is gathered gets told. */
export const remind = async <N extends Told>(
  { digests, clock }: Context<N>,
  { watchId, owner }: Heard,
  dueAt: Date,
): Promise<void> => {
  // A digest can be done with between the two steps, hence the loop.
  for (;;) {
    if (await digests.findOneAndUpdate({ _id: watchId }, { $inc: { count: 1 } })) return;
    try {
      await digests.insert({
        _id: watchId,
        owner: identityKey(owner),
        watchId,
        tenantId: owner.tenantId,
        userId: owner.userId,
        count: 1,
        shows: null,
        dueAt,
        attempts: 0,
        firstAt: clock.now(),
        fence: 0,
        heldUntil: null,
      });
      return;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
};

/** True when everything is gathered, so that it is due now: nothing more of this watch waits to be looked at. */
export const isGathered = async <N extends Told>(
  { digests, clock }: Context<N>,
  watchId: string,
  waiting: () => Promise<number>,
): Promise<boolean> => {
  const digest = await digests.get(watchId);
  if (!digest || (await waiting()) > 0) return false;
  await digests.findOneAndUpdate({ _id: watchId, dueAt: { $gt: clock.now() } }, { $set: { dueAt: atOnce } });
  return true;
};
