import { setTimeout as wait } from 'node:timers/promises';
import {
  InvalidRequest,
  NoMailbox,
  PermissionMissing,
  ServiceUnavailable,
  SignInRequired,
} from '../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { backOffMs } from '../platform/store/back-off.ts';
import { hashClientState, newClientState } from './client-state.ts';
import { type Context, claimMs, day, later } from './context.ts';
import { maintain } from './maintain.ts';
import { releaseMarks } from './marks.ts';
import { type Watch, watchIdOf } from './records.ts';
import type { NotificationStatus, Notifications } from './types.ts';
import { endWatch } from './unsubscribe.ts';

const longestPauseMs = 366 * day;

/** One person's switch. */
export const switchFor = (context: Context, user: UserIdentity): Notifications => {
  const { records, clock } = context;
  const _id = watchIdOf(user, context.watched.name);
  const status = async () => statusOf(await records.watches.get(_id), clock.now());

  const turnOn = async (): Promise<NotificationStatus> => {
    const claimed = (await begin(context, user, _id)) ?? (await takeUp(context, _id));
    if (claimed) await start(context, claimed);
    else await waitUntilStarted(context, _id);
    const continued = await records.watches.findOneAndUpdate(
      { _id, on: true, pausedUntil: { $ne: null } },
      { $set: { pausedUntil: null } },
    );
    if (continued) await releaseMarks(context, _id);
    return status();
  };

  return {
    status,
    turnOn,
    turnOff: async () => {
      await endWatch(context, _id);
      return { on: false };
    },
    pauseUntil: async (until) => {
      const ahead = until.getTime() - clock.now().getTime();
      if (!(ahead > 0)) throw new InvalidRequest('That moment has passed already. Until when shall I keep quiet?');
      if (ahead > longestPauseMs)
        throw new InvalidRequest('I can keep quiet for a year at most. To end it for good, switch notifications off.');
      if (!(await status()).on) await turnOn();
      await records.watches.findOneAndUpdate({ _id, on: true }, { $set: { pausedUntil: until } });
      return status();
    },
  };
};

const statusOf = (watch: Watch | null, now: Date): NotificationStatus => {
  if (!watch?.on) return { on: false };
  const healthy = watch.state === 'active' && watch.attentionSince === null;
  return {
    on: true,
    ...(watch.pausedUntil && watch.pausedUntil > now ? { pausedUntil: watch.pausedUntil } : {}),
    subscription: healthy ? 'active' : 'needs_attention',
  };
};

/** The intent, stored before anything is asked of Graph, and claimed by us; null when there is one. */
const begin = async (context: Context, user: UserIdentity, _id: string): Promise<Watch | null> => {
  const { clock, records } = context;
  const now = clock.now();
  const watch: Watch = {
    _id,
    owner: identityKey(user),
    tenantId: user.tenantId,
    userId: user.userId,
    on: true,
    state: 'creating',
    since: now,
    timeZone: await context.timeZoneOf(user).catch((error: unknown) => {
      // They are there and can sign in; without that their cards would speak of UTC for ever.
      if (error instanceof SignInRequired) throw error;
      return 'UTC';
    }),
    pausedUntil: null,
    subscriptionId: null,
    // Never empty, also while there is no subscription: an empty secret would match an empty claim.
    clientStateHash: hashClientState(newClientState()),
    nextClientStateHash: null,
    notificationUrl: context.notificationUrl,
    grantedUntil: null,
    dueAt: later(now, claimMs),
    attempts: 1,
    fence: 1,
    attentionSince: null,
    deltaLink: null,
    windowFrom: null,
    windowTo: null,
    catchUpAt: later(now, day),
    caughtUpAt: null,
    catchUpAttempts: 0,
    unreachableSince: null,
  };
  try {
    await records.watches.insert(watch);
    return watch;
  } catch (error) {
    if (error instanceof DuplicateKey) return null;
    throw error;
  }
};

/**
 * Claims a watch that is being removed, to begin anew, or one that is there, to see to it now: whoever asks again has heard nothing for
 * too long, and the subscription may be gone without a word.
 */
const takeUp = async ({ records: { watches }, clock }: Context, _id: string): Promise<Watch | null> => {
  const now = clock.now();
  const anew = await watches.findOneAndUpdate(
    { _id, state: 'removing' },
    {
      $set: {
        on: true,
        state: 'creating',
        since: now,
        subscriptionId: null,
        // Says that a subscription may be left at Graph.
        nextClientStateHash: hashClientState(newClientState()),
        windowTo: null,
        pausedUntil: null,
        unreachableSince: null,
        attentionSince: null,
        attempts: 1,
        dueAt: later(now, claimMs),
      },
      $inc: { fence: 1 },
    },
  );
  if (anew) return anew;
  const claim = { $set: { dueAt: later(now, claimMs) }, $inc: { fence: 1 } };
  return (
    (await watches.findOneAndUpdate({ _id, on: true, attentionSince: { $ne: null } }, claim)) ??
    (await watches.findOneAndUpdate({ _id, on: true, state: 'active' }, claim))
  );
};

const start = async (context: Context, claimed: Watch): Promise<void> => {
  const { records, clock, log } = context;
  try {
    await maintain(context, claimed);
  } catch (error) {
    if (error instanceof NoMailbox || error instanceof PermissionMissing) {
      await endWatch(context, claimed._id);
      throw explained(error);
    }
    if (error instanceof ServiceUnavailable && error.service === 'store') throw error;
    log.warn({ err: error }, 'subscribing goes on in the background');
    await records.watches.findOneAndUpdate(
      { _id: claimed._id, fence: claimed.fence },
      { $set: { dueAt: later(clock.now(), backOffMs(1, error)) } },
    );
  }
};

/** The same error in words about notifications. */
const explained = (error: NoMailbox | PermissionMissing): Error =>
  error instanceof NoMailbox
    ? new NoMailbox('You have no Exchange mailbox, so there is no calendar I could watch.', { cause: error })
    : new PermissionMissing(
        'I may not watch calendars in this organisation yet: an administrator has to grant this app Calendars.Read (application).',
        { cause: error },
      );

const startPatienceMs = 8_000;

/** Somebody else is at it (a second click, another instance): their result is ours. */
const waitUntilStarted = async ({ records: { watches } }: Context, _id: string): Promise<void> => {
  const until = performance.now() + startPatienceMs;
  for (;;) {
    const watch = await watches.get(_id);
    if (!watch || watch.state === 'active' || performance.now() > until) return;
    await wait(200);
  }
};
