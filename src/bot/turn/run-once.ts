import {
  type Collection,
  type Document,
  type DocumentStore,
  DuplicateKey,
} from '../../services/platform/store/document-store.ts';
import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';

/** What an invoke is answered with; undefined for activities that want no answer. */
export interface InvokeAnswer {
  status: number;
  body?: unknown;
}

interface TurnRecord extends Document {
  tenantId: string | null;
  userId: string | null;
  state: 'running' | 'done';
  startedAt: Date;
  /** JSON. */
  answer: string | null;
}

const lifeMs = 15 * 60_000;
const pollMs = 50;
const staleMs = 60_000;

/**
 * Runs each activity at most once, across instances and redeliveries, for 15 minutes. A repeat waits up to `patienceMs` for the first answer and
 * gives it again; `interrupted` runs, once, for a repeat of a turn that a crash cut off a minute or more ago.
 */
export const createRunOnce = (store: DocumentStore, clock: Clock) => {
  const turns: Collection<TurnRecord> = store.collection('turns');

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
    try {
      await turns.insert(record);
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      return { answer: await repeated(key, now, patienceMs, interrupted), isRepeat: true };
    }
    let answer: InvokeAnswer | undefined;
    try {
      answer = await turn();
    } finally {
      const done = { ...record, state: 'done', answer: answer === undefined ? null : JSON.stringify(answer) } as const;
      // The turn has happened, whether or not the store can be told. Written whole: nothing has to be looked up first.
      await turns.put(done).catch(() => undefined);
    }
    return { answer, isRepeat: false };
  };

  async function repeated(
    key: string,
    now: Date,
    patienceMs: number,
    interrupted: () => Promise<InvokeAnswer | undefined>,
  ): Promise<InvokeAnswer | undefined> {
    for (let waited = 0; ; waited += pollMs) {
      const record = await turns.get(key);
      if (!record) return undefined;
      if (record.state === 'done')
        return record.answer === null ? undefined : (JSON.parse(record.answer) as InvokeAnswer);
      const cutOff = new Date(now.getTime() - staleMs);
      if (record.startedAt < cutOff) {
        const mine = await turns.findOneAndUpdate(
          { _id: key, state: 'running', startedAt: { $lt: cutOff } },
          { $set: { state: 'done' } },
        );
        if (mine) return interrupted();
      }
      if (waited >= patienceMs) return undefined;
      await clock.wait(pollMs);
    }
  }
};

export type RunOnce = ReturnType<typeof createRunOnce>;
