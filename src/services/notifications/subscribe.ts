import { ChangedMeanwhile, Gone } from '../../shared/errors.ts';
import { hashClientState, newClientState } from './client-state.ts';
import { type Context, claimMs, later, minute } from './context.ts';
import { createSubscription, deleteSubscription, listSubscriptions } from './graph-calls.ts';
import { ownerOf, type Watch } from './records.ts';

/**
 * Creates the subscription a claimed watch wants. The intent, with the hash of its clientState, is stored before Graph is asked, so
 * that a crash in between leaves nothing unknown: notifications of a subscription whose answer was lost are accepted by that hash, and
 * whoever takes over deletes what was left and begins anew.
 * `anew`: an earlier attempt may have left a subscription behind. Throws what Graph throws.
 */
export const subscribe = async (context: Context, claimed: Watch, anew: boolean): Promise<Watch | null> => {
  const { records, graph, clock, watched, notificationUrl } = context;
  const owner = ownerOf(claimed);
  const clientState = newClientState();
  const nextClientStateHash = hashClientState(clientState);
  const intent = await records.watches.findOneAndUpdate(
    { _id: claimed._id, fence: claimed.fence, on: true },
    {
      $set: { state: 'creating', nextClientStateHash, notificationUrl, dueAt: later(clock.now(), claimMs) },
    },
  );
  if (!intent) return null;
  const create = () =>
    createSubscription(graph, owner.tenantId, {
      resource: watched.resource(owner),
      changeType: watched.changeType,
      notificationUrl,
      clientState,
      now: clock.now(),
    });
  if (anew) await deleteLeftOvers(context, intent);
  const created = await create().catch(async (error: unknown) => {
    // Graph holds one for this resource already: ours, of an attempt whose answer was lost.
    if (!(error instanceof ChangedMeanwhile)) throw error;
    await deleteLeftOvers(context, intent);
    return create();
  });
  const active = await records.watches.findOneAndUpdate(
    { _id: intent._id, fence: intent.fence, on: true },
    {
      $set: {
        state: 'active',
        subscriptionId: created.id,
        clientStateHash: nextClientStateHash,
        nextClientStateHash: null,
        ...granted(context, created.expirationDateTime),
      },
    },
  );
  if (active) return active;
  // Switched off, or taken over by another instance meanwhile: this one is nobody's.
  const current = await records.watches.get(intent._id);
  if (current?.subscriptionId !== created.id) await deleteQuietly(context, owner.tenantId, created.id);
  return null;
};

/** What Graph granted is what counts; renewal is due at half of it. */
export const granted = ({ clock }: Context, until: Date): Partial<Watch> => {
  const now = clock.now();
  const life = until.getTime() - now.getTime();
  return {
    grantedUntil: until,
    dueAt: later(now, Math.max(minute, life / 2)),
    attempts: 0,
    attentionSince: null,
  };
};

/** Deletes every subscription of ours for this person's resource except the one that is `kept`. */
export const deleteLeftOvers = async (context: Context, watch: Watch, kept?: string): Promise<void> => {
  const resource = context.watched.resource(ownerOf(watch)).toLowerCase();
  const all = await listSubscriptions(context.graph, watch.tenantId);
  for (const { id, resource: theirs } of all) {
    if (id !== kept && theirs.replace(/^\//, '').toLowerCase() === resource)
      await deleteKnown(context, watch.tenantId, id);
  }
};

/** Deletes a subscription; one that is gone already is fine. */
export const deleteKnown = async ({ graph }: Context, tenantId: string, id: string): Promise<void> => {
  await deleteSubscription(graph, tenantId, id).catch((error: unknown) => {
    if (!(error instanceof Gone)) throw error;
  });
};

const deleteQuietly = (context: Context, tenantId: string, id: string): Promise<void> =>
  deleteKnown(context, tenantId, id).catch((error: unknown) =>
    // The reconciler finds it again.
    context.log.warn({ err: error }, 'a subscription nobody wants could not be deleted'),
  );
