import type { Context } from './context.ts';
import { type GraphSubscription, listSubscriptions } from './graph-calls.ts';
import { ownerOf, type Watch } from './records.ts';
import { deleteKnown } from './subscribe.ts';

const pageSize = 500;

/**
 * Holds our watches against what Graph has: subscriptions that are gone are made anew, those that nobody wants are deleted. Heals what
 * neither a lifecycle notification nor a renewal told.
 */
export const reconcile = async (context: Context): Promise<void> => {
  const listed = new Map<string, GraphSubscription[]>();
  let after = '';
  for (;;) {
    const watches = await context.records.watches.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: pageSize });
    for (const watch of watches) {
      const inTenant = listed.get(watch.tenantId) ?? (await listSubscriptions(context.graph, watch.tenantId));
      listed.set(watch.tenantId, inTenant);
      await compare(context, watch, inTenant);
    }
    const last = watches.at(-1);
    if (!last || watches.length < pageSize) return;
    after = last._id;
  }
};

const compare = async ({ records, clock, watched, ...context }: Context, watch: Watch, all: GraphSubscription[]) => {
  // Being created or removed: somebody is at it, and what Graph lists is about to change.
  if (watch.state !== 'active') return;
  if (!all.some(({ id }) => id === watch.subscriptionId))
    await records.watches.findOneAndUpdate(
      { _id: watch._id, state: 'active', subscriptionId: watch.subscriptionId },
      { $set: { state: 'creating', subscriptionId: null, dueAt: clock.now(), attempts: 0 } },
    );
  const resource = watched.resource(ownerOf(watch)).toLowerCase();
  const extra = all.filter(
    ({ id, resource: theirs }) => id !== watch.subscriptionId && theirs.replace(/^\//, '').toLowerCase() === resource,
  );
  if (extra.length === 0) return;
  // The list may be older than a renewal by another instance; only what is unknown now is nobody's.
  const current = await records.watches.get(watch._id);
  for (const { id } of extra)
    if (current?.state === 'active' && current.subscriptionId !== id)
      await deleteKnown({ records, clock, watched, ...context }, watch.tenantId, id);
};
