import { randomBytes } from 'node:crypto';
import { type Claimable, createClaims } from '../../services/platform/store/claims.ts';
import type { Collection, DocumentStore } from '../../services/platform/store/document-store.ts';
import { outcomeOf } from '../../services/platform/store/outcome.ts';
import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Address } from '../channel/messenger.ts';

/** What somebody wanted when it turned out that they have to sign in first. */
export type Wanted =
  | { kind: 'text'; text: string }
  | { kind: 'press'; verb: string; data: Record<string, unknown>; cardActivityId: string | null };

export interface PendingTurn extends UserIdentity {
  id: string;
  userName: string;
  address: Address;
  locale: string;
  timeZone: string | null;
  saidAt: string | null;
  /** Claims challenge to hand to the sign-in page. */
  claims: string | null;
  wanted: Wanted;
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

  const read = (record: PendingRecord): PendingTurn => ({
    ...(JSON.parse(record.turn) as Omit<PendingTurn, 'id' | 'claims' | keyof UserIdentity>),
    id: record._id,
    tenantId: record.tenantId,
    userId: record.userId,
    claims: record.claims,
  });

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
        turn: JSON.stringify(rest),
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
