import { day, hour, later, minute } from '../../../shared/durations.ts';
import { Gone, InvalidRequest } from '../../../shared/errors.ts';
import { DeltaExpired } from '../../platform/graph/client.ts';
import { backOffMs } from '../../platform/store/back-off.ts';
import type { Held } from '../../platform/store/claims.ts';
import { type Context, kindOf } from '../context.ts';
import { putIntoInbox } from '../inbox/inbox.ts';
import { ownerOf, type Subscription } from '../subscription.ts';
import { compareAll, windowAt } from '../subscriptions/baseline.ts';
import { endSubscription } from '../subscriptions/unsubscribe.ts';

/** A mailbox is swept this often when nothing asks for it: Graph drops notifications without a word. */
const sweepMs = 6 * hour;
const lookTwiceMs = 15 * minute;
/** The window is frozen into the delta link, so it is moved on well before its end comes near. */
const rollAheadMs = 28 * day;

/** Takes the next mailbox that is due for a look at what notifications missed, and marks what changed. False when there is none. */
export const catchUpNext = async (context: Context): Promise<boolean> => {
  const { clock, log } = context;
  const held = await context.sweeps.next();
  if (!held) return false;
  const { catchUpAt, catchUpAttempts } = held.document;
  const now = clock.now();
  try {
    const cursor = await held.during(() => catchUp(context, held.document));
    // The marks are stored: only now may the cursor move on.
    await held.update({ $set: { ...cursor, caughtUpAt: now } });
    // Asked for once more meanwhile, it stays due.
    await held.update({ $set: { catchUpAt: later(clock.now(), sweepMs), catchUpAttempts: 0 } }, { catchUpAt });
    await held.release();
  } catch (error) {
    log.warn({ err: error, attempts: catchUpAttempts }, 'catching up failed');
    if (error instanceof Gone) await personGone(context, held);
    else await held.release({ $set: { catchUpAt: later(clock.now(), backOffMs(catchUpAttempts, error)) } });
  }
  return true;
};

/** Graph does not know the person: once may be a slip of the directory, twice a quarter of an hour apart is not. */
const personGone = async (context: Context, held: Held<Subscription>): Promise<void> => {
  const now = context.clock.now();
  const { attentionSince: since, catchUpAttempts } = held.document;
  if (catchUpAttempts > 1 && since && later(since, lookTwiceMs) <= now) {
    await endSubscription(context, held.document._id);
    context.log.info('a person is gone; nothing of theirs is watched any more');
  } else {
    await held.release({ $set: { attentionSince: since ?? now, catchUpAt: later(now, lookTwiceMs) } });
  }
};

const catchUp = async (
  context: Context,
  subscription: Subscription,
): Promise<Partial<Pick<Subscription, 'deltaLink' | 'windowFrom' | 'windowTo'>>> => {
  const { deltaLink, windowFrom: from, windowTo: to } = subscription;
  const kind = kindOf(context, subscription);
  // Nothing to go on from yet: the baseline will be taken by whoever looks after the subscription.
  if (!to || !kind) return {};
  const rolled = windowAt(context.clock.now()).to.getTime() - to.getTime() > rollAheadMs;
  if (!deltaLink || !from || rolled) return compareAll(context, kind, subscription);
  try {
    const { itemIds, deltaLink: next } = await kind.listChanged(ownerOf(subscription), { from, to }, deltaLink);
    await putIntoInbox(
      context,
      subscription,
      itemIds.map((itemId) => ({ itemId, saidCreated: false })),
    );
    return { deltaLink: next };
  } catch (error) {
    // A link that is refused will be refused again; what it would have said shows in the comparison of everything.
    if (!(error instanceof DeltaExpired) && !(error instanceof InvalidRequest)) throw error;
    return compareAll(context, kind, subscription);
  }
};
