import { z } from 'zod';
import { type GraphClient, graphPath } from '../../platform/graph/client.ts';

/**
 * Subscriptions, always with the app's own permission (Calendars.Read): a subscription made with a person's token dies with it.
 * https://learn.microsoft.com/graph/api/resources/subscription
 */

/** Documented maximum for Outlook items without resource data is 10,080 minutes; the margin covers clocks that differ. */
const lifeMinutes = 10_080 - 15;

const subscription = z.object({
  id: z.string().min(1),
  resource: z.string(),
  notificationUrl: z.string().nullish(),
  expirationDateTime: z.coerce.date(),
});
export type GraphSubscription = z.infer<typeof subscription>;

const immutableIds = { Prefer: 'IdType="ImmutableId"' };

const wantedExpiry = (now: Date): string => new Date(now.getTime() + lifeMinutes * 60_000).toISOString();

/**
 * Subscribes for the longest time Graph grants. Graph calls the notification URL before it answers. Throws PermissionMissing, NoMailbox,
 * ChangedMeanwhile when there is one for this resource already; not repeatable.
 */
export const createSubscription = (
  graph: GraphClient,
  tenantId: string,
  request: { resource: string; changeType: string; notificationUrl: string; clientState: string; now: Date },
): Promise<GraphSubscription> =>
  graph.asApp(tenantId).send({
    method: 'POST',
    path: '/subscriptions',
    headers: immutableIds,
    body: {
      changeType: request.changeType,
      notificationUrl: request.notificationUrl,
      lifecycleNotificationUrl: `${request.notificationUrl}/lifecycle`,
      resource: request.resource,
      expirationDateTime: wantedExpiry(request.now),
      clientState: request.clientState,
    },
    schema: subscription,
    timeoutMs: 12_000,
  });

/** A new expiry also reauthorises. Throws Gone when Graph does not know the subscription any more. */
export const renewSubscription = (
  graph: GraphClient,
  tenantId: string,
  id: string,
  now: Date,
): Promise<GraphSubscription> =>
  graph.asApp(tenantId).send({
    method: 'PATCH',
    path: graphPath`/subscriptions/${id}`,
    body: { expirationDateTime: wantedExpiry(now) },
    schema: subscription,
  });

/** Throws Gone when Graph does not know it any more. */
export const deleteSubscription = async (graph: GraphClient, tenantId: string, id: string): Promise<void> => {
  await graph.asApp(tenantId).send({
    method: 'DELETE',
    path: graphPath`/subscriptions/${id}`,
    schema: z.unknown(),
  });
};

/** All of this app's subscriptions in the tenant. */
export const listSubscriptions = (graph: GraphClient, tenantId: string): Promise<GraphSubscription[]> =>
  graph.asApp(tenantId).list({ path: '/subscriptions', schema: subscription, maxPages: 1000 });
