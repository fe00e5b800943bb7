import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { GraphClient } from '../platform/graph/client.ts';
import type { Collection } from '../platform/store/document-store.ts';
import type { SetAside } from '../platform/store/set-aside.ts';
import type { WorkQueue } from '../platform/store/work-queue.ts';
import type { InboxItem } from './inbox/inbox-item.ts';
import { ownerOf, type Subscription } from './subscription.ts';
import type { Heard, WatchedKind } from './types.ts';

/** What every part of hearing works with. */
export interface Context {
  subscriptions: Collection<Subscription>;
  /** Subscriptions that need work at Graph. */
  renewals: WorkQueue<Subscription>;
  /** Mailboxes that are due for a look at what notifications missed. */
  sweeps: WorkQueue<Subscription>;
  items: Collection<InboxItem>;
  inbox: WorkQueue<InboxItem>;
  graph: GraphClient;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'notification' | 'queueDepth'>;
  setAside: SetAside;
  /** Where Graph posts change notifications; lifecycle notifications go to `/lifecycle` below it. */
  notificationUrl: string;
  /** By name. */
  kinds: ReadonlyMap<string, WatchedKind>;
}

/** The kind a subscription serves; undefined when this version knows it no more. */
export const kindOf = (
  { kinds }: Pick<Context, 'kinds'>,
  { _id }: Pick<Subscription, '_id'>,
): WatchedKind | undefined => kinds.get(_id.slice(_id.lastIndexOf('.') + 1));

/** The subscription as handlers know it. */
export const heardBy = (subscription: Subscription): Heard => ({
  watchId: subscription._id,
  owner: ownerOf(subscription),
  since: subscription.since,
});
