import { z } from 'zod';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Document, DocumentStore } from '../platform/store/document-store.ts';
import type { Preferences } from './records.ts';

interface EarlierRecord extends Document {
  owner: string;
}
const earlier = z.object({
  timeZone: z.string(),
  pausedUntil: z.date().nullable(),
  unreachableSince: z.date().nullable(),
});

/** What a person chose before preferences had a record of their own: it stood in version 1 of their subscription. */
export interface EarlierPreferences {
  of(user: UserIdentity): Promise<Preferences | undefined>;
}

export const createEarlierPreferences = (store: DocumentStore): EarlierPreferences => {
  const subscriptions = store.collection<EarlierRecord>('subscriptions');
  return {
    of: async (user) => {
      const owner = identityKey(user);
      const [found] = await subscriptions.find({ owner }, { limit: 1 });
      const read = earlier.safeParse(found);
      return read.success ? { _id: owner, owner, ...read.data } : undefined;
    },
  };
};
