import { day, later } from '../../../shared/durations.ts';
import { NoMailbox, PermissionMissing, ServiceUnavailable } from '../../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../../shared/identity.ts';
import { backOffMs } from '../../platform/store/back-off.ts';
import type { Held } from '../../platform/store/claims.ts';
import { outcomeOf } from '../../platform/store/outcome.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import type { Context } from '../context.ts';
import { type Subscription, watchIdOf } from '../subscription.ts';
import type { WatchedKind } from '../types.ts';
import { hashClientState, newClientState } from './client-state.ts';
import { maintain } from './renew.ts';
import { endSubscription } from './unsubscribe.ts';

const startPatienceMs = 8_000;

/** Subscribes this person to this kind; see `Subscriptions.subscribe`. */
export const wantSubscription = async (context: Context, user: UserIdentity, kind: WatchedKind): Promise<void> => {
  const _id = watchIdOf(user, kind.name);
  const held = (await begin(context, user, _id)) ?? (await takeUp(context, _id));
  if (held) return start(context, held);
  // Somebody else is at it (a second click, another instance): their result is ours.
  await outcomeOf(context.clock, startPatienceMs, async () => {
    const subscription = await context.subscriptions.get(_id);
    return !subscription || subscription.state === 'active' ? true : undefined;
  });
};

/** The intent, stored before anything is asked of Graph, and held by us; null when there is one. */
const begin = (context: Context, user: UserIdentity, _id: string): Promise<Held<Subscription> | null> => {
  const { clock, renewals, notificationUrl } = context;
  const now = clock.now();
  return renewals.claims.create({
    _id,
    owner: identityKey(user),
    tenantId: user.tenantId,
    userId: user.userId,
    on: true,
    state: 'creating',
    since: now,
    subscriptionId: null,
    // Never empty, also while there is no subscription: an empty secret would match an empty claim.
    clientStateHash: hashClientState(newClientState()),
    nextClientStateHash: null,
    notificationUrl,
    grantedUntil: null,
    dueAt: atOnce,
    attempts: 1,
    attentionSince: null,
    deltaLink: null,
    windowFrom: null,
    windowTo: null,
    catchUpAt: later(now, day),
    caughtUpAt: null,
    catchUpAttempts: 0,
    fence: 0,
    heldUntil: null,
  });
};

/**
 * Takes a subscription that is being removed, to begin anew, or one that is there, to see to it now: whoever asks again has heard nothing
 * for too long, and it may be gone at Graph without a word.
 */
const takeUp = async ({ renewals: { claims }, clock }: Context, _id: string): Promise<Held<Subscription> | null> => {
  const anew = await claims.seize(
    _id,
    { state: 'removing' },
    {
      $set: {
        on: true,
        state: 'creating',
        since: clock.now(),
        subscriptionId: null,
        // Says that a subscription may be left at Graph.
        nextClientStateHash: hashClientState(newClientState()),
        windowTo: null,
        attentionSince: null,
        attempts: 1,
        dueAt: atOnce,
      },
    },
  );
  return (
    anew ??
    (await claims.seize(_id, { on: true, attentionSince: { $ne: null } })) ??
    (await claims.seize(_id, { on: true, state: 'active' }))
  );
};

const start = async (context: Context, held: Held<Subscription>): Promise<void> => {
  const { clock, log } = context;
  try {
    await held.during(() => maintain(context, held));
    await held.release();
  } catch (error) {
    if (error instanceof NoMailbox || error instanceof PermissionMissing) {
      await endSubscription(context, held.document._id);
      throw error;
    }
    if (error instanceof ServiceUnavailable && error.service === 'store') throw error;
    log.warn({ err: error }, 'subscribing goes on in the background');
    await held.release({ $set: { dueAt: later(clock.now(), backOffMs(1, error)) } });
  }
};
