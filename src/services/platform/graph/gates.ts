import { type Alarm, alarm, type Clock } from '../../../shared/clock.ts';
import { Throttled } from '../../../shared/errors.ts';

/** Longer pauses end here: the next refusal starts a new one. */
const LONGEST_PAUSE_MS = 3_600_000;

interface Waiting {
  permits: number;
  enter: () => void;
}
interface Gate {
  active: number;
  waiting: Waiting[];
  pausedUntil: number;
  /** Ends the pause for those who wait. */
  opening?: Alarm | undefined;
}

/**
 * Lets at most `limit` calls a key through at once, first come first served, and none while the key is paused.
 * Exchange takes 4 requests at once per app and mailbox.
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export const createGates = (clock: Clock) => {
  const gates = new Map<string, Gate>();

  const gateOf = (key: string): Gate => {
    const gate = gates.get(key) ?? { active: 0, waiting: [], pausedUntil: 0 };
    gates.set(key, gate);
    return gate;
  };
  const isPaused = (gate: Gate) => gate.pausedUntil > clock.monotonic();
  const tidy = (key: string, gate: Gate) => {
    if (gate.active === 0 && gate.waiting.length === 0 && !isPaused(gate)) gates.delete(key);
  };
  const fits = (gate: Gate, limit: number, permits: number) =>
    !isPaused(gate) && gate.active + Math.min(permits, limit) <= limit;
  const admit = (key: string, gate: Gate, limit: number) => {
    for (let next = gate.waiting[0]; next && fits(gate, limit, next.permits); next = gate.waiting[0]) {
      gate.waiting.shift();
      gate.active += Math.min(next.permits, limit);
      next.enter();
    }
    if (gate.waiting.length > 0 && isPaused(gate)) open(key, gate, limit);
    tidy(key, gate);
  };
  /** Only while somebody waits for the end of the pause: what is on its own must not keep a process alive. */
  const open = (key: string, gate: Gate, limit: number) => {
    gate.opening?.cancel();
    gate.opening = undefined;
    if (gate.waiting.length === 0) return;
    gate.opening = alarm(clock, gate.pausedUntil - clock.monotonic());
    void gate.opening.rings.then(() => admit(key, gate, limit));
  };

  return {
    /**
     * Waits for `permits` of the key's `limit`; answers the function that gives them back. Throws Throttled when the key is
     * paused for longer than `msLeft`, or when that time runs out; rejects with the signal's reason when it fires.
     */
    enter: (
      { key, limit, permits }: { key: string; limit: number; permits: number },
      msLeft: number,
      signal?: AbortSignal,
    ): Promise<() => void> => {
      const gate = gateOf(key);
      const pausedMs = gate.pausedUntil - clock.monotonic();
      if (pausedMs > msLeft) return Promise.reject(new Throttled(Math.ceil(pausedMs / 1000)));
      return new Promise((resolve, reject) => {
        let left = false;
        const leave = () => {
          if (left) return;
          left = true;
          gate.active -= Math.min(permits, limit);
          admit(key, gate, limit);
        };
        const giveUp = (reason: unknown) => {
          gate.waiting = gate.waiting.filter((other) => other !== me);
          settle();
          admit(key, gate, limit);
          reject(reason);
        };
        const stop = () => giveUp(signal?.reason);
        const patience = alarm(clock, msLeft);
        void patience.rings.then(() => giveUp(new Throttled(1)));
        const settle = () => {
          patience.cancel();
          signal?.removeEventListener('abort', stop);
        };
        const me: Waiting = {
          permits,
          enter: () => {
            settle();
            resolve(leave);
          },
        };
        signal?.addEventListener('abort', stop, { once: true });
        gate.waiting.push(me);
        admit(key, gate, limit);
      });
    },
    /** Lets nobody through for so long, because Graph said so. */
    pause: ({ key, limit }: { key: string; limit: number }, seconds: number): void => {
      const gate = gateOf(key);
      const ms = Math.min(seconds * 1000, LONGEST_PAUSE_MS);
      gate.pausedUntil = Math.max(gate.pausedUntil, clock.monotonic() + ms);
      open(key, gate, limit);
    },
    /** Keys with something going on; 0 when there is nothing. */
    size: () => {
      for (const [key, gate] of gates) tidy(key, gate);
      return gates.size;
    },
  };
};

export type Gates = ReturnType<typeof createGates>;
