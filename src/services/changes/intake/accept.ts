import type { z } from 'zod';
import { noteLifecycle } from '../catch-up/lifecycle.ts';
import { type Context, kindOf } from '../context.ts';
import { type ItemToLook, putIntoInbox } from '../inbox/inbox.ts';
import { type ChangeNotification, changeNotification, lifecycleNotification } from '../shapes.ts';
import { ownerOf, type Subscription } from '../subscription.ts';
import type { Complain } from './complaints.ts';
import { adopt, subscriptionsOf, whyForged } from './genuine.ts';

/**
 * Change notifications in, from whatever front: checked one by one, the genuine ones folded to "look at this item again" and stored. A
 * notification is a hint: nothing it says about the item is used. Whatever is not genuine is counted and dropped without a trace in the store.
 */
export const acceptChanges = async (
  context: Context,
  complain: Complain,
  entries: unknown[],
  source: string,
): Promise<void> => {
  const notifications = readAll(changeNotification, entries, complain, source);
  const subscriptionOf = await subscriptionsOf(context, notifications);
  const toLook = new Map<string, { subscription: Subscription; items: ItemToLook[] }>();
  for (const notification of notifications) {
    const subscription = subscriptionOf(notification);
    const problem = subscription ? whyForged(subscription, notification) : 'unknown_subscription';
    const itemId = subscription && itemOf(context, subscription, notification);
    if (!subscription || problem || itemId === undefined) {
      complain(problem ?? 'foreign_resource', source);
      continue;
    }
    if (subscription.subscriptionId !== notification.subscriptionId) await adopt(context, subscription, notification);
    const known = toLook.get(subscription._id) ?? { subscription, items: [] };
    known.items.push({ itemId, saidCreated: notification.changeType === 'created' });
    toLook.set(subscription._id, known);
    context.metrics.notification('accepted');
  }
  for (const { subscription, items } of toLook.values()) await putIntoInbox(context, subscription, items);
};

/** Lifecycle notifications in; the same checks. */
export const acceptLifecycle = async (
  context: Context,
  complain: Complain,
  entries: unknown[],
  source: string,
): Promise<void> => {
  const notifications = readAll(lifecycleNotification, entries, complain, source);
  const subscriptionOf = await subscriptionsOf(context, notifications);
  for (const notification of notifications) {
    const subscription = subscriptionOf(notification);
    const problem = subscription ? whyForged(subscription, notification) : 'unknown_subscription';
    if (!subscription || problem) complain(problem ?? 'unknown_subscription', source);
    else {
      context.metrics.notification(notification.lifecycleEvent);
      await noteLifecycle(context, subscription, notification.lifecycleEvent);
    }
  }
};

const readAll = <T>(schema: z.ZodType<T>, entries: unknown[], complain: Complain, source: string): T[] =>
  entries.flatMap((entry) => {
    const read = schema.safeParse(entry);
    if (!read.success) complain('malformed', source);
    return read.success ? [read.data] : [];
  });

const itemOf = (
  context: Context,
  subscription: Subscription,
  { resource, resourceData }: ChangeNotification,
): string | undefined => {
  const itemId = kindOf(context, subscription)?.itemIdOf(ownerOf(subscription), resource);
  return resourceData?.id === undefined || resourceData.id === itemId ? itemId : undefined;
};
