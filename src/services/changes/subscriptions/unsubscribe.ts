import { later, second } from '../../../shared/durations.ts';
import type { Held } from '../../platform/store/claims.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import { type Context, heardBy, kindOf } from '../context.ts';
import type { Subscription } from '../subscription.ts';
import { deleteKnown, deleteLeftOvers } from './subscribe.ts';

const tryAgainMs = 30 * second;

/**
 * Ends a subscription: from now on nothing is heard, what was kept about it is erased at once, then it goes at Graph. When that does not
 * answer, `renewSubscriptions` goes on with it. Throws only when the store cannot be reached.
 */
export const endSubscription = async (context: Context, watchId: string): Promise<void> => {
  const ending = await context.renewals.claims.seize(
    watchId,
    {},
    { $set: { on: false, state: 'removing', attempts: 0, dueAt: atOnce } },
  );
  if (!ending) return;
  await context.items.delete({ watchId });
  await kindOf(context, ending.document)?.handler.forget?.(heardBy(ending.document));
  await removeSubscription(context, ending).catch((error: unknown) => {
    context.log.warn({ err: error }, 'a subscription could not be deleted yet');
    return ending.release({ $set: { dueAt: later(context.clock.now(), tryAgainMs) } });
  });
};

/** Deletes at Graph what a held record says that is there, then the record. Throws what Graph throws. */
export const removeSubscription = async (context: Context, held: Held<Subscription>): Promise<void> => {
  const { tenantId, subscriptionId, nextClientStateHash } = held.document;
  if (subscriptionId) await deleteKnown(context, tenantId, subscriptionId);
  const kind = kindOf(context, held.document);
  // A creation whose answer was lost may have left one that only Graph knows.
  if (nextClientStateHash && kind) await deleteLeftOvers(context, kind, held.document);
  await held.remove();
};
