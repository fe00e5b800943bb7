import type { Tenant } from '../tenant.ts';

/** What can be watched. */
export type WatchedKind = 'event' | 'message' | 'contact' | 'user' | 'drive';

/** One change notification subscription, as the tenant keeps it. */
export interface SubscriptionRecord {
  id: string;
  /** As the caller wrote it. */
  resource: string;
  kind: WatchedKind;
  /** Whose mailbox, or which user; absent for `users`. */
  userId?: string;
  /** Calendar or mail folder, when the resource names one. */
  container?: string;
  changeTypes: string[];
  notificationUrl: string;
  lifecycleNotificationUrl?: string;
  clientState?: string;
  expirationDateTime: string;
  applicationId: string;
  /** The person, or the service principal of the app. */
  creatorId: string;
  appOnly: boolean;
  immutableIds: boolean;
  latestSupportedTlsVersion: string;
  createdAt: string;
  /** The end of it was announced (`reauthorizationRequired`) since the last renewal. */
  warned: boolean;
  /** Reauthorisation is asked for: notifications pause from this instant on, until it has come. */
  reauthorizeBy?: string;
}

/** Subscriptions by id, those included that have run out. */
export const subscriptionTable = (tenant: Tenant) => tenant.store.table<SubscriptionRecord>('subscriptions');

/** Subscriptions that have not ended by the tenant's clock; the others are forgotten. */
export const activeSubscriptions = (tenant: Tenant): SubscriptionRecord[] => {
  const table = subscriptionTable(tenant);
  const now = tenant.clock.now().getTime();
  for (const { id, expirationDateTime } of table.all()) if (Date.parse(expirationDateTime) <= now) table.delete(id);
  return table.all();
};
