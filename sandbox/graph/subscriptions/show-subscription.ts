import type { SubscriptionRecord } from '../../tenant/subscriptions/subscription-record.ts';

/** As Graph shows it. https://learn.microsoft.com/graph/api/resources/subscription */
export const subscriptionRow = (record: SubscriptionRecord): Record<string, unknown> => ({
  id: record.id,
  resource: record.resource,
  applicationId: record.applicationId,
  changeType: record.changeTypes.join(','),
  clientState: record.clientState ?? null,
  notificationUrl: record.notificationUrl,
  notificationQueryOptions: null,
  lifecycleNotificationUrl: record.lifecycleNotificationUrl ?? null,
  expirationDateTime: record.expirationDateTime,
  creatorId: record.creatorId,
  includeResourceData: null,
  latestSupportedTlsVersion: record.latestSupportedTlsVersion,
  encryptionCertificate: null,
  encryptionCertificateId: null,
  notificationUrlAppId: null,
});
