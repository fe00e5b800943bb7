import type { Context } from '../context.ts';
import type { Claimed } from '../shapes.ts';
import type { Subscription } from '../subscription.ts';
import { hashClientState, isClientState } from '../subscriptions/client-state.ts';

/** Finds each notification's subscription: by its id, or, while one is being created, by the clientState that Graph was given. */
export const subscriptionsOf = async (
  { subscriptions }: Context,
  notifications: Claimed[],
): Promise<(of: Claimed) => Subscription | undefined> => {
  const ids = [...new Set(notifications.map(({ subscriptionId }) => subscriptionId))];
  if (ids.length === 0) return () => undefined;
  const found = await subscriptions.find({ subscriptionId: { $in: ids } });
  const byId = new Map(found.map((subscription) => [subscription.subscriptionId, subscription]));
  const hashes = notifications
    .filter(({ subscriptionId, clientState }) => clientState && !byId.has(subscriptionId))
    .map(({ clientState }) => hashClientState(clientState ?? ''));
  const wanted =
    hashes.length === 0 ? [] : await subscriptions.find({ nextClientStateHash: { $in: [...new Set(hashes)] } });
  const byIntent = new Map(wanted.map((subscription) => [subscription.nextClientStateHash, subscription]));
  return ({ subscriptionId, clientState }) =>
    byId.get(subscriptionId) ?? byIntent.get(hashClientState(clientState ?? ''));
};

/** Why a notification is not to be believed, as a code; undefined for a genuine one. */
export const whyForged = (
  subscription: Subscription,
  { subscriptionId, clientState, tenantId }: Claimed,
): string | undefined => {
  const isKnown = subscription.subscriptionId === subscriptionId;
  const hash = isKnown ? subscription.clientStateHash : (subscription.nextClientStateHash ?? '');
  if (!isClientState(clientState, hash)) return 'wrong_client_state';
  if (tenantId?.toLowerCase() !== subscription.tenantId.toLowerCase()) return 'wrong_tenant';
  return subscription.on ? undefined : 'switched_off';
};

/**
 * The answer to our creation was lost, and here is the subscription: it is the one we wanted. Nothing happens while somebody still waits
 * for that answer.
 */
export const adopt = async (
  { renewals, log }: Context,
  { _id }: Subscription,
  { subscriptionId, clientState }: Claimed,
): Promise<void> => {
  const hash = hashClientState(clientState ?? '');
  const held = await renewals.claims.take(_id, { nextClientStateHash: hash });
  // Its expiry is not known: it is due at once, and the renewal tells.
  const adopted = await held?.release({
    $set: { state: 'active', subscriptionId, clientStateHash: hash, nextClientStateHash: null, attempts: 0 },
  });
  if (adopted) log.info({ subscriptionId }, 'a subscription whose answer was lost is adopted');
};
