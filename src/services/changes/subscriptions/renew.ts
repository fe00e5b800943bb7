import { day, later } from '../../../shared/durations.ts';
import { Gone, NoMailbox, PermissionMissing } from '../../../shared/errors.ts';
import { backOffMs } from '../../platform/store/back-off.ts';
import type { Held } from '../../platform/store/claims.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import { type Context, heardBy, kindOf } from '../context.ts';
import type { Subscription } from '../subscription.ts';
import type { StopReason, WatchedKind } from '../types.ts';
import { takeBaseline } from './baseline.ts';
import { renewSubscription } from './graph-calls.ts';
import { granted, subscribe } from './subscribe.ts';
import { endSubscription, removeSubscription } from './unsubscribe.ts';

/** Takes the next subscription that needs work and does it. False when there is none. */
export const maintainNext = async (context: Context): Promise<boolean> => {
  const held = await context.renewals.next();
  if (!held) return false;
  await held
    .during(() => maintain(context, held))
    .then(() => held.release())
    .catch((error: unknown) => postpone(context, held, error));
  return true;
};

/** Brings a held record to where it should be: removed, begun, subscribed, renewed. Throws what Graph throws. */
export const maintain = async (context: Context, held: Held<Subscription>): Promise<void> => {
  const kind = kindOf(context, held.document);
  if (held.document.state === 'removing') return removeSubscription(context, held);
  // Watched by an earlier version only.
  if (!kind) return endSubscription(context, held.document._id);
  if (held.document.windowTo === null && !(await takeBaseline(context, kind, held))) return;
  const { state, subscriptionId, notificationUrl, nextClientStateHash } = held.document;
  const moved = notificationUrl !== context.notificationUrl;
  if (state === 'active' && subscriptionId && !moved) return renew(context, kind, held, subscriptionId);
  await recreate(context, kind, held, nextClientStateHash !== null || (moved && subscriptionId !== null));
};

const renew = async (
  context: Context,
  kind: WatchedKind,
  held: Held<Subscription>,
  subscriptionId: string,
): Promise<void> => {
  try {
    const { tenantId } = held.document;
    const renewed = await renewSubscription(context.graph, tenantId, subscriptionId, context.clock.now());
    await held.update({ $set: granted(context, renewed.expirationDateTime) });
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await recreate(context, kind, held, false);
  }
};

/** A new subscription in place of one that is gone; what changed in the gap is found by delta right after. */
const recreate = async (
  context: Context,
  kind: WatchedKind,
  held: Held<Subscription>,
  leftBehind: boolean,
): Promise<void> => {
  if (await subscribe(context, kind, held, leftBehind))
    await held.update({ $set: { catchUpAt: atOnce, catchUpAttempts: 0 } });
};

/** Failed: tried again later; what a person must mend is shown in the status, told once, and given up after a day. */
const postpone = async (context: Context, held: Held<Subscription>, error: unknown): Promise<void> => {
  const now = context.clock.now();
  const { attempts, attentionSince } = held.document;
  const reason = stopReasonOf(error);
  context.log.warn({ err: error, attempts }, 'a subscription could not be looked after');
  if (reason && attentionSince && now.getTime() - attentionSince.getTime() > day) {
    const heard = heardBy(held.document);
    const kind = kindOf(context, held.document);
    await endSubscription(context, held.document._id);
    await kind?.handler.stopped?.(heard, reason);
    return;
  }
  await held.release({
    $set: {
      dueAt: later(now, backOffMs(attempts, error)),
      ...(reason && !attentionSince ? { attentionSince: now } : {}),
    },
  });
};

const stopReasonOf = (error: unknown): StopReason | undefined => {
  if (error instanceof PermissionMissing) return 'permissionMissing';
  return error instanceof NoMailbox ? 'noMailbox' : undefined;
};
