import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { GraphClient } from '../platform/graph/client.ts';
import { createClaims } from '../platform/store/claims.ts';
import type { DocumentStore } from '../platform/store/document-store.ts';
import { createSetAside } from '../platform/store/set-aside.ts';
import { createWorkQueue } from '../platform/store/work-queue.ts';
import { createWorkers } from '../platform/store/workers.ts';
import { catchUpNext } from './catch-up/catch-up.ts';
import type { Context } from './context.ts';
import { releaseInbox } from './inbox/inbox.ts';
import { openInbox } from './inbox/inbox-item.ts';
import { lookAtNext } from './inbox/look.ts';
import { createTurns } from './inbox/take-turns.ts';
import { createWebhook } from './intake/webhook.ts';
import { openSubscriptions, watchIdOf } from './subscription.ts';
import { reconcile } from './subscriptions/reconcile.ts';
import { maintainNext } from './subscriptions/renew.ts';
import { endSubscription } from './subscriptions/unsubscribe.ts';
import { wantSubscription } from './subscriptions/want.ts';
import type { Changes, SubscriptionState, WatchedKind } from './types.ts';

export type * from './types.ts';

/** Least application permissions. */
export const applicationPermissions = ['Calendars.Read', 'Place.Read.All'] as const;

export interface ChangesOptions {
  store: DocumentStore;
  graph: GraphClient;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'notification' | 'queueDepth'>;
  /** Where Graph reaches this app, without a trailing slash. */
  publicUrl: string;
  /** What is watched, each with what is done about it. */
  kinds: WatchedKind[];
}

const looksAtOnce = 6;
const looksAtOncePerMailbox = 2;

/**
 * Hears what changes in people's mailboxes. A notification is a hint: it is verified, stored as "look again", and what is done about it is
 * for the handler of its kind. Any number of instances may share one store.
 */
export const createChanges = (options: ChangesOptions): Changes => {
  const context = contextOf(options);
  const { subscriptions, items, log, metrics } = context;
  const turns = createTurns(context, looksAtOncePerMailbox);
  const looking = createWorkers({ next: () => lookAtNext(context, turns), atOnce: looksAtOnce });
  const maintaining = createWorkers({ next: () => maintainNext(context), atOnce: 4 });
  const catchingUp = createWorkers({ next: () => catchUpNext(context), atOnce: 2 });

  const lookAtChanges = async () => {
    await looking.run();
    metrics.queueDepth('changes', await items.count({}));
  };
  const renewSubscriptions = async () => {
    await maintaining.run();
  };
  const catchUp = async () => {
    await catchingUp.run();
    await looking.run();
  };
  /** Work is begun at once and not waited for; should it be lost, the clock starts it again. */
  const soon = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => log.warn({ err: error }, 'work goes on with the next tick'));
  const watchIdsOf = (user: UserIdentity) => options.kinds.map(({ name }) => watchIdOf(user, name));

  return {
    ...createWebhook(context, {
      onChanges: () => soon(lookAtChanges),
      onLifecycle: () =>
        soon(async () => {
          await renewSubscriptions();
          await catchUp();
        }),
    }),
    state: async (user) => stateOf(await subscriptions.find({ _id: { $in: watchIdsOf(user) }, on: true })),
    subscribe: async (user) => {
      for (const kind of options.kinds) await wantSubscription(context, user, kind);
    },
    unsubscribe: async (user) => {
      for (const watchId of watchIdsOf(user)) await endSubscription(context, watchId);
    },
    isWanted: async (watchId) => (await subscriptions.get(watchId))?.on === true,
    lookNow: async (user) => {
      for (const watchId of watchIdsOf(user)) await releaseInbox(context, watchId);
      soon(lookAtChanges);
    },
    lookAtChanges,
    renewSubscriptions,
    catchUp,
    reconcileSubscriptions: () => reconcile(context),
    work: async () => {
      const done = (await maintaining.run()) + (await catchingUp.run());
      const looked = await looking.run();
      metrics.queueDepth('changes', await items.count({}));
      return done + looked;
    },
  };
};

const contextOf = ({ store, publicUrl, kinds, ...rest }: ChangesOptions): Context => {
  const { clock, log } = rest;
  const setAside = createSetAside(store, { clock, log });
  const subscriptions = openSubscriptions(store, setAside);
  const items = openInbox(store, setAside);
  // One: a subscription is held for whatever is done with it.
  const claims = createClaims(subscriptions, clock);
  return {
    ...rest,
    setAside,
    subscriptions,
    renewals: createWorkQueue(clock, {
      claims,
      due: (now) => ({ dueAt: { $lte: now } }),
      sort: { dueAt: 1 },
      begin: { $inc: { attempts: 1 } },
    }),
    sweeps: createWorkQueue(clock, {
      claims,
      due: (now) => ({ on: true, catchUpAt: { $lte: now } }),
      sort: { catchUpAt: 1 },
      begin: { $inc: { catchUpAttempts: 1 } },
    }),
    items,
    inbox: createWorkQueue(clock, {
      claims: createClaims(items, clock),
      due: (now) => ({ dueAt: { $lte: now } }),
      sort: { dueAt: 1 },
      begin: { $inc: { attempts: 1 } },
    }),
    // Graph takes nothing but https; where the address is this machine's own, encryption ends in front of the app.
    notificationUrl: `${publicUrl.replace(/^http:/, 'https:')}/api/notifications`,
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  };
};

const stateOf = (wanted: { state: string; attentionSince: Date | null }[]): SubscriptionState => {
  if (wanted.length === 0) return 'off';
  const inOrder = wanted.every(({ state, attentionSince }) => state === 'active' && attentionSince === null);
  return inOrder ? 'active' : 'needsAttention';
};
