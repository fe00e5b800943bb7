import type { News } from '../news.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { type Context, claimMs, later } from './context.ts';
import { unpack } from './packed.ts';
import { type CardRecord, itemKey, longAgo, ownerOf, type Thing, type Watch } from './records.ts';

/**
 * Tells what is pending of a thing, through its one living card. The key (thing and version) is stored with the card: a crash before
 * that repeats the message once, as an update where the card was known; afterwards it is never sent again.
 * `busy`: somebody is writing that card. `unreachable`: the person cannot be reached; nothing more is sent until they write.
 */
export const deliver = async (
  context: Context,
  watch: Watch,
  thing: Thing,
): Promise<'done' | 'busy' | 'unreachable'> => {
  const { records, notifier, metrics } = context;
  const card = await lockCard(context, watch, thing);
  if (!card) return 'busy';
  const key = `${thing._id}#${thing.version}`;
  const release = (changes: Partial<CardRecord>) => releaseCard(context, card, changes);
  try {
    const news = unpack(thing.pending ?? 'null') as News;
    const isShown = card.shows === key;
    const nothingToRefresh = thing.quiet && card.activityId === null;
    if (!isShown && !nothingToRefresh) {
      const current = await records.watches.get(watch._id);
      if (!current?.on) return 'done';
      const claimed = await records.things.findOneAndUpdate(
        { _id: thing._id, version: thing.version, pendingState: { $ne: 'none' } },
        { $set: { pendingState: 'sending' } },
      );
      if (!claimed) return 'done';
      const sent = await holding(context, card, () =>
        notifier.send(ownerOf(watch), news, {
          key: thing.cardKey,
          ...(card.activityId === null ? {} : { activityId: card.activityId }),
          timeZone: watch.timeZone,
          quiet: thing.quiet,
        }),
      );
      if (sent === 'unreachable') {
        metrics.news(news.kind, 'unreachable');
        await markUnreachable(context, watch);
        return 'unreachable';
      }
      metrics.news(news.kind, thing.quiet ? 'refreshed' : 'sent');
      await release({ activityId: sent.activityId, shows: key, ...keepAsLongAs(thing) });
    }
    await records.things.findOneAndUpdate(
      { _id: thing._id, version: thing.version },
      { $set: { pending: null, pendingState: 'none' } },
    );
    return 'done';
  } finally {
    await release({});
  }
};

/** Nothing more is sent to this person until they write. */
export const markUnreachable = async ({ records, clock }: Context, watch: Watch): Promise<void> => {
  await records.watches.findOneAndUpdate(
    { _id: watch._id, unreachableSince: null },
    { $set: { unreachableSince: clock.now() } },
  );
};

const keepAsLongAs = ({ expiresAt }: Pick<Thing, 'expiresAt'>): Partial<CardRecord> => (expiresAt ? { expiresAt } : {});

/** The card of this thing, ours alone for the length of a claim; null while it is somebody else's. */
export const lockCard = async (
  { records: { cards }, clock }: Context,
  watch: Watch,
  thing: Pick<Thing, 'cardKey' | 'expiresAt'>,
): Promise<CardRecord | null> => {
  const _id = itemKey(watch._id, thing.cardKey);
  const lockedUntil = later(clock.now(), claimMs);
  const fresh: CardRecord = {
    _id,
    owner: watch.owner,
    watchId: watch._id,
    activityId: null,
    shows: null,
    lockedUntil,
    fence: 1,
    ...keepAsLongAs(thing),
  };
  try {
    await cards.insert(fresh);
    return fresh;
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    return cards.findOneAndUpdate(
      { _id, lockedUntil: { $lte: clock.now() } },
      { $set: { lockedUntil }, $inc: { fence: 1 } },
    );
  }
};

/** Lets others have the card, changed; nothing when it was taken from us meanwhile. */
export const releaseCard = async (
  { records }: Context,
  { _id, fence }: CardRecord,
  changes: Partial<CardRecord>,
): Promise<void> => {
  await records.cards.findOneAndUpdate({ _id, fence }, { $set: { ...changes, lockedUntil: longAgo } });
};

/** Keeps the card ours while Teams makes us wait, so that nobody takes it for abandoned. */
export const holding = async <T>(
  { records: { cards }, clock }: Context,
  card: CardRecord,
  work: () => Promise<T>,
): Promise<T> => {
  const beat = setInterval(() => {
    cards
      .findOneAndUpdate({ _id: card._id, fence: card.fence }, { $set: { lockedUntil: later(clock.now(), claimMs) } })
      .catch(() => undefined);
  }, claimMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
};
