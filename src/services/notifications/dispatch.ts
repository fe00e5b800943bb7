import { Gone, NoMailbox, PermissionMissing, ServiceUnavailable } from '../../shared/errors.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { backOffMs, giveUpAfterMs } from '../platform/store/back-off.ts';
import { type Context, day, later, minute, second } from './context.ts';
import { deliver } from './deliver.ts';
import { digestItem, gather, releaseDigest, tellDigest } from './digest.ts';
import { type createClaims, finishMark, markItems, postponeMark } from './marks.ts';
import { pack, unpack } from './packed.ts';
import { type Mark, ownerOf, type Thing, type Watch } from './records.ts';
import { endWatch } from './unsubscribe.ts';
import type { Look } from './watched.ts';

/** How long news waits for a person who cannot be reached. */
const holdMs = 7 * day;
/** How often it is looked whether they are back. */
const lookAgainMs = 5 * minute;
/** A new item may not be readable yet. */
const replicationTries = 3;

/** Claims the next marked item, looks at it and tells what is worth telling. False when nothing is due. */
export const dispatchNext = async (context: Context, claim: ReturnType<typeof createClaims>): Promise<boolean> => {
  const claimed = await claim();
  if (!claimed) return false;
  const { mark, release } = claimed;
  try {
    const putOffUntil = await dispatch(context, mark);
    if (putOffUntil) await postponeMark(context, mark, putOffUntil);
    else {
      await finishMark(context, mark);
      if (mark.itemId !== digestItem) await releaseDigest(context, mark.watchId);
    }
  } catch (error) {
    await fail(context, mark, error);
  } finally {
    release();
  }
  return true;
};

/** Returns until when the work is put off, or nothing when it is done. */
const dispatch = async (context: Context, mark: Mark): Promise<Date | undefined> => {
  const { records, clock, watched } = context;
  const watch = await records.watches.get(mark.watchId);
  if (!watch?.on) return undefined;
  const now = clock.now();
  if (watch.pausedUntil && watch.pausedUntil > now) return watch.pausedUntil;
  if (watch.unreachableSince) {
    if (later(watch.unreachableSince, holdMs) <= now) {
      await endWatch(context, watch._id);
      return undefined;
    }
    if (!(await context.notifier.canReach(ownerOf(watch)))) return later(now, lookAgainMs);
    await records.watches.findOneAndUpdate({ _id: watch._id }, { $set: { unreachableSince: null } });
  }

  if (mark.itemId === digestItem) return tellDigest(context, watch);

  // What was decided before a crash is told before anything new is looked at.
  const known = await records.things.get(mark._id);
  const isDecided = known?.pending && known.pendingState !== 'gathered';
  if (isDecided) {
    const putOff = await tell(context, watch, known);
    if (putOff) return putOff;
  }
  const thing = isDecided ? await records.things.get(mark._id) : known;

  const look = await watched.look(ownerOf(watch), mark.itemId, thing?.state ? unpack(thing.state) : undefined, {
    at: now,
    since: watch.since,
    saidCreated: mark.saidCreated,
    wasGone: thing !== null && thing.state === null,
  });
  if (look.partOf !== undefined) {
    await markItems(context, watch, [{ itemId: look.partOf, saidCreated: false }]);
    return undefined;
  }
  if (look.state === undefined && !thing)
    return mark.saidCreated && mark.attempts <= replicationTries
      ? later(now, second * 2 ** (mark.attempts - 1))
      : undefined;

  const decided = await decide(context, mark, thing, look);
  // Somebody else looked at the same moment: look again at what they left.
  if (!decided) return now;
  if (decided.pendingState !== 'planned' || (await gather(context, watch, decided))) return undefined;
  return tell(context, watch, decided);
};

/** Stores what is known now together with what is to be told; null when the item was decided on by somebody else meanwhile. */
const decide = async ({ records }: Context, mark: Mark, thing: Thing | null, look: Look): Promise<Thing | null> => {
  // What was gathered and is not told yet stays worth telling, unless the item is gone.
  const kept = thing?.pendingState === 'gathered' && look.news === undefined && look.state !== undefined;
  const news = look.news ?? look.refresh;
  const changes = {
    cardKey: look.cardKey,
    state: look.state === undefined ? null : pack(look.state),
    ...(kept
      ? {}
      : {
          pending: news ? pack(news) : null,
          pendingState: news ? ('planned' as const) : ('none' as const),
          quiet: look.news === undefined,
        }),
    expiresAt: look.forgetAt,
  };
  if (thing)
    return records.things.findOneAndUpdate(
      { _id: thing._id, version: thing.version, pendingState: { $in: ['none', 'gathered'] } },
      // The version names what is told, and that stays.
      { $set: changes, ...(kept ? {} : { $inc: { version: 1 } }) },
    );
  const first: Thing = {
    _id: mark._id,
    owner: mark.owner,
    watchId: mark.watchId,
    itemId: mark.itemId,
    version: 1,
    pending: null,
    pendingState: 'none',
    quiet: false,
    ...changes,
  };
  try {
    await records.things.insert(first);
    return first;
  } catch (error) {
    if (error instanceof DuplicateKey) return null;
    throw error;
  }
};

const tell = async (context: Context, watch: Watch, thing: Thing): Promise<Date | undefined> => {
  const now = context.clock.now();
  const outcome = await deliver(context, watch, thing);
  if (outcome === 'busy') return later(now, second);
  if (outcome === 'unreachable') return later(now, lookAgainMs);
  return undefined;
};

const fail = async (context: Context, mark: Mark, error: unknown): Promise<void> => {
  const { clock, log, records } = context;
  // Without the store nothing can be noted; the claim ends by itself and somebody takes over.
  if (error instanceof ServiceUnavailable && error.service === 'store') throw error;
  const now = clock.now();
  if (error instanceof PermissionMissing || error instanceof NoMailbox || error instanceof Gone)
    // The subscription's keeper finds out what is wrong, tells the person and ends it when it stays so.
    await records.watches.findOneAndUpdate(
      { _id: mark.watchId, on: true, attentionSince: null },
      { $set: { attentionSince: now, dueAt: now } },
    );
  if (now.getTime() - mark.firstAt.getTime() > giveUpAfterMs) {
    log.error({ err: error, attempts: mark.attempts }, 'a change was given up');
    await finishMark(context, mark);
    return;
  }
  log.warn({ err: error, attempts: mark.attempts }, 'a change could not be looked at yet');
  await postponeMark(context, mark, later(now, backOffMs(mark.attempts, error)));
};
