import { later, minute } from '../../../shared/durations.ts';
import { ChangedMeanwhile, Gone } from '../../../shared/errors.ts';
import type { Held } from '../../platform/store/claims.ts';
import type { Context } from '../context.ts';
import { ownerOf, type Subscription } from '../subscription.ts';
import type { WatchedKind } from '../types.ts';
import { hashClientState, newClientState } from './client-state.ts';
import { createSubscription, deleteSubscription, listSubscriptions } from './graph-calls.ts';

/**
 * Creates the subscription at Graph that a held record wants. The intent, with the hash of its clientState, is stored before Graph is
 * asked, so that a crash in between leaves nothing unknown: notifications of a subscription whose answer was lost are accepted by that
 * hash, and whoever takes over deletes what was left and begins anew. False when it is not ours or not wanted any more.
 * `anew`: an earlier attempt may have left a subscription behind. Throws what Graph throws.
 */
export const subscribe = async (
  context: Context,
  kind: WatchedKind,
  held: Held<Subscription>,
  anew: boolean,
): Promise<boolean> => {
  const { graph, clock, notificationUrl } = context;
  const owner = ownerOf(held.document);
  const clientState = newClientState();
  const nextClientStateHash = hashClientState(clientState);
  const intent = { state: 'creating' as const, nextClientStateHash, notificationUrl };
  if (!(await held.update({ $set: intent }, { on: true }))) return false;
  const create = () =>
    createSubscription(graph, owner.tenantId, {
      resource: kind.resource(owner),
      changeType: kind.changeType,
      notificationUrl,
      clientState,
      now: clock.now(),
    });
  if (anew) await deleteLeftOvers(context, kind, held.document);
  const created = await create().catch(async (error: unknown) => {
    // Graph holds one for this resource already: ours, of an attempt whose answer was lost.
    if (!(error instanceof ChangedMeanwhile)) throw error;
    await deleteLeftOvers(context, kind, held.document);
    return create();
  });
  const active = {
    state: 'active' as const,
    subscriptionId: created.id,
    clientStateHash: nextClientStateHash,
    nextClientStateHash: null,
    ...granted(context, created.expirationDateTime),
  };
  if (await held.update({ $set: active }, { on: true })) return true;
  // Switched off, or taken over by another instance meanwhile: this one is nobody's.
  const current = await context.subscriptions.get(held.document._id);
  if (current?.subscriptionId !== created.id) await deleteQuietly(context, owner.tenantId, created.id);
  return false;
};

/** What Graph granted is what counts; renewal is due at half of it. */
export const granted = ({ clock }: Context, until: Date): Partial<Subscription> => {
  const now = clock.now();
  const life = until.getTime() - now.getTime();
  return {
    grantedUntil: until,
    dueAt: later(now, Math.max(minute, life / 2)),
    attempts: 0,
    attentionSince: null,
  };
};

/** Deletes every subscription of ours for this person's resource. */
export const deleteLeftOvers = async (
  context: Context,
  kind: WatchedKind,
  subscription: Subscription,
): Promise<void> => {
  const resource = kind.resource(ownerOf(subscription)).toLowerCase();
  const all = await listSubscriptions(context.graph, subscription.tenantId);
  for (const { id, resource: theirs } of all) {
    if (theirs.replace(/^\//, '').toLowerCase() === resource) await deleteKnown(context, subscription.tenantId, id);
  }
};

/** Deletes a subscription; one that is gone already is fine. */
export const deleteKnown = async ({ graph }: Pick<Context, 'graph'>, tenantId: string, id: string): Promise<void> => {
  await deleteSubscription(graph, tenantId, id).catch((error: unknown) => {
    if (!(error instanceof Gone)) throw error;
  });
};

const deleteQuietly = (context: Context, tenantId: string, id: string): Promise<void> =>
  deleteKnown(context, tenantId, id).catch((error: unknown) =>
    // The reconciler finds it again.
    context.log.warn({ err: error }, 'a subscription nobody wants could not be deleted'),
  );
