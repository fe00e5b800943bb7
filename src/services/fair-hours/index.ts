import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { type DocumentStore, DuplicateKey } from '../platform/store/document-store.ts';
import { entryId, type HoursRecord, openRecords, recordVersion, takersIn } from './records.ts';
import type { FairHours } from './types.ts';

export type * from './types.ts';

const lifeMs = 365 * 24 * 3_600_000;
/** More series than anybody begins in a year. */
const mostEntries = 500;

/**
 * Who took the early or late hour in the series a person began: one point a series and person, kept for a year and for that person alone.
 * Nothing is kept of what the series was about.
 */
export const createFairHours = ({ store, clock, log }: { store: DocumentStore; clock: Clock; log: Log }) => {
  const entries = openRecords(store);
  return {
    forUser: (user: UserIdentity): FairHours => ({
      note: async (series, takers) => {
        if (takers.length === 0) return;
        const expiresAt = new Date(clock.now().getTime() + lifeMs);
        const owner = identityKey(user);
        const entry: HoursRecord = { _id: entryId(user, series), owner, version: recordVersion, takers, expiresAt };
        await entries.insert(entry).catch((error: unknown) => {
          // It is counted once, however often it is told.
          if (!(error instanceof DuplicateKey)) log.warn({ err: error }, 'who took the early hour could not be kept');
        });
      },
      forget: async (series) => {
        await entries.delete({ _id: entryId(user, series) }).catch((error: unknown) => {
          log.warn({ err: error }, 'who took the early hour could not be forgotten');
        });
      },
      scores: async () => {
        const found = await entries.find({ owner: identityKey(user) }, { limit: mostEntries });
        const scores: Record<string, number> = {};
        for (const taker of found.flatMap(takersIn)) scores[taker] = (scores[taker] ?? 0) + 1;
        return scores;
      },
    }),
  };
};
