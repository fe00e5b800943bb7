import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Claimable, createClaims } from '../../services/platform/store/claims.ts';
import type { Collection, DocumentStore } from '../../services/platform/store/document-store.ts';
import { outcomeOf } from '../../services/platform/store/outcome.ts';
import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { parseJson } from '../../shared/parse-json.ts';

const wantedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('press'),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()),
    cardActivityId: z.string().nullable(),
  }),
]);
/** What somebody wanted when it turned out that they have to sign in first. */
export type Wanted = z.infer<typeof wantedSchema>;

/** What is kept of the turn as JSON: version 1. */
const keptTurnSchema = z.object({
  v: z.literal(1).default(1),
  userName: z.string(),
  address: z.object({
    serviceUrl: z.string(),
    channelId: z.string(),
    conversationId: z.string(),
    conversationType: z.string(),
    tenantId: z.string(),
    botId: z.string(),
    teamsUserId: z.string(),
    locale: z.string().optional(),
  }),
  locale: z.string(),
  timeZone: z.string().nullable(),
  saidAt: z.string().nullable(),
  wanted: wantedSchema,
});

export interface PendingTurn extends UserIdentity, Omit<z.infer<typeof keptTurnSchema>, 'v'> {
  id: string;
  /** Claims challenge to hand to the sign-in page. */
  claims: string | null;
}

/** Held by whoever exchanges. */
interface PendingRecord extends Claimable, UserIdentity {
  /** JSON of the rest of PendingTurn. */
  turn: string;
  claims: string | null;
  state: 'waiting' | 'done';
  createdAt: Date;
}

const lifeMs = 15 * 60_000;
/** An exchange that takes longer is not waited for. */
const patienceMs = 20_000;

/** Commands waiting for a sign-in. Each is taken up exactly once, whoever of a person's clients or of our instances gets there first. */
export interface PendingTurns {
  add(turn: Omit<PendingTurn, 'id'>): Promise<string>;
  get(id: string): Promise<PendingTurn | null>;
  /** The one most recently added and still waiting. */
  latest(user: UserIdentity): Promise<PendingTurn | null>;
  setClaims(id: string, claims: string | undefined): Promise<void>;
  /**
   * Runs `exchange` unless somebody else is at it, and hands the turn to exactly one caller after the first exchange that succeeds.
   * Others wait for that outcome. When `exchange` throws, the turn waits again and the error goes to this caller only.
   */
  settle(id: string, user: UserIdentity, exchange: () => Promise<void>): Promise<'mine' | 'settled' | 'failed'>;
}

export const createPendingTurns = (store: DocumentStore, clock: Clock): PendingTurns => {
  const pending: Collection<PendingRecord> = store.collection('pendingTurns');
  const claims = createClaims(pending, clock);

  /** Null also for one of a version that we do not know: it is said again. */
  const read = ({ _id: id, tenantId, userId, claims: challenge, turn }: PendingRecord): PendingTurn | null => {
    const kept = parseJson(turn, keptTurnSchema);
    return kept ? { ...kept, id, tenantId, userId, claims: challenge } : null;
  };

  const outcome = (id: string) =>
    outcomeOf(clock, patienceMs, async () => {
      const record = await pending.get(id);
      if (!record || record.state === 'done') return 'settled';
      return (record.heldUntil ?? null) === null ? 'failed' : undefined;
    });

  return {
    add: async ({ tenantId, userId, claims, ...rest }) => {
      const id = randomBytes(24).toString('base64url');
      const now = clock.now();
      await pending.insert({
        _id: id,
        tenantId,
        userId,
        claims,
        turn: JSON.stringify({ v: 1, ...rest }),
        state: 'waiting',
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifeMs),
      });
      return id;
    },
    get: async (id) => {
      const record = await pending.get(id);
      return record ? read(record) : null;
    },
    latest: async ({ tenantId, userId }) => {
      const [record] = await pending.find(
        { tenantId, userId, state: 'waiting', heldUntil: null },
        { sort: { createdAt: -1 }, limit: 1 },
      );
      return record ? read(record) : null;
    },
    setClaims: async (id, claims) => {
      await pending.findOneAndUpdate({ _id: id }, { $set: { claims: claims ?? null } });
    },
    settle: async (id, { tenantId, userId }, exchange) => {
      const held = await claims.take(id, { tenantId, userId, state: 'waiting' });
      if (!held) return (await outcome(id)) ?? 'failed';
      try {
        await held.during(exchange);
      } catch (error) {
        await held.release();
        throw error;
      }
      return (await held.release({ $set: { state: 'done' } })) ? 'mine' : 'settled';
    },
  };
};
