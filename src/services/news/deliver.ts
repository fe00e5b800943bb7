import type { Heard } from '../changes/types.ts';
import type { Held } from '../platform/store/claims.ts';
import type { Context } from './context.ts';
import { holdCard } from './living-card.ts';
import { markUnreachable, preferencesOf } from './preferences.ts';
import { type LivingCard, newsKeyOf, type Snapshot } from './records.ts';
import type { Told } from './types.ts';

/** `busy`: somebody is writing that card. `unreachable`: nothing more is sent until the person writes. `later`: not for this version. */
export type Delivery = 'done' | 'busy' | 'unreachable' | 'later';

/**
 * Tells what is pending of a thing, through its one living card. The key (thing and version) is stored with the card: a crash before
 * that repeats the message once, as an update where the card was known; afterwards it is never sent again. News that cannot be read any
 * more is set aside.
 */
export const deliver = async <N extends Told>(
  context: Context<N>,
  heard: Heard,
  snapshot: Snapshot,
): Promise<Delivery> => {
  const news = context.news.read(snapshot.pending ?? 'null');
  if ('unreadable' in news) {
    if (news.isLater) return 'later';
    await context.setAside.keep('snapshots', snapshot, `unreadable pending ${news.unreadable}`);
    await told(context, snapshot);
    return 'done';
  }
  const card = await holdCard(context, heard, snapshot);
  if (!card) return 'busy';
  try {
    return await card.during(() => show(context, heard, snapshot, card, news.value));
  } finally {
    await card.release();
  }
};

const show = async <N extends Told>(
  context: Context<N>,
  heard: Heard,
  snapshot: Snapshot,
  card: Held<LivingCard>,
  news: N,
): Promise<Delivery> => {
  const { notifier, metrics, hearing } = context;
  const key = newsKeyOf(snapshot);
  const { activityId, shows } = card.document;
  const nothingToRefresh = snapshot.quiet && activityId === null;
  if (shows !== key && !nothingToRefresh) {
    if (!(await hearing.isWanted(heard.watchId))) return 'done';
    if (!(await beginSending(context, snapshot, card))) return 'done';
    const { timeZone } = await preferencesOf(context, heard.owner);
    // Whoever was paused until here finds out now, before anything leaves the house.
    if (!(await card.renew())) return 'busy';
    const sent = await notifier.send(heard.owner, news, {
      key: snapshot.cardKey,
      ...(activityId === null ? {} : { activityId }),
      timeZone,
      quiet: snapshot.quiet,
    });
    if (sent === 'unreachable') {
      metrics.news(news.kind, 'unreachable');
      await markUnreachable(context, heard.owner);
      return 'unreachable';
    }
    metrics.news(news.kind, snapshot.quiet ? 'refreshed' : 'sent');
    const { expiresAt } = snapshot;
    await card.update({ $set: { activityId: sent.activityId, shows: key, ...(expiresAt ? { expiresAt } : {}) } });
  }
  await told(context, snapshot);
  return 'done';
};

/**
 * Exclusive: what is planned, or what an earlier holder of the card left behind in the middle of it. False when it is not to be sent any
 * more.
 */
const beginSending = async <N extends Told>(
  { snapshots }: Context<N>,
  { _id, version }: Snapshot,
  { fence }: Held<LivingCard>,
): Promise<boolean> => {
  const ours = { $set: { pendingState: 'sending' as const, sendingFence: fence } };
  const begun =
    (await snapshots.findOneAndUpdate({ _id, version, pendingState: 'planned' }, ours)) ??
    (await snapshots.findOneAndUpdate({ _id, version, pendingState: 'sending', sendingFence: { $ne: fence } }, ours));
  return begun !== null;
};

const told = async <N extends Told>({ snapshots }: Context<N>, { _id, owner, version }: Snapshot): Promise<void> => {
  await snapshots.findOneAndUpdate(
    { _id, owner, version },
    { $set: { pending: null, pendingState: 'none', sendingFence: null } },
  );
};
