import { DuplicateKey } from '../platform/store/document-store.ts';
import { type Context, claimMs, later } from './context.ts';
import { itemKey, longAgo, type Mark, type Watch } from './records.ts';

/** Work on one item, to be done once however often it was said. */
export interface ItemToLook {
  itemId: string;
  saidCreated: boolean;
  /** Not before; default: now. */
  dueAt?: Date;
}

const atOnce = 50;

/** Stores "look again" for each item; repeats are folded. Resolves once all are stored. */
export const markItems = async (
  context: Context,
  watch: Pick<Watch, '_id' | 'owner'>,
  items: ItemToLook[],
): Promise<void> => {
  const folded = new Map<string, ItemToLook>();
  for (const item of items)
    folded.set(item.itemId, {
      ...item,
      saidCreated: item.saidCreated || folded.get(item.itemId)?.saidCreated === true,
    });
  const all = [...folded.values()];
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map((item) => markItem(context, watch, item)));
};

const markItem = async (
  { records: { marks }, clock }: Context,
  watch: Pick<Watch, '_id' | 'owner'>,
  item: ItemToLook,
): Promise<void> => {
  const _id = itemKey(watch._id, item.itemId);
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
      await marks.insert({
        _id,
        owner: watch.owner,
        watchId: watch._id,
        itemId: item.itemId,
        saidCreated: item.saidCreated,
        count: 1,
        dueAt: item.dueAt ?? now,
        attempts: 0,
        firstAt: now,
      });
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

/** Claims marks that are due, mailbox by mailbox in turn, so that one with thousands does not hold up the others. */
export const createClaims = ({ records: { marks }, clock }: Context, atOncePerWatch: number) => {
  const inWork = new Map<string, number>();
  let lastWatch = '';
  const nextWatch = async (after: string): Promise<string | undefined> => {
    const [next] = await marks.find(
      { dueAt: { $lte: clock.now() }, watchId: { $gt: after } },
      { sort: { watchId: 1 }, limit: 1 },
    );
    return next?.watchId;
  };

  /** One mark, claimed for `claimMs`, and what to call when the work on it has ended; null when nothing may be worked on. */
  return async (): Promise<{ mark: Mark; release(): void } | null> => {
    const began = lastWatch;
    let at = began;
    let wrapped = false;
    for (;;) {
      const watchId = await nextWatch(at);
      if (watchId === undefined || (wrapped && watchId > began)) {
        if (wrapped) return null;
        wrapped = true;
        at = '';
        continue;
      }
      at = watchId;
      lastWatch = watchId;
      const busy = inWork.get(watchId) ?? 0;
      if (busy >= atOncePerWatch) continue;
      inWork.set(watchId, busy + 1);
      const release = () => {
        const left = (inWork.get(watchId) ?? 1) - 1;
        if (left > 0) inWork.set(watchId, left);
        else inWork.delete(watchId);
      };
      try {
        const now = clock.now();
        const mark = await marks.findOneAndUpdate(
          { watchId, dueAt: { $lte: now } },
          { $set: { dueAt: later(now, claimMs) }, $inc: { attempts: 1 } },
          { sort: { dueAt: 1 } },
        );
        if (mark) return { mark, release };
      } catch (error) {
        release();
        throw error;
      }
      release();
    }
  };
};

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
