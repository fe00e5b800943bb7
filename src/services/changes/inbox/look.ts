import { later } from '../../../shared/durations.ts';
import { InvalidRequest, NoMailbox, PermissionMissing, ServiceUnavailable } from '../../../shared/errors.ts';
import { GraphFailure } from '../../platform/graph/client.ts';
import { backOffMs, giveUpAfterMs } from '../../platform/store/back-off.ts';
import type { Held } from '../../platform/store/claims.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import { type Context, heardBy, kindOf } from '../context.ts';
import type { Subscription } from '../subscription.ts';
import type { Handled, WatchedKind } from '../types.ts';
import { putIntoInbox, waitingIn } from './inbox.ts';
import type { InboxItem } from './inbox-item.ts';
import type { Turn } from './take-turns.ts';

/** Graph says no as often as it is asked; some of its 400s come of a moment's disorder. */
const triesUntilRefused = 3;
/** A permission may be on its way, and the subscription's keeper has to have found its own in order meanwhile. */
const triesUntilForbidden = 8;

/** Takes the next item that is due and has its kind's handler look at it. False when nothing is due. */
export const lookAtNext = async (context: Context, nextTurn: () => Promise<Turn | null>): Promise<boolean> => {
  const turn = await nextTurn();
  if (!turn) return false;
  try {
    await turn.held.during(() => lookAt(context, turn.held));
  } finally {
    turn.release();
  }
  return true;
};

const lookAt = async (context: Context, held: Held<InboxItem>): Promise<void> => {
  const item = held.document;
  const subscription = await context.subscriptions.get(item.watchId);
  const kind = subscription?.on ? kindOf(context, subscription) : undefined;
  if (!subscription || !kind) return finish(held);
  try {
    await settle(context, held, subscription, await handle(context, kind, subscription, item));
    await kind.handler.settled?.(heardBy(subscription), () => waitingIn(context, item.watchId));
  } catch (error) {
    await fail(context, held, subscription, error);
  }
};

const handle = (context: Context, kind: WatchedKind, subscription: Subscription, item: InboxItem): Promise<Handled> =>
  kind.handler.handle({
    ...heardBy(subscription),
    itemId: item.itemId,
    saidCreated: item.saidCreated,
    attempts: item.attempts,
    waiting: () => waitingIn(context, item.watchId),
  });

const settle = async (
  context: Context,
  held: Held<InboxItem>,
  subscription: Subscription,
  handled: Handled,
): Promise<void> => {
  if (handled !== 'done' && 'lookAgainAt' in handled) {
    await held.release({ $set: { dueAt: handled.lookAgainAt } });
    return;
  }
  if (handled !== 'done' && 'partOf' in handled)
    await putIntoInbox(context, subscription, [{ itemId: handled.partOf, saidCreated: false }]);
  if (handled !== 'done' && 'setAside' in handled) await setAside(context, held, handled.setAside);
  else await finish(held);
};

/** Done, unless it was said again meanwhile: then it is due once more. */
const finish = async (held: Held<InboxItem>): Promise<void> => {
  if (!(await held.remove({ count: held.document.count })))
    await held.release({ $set: { dueAt: atOnce, attempts: 0 } });
};

const fail = async (
  context: Context,
  held: Held<InboxItem>,
  subscription: Subscription,
  error: unknown,
): Promise<void> => {
  const { clock, log } = context;
  const { attempts, firstAt } = held.document;
  // Without the store nothing can be noted; the claim ends by itself and somebody takes over.
  if (error instanceof ServiceUnavailable && error.service === 'store') throw error;
  const refusal = refusalIn(error, attempts, subscription);
  if (refusal) return setAside(context, held, refusal);
  const now = clock.now();
  if (isForbidden(error))
    // The subscription's keeper finds out what is wrong, tells the person and ends it when it stays so.
    await context.subscriptions.findOneAndUpdate(
      { _id: subscription._id, on: true, attentionSince: null },
      { $set: { attentionSince: now, dueAt: now } },
    );
  if (now.getTime() - firstAt.getTime() > giveUpAfterMs) return setAside(context, held, `givenUp ${codeOf(error)}`);
  log.warn({ err: error, attempts }, 'a change could not be looked at yet');
  await held.release({ $set: { dueAt: later(now, backOffMs(attempts, error)) } });
};

/** Why asking again will not help, as a code; undefined while it may. */
const refusalIn = (error: unknown, attempts: number, { attentionSince }: Subscription): string | undefined => {
  if (error instanceof InvalidRequest && attempts >= triesUntilRefused) return `refused ${codeOf(error)}`;
  // With the subscription in order it is this item that is forbidden, and not all of them.
  if (isForbidden(error) && attempts >= triesUntilForbidden && attentionSince === null)
    return `forbidden ${codeOf(error)}`;
  return undefined;
};

const isForbidden = (error: unknown): boolean => error instanceof PermissionMissing || error instanceof NoMailbox;

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof GraphFailure) return `${cause.status} ${cause.graphCode}`;
  return error instanceof Error ? error.name : typeof error;
};

const setAside = async (context: Context, held: Held<InboxItem>, reason: string): Promise<void> => {
  await context.setAside.keep('inbox', held.document, reason);
  context.metrics.notification('set_aside');
  await finish(held);
};
