import type { Limiter, Policy } from '../limits/limiter.ts';

/** Longer pauses end here: the next refusal starts a new one. */
const LONGEST_PAUSE_MS = 3_600_000;

/** Which calls share a gate, and how many of them are let through at once. */
export interface GateOf {
  key: string;
  limit: number;
  /** The limit is Microsoft's, for all instances together; otherwise it is this one's. */
  isShared?: boolean;
}

/**
 * Lets at most `limit` calls a key through at once, first come first served, and none while the key is paused.
 * Exchange takes 4 requests at once per app and mailbox.
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export const createGates = (limiter: Limiter) => {
  const policyOf = ({ limit, isShared = false }: GateOf): Policy => ({ atOnce: limit, isShared, rates: [] });
  const nameOf = ({ key }: GateOf) => `Graph ${key}`;

  return {
    /**
     * Waits for `permits` of the key's `limit`; answers the function that gives them back. Throws Throttled when the key is
     * paused for longer than `msLeft`, or when that time runs out; rejects with the signal's reason when it fires.
     */
    enter: async (
      { permits, ...gate }: GateOf & { permits: number },
      msLeft: number,
      signal?: AbortSignal,
    ): Promise<() => void> => {
      const policy = policyOf(gate);
      const key = nameOf(gate);
      const place = await limiter.enter({ key, policy, permits, patienceMs: msLeft, giveUpMs: msLeft, signal });
      return place.leave;
    },
    /** Lets nobody through for so long, because Graph said so. */
    pause: (gate: GateOf, seconds: number): void =>
      limiter.pause(nameOf(gate), policyOf(gate), Math.min(seconds * 1000, LONGEST_PAUSE_MS)),
  };
};

export type Gates = ReturnType<typeof createGates>;
