import type { Clock } from '../../../shared/clock.ts';
import { Throttled } from '../../../shared/errors.ts';
import { createAllowance } from './allowance.ts';
import type { Entry, Place, Policy } from './limiter.ts';
import type { Pool } from './pool.ts';
import { createRate } from './rate.ts';

interface Waiting {
  permits: number;
  isUrgent: boolean;
  since: number;
  enter(permits: number): void;
}

/** How soon whoever waits asks the pool again. */
const ASK_AGAIN_MS = 250;
/**
 * Whoever waited so long for more than the pool lends goes in alone: what it lent may be held by an instance that was killed, and is free
 * again only much later than an answer is due. When that one lives, Microsoft's 429 says so.
 */
const ALONE_AFTER_MS = 1_000;

/** Who is in, and who waits, for one key. */
export interface Track {
  enter(entry: Entry): Promise<Place>;
  pause(ms: number): void;
  pausedMs(): number;
  isBusy(): boolean;
  /** True when nothing is going on and nothing has to be remembered. */
  isForgettable(): boolean;
}

/** One key's queue. The urgent come first; a pause holds for everybody, rates for what is not urgent. */
export const createTrack = (of: { key: string; policy: Policy; clock: Clock; pool: Pool }): Track => {
  const { policy, clock } = of;
  const now = () => clock.monotonic();
  const rate = createRate(policy.rates);
  const longestMs = Math.max(0, ...policy.rates.map(({ ms }) => ms));
  const allowance = createAllowance({
    ...of,
    keepMs: longestMs + 1_000,
    isBusy: () => running > 0,
    onMore: () => admit(),
  });
  let waiting: Waiting[] = [];
  let running = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;

  const pausedMs = () => Math.max(0, pausedUntil - now());
  const permitsOf = ({ permits = 1 }: Entry) => Math.min(permits, allowance.mostAtOnce);
  /** How long until this one may go; Infinity: not before somebody leaves. */
  const waitMs = (
    { permits, isUrgent }: Pick<Waiting, 'permits' | 'isUrgent'>,
    underWay: number,
    most = allowance.atOnce(),
  ): number => {
    if (underWay + permits > most) return Number.POSITIVE_INFINITY;
    return Math.max(pausedMs(), isUrgent ? 0 : rate.waitMs(now(), underWay, allowance.ofRate));
  };
  const lookAgainIn = (ms: number): void => {
    if (ms === Number.POSITIVE_INFINITY) return;
    callOff = clock.after(ms, admit);
  };
  /** Takes what is missing from the pool, if there is any; answers how long to wait for that at most. */
  const orBorrow = (ms: number, permits: number): number =>
    pausedMs() === 0 && allowance.askFor(running + permits) ? Math.min(ms, ASK_AGAIN_MS) : ms;

  /** As how many somebody counts who may go alone, when they need more than there is; undefined otherwise. */
  const alone = ({ since, permits }: Waiting): number | undefined =>
    running === 0 && permits > allowance.atOnce() && allowance.isShort() && now() - since >= ALONE_AFTER_MS
      ? Math.max(1, allowance.atOnce())
      : undefined;

  /** Lets in whoever may go now, and comes back when the next one may. */
  function admit(): void {
    callOff?.();
    for (;;) {
      const first = waiting.find(({ isUrgent }) => isUrgent) ?? waiting[0];
      if (!first) return;
      const asOne = alone(first);
      const permits = asOne ?? first.permits;
      const ms = waitMs({ ...first, permits }, running, asOne);
      if (ms > 0) {
        lookAgainIn(orBorrow(ms, first.permits));
        return;
      }
      waiting = waiting.filter((other) => other !== first);
      running += permits;
      first.enter(permits);
    }
  }

  const placeFor = (entry: Entry, permits = permitsOf(entry)): Place => {
    const isUrgent = entry.isUrgent ?? false;
    let left = false;
    return {
      leave: () => {
        if (left) return;
        left = true;
        running -= permits;
        rate.note(now());
        admit();
        if (running === 0) allowance.rest();
      },
      again: async () => {
        rate.note(now());
        const others = Math.max(0, running - permits);
        // It is in already, perhaps alone.
        const next = () => waitMs({ permits, isUrgent }, others, Math.max(others + permits, allowance.atOnce()));
        for (let ms = next(); ms > 0; ms = next()) await clock.wait(Math.min(orBorrow(ms, 0), LONGEST_LOOK_MS));
      },
    };
  };

  const wait = (entry: Entry): Promise<Place> =>
    new Promise((resolve, reject) => {
      const { signal, giveUpMs, isUrgent = false } = entry;
      const patience = giveUpMs === undefined ? undefined : clock.after(giveUpMs, () => giveUp(new Throttled(1)));
      const settle = () => {
        patience?.();
        signal?.removeEventListener('abort', stop);
      };
      const giveUp = (reason: unknown) => {
        waiting = waiting.filter((other) => other !== me);
        settle();
        admit();
        reject(reason);
      };
      const stop = () => giveUp(signal?.reason);
      const enter = (permits: number) => {
        settle();
        resolve(placeFor(entry, permits));
      };
      const me: Waiting = { permits: permitsOf(entry), isUrgent, since: now(), enter };
      signal?.addEventListener('abort', stop, { once: true });
      waiting.push(me);
      admit();
    });

  return {
    enter: async (entry) => {
      const first = { permits: permitsOf(entry), isUrgent: entry.isUrgent ?? false };
      entry.signal?.throwIfAborted();
      if (waiting.length > 0 || waitMs(first, running) > 0) return wait(entry);
      running += first.permits;
      return placeFor(entry);
    },
    pause: (ms) => {
      pausedUntil = Math.max(pausedUntil, now() + ms);
      admit();
    },
    pausedMs,
    isBusy: () => running + waiting.length > 0,
    isForgettable: () =>
      running + waiting.length === 0 &&
      pausedMs() === 0 &&
      rate.lastAt() + longestMs <= now() &&
      !allowance.isBorrowing(),
  };
};

const LONGEST_LOOK_MS = 5_000;
