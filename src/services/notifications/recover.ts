import { Gone } from '../../shared/errors.ts';
import { DeltaExpired } from '../platform/graph/client.ts';
import { backOffMs } from '../platform/store/back-off.ts';
import { resync, windowAt } from './baseline.ts';
import { type Context, claimMs, hour, later, minute, second } from './context.ts';
import { markItems } from './marks.ts';
import { ownerOf, type Watch } from './records.ts';
import type { LifecycleNotification } from './types.ts';
import { endWatch } from './unsubscribe.ts';

/** A mailbox is swept this often when nothing asks for it: Graph drops notifications without a word. */
const sweepMs = 6 * hour;
/** Repeated requests for the same mailbox are folded. */
const foldMs = 30 * second;
const lookTwiceMs = 15 * minute;
/** The window is frozen into the delta link, so it is moved on well before its end comes near. */
const rollAheadMs = 28 * 24 * hour;

/** What a lifecycle notification asks for, stored as work that is due; `maintain` and `catchUpNext` do it. */
export const handleLifecycle = async (
  { records, clock }: Context,
  watch: Watch,
  event: LifecycleNotification['lifecycleEvent'],
): Promise<void> => {
  const now = clock.now();
  if (event === 'missed') {
    const soonest = watch.caughtUpAt ? new Date(Math.max(now.getTime(), watch.caughtUpAt.getTime() + foldMs)) : now;
    if (watch.catchUpAt > soonest)
      await records.watches.findOneAndUpdate({ _id: watch._id }, { $set: { catchUpAt: soonest, catchUpAttempts: 0 } });
    return;
  }
  await records.watches.findOneAndUpdate(
    { _id: watch._id, subscriptionId: watch.subscriptionId, on: true },
    {
      $set: {
        dueAt: now,
        attempts: 0,
        ...(event === 'subscriptionRemoved' ? { state: 'creating' as const, subscriptionId: null } : {}),
      },
    },
  );
};

/** Claims the next mailbox that is due for a look at what notifications missed, and marks what changed. False when there is none. */
export const catchUpNext = async (context: Context): Promise<boolean> => {
  const { records, clock, log } = context;
  const now = clock.now();
  const claimUntil = later(now, 2 * claimMs);
  const watch = await records.watches.findOneAndUpdate(
    { on: true, catchUpAt: { $lte: now } },
    { $set: { catchUpAt: claimUntil }, $inc: { catchUpAttempts: 1 } },
    { sort: { catchUpAt: 1 } },
  );
  if (!watch) return false;
  const finish = (changes: Partial<Watch>) =>
    records.watches.findOneAndUpdate({ _id: watch._id, catchUpAt: claimUntil }, { $set: changes });
  try {
    const cursor = await catchUp(context, watch);
    // The marks are stored: only now may the cursor move on.
    await records.watches.findOneAndUpdate(
      { _id: watch._id, deltaLink: watch.deltaLink },
      { $set: { ...cursor, caughtUpAt: now } },
    );
    await finish({ catchUpAt: later(clock.now(), sweepMs), catchUpAttempts: 0 });
  } catch (error) {
    log.warn({ err: error, attempts: watch.catchUpAttempts }, 'catching up failed');
    if (error instanceof Gone) {
      await personGone(context, watch, finish);
      return true;
    }
    await finish({ catchUpAt: later(clock.now(), backOffMs(watch.catchUpAttempts, error)) });
  }
  return true;
};

/** Graph does not know the person: once may be a slip of the directory, twice a quarter of an hour apart is not. */
const personGone = async (
  context: Context,
  watch: Watch,
  finish: (changes: Partial<Watch>) => Promise<unknown>,
): Promise<void> => {
  const now = context.clock.now();
  const since = watch.attentionSince;
  if (watch.catchUpAttempts > 1 && since && later(since, lookTwiceMs) <= now) {
    await endWatch(context, watch._id);
    context.log.info('a person is gone; nothing of theirs is watched any more');
  } else {
    await finish({ attentionSince: since ?? now, catchUpAt: later(now, lookTwiceMs) });
  }
};

const catchUp = async (
  context: Context,
  watch: Watch,
): Promise<Partial<Pick<Watch, 'deltaLink' | 'windowFrom' | 'windowTo'>>> => {
  const { deltaLink, windowFrom: from, windowTo: to } = watch;
  // Nothing to go on from yet: the baseline will be taken by whoever looks after the subscription.
  if (!to) return {};
  const rolled = windowAt(context.clock.now()).to.getTime() - to.getTime() > rollAheadMs;
  if (!deltaLink || !from || rolled) return resync(context, watch);
  try {
    const { itemIds, deltaLink: next } = await context.watched.listChanged(ownerOf(watch), { from, to }, deltaLink);
    await markItems(
      context,
      watch,
      itemIds.map((itemId) => ({ itemId, saidCreated: false })),
    );
    return { deltaLink: next };
  } catch (error) {
    if (!(error instanceof DeltaExpired)) throw error;
    return resync(context, watch);
  }
};
