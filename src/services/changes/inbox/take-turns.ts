import type { Held } from '../../platform/store/claims.ts';
import type { Context } from '../context.ts';
import type { InboxItem } from './inbox-item.ts';

/** An item held by us, and what to call when the work on it has ended. */
export interface Turn {
  held: Held<InboxItem>;
  release(): void;
}

/** Takes items that are due, mailbox by mailbox in turn, so that one with thousands does not hold up the others. */
export const createTurns = ({ items, inbox, clock }: Context, atOncePerWatch: number) => {
  const inWork = new Map<string, number>();
  let lastWatch = '';
  const nextWatch = async (after: string): Promise<string | undefined> => {
    const [next] = await items.find(
      { dueAt: { $lte: clock.now() }, heldUntil: null, watchId: { $gt: after } },
      { sort: { watchId: 1 }, limit: 1 },
    );
    return next?.watchId;
  };
  const releaser = (watchId: string) => {
    inWork.set(watchId, (inWork.get(watchId) ?? 0) + 1);
    return () => {
      const left = (inWork.get(watchId) ?? 1) - 1;
      if (left > 0) inWork.set(watchId, left);
      else inWork.delete(watchId);
    };
  };
  const take = async (watchId: string): Promise<Turn | null> => {
    const release = releaser(watchId);
    const held = await inbox.next({ watchId }).catch((error: unknown) => {
      release();
      throw error;
    });
    if (held) return { held, release };
    release();
    return null;
  };
  /** What an instance left that died; few at a time, whosever they are. */
  const takeOver = async (): Promise<Turn | null> => {
    const held = await inbox.nextOfTheDead();
    return held && { held, release: releaser(held.document.watchId) };
  };

  /** The next item; null when nothing may be worked on. */
  return async (): Promise<Turn | null> => {
    const began = lastWatch;
    let at = began;
    let wrapped = false;
    for (;;) {
      const watchId = await nextWatch(at);
      if (watchId === undefined || (wrapped && watchId > began)) {
        if (wrapped) return takeOver();
        wrapped = true;
        at = '';
        continue;
      }
      at = watchId;
      lastWatch = watchId;
      const turn = (inWork.get(watchId) ?? 0) >= atOncePerWatch ? null : await take(watchId);
      if (turn) return turn;
    }
  };
};
