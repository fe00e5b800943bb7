import { later, second } from '../../../shared/durations.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import type { Context } from '../context.ts';
import type { LifecycleNotification } from '../shapes.ts';
import type { Subscription } from '../subscription.ts';

/** Repeated requests for the same mailbox are folded. */
const foldMs = 30 * second;

/** What a lifecycle notification asks for, stored as work that is due; `maintainNext` and `catchUpNext` do it. */
export const noteLifecycle = async (
  { subscriptions, clock }: Context,
  { _id, subscriptionId, caughtUpAt, catchUpAt }: Subscription,
  event: LifecycleNotification['lifecycleEvent'],
): Promise<void> => {
  if (event === 'missed') {
    const now = clock.now();
    const folded = caughtUpAt && later(caughtUpAt, foldMs) > now;
    const soonest = folded ? later(caughtUpAt, foldMs) : now;
    if (catchUpAt > soonest)
      await subscriptions.findOneAndUpdate(
        { _id },
        { $set: { catchUpAt: folded ? soonest : atOnce, catchUpAttempts: 0 } },
      );
    return;
  }
  await subscriptions.findOneAndUpdate(
    { _id, subscriptionId, on: true },
    {
      $set: {
        dueAt: atOnce,
        attempts: 0,
        ...(event === 'subscriptionRemoved' ? { state: 'creating' as const, subscriptionId: null } : {}),
      },
    },
  );
};
