import { DuplicateKey } from '../platform/store/document-store.ts';
import type { Context } from './context.ts';
import { itemKey, longAgo, type Mark, type Watch } from './records.ts';

/** Work on one item, to be done once however often it was said. */
export interface ItemToLook {
  itemId: string;
  saidCreated: boolean;
}

const atOnce = 50;

/** Stores "look again" for each item; repeats are folded. Resolves once all are stored. */
export const markItems = async (context: Context, watch: Pick<Watch, '_id'>, items: ItemToLook[]): Promise<void> => {
  const folded = new Map<string, ItemToLook>();
  for (const item of items)
    folded.set(item.itemId, {
      itemId: item.itemId,
      saidCreated: item.saidCreated || folded.get(item.itemId)?.saidCreated === true,
    });
  const all = [...folded.values()];
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map((item) => markItem(context, watch._id, item)));
};

const markItem = async ({ records: { marks }, clock }: Context, watchId: string, item: ItemToLook): Promise<void> => {
  const _id = itemKey(watchId, item.itemId);
  const again = () =>
    marks.findOneAndUpdate(
      { _id },
      { $inc: { count: 1 }, ...(item.saidCreated ? { $set: { saidCreated: true } } : {}) },
    );
  // A mark can be finished between the two steps, hence the loop; it ends because each round somebody got on.
  for (;;) {
    if (await again()) return;
    try {
      const now = clock.now();
      await marks.insert({ _id, watchId, ...item, count: 1, dueAt: now, attempts: 0, firstAt: now });
      return;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
};

/** Makes everything held back for this watch due now. */
export const releaseMarks = async ({ records: { marks }, clock }: Context, watchId: string): Promise<void> => {
  const now = clock.now();
  for (const { _id } of await marks.find({ watchId, dueAt: { $gt: now } }))
    await marks.findOneAndUpdate({ _id }, { $set: { dueAt: now, attempts: 0 } });
};

/** Claims one mark that is due; the claim lasts `claimMs`. */
export const claimMark = ({ records: { marks } }: Context, now: Date, claimUntil: Date): Promise<Mark | null> =>
  marks.findOneAndUpdate(
    { dueAt: { $lte: now } },
    { $set: { dueAt: claimUntil }, $inc: { attempts: 1 } },
    { sort: { dueAt: 1 } },
  );

/** Done, unless it was said again meanwhile: then it is due once more. */
export const finishMark = async ({ records: { marks } }: Context, mark: Mark): Promise<void> => {
  const removed = await marks.findOneAndDelete({ _id: mark._id, count: mark.count, dueAt: mark.dueAt });
  if (!removed)
    await marks.findOneAndUpdate({ _id: mark._id, dueAt: mark.dueAt }, { $set: { dueAt: longAgo, attempts: 0 } });
};

/** Puts it off; the claim must still be ours. */
export const postponeMark = async ({ records: { marks } }: Context, mark: Mark, until: Date): Promise<void> => {
  await marks.findOneAndUpdate({ _id: mark._id, dueAt: mark.dueAt }, { $set: { dueAt: until } });
};
