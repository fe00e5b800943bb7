import { Gone, NoMailbox, PermissionMissing } from '../../shared/errors.ts';
import { backOffMs } from '../platform/store/back-off.ts';
import { takeBaseline } from './baseline.ts';
import { type Context, claimMs, day, later } from './context.ts';
import { renewSubscription } from './graph-calls.ts';
import { ownerOf, type Watch } from './records.ts';
import { granted, subscribe } from './subscribe.ts';
import { endWatch, remove } from './unsubscribe.ts';

/** Claims the next watch whose subscription needs work and does it. False when there is none. */
export const maintainNext = async (context: Context): Promise<boolean> => {
  const { records, clock } = context;
  const now = clock.now();
  const claimed = await records.watches.findOneAndUpdate(
    { dueAt: { $lte: now } },
    { $set: { dueAt: later(now, claimMs) }, $inc: { fence: 1, attempts: 1 } },
    { sort: { dueAt: 1 } },
  );
  if (!claimed) return false;
  await maintain(context, claimed).catch((error: unknown) => postpone(context, claimed, error));
  return true;
};

/** Brings a claimed watch to where it should be: removed, begun, subscribed, renewed. Throws what Graph throws. */
export const maintain = async (context: Context, claimed: Watch): Promise<Watch | null> => {
  if (claimed.state === 'removing') {
    await remove(context, claimed);
    return null;
  }
  const begun = claimed.windowTo === null ? await takeBaseline(context, claimed) : claimed;
  if (!begun) return null;
  const moved = begun.notificationUrl !== context.notificationUrl;
  if (begun.state === 'active' && begun.subscriptionId && !moved) return renew(context, begun);
  const leftBehind = begun.nextClientStateHash !== null || (moved && begun.subscriptionId !== null);
  return recreate(context, begun, leftBehind);
};

const renew = async (context: Context, watch: Watch): Promise<Watch | null> => {
  const { records, graph, clock } = context;
  try {
    const renewed = await renewSubscription(graph, watch.tenantId, watch.subscriptionId ?? '', clock.now());
    return await records.watches.findOneAndUpdate(
      { _id: watch._id, fence: watch.fence },
      { $set: granted(context, renewed.expirationDateTime) },
    );
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return recreate(context, watch, false);
  }
};

/** A new subscription in place of one that is gone; what changed in the gap is found by delta right after. */
const recreate = async (context: Context, watch: Watch, leftBehind: boolean): Promise<Watch | null> => {
  const active = await subscribe(context, watch, leftBehind);
  if (!active) return null;
  return context.records.watches.findOneAndUpdate(
    { _id: active._id },
    { $set: { catchUpAt: context.clock.now(), catchUpAttempts: 0 } },
  );
};

/** Failed: tried again later; what a person must mend is shown in the status, told once, and given up after a day. */
const postpone = async (context: Context, watch: Watch, error: unknown): Promise<void> => {
  const { records, clock, log, notifier } = context;
  const now = clock.now();
  const mustBeMended = error instanceof PermissionMissing || error instanceof NoMailbox;
  log.warn({ err: error, attempts: watch.attempts }, 'a subscription could not be looked after');
  if (mustBeMended && watch.attentionSince && now.getTime() - watch.attentionSince.getTime() > day) {
    await endWatch(context, watch._id);
    if (!watch.unreachableSince)
      await notifier.send(
        ownerOf(watch),
        { kind: 'notificationsStopped', reason: error.message },
        { key: watch._id, timeZone: watch.timeZone, quiet: false },
      );
    return;
  }
  await records.watches.findOneAndUpdate(
    { _id: watch._id, fence: watch.fence },
    {
      $set: {
        dueAt: later(now, backOffMs(watch.attempts, error)),
        ...(mustBeMended && !watch.attentionSince ? { attentionSince: now } : {}),
      },
    },
  );
};
