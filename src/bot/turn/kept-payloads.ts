import { randomBytes } from 'node:crypto';
import { type Claimable, createClaims, type Held } from '../../services/platform/store/claims.ts';
import type { Collection, DocumentStore } from '../../services/platform/store/document-store.ts';
import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';

/** Who may press the buttons of a card: the person it was made for, or everybody in the conversation it stands in. */
export type Audience = 'owner' | 'conversation';

/** What a card's buttons stand for. The card itself carries the handle only. */
export interface KeptPayload extends Claimable, UserIdentity {
  /** As Teams gave it, for "only Megan can …". */
  ownerName: string;
  audience: Audience;
  /** Where it was made; for the audience `conversation`. */
  conversationId: string | null;
  verbs: string[];
  /** JSON. */
  payload: string;
  state: 'open' | 'running' | 'done';
  startedAt: Date;
  /** What was pressed, once something was. */
  pressed?: string;
  /** JSON of the card or text that the one press was answered with. */
  result: string | null;
  /** The handle of the card that took the place of this one before anything was pressed. */
  replacedBy?: string;
}

/** Kept for 7 days unless told otherwise; afterwards the card is "no longer valid". */
export interface KeptPayloads {
  keep(
    owner: UserIdentity & { name: string },
    verbs: readonly string[],
    payload: unknown,
    options?: { lifeMs?: number | undefined; conversationId?: string | undefined },
  ): Promise<string>;
  get(handle: string): Promise<KeptPayload | null>;
  /** For exactly one caller, until `reopen`; null for the others. */
  claim(handle: string, verb: string): Promise<Held<KeptPayload> | null>;
  finish(handle: string, result: unknown): Promise<void>;
  reopen(claimed: Held<KeptPayload>): Promise<void>;
  /** For exactly one caller, when whoever claimed it is dead: `document.pressed` is what was cut off. Null while they live. */
  takeOver(handle: string): Promise<Held<KeptPayload> | null>;
  /** Retires it, unless something was pressed: its buttons answer with `result` from then on. False when somebody was quicker. */
  retire(handle: string, result: unknown, replacedBy?: string): Promise<boolean>;
}

/** Short: whoever presses again waits so long for a sign of life of the first. */
const leaseMs = 3_500;
const weekMs = 7 * 24 * 3_600_000;

export const createKeptPayloads = (store: DocumentStore, clock: Clock): KeptPayloads => {
  const kept: Collection<KeptPayload> = store.collection('keptPayloads');
  const claims = createClaims(kept, clock, leaseMs);
  const done = (result: unknown) => ({ state: 'done' as const, result: JSON.stringify(result), heldUntil: null });
  return {
    keep: async ({ tenantId, userId, name }, verbs, payload, { lifeMs = weekMs, conversationId } = {}) => {
      const handle = randomBytes(24).toString('base64url');
      const now = clock.now();
      await kept.insert({
        _id: handle,
        tenantId,
        userId,
        ownerName: name,
        audience: conversationId === undefined ? 'owner' : 'conversation',
        conversationId: conversationId ?? null,
        verbs: [...verbs],
        payload: JSON.stringify(payload ?? null),
        state: 'open',
        startedAt: now,
        result: null,
        expiresAt: new Date(now.getTime() + lifeMs),
      });
      return handle;
    },
    get: (handle) => kept.get(handle),
    claim: (handle, verb) =>
      claims.take(handle, { state: 'open' }, { $set: { state: 'running', startedAt: clock.now(), pressed: verb } }),
    finish: async (handle, result) => {
      await kept.findOneAndUpdate({ _id: handle }, { $set: done(result) });
    },
    reopen: async (claimed) => {
      await claimed.release({ $set: { state: 'open' } });
    },
    takeOver: (handle) => claims.take(handle, { state: 'running' }),
    retire: async (handle, result, replacedBy) => {
      const set = { ...done(result), ...(replacedBy ? { replacedBy } : {}) };
      return (await kept.findOneAndUpdate({ _id: handle, state: 'open' }, { $set: set })) !== null;
    },
  };
};
