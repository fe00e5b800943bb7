import type { SingleNews } from '../news.ts';
import { type Context, claimMs, day, later, minute, second } from './context.ts';
import { holding, lockCard, markUnreachable, releaseCard } from './deliver.ts';
import { markItems } from './marks.ts';
import { unpack } from './packed.ts';
import { type CardRecord, itemKey, ownerOf, type Thing, type Watch } from './records.ts';

/** More news than this at once, after a pause or while the app was down, becomes one message. */
export const mostAtOnce = 10;

/** Stands among the marks for "tell what was gathered". Graph's ids have no asterisk. */
export const digestItem = '*digest';
/** Should nobody say that everything is gathered, it is told all the same. */
const gatherAtMostMs = 2 * minute;
const rememberMs = 30 * day;

/**
 * Keeps news back to be told with many others, when there are many at once; false when it is to be told by itself. What has a card
 * already only changes that card, which disturbs nobody.
 */
export const gather = async (context: Context, watch: Watch, thing: Thing): Promise<boolean> => {
  const { records, clock } = context;
  if (thing.quiet || !(await isFlood(context, watch._id))) return false;
  const card = await records.cards.get(itemKey(watch._id, thing.cardKey));
  if (card?.activityId) return false;
  // First the reminder, then the news it reminds of: whatever dies in between, nothing is forgotten.
  const dueAt = later(clock.now(), gatherAtMostMs);
  await markItems(context, watch, [{ itemId: digestItem, saidCreated: false, dueAt }]);
  const kept = await records.things.findOneAndUpdate(
    { _id: thing._id, version: thing.version, pendingState: 'planned' },
    { $set: { pendingState: 'gathered' } },
  );
  return kept !== null;
};

const isFlood = async ({ records: { marks }, clock }: Context, watchId: string): Promise<boolean> => {
  if (await marks.get(itemKey(watchId, digestItem))) return true;
  return (await marks.count({ watchId, dueAt: { $lte: later(clock.now(), claimMs) } })) > mostAtOnce;
};

/** Called when a mark is done: after the last one, what was gathered is told at once. */
export const releaseDigest = async ({ records: { marks }, clock }: Context, watchId: string): Promise<void> => {
  const _id = itemKey(watchId, digestItem);
  if (!(await marks.get(_id))) return;
  const now = clock.now();
  const left = await marks.count({ watchId, _id: { $ne: _id }, dueAt: { $lte: later(now, claimMs) } });
  if (left === 0) await marks.findOneAndUpdate({ _id, dueAt: { $gt: now } }, { $set: { dueAt: now } });
};

/**
 * Tells what was gathered: one message when it is much, each by itself when it turned out to be little. Like a card, a digest keeps
 * what it told: a crash repeats it once at most. Returns until when it is put off, or nothing when it is done.
 */
export const tellDigest = async (context: Context, watch: Watch): Promise<Date | undefined> => {
  const { records, notifier, metrics, clock } = context;
  const now = clock.now();
  const card = await lockCard(context, watch, { cardKey: digestItem, expiresAt: later(now, rememberMs) });
  if (!card) return later(now, second);
  const release = (changes: Partial<CardRecord>) => releaseCard(context, card, changes);
  try {
    const waiting = await records.things.find(
      { watchId: watch._id, pendingState: { $in: ['gathered', 'planned'] } },
      { sort: { _id: 1 } },
    );
    const told = new Set(card.shows?.split('\n'));
    await forget(
      context,
      waiting.filter((thing) => told.has(keyOf(thing))),
    );
    const untold = waiting.filter((thing) => thing.pendingState === 'gathered' && !told.has(keyOf(thing)));
    if (untold.length <= mostAtOnce) {
      await tellEach(context, watch, waiting);
      return undefined;
    }
    const news = untold.map(({ pending }) => unpack(pending ?? 'null') as SingleNews);
    const sent = await holding(context, card, () =>
      notifier.send(
        ownerOf(watch),
        { kind: 'digest', news },
        { key: digestItem, timeZone: watch.timeZone, quiet: false },
      ),
    );
    metrics.news('digest', sent === 'unreachable' ? sent : 'sent');
    if (sent === 'unreachable') {
      await markUnreachable(context, watch);
      return later(now, minute);
    }
    await release({ shows: untold.map(keyOf).join('\n') });
    await forget(context, untold);
    return undefined;
  } finally {
    await release({});
  }
};

const keyOf = ({ _id, version }: Thing): string => `${_id}#${version}`;

/** Those that a crash left planned are marked once more; that costs a look. */
const tellEach = async (context: Context, watch: Watch, things: Thing[]): Promise<void> => {
  for (const { _id, version } of things)
    await context.records.things.findOneAndUpdate(
      { _id, version, pendingState: 'gathered' },
      { $set: { pendingState: 'planned' } },
    );
  await markItems(
    context,
    watch,
    things.map(({ itemId }) => ({ itemId, saidCreated: false })),
  );
};

const forget = async ({ records }: Context, things: Thing[]): Promise<void> => {
  for (const { _id, version } of things)
    await records.things.findOneAndUpdate(
      { _id, version, pendingState: 'gathered' },
      { $set: { pending: null, pendingState: 'none' } },
    );
};
