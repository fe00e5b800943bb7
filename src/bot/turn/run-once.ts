import { z } from 'zod';
import { type Claimable, createClaims } from '../../services/platform/store/claims.ts';
import type { Collection, DocumentStore } from '../../services/platform/store/document-store.ts';
import { outcomeOf } from '../../services/platform/store/outcome.ts';
import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { parseJson } from '../../shared/parse-json.ts';

const answerSchema = z.object({ status: z.number(), body: z.unknown().optional() });
/** What an invoke is answered with; undefined for activities that want no answer. */
export type InvokeAnswer = z.infer<typeof answerSchema>;

/** Held by whoever runs the turn. */
interface TurnRecord extends Claimable {
  tenantId: string | null;
  userId: string | null;
  state: 'running' | 'done';
  startedAt: Date;
  /** JSON. */
  answer: string | null;
}

const lifeMs = 15 * 60_000;
/** Short: whoever repeats a turn that a crash cut off waits so long for a sign of life, within what Teams waits for an answer. */
const leaseMs = 3_500;

/**
 * Runs each activity at most once, across instances and redeliveries, for 15 minutes. A repeat waits up to `patienceMs`, and at least a
 * lease, for the first answer and gives it again; `interrupted` runs, once, for the first repeat of a turn that a crash cut off. That a turn
 * may begin is on the disk before it does anything; that it is done, the person need not wait for: `track` learns of that note under way.
 */
export const createRunOnce = (store: DocumentStore, clock: Clock, track: (work: Promise<unknown>) => void) => {
  const turns: Collection<TurnRecord> = store.collection('turns');
  const claims = createClaims(turns, clock, leaseMs);

  return async (
    key: string,
    user: UserIdentity | undefined,
    patienceMs: number,
    turn: () => Promise<InvokeAnswer | undefined>,
    interrupted: () => Promise<InvokeAnswer | undefined>,
  ): Promise<{ answer: InvokeAnswer | undefined; isRepeat: boolean }> => {
    const now = clock.now();
    const record: TurnRecord = {
      _id: key,
      tenantId: user?.tenantId ?? null,
      userId: user?.userId ?? null,
      state: 'running',
      startedAt: now,
      answer: null,
      expiresAt: new Date(now.getTime() + lifeMs),
    };
    const held = await claims.create(record);
    if (!held) return { answer: await repeated(key, patienceMs, interrupted), isRepeat: true };
    let answer: InvokeAnswer | undefined;
    try {
      answer = await held.during(turn);
    } finally {
      const done = { ...record, state: 'done', answer: answer === undefined ? null : JSON.stringify(answer) } as const;
      // The turn has happened, whether or not the store can be told. Written whole: nothing has to be looked up first.
      track(turns.put(done).catch(() => undefined));
    }
    return { answer, isRepeat: false };
  };

  async function repeated(
    key: string,
    patienceMs: number,
    interrupted: () => Promise<InvokeAnswer | undefined>,
  ): Promise<InvokeAnswer | undefined> {
    // A little more than a lease: the last look comes after it.
    const outcome = await outcomeOf(clock, Math.max(patienceMs, leaseMs + 200), async () => {
      const record = await turns.get(key);
      if (!record) return { answer: undefined };
      if (record.state === 'done')
        return { answer: record.answer === null ? undefined : parseJson(record.answer, answerSchema) };
      const held = await claims.take(key, { state: 'running' });
      if (!(await held?.release({ $set: { state: 'done' } }))) return undefined;
      return { answer: await interrupted() };
    });
    return outcome?.answer;
  }
};

export type RunOnce = ReturnType<typeof createRunOnce>;
