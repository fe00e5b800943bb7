import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { GraphClient } from '../platform/graph/client.ts';
import type { DocumentStore } from '../platform/store/document-store.ts';
import type { Context } from './context.ts';
import { dispatchNext } from './dispatch.ts';
import { maintainNext } from './maintain.ts';
import { createClaims, releaseMarks } from './marks.ts';
import { createComplaints, receiveChanges, receiveLifecycle } from './receive.ts';
import { reconcile } from './reconcile.ts';
import { openRecords, watchIdOf } from './records.ts';
import { catchUpNext } from './recover.ts';
import { switchFor } from './switch.ts';
import type { NotificationEngine, Notifier } from './types.ts';
import { endWatch } from './unsubscribe.ts';
import type { Watched } from './watched.ts';
import { createWorkers } from '../platform/store/workers.ts';

export type * from './types.ts';
export type { Watched } from './watched.ts';

/** Least application permissions. */
export const applicationPermissions = ['Calendars.Read'] as const;

export interface NotificationOptions {
  store: DocumentStore;
  graph: GraphClient;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'notification' | 'news' | 'queueDepth'>;
  /** Where Graph reaches this app, without a trailing slash. */
  publicUrl: string;
  /** What is watched: `watchCalendar(graph)`. */
  watched: Watched;
  notifier: Notifier;
  /** IANA zone of a person, asked while they are there; when it fails their cards are in UTC and say so. */
  timeZoneOf(user: UserIdentity): Promise<string>;
}

/**
 * Tells people unasked. A notification is a hint: it is verified, stored as "look again", and what is told comes from reading the item
 * and comparing it with what was seen last. Any number of instances may share one store.
 */
export const createNotifications = (options: NotificationOptions): NotificationEngine => {
  const { store, publicUrl, ...rest } = options;
  const context: Context = {
    ...rest,
    records: openRecords(store),
    // Graph takes nothing but https; where the address is this machine's own, encryption ends in front of the app.
    notificationUrl: `${publicUrl.replace(/^http:/, 'https:')}/api/notifications`,
  };
  const { records, watched } = context;
  const complain = createComplaints(context);
  const claim = createClaims(context, 2);
  const dispatching = createWorkers({ next: () => dispatchNext(context, claim), atOnce: 6 });
  const maintaining = createWorkers({ next: () => maintainNext(context), atOnce: 4 });
  const catchingUp = createWorkers({ next: () => catchUpNext(context), atOnce: 2 });

  const dispatchChanges = async () => {
    await dispatching.run();
    context.metrics.queueDepth('changes', await records.marks.count({}));
  };
  const renewSubscriptions = async () => {
    await maintaining.run();
  };
  const catchUp = async () => {
    await catchingUp.run();
    await dispatching.run();
  };
  /** Work is begun at once and not waited for; should it be lost, the clock starts it again. */
  const soon = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => context.log.warn({ err: error }, 'work goes on with the next tick'));

  return {
    forUser: (user) => switchFor(context, user),
    receiveChanges: async (items, source) => {
      await receiveChanges(context, complain, items, source);
      soon(dispatchChanges);
    },
    receiveLifecycle: async (items, source) => {
      await receiveLifecycle(context, complain, items, source);
      soon(async () => {
        await renewSubscriptions();
        await catchUp();
      });
    },
    stop: (user) => endWatch(context, watchIdOf(user, watched.name)),
    resume: async (user) => {
      const _id = watchIdOf(user, watched.name);
      const back = await records.watches.findOneAndUpdate(
        { _id, unreachableSince: { $ne: null } },
        { $set: { unreachableSince: null } },
      );
      if (!back) return;
      await releaseMarks(context, _id);
      soon(dispatchChanges);
    },
    dispatchChanges,
    renewSubscriptions,
    catchUp,
    reconcileSubscriptions: async () => {
      await reconcile(context);
    },
    drain: async () => {
      do {
        await renewSubscriptions();
        await catchUp();
        await dispatchChanges();
      } while ((await dispatching.run()) + (await maintaining.run()) + (await catchingUp.run()) > 0);
    },
  };
};
