import { z } from 'zod';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Collection, Document, DocumentStore } from '../platform/store/document-store.ts';

/** One series, as it is kept: its `_id` is the claim on counting it. */
export interface HoursRecord extends Document {
  owner: string;
  /** Of this shape; a reader that does not know it leaves the entry out. */
  version: number;
  /** Sealed. */
  takers: string[];
  expiresAt: Date;
}

export const recordVersion = 1;

/** The collection, with its index. */
export const openRecords = (store: DocumentStore): Collection<HoursRecord> => {
  const entries = store.collection<HoursRecord>('fairHours');
  void entries.ensureIndex({ fields: ['owner'] });
  return entries;
};

export const entryId = (user: UserIdentity, series: string): string => `${identityKey(user)}|${series}`;

const shape = z.object({ version: z.literal(recordVersion), takers: z.array(z.string()) });

/** Addresses in small letters; nobody of an entry that cannot be read. */
export const takersIn = (record: HoursRecord): string[] =>
  (shape.safeParse(record).data?.takers ?? []).map((address) => address.toLowerCase());
