import { DuplicateKey } from '../platform/store/document-store.ts';
import { type Context, day, later, minute } from './context.ts';
import { markItems } from './marks.ts';
import { pack, unpack } from './packed.ts';
import { itemKey, ownerOf, type Watch } from './records.ts';
import type { Look, WatchWindow } from './watched.ts';

const aheadDays = 56;

/** The weeks that are watched by delta; changes to things further ahead come by notification alone. */
export const windowAt = (now: Date): WatchWindow => ({
  from: new Date(later(now, -day).setUTCHours(0, 0, 0, 0)),
  to: new Date(later(now, aheadDays * day).setUTCHours(0, 0, 0, 0)),
});

/**
 * Remembers everything that is there now, so that nothing old is announced, and where delta goes on from. Things known already are
 * left alone. Throws NoMailbox.
 */
export const takeBaseline = async (context: Context, watch: Watch): Promise<Watch | null> => {
  const { watched, clock, records } = context;
  const owner = ownerOf(watch);
  const window = windowAt(clock.now());
  // The link first: what changes while the list is read is then seen twice, not never.
  const { deltaLink } = await watched.listChanged(owner, window);
  for (const { itemId, look } of await watched.listAll(owner, window)) await remember(context, watch, itemId, look());
  return records.watches.findOneAndUpdate(
    { _id: watch._id, fence: watch.fence, on: true },
    {
      $set: {
        deltaLink,
        windowFrom: window.from,
        windowTo: window.to,
        caughtUpAt: clock.now(),
        // Closes the gap between this list and the first notification.
        catchUpAt: later(clock.now(), minute),
      },
    },
  );
};

/**
 * Compares everything that is there now with what is known, and marks what differs: new things, other versions, things that are gone.
 * For a delta link that expired and for a window that moved on. Returns the fresh link and window.
 */
export const resync = async (
  context: Context,
  watch: Watch,
): Promise<Pick<Watch, 'deltaLink' | 'windowFrom' | 'windowTo'>> => {
  const { watched, clock, records } = context;
  const owner = ownerOf(watch);
  const window = windowAt(clock.now());
  const { deltaLink } = await watched.listChanged(owner, window);
  const there = await watched.listAll(owner, window);
  const known = new Map(
    (await records.things.find({ watchId: watch._id })).map((thing) => [thing.itemId, thing] as const),
  );
  const differs = there.filter(({ itemId, version }) => {
    const state = known.get(itemId)?.state;
    return state === undefined || state === null || watched.versionOf(unpack(state)) !== version;
  });
  const present = new Set(there.map(({ itemId }) => itemId));
  const missing = [...known.values()].filter((thing) => thing.state !== null && !present.has(thing.itemId));
  await markItems(
    context,
    watch,
    [...differs, ...missing].map(({ itemId }) => ({ itemId, saidCreated: false })),
  );
  return { deltaLink, windowFrom: window.from, windowTo: window.to };
};

const remember = async ({ records }: Context, watch: Watch, itemId: string, look: Look): Promise<void> => {
  try {
    await records.things.insert({
      _id: itemKey(watch._id, itemId),
      owner: watch.owner,
      watchId: watch._id,
      itemId,
      cardKey: look.cardKey,
      version: 1,
      state: look.state === undefined ? null : pack(look.state),
      pending: null,
      pendingState: 'none',
      quiet: false,
      expiresAt: look.forgetAt,
    });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
  }
};
