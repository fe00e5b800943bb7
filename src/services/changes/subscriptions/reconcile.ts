import { atOnce } from '../../platform/store/work-queue.ts';
import { type Context, kindOf } from '../context.ts';
import { ownerOf, type Subscription } from '../subscription.ts';
import { type GraphSubscription, listSubscriptions } from './graph-calls.ts';
import { deleteKnown } from './subscribe.ts';

const pageSize = 500;

/**
 * Holds our records against what Graph has: subscriptions that are gone are made anew, those that nobody wants are deleted. Heals what
 * neither a lifecycle notification nor a renewal told.
 */
export const reconcile = async (context: Context): Promise<void> => {
  const listed = new Map<string, GraphSubscription[]>();
  let after = '';
  for (;;) {
    const page = await context.subscriptions.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: pageSize });
    for (const subscription of page) {
      const { tenantId } = subscription;
      const inTenant = listed.get(tenantId) ?? (await listSubscriptions(context.graph, tenantId));
      listed.set(tenantId, inTenant);
      await compare(context, subscription, inTenant);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last._id;
  }
};

const compare = async (context: Context, subscription: Subscription, all: GraphSubscription[]): Promise<void> => {
  const kind = kindOf(context, subscription);
  const { _id, state, subscriptionId, tenantId } = subscription;
  // Being created or removed: somebody is at it, and what Graph lists is about to change.
  if (state !== 'active' || !kind) return;
  if (!all.some(({ id }) => id === subscriptionId))
    await context.subscriptions.findOneAndUpdate(
      { _id, state: 'active', subscriptionId },
      { $set: { state: 'creating', subscriptionId: null, dueAt: atOnce, attempts: 0 } },
    );
  const resource = kind.resource(ownerOf(subscription)).toLowerCase();
  const extra = all.filter(
    ({ id, resource: theirs }) => id !== subscriptionId && theirs.replace(/^\//, '').toLowerCase() === resource,
  );
  if (extra.length === 0) return;
  // The list may be older than a renewal by another instance; only what is unknown now is nobody's.
  const current = await context.subscriptions.get(_id);
  for (const { id } of extra)
    if (current?.state === 'active' && current.subscriptionId !== id) await deleteKnown(context, tenantId, id);
};
