import type { Clock } from '../../../shared/clock.ts';
import { Throttled } from '../../../shared/errors.ts';
import { ownPool, type Pool } from './pool.ts';
import type { Limit } from './rate.ts';
import { createTrack, type Track } from './track.ts';

/** What holds for one key. */
export interface Policy {
  /** So many at once. */
  atOnce: number;
  /** All instances together; false: this one alone. */
  isShared: boolean;
  /** So many in a time, all instances together; the urgent are counted and held up by nothing. */
  rates: readonly Limit[];
}

export interface Entry {
  key: string;
  policy: Policy;
  /** How much of `atOnce` it takes, default 1; more than there is means all of it. */
  permits?: number;
  /** Goes before what is not urgent, and is never held up by a rate. */
  isUrgent?: boolean;
  /** Throttled at once when the key is paused for longer than this. */
  patienceMs: number;
  /** Throttled when it has waited for so long. */
  giveUpMs?: number;
  signal?: AbortSignal | undefined;
}

/** The place that was given; `leave` gives it back, once. */
export interface Place {
  leave(): void;
  /** One has gone out from this place; resolves when the next may. */
  again(): Promise<void>;
}

/** Whoever speaks to Microsoft 365 asks here first: so many at once, so many in a time, none while a key is paused. First come, first served. */
export interface Limiter {
  /** Throws Throttled as `Entry` says, or the signal's reason. */
  enter(entry: Entry): Promise<Place>;
  /** Lets nobody through for so long, because the other side said so. */
  pause(key: string, policy: Policy, ms: number): void;
  /** Throws Throttled when the key is paused for longer than that. */
  requirePatience(key: string, patienceMs: number): void;
  /** True while somebody is in or waits. */
  isBusy(key: string): boolean;
  /** Keys with something going on or to remember. */
  size(): number;
}

const SWEEP_MS = 30_000;

/**
 * Limits by key. `pool` is what instances share: by default there is one instance and nothing is shared. Microsoft's limits are in the policies
 * of those who call (`graph/mailbox-gate.ts`, `bot/channel/lanes.ts`).
 */
export const createLimiter = ({ clock, pool = ownPool }: { clock: Clock; pool?: Pool }): Limiter => {
  const tracks = new Map<string, Track>();
  let sweptAt = clock.monotonic();

  const trackOf = (key: string, policy: Policy): Track => {
    const track = tracks.get(key) ?? createTrack({ key, policy, clock, pool });
    tracks.set(key, track);
    return track;
  };
  const sweep = () => {
    sweptAt = clock.monotonic();
    for (const [key, track] of tracks) if (track.isForgettable()) tracks.delete(key);
  };
  const requirePatience = (key: string, patienceMs: number) => {
    const pausedMs = tracks.get(key)?.pausedMs() ?? 0;
    if (pausedMs > patienceMs) throw new Throttled(Math.ceil(pausedMs / 1000));
  };

  return {
    enter: async (entry) => {
      if (clock.monotonic() - sweptAt > SWEEP_MS) sweep();
      requirePatience(entry.key, entry.patienceMs);
      return trackOf(entry.key, entry.policy).enter(entry);
    },
    pause: (key, policy, ms) => trackOf(key, policy).pause(ms),
    requirePatience,
    isBusy: (key) => tracks.get(key)?.isBusy() ?? false,
    size: () => {
      sweep();
      return tracks.size;
    },
  };
};
