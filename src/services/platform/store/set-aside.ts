import type { Clock } from '../../../shared/clock.ts';
import { day, later } from '../../../shared/durations.ts';
import type { Log } from '../../../shared/log.ts';
import type { Document, DocumentStore } from './document-store.ts';

/** Work or a record that nobody can do anything with: kept for a month out of everybody's way, with the reason. */
export interface SetAsideRecord extends Document {
  /** `identityKey` of whom it belongs to; empty when it does not say. */
  owner: string;
  /** The collection it stood in. */
  from: string;
  /** A code and values, no sentence: `refused 400 ErrorInvalidRequest`, `unreadable state.startsAt`. */
  reason: string;
  at: Date;
  /** JSON. */
  document: string;
}

export interface SetAside {
  /** Keeps a copy with the reason and says so in the log; whoever calls removes the original. Throws ServiceUnavailable('store'). */
  keep(from: string, document: Document & { owner?: unknown }, reason: string): Promise<void>;
}

const keepMs = 30 * day;

/** Keeps in collection `setAside`. */
export const createSetAside = (store: DocumentStore, { clock, log }: { clock: Clock; log: Log }): SetAside => {
  const records = store.collection<SetAsideRecord>('setAside');
  void records.ensureIndex({ fields: ['owner'] });
  return {
    keep: async (from, document, reason) => {
      const at = clock.now();
      log.error({ from, reason }, 'a record was set aside');
      await records.put({
        _id: `${from}|${document._id}`,
        owner: typeof document.owner === 'string' ? document.owner : '',
        from,
        reason,
        at,
        document: JSON.stringify(document),
        expiresAt: later(at, keepMs),
      });
    },
  };
};
