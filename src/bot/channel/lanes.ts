import type { Limiter, Policy } from '../../services/platform/limits/limiter.ts';

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
}

/**
 * For what is sent unasked, below what Teams allows a bot: 7 a second and 60 in 30 s to one conversation, 30 a second to one tenant (all
 * instances together). An answer is held up by nothing but Teams itself: nobody types faster than the limits, and what is sent unasked leaves
 * room for it. In order, so one at a time: that is each instance's own affair.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const perConversation: Policy = {
  atOnce: 1,
  isShared: false,
  rates: [
    { limit: 6, ms: 1_000 },
    { limit: 50, ms: 30_000 },
  ],
};
const perTenant: Policy = {
  atOnce: Number.POSITIVE_INFINITY,
  isShared: false,
  rates: [{ limit: 25, ms: 1_000 }],
};

/** A person waits for an answer; what nobody waits for rather comes back later than to hold up a worker. */
const patienceOf = { urgent: 30_000, patient: 5_000 };

export const createLanes = (limiter: Limiter): Lanes => {
  const laneOf = (conversationId: string) => `conversation ${conversationId}`;

  return {
    run: async ({ conversationId, tenantId, isUrgent }, work) => {
      const key = laneOf(conversationId);
      const patienceMs = isUrgent ? patienceOf.urgent : patienceOf.patient;
      const place = await limiter.enter({ key, policy: perConversation, isUrgent, patienceMs });
      const outside = { key: `tenant ${tenantId}`, policy: perTenant, isUrgent, patienceMs };
      let requests = 0;
      try {
        return await work({
          request: async (send) => {
            limiter.requirePatience(key, patienceMs);
            if (requests > 0) await place.again();
            requests += 1;
            const way = await limiter.enter(outside);
            try {
              return await send();
            } finally {
              way.leave();
            }
          },
          pause: (ms) => limiter.pause(key, perConversation, ms),
        });
      } finally {
        place.leave();
      }
    },
    isBusy: (conversationId) => limiter.isBusy(laneOf(conversationId)),
  };
};
