import { day, later, minute } from '../../../shared/durations.ts';
import type { Held } from '../../platform/store/claims.ts';
import { type Context, heardBy } from '../context.ts';
import { putIntoInbox } from '../inbox/inbox.ts';
import { ownerOf, type Subscription } from '../subscription.ts';
import type { WatchedKind, WatchWindow } from '../types.ts';

const aheadDays = 56;

/** The weeks that are watched by delta; changes to things further ahead come by notification alone. */
export const windowAt = (now: Date): WatchWindow => ({
  from: new Date(later(now, -day).setUTCHours(0, 0, 0, 0)),
  to: new Date(later(now, aheadDays * day).setUTCHours(0, 0, 0, 0)),
});

/**
 * Has the handler take note of everything that is there now, so that nothing old is announced, and keeps where delta goes on from. False
 * when the record is not ours or not wanted any more. Throws NoMailbox.
 */
export const takeBaseline = async (context: Context, kind: WatchedKind, held: Held<Subscription>): Promise<boolean> => {
  const { clock } = context;
  const owner = ownerOf(held.document);
  const window = windowAt(clock.now());
  // The link first: what changes while the list is read is then seen twice, not never.
  const { deltaLink } = await kind.listChanged(owner, window);
  await kind.handler.remember?.(heardBy(held.document), await kind.listAll(owner, window));
  return held.update(
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
    { on: true },
  );
};

/**
 * Compares everything that is there now with what is known, and marks what differs: new things, other versions, things that are gone.
 * For a delta link that expired and for a window that moved on. Returns the fresh link and window.
 */
export const compareAll = async (
  context: Context,
  kind: WatchedKind,
  subscription: Subscription,
): Promise<Pick<Subscription, 'deltaLink' | 'windowFrom' | 'windowTo'>> => {
  const owner = ownerOf(subscription);
  const window = windowAt(context.clock.now());
  const { deltaLink } = await kind.listChanged(owner, window);
  const there = await kind.listAll(owner, window);
  const differing = kind.handler.differing
    ? await kind.handler.differing(heardBy(subscription), there)
    : there.map(({ itemId }) => itemId);
  await putIntoInbox(
    context,
    subscription,
    differing.map((itemId) => ({ itemId, saidCreated: false })),
  );
  return { deltaLink, windowFrom: window.from, windowTo: window.to };
};
