import { type Alarm, alarm, type Clock } from '../../shared/clock.ts';
import { Throttled } from '../../shared/errors.ts';
import { createRate, type Limit, type Rate } from './rate.ts';

/** What one piece of work may do with the lane it has. */
export interface Lane {
  /** One request to the connector, when it may go. Throws Throttled when that would take too long. */
  request<T>(send: () => Promise<T>): Promise<T>;
  /** The connector asked this conversation to wait. */
  pause(ms: number): void;
}

export interface LaneOptions {
  conversationId: string;
  tenantId: string;
  /** An answer in a turn goes before what nobody waits for. */
  isUrgent: boolean;
}

/** Ways out to the connector, one a conversation: what goes into it goes out in order, and when it has to wait, it waits alone. */
export interface Lanes {
  /** Runs when the work before it in this conversation has ended. Throws Throttled when the conversation is paused for too long. */
  run<T>(to: LaneOptions, work: (lane: Lane) => Promise<T>): Promise<T>;
  /** True while something goes out to this conversation or waits to. */
  isBusy(conversationId: string): boolean;
  /** Conversations in memory. */
  size(): number;
}

/**
 * For what is sent unasked, below what Teams allows a bot: 7 a second and 60 in 30 s to one conversation, 30 a second to one tenant (all
 * instances together).
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const perConversation: readonly Limit[] = [
  { limit: 6, ms: 1_000 },
  { limit: 50, ms: 30_000 },
];
const perTenant: readonly Limit[] = [{ limit: 25, ms: 1_000 }];

/** A person waits for an answer; what nobody waits for rather comes back later than to hold up a worker. */
const patienceMs = { urgent: 30_000, patient: 5_000 };
const forgetAfterMs = 30_000;

interface Track {
  rate: Rate;
  atOnce: number;
  running: number;
  pausedUntil: number;
  urgent: (() => void)[];
  patient: (() => void)[];
  alarm: Alarm | undefined;
}

export const createLanes = (clock: Clock): Lanes => {
  const now = () => clock.monotonic();
  const conversations = new Map<string, Track>();
  const tenants = new Map<string, Track>();
  let sweptAt = now();

  const newTrack = (limits: readonly Limit[], atOnce: number): Track => ({
    rate: createRate(limits),
    atOnce,
    running: 0,
    pausedUntil: Number.NEGATIVE_INFINITY,
    urgent: [],
    patient: [],
    alarm: undefined,
  });
  const trackOf = (all: Map<string, Track>, key: string, limits: readonly Limit[], atOnce: number): Track => {
    const track = all.get(key) ?? newTrack(limits, atOnce);
    all.set(key, track);
    return track;
  };
  const isIdle = ({ running, urgent, patient }: Track) => running + urgent.length + patient.length === 0;
  /** An answer is held up by nothing but Teams itself: nobody types faster than the limits, and what is sent unasked leaves room for it. */
  const waitMs = ({ rate, pausedUntil }: Track, isUrgent: boolean, underWay: number) =>
    Math.max(isUrgent ? 0 : rate.waitMs(now(), underWay), pausedUntil - now());

  /** Once in a while: whoever was silent for long may be forgotten. */
  const sweep = () => {
    if (now() - sweptAt < forgetAfterMs) return;
    sweptAt = now();
    for (const [key, track] of conversations)
      if (isIdle(track) && Math.max(track.rate.lastAt(), track.pausedUntil) < sweptAt - forgetAfterMs)
        conversations.delete(key);
  };

  /** Lets in whoever may go now, the urgent first, and comes back when the next one may. */
  const admit = (track: Track): void => {
    track.alarm?.cancel();
    while (track.running < track.atOnce && track.urgent.length + track.patient.length > 0) {
      const wait = waitMs(track, track.urgent.length > 0, track.running);
      // Nothing to wait for but those on their way: the one that arrives lets the next one in.
      if (wait === Number.POSITIVE_INFINITY) return;
      if (wait > 0) {
        track.alarm = alarm(clock, wait);
        void track.alarm.rings.then(() => admit(track));
        return;
      }
      const next = track.urgent.shift() ?? track.patient.shift();
      track.running += 1;
      next?.();
    }
  };
  const enter = (track: Track, isUrgent: boolean): Promise<void> =>
    new Promise((resolve) => {
      (isUrgent ? track.urgent : track.patient).push(resolve);
      admit(track);
    });
  const leave = (track: Track): void => {
    track.running -= 1;
    track.rate.note(now());
    admit(track);
  };

  return {
    run: async ({ conversationId, tenantId, isUrgent }, work) => {
      sweep();
      const track = trackOf(conversations, conversationId, perConversation, 1);
      const tenant = trackOf(tenants, tenantId, perTenant, Number.POSITIVE_INFINITY);
      const patience = isUrgent ? patienceMs.urgent : patienceMs.patient;
      const requirePatience = () => {
        const pausedMs = track.pausedUntil - now();
        if (pausedMs > patience) throw new Throttled(Math.ceil(pausedMs / 1000));
      };
      requirePatience();
      await enter(track, isUrgent);
      let requests = 0;
      try {
        return await work({
          request: async (send) => {
            requirePatience();
            if (requests > 0) {
              track.rate.note(now());
              for (let wait = waitMs(track, isUrgent, 0); wait > 0; wait = waitMs(track, isUrgent, 0))
                await clock.wait(wait);
            }
            requests += 1;
            await enter(tenant, isUrgent);
            try {
              return await send();
            } finally {
              leave(tenant);
            }
          },
          pause: (ms) => {
            track.pausedUntil = Math.max(track.pausedUntil, now() + ms);
          },
        });
      } finally {
        leave(track);
      }
    },
    isBusy: (conversationId) => {
      const track = conversations.get(conversationId);
      return track !== undefined && !isIdle(track);
    },
    size: () => conversations.size,
  };
};
