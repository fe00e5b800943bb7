import { randomUUID } from 'node:crypto';
import { createDelivery, type DeliveryOptions, type QueuedNotification, queueTable } from './notification-delivery.ts';
import { registrations } from './registrations.ts';
import { translateEventId } from './tenant/calendar/event-ids.ts';
import type { TenantChange } from './tenant/change.ts';
import {
  activeSubscriptions,
  type SubscriptionRecord,
  subscriptionTable,
  type WatchedKind,
} from './tenant/subscriptions/subscription-record.ts';
import type { Tenant } from './tenant/tenant.ts';

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Turns changes of the tenant into change notifications for whoever subscribed, and delivers them over HTTP. */
export interface ChangeFeed {
  /** Listens to the tenant and goes on with what an earlier process left undelivered. */
  start(): void;
  /** Resolves when no delivery is under way any more. */
  stop(): Promise<void>;
  /**
   * Sends a lifecycle notification to the subscriptions given (all of them without `which`); `subscriptionRemoved` takes them away first.
   * After `reauthorizationRequired` notifications pause an hour later (tenant's clock) until the app has reauthorised or renewed.
   * Returns how many were told.
   */
  lifecycle(event: LifecycleEvent, which?: { subscriptionId?: string; userId?: string }): number;
  /** Resolves when everything due has been delivered or has failed; retries that are due later do not count. */
  idle(): Promise<void>;
}

const kindOf: Record<TenantChange['odataType'], WatchedKind> = {
  '#Microsoft.Graph.Event': 'event',
  '#Microsoft.Graph.Message': 'message',
  '#Microsoft.Graph.User': 'user',
};

const hour = 3_600_000;

const concerns = (subscription: SubscriptionRecord, change: TenantChange): boolean =>
  subscription.kind === kindOf[change.odataType] &&
  subscription.changeTypes.includes(change.changeType) &&
  (subscription.userId === undefined || subscription.userId === change.userId);

/** Notifications stop an hour after reauthorisation was asked for in vain; what happens meanwhile is lost to delta. */
const isPaused = ({ reauthorizeBy }: SubscriptionRecord, now: Date): boolean =>
  reauthorizeBy !== undefined && Date.parse(reauthorizeBy) <= now.getTime();

const withIds = (change: TenantChange, { immutableIds }: SubscriptionRecord) => {
  const id =
    change.odataType === '#Microsoft.Graph.Event' ? translateEventId(change.itemId, immutableIds) : change.itemId;
  return { id, resource: change.resource.replace(change.itemId, id) };
};

/** Wires a tenant to its subscribers. https://learn.microsoft.com/graph/change-notifications-overview */
export const createChangeFeed = (tenant: Tenant, options: Partial<DeliveryOptions> = {}): ChangeFeed => {
  const queue = (subscription: SubscriptionRecord, url: string, body: Record<string, unknown>) => {
    const now = tenant.clock.now().getTime();
    const row: QueuedNotification = {
      id: randomUUID(),
      subscriptionId: subscription.id,
      ...(subscription.userId ? { userId: subscription.userId } : {}),
      url,
      queuedAt: now,
      attempts: 0,
      dueAt: now,
      body: {
        subscriptionId: subscription.id,
        subscriptionExpirationDateTime: subscription.expirationDateTime,
        ...(subscription.clientState === undefined ? {} : { clientState: subscription.clientState }),
        tenantId: registrations.tenantId,
        ...body,
      },
    };
    queueTable(tenant).put(row);
  };

  const tell = (subscription: SubscriptionRecord, event: LifecycleEvent): boolean => {
    if (!subscription.lifecycleNotificationUrl) return false;
    queue(subscription, subscription.lifecycleNotificationUrl, {
      lifecycleEvent: event,
      resource: subscription.resource,
    });
    return true;
  };

  const delivery = createDelivery(tenant, {
    ...options,
    onLost: (subscriptionId) => {
      const subscription = subscriptionTable(tenant).get(subscriptionId);
      const told = queueTable(tenant)
        .all()
        .some((row) => row.subscriptionId === subscriptionId && row.body.lifecycleEvent === 'missed');
      if (subscription && !told) tell(subscription, 'missed');
    },
  });

  const onChange = (change: TenantChange) => {
    const now = tenant.clock.now();
    for (const subscription of activeSubscriptions(tenant)) {
      if (!concerns(subscription, change) || isPaused(subscription, now)) continue;
      const { id, resource } = withIds(change, subscription);
      queue(subscription, subscription.notificationUrl, {
        changeType: change.changeType,
        resource,
        resourceData: { '@odata.type': change.odataType, '@odata.id': resource, '@odata.etag': change.etag, id },
      });
    }
    delivery.wake();
  };

  /** Asks for reauthorisation once before a subscription ends: in the last quarter of its life, an hour at most. */
  const warn = () => {
    const now = tenant.clock.now().getTime();
    for (const subscription of activeSubscriptions(tenant)) {
      const endsAt = Date.parse(subscription.expirationDateTime);
      const notice = Math.min(hour, (endsAt - Date.parse(subscription.createdAt)) / 4);
      if (subscription.warned || endsAt - now > notice) continue;
      subscriptionTable(tenant).put({ ...subscription, warned: true });
      if (tell(subscription, 'reauthorizationRequired')) delivery.wake();
    }
  };

  let timer: NodeJS.Timeout | undefined;
  return {
    start: () => {
      tenant.changes.on('change', onChange);
      timer = setInterval(() => {
        warn();
        delivery.wake();
      }, options.pollMs ?? 250);
      timer.unref();
      delivery.wake();
    },
    stop: async () => {
      tenant.changes.off('change', onChange);
      clearInterval(timer);
      await delivery.stop();
    },
    lifecycle: (event, { subscriptionId, userId } = {}) => {
      const chosen = activeSubscriptions(tenant).filter(
        (each) => (!subscriptionId || each.id === subscriptionId) && (!userId || each.userId === userId),
      );
      let told = 0;
      for (const subscription of chosen) {
        if (event === 'subscriptionRemoved') subscriptionTable(tenant).delete(subscription.id);
        if (event === 'reauthorizationRequired') {
          const reauthorizeBy = new Date(tenant.clock.now().getTime() + hour).toISOString();
          subscriptionTable(tenant).put({ ...subscription, reauthorizeBy });
        }
        if (tell(subscription, event)) told += 1;
      }
      tenant.store.flush();
      delivery.wake();
      return told;
    },
    idle: delivery.idle,
  };
};
