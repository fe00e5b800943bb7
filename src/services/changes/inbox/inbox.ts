import { later, minute } from '../../../shared/durations.ts';
import { DuplicateKey } from '../../platform/store/document-store.ts';
import { atOnce } from '../../platform/store/work-queue.ts';
import type { Context } from '../context.ts';
import type { Subscription } from '../subscription.ts';
import { inboxIdOf } from './inbox-item.ts';

/** An item to be looked at, once however often it was said. */
export interface ItemToLook {
  itemId: string;
  saidCreated: boolean;
}

const storedAtOnce = 50;

/** Stores "look again" for each item; repeats are folded. Resolves once all are stored. */
export const putIntoInbox = async (
  context: Context,
  of: Pick<Subscription, '_id' | 'owner'>,
  items: ItemToLook[],
): Promise<void> => {
  const folded = new Map<string, ItemToLook>();
  for (const item of items)
    folded.set(item.itemId, {
      ...item,
      saidCreated: item.saidCreated || folded.get(item.itemId)?.saidCreated === true,
    });
  const all = [...folded.values()];
  for (let from = 0; from < all.length; from += storedAtOnce)
    await Promise.all(all.slice(from, from + storedAtOnce).map((item) => putOne(context, of, item)));
};

const putOne = async (
  { items, clock }: Context,
  { _id: watchId, owner }: Pick<Subscription, '_id' | 'owner'>,
  { itemId, saidCreated }: ItemToLook,
): Promise<void> => {
  const _id = inboxIdOf(watchId, itemId);
  const again = () =>
    items.findOneAndUpdate({ _id }, { $inc: { count: 1 }, ...(saidCreated ? { $set: { saidCreated: true } } : {}) });
  const fresh = { _id, owner, watchId, itemId, saidCreated, count: 1, attempts: 0, fence: 0, heldUntil: null };
  // An item can be done with between the two steps, hence the loop; it ends because each round somebody got on.
  for (;;) {
    if (await again()) return;
    try {
      await items.insert({ ...fresh, dueAt: atOnce, firstAt: clock.now() });
      return;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
};

/** Makes everything put off for this subscription due now. */
export const releaseInbox = async ({ items, clock }: Context, watchId: string): Promise<void> => {
  for (const { _id } of await items.find({ watchId, dueAt: { $gt: clock.now() } }))
    await items.findOneAndUpdate({ _id }, { $set: { dueAt: atOnce, attempts: 0 } });
};

/** How many items of a subscription wait to be looked at now or within a minute, or are looked at. */
export const waitingIn = ({ items, clock }: Context, watchId: string): Promise<number> =>
  items.count({ watchId, dueAt: { $lte: later(clock.now(), minute) } });
