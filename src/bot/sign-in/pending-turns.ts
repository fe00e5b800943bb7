import { randomBytes } from 'node:crypto';
import type { Collection, Document, DocumentStore } from '../../services/platform/store/document-store.ts';
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

interface PendingRecord extends Document, UserIdentity {
  /** JSON of the rest of PendingTurn. */
  turn: string;
  claims: string | null;
  state: 'waiting' | 'exchanging' | 'done';
  /** End of the lease of whoever exchanges. */
  leaseUntil: Date;
  createdAt: Date;
}

const lifeMs = 15 * 60_000;
const leaseMs = 20_000;
const pollMs = 50;

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

  const read = (record: PendingRecord): PendingTurn => ({
    ...(JSON.parse(record.turn) as Omit<PendingTurn, 'id' | 'claims' | keyof UserIdentity>),
    id: record._id,
    tenantId: record.tenantId,
    userId: record.userId,
    claims: record.claims,
  });

  const take = (id: string, owner: UserIdentity): Promise<PendingRecord | null> => {
    const now = clock.now();
    const lease = { $set: { state: 'exchanging', leaseUntil: new Date(now.getTime() + leaseMs) } } as const;
    const mine = { _id: id, tenantId: owner.tenantId, userId: owner.userId };
    return pending
      .findOneAndUpdate({ ...mine, state: 'waiting' }, lease)
      .then(
        (taken) => taken ?? pending.findOneAndUpdate({ ...mine, state: 'exchanging', leaseUntil: { $lt: now } }, lease),
      );
  };

  const outcome = async (id: string): Promise<'settled' | 'failed'> => {
    for (let waited = 0; waited < leaseMs; waited += pollMs) {
      const record = await pending.get(id);
      if (!record || record.state === 'done') return 'settled';
      if (record.state === 'waiting') return 'failed';
      await clock.wait(pollMs);
    }
    return 'failed';
  };

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
        leaseUntil: now,
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
        { tenantId, userId, state: 'waiting' },
        { sort: { createdAt: -1 }, limit: 1 },
      );
      return record ? read(record) : null;
    },
    setClaims: async (id, claims) => {
      await pending.findOneAndUpdate({ _id: id }, { $set: { claims: claims ?? null } });
    },
    settle: async (id, user, exchange) => {
      const record = await take(id, user);
      if (!record) return outcome(id);
      const mine = { _id: id, state: 'exchanging', leaseUntil: record.leaseUntil } as const;
      try {
        await exchange();
      } catch (error) {
        await pending.findOneAndUpdate(mine, { $set: { state: 'waiting' } });
        throw error;
      }
      return (await pending.findOneAndUpdate(mine, { $set: { state: 'done' } })) ? 'mine' : 'settled';
    },
  };
};
