import { type Context, claimMs, later } from './context.ts';
import type { Watch } from './records.ts';
import { deleteKnown, deleteLeftOvers } from './subscribe.ts';

/**
 * Ends a watch: from now on nothing is sent, what was kept about it is erased at once, then the subscription goes. When Graph does not
 * answer, `renewSubscriptions` goes on with it. Throws only when the store cannot be reached.
 */
export const endWatch = async (context: Context, watchId: string): Promise<void> => {
  const { records, clock } = context;
  const ending = await records.watches.findOneAndUpdate(
    { _id: watchId },
    {
      $set: { on: false, state: 'removing', attempts: 0, dueAt: later(clock.now(), claimMs) },
      $inc: { fence: 1 },
    },
  );
  if (!ending) return;
  await Promise.all([
    records.marks.delete({ watchId }),
    records.things.delete({ watchId }),
    records.cards.delete({ watchId }),
  ]);
  await remove(context, ending).catch((error: unknown) => {
    context.log.warn({ err: error }, 'a subscription could not be deleted yet');
    return records.watches.findOneAndUpdate(
      { _id: watchId, fence: ending.fence },
      { $set: { dueAt: later(clock.now(), claimMs / 2) } },
    );
  });
};

/** Deletes the subscription of a watch that is being removed, then the watch. Throws what Graph throws. */
export const remove = async (context: Context, watch: Watch): Promise<void> => {
  if (watch.subscriptionId) await deleteKnown(context, watch.tenantId, watch.subscriptionId);
  // A creation whose answer was lost may have left one that only Graph knows.
  if (watch.nextClientStateHash) await deleteLeftOvers(context, watch);
  await context.records.watches.delete({ _id: watch._id, fence: watch.fence });
};
