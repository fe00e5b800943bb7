import { z } from 'zod';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Collection, Document, DocumentStore } from '../platform/store/document-store.ts';
import type { Entry } from './types.ts';

/** One entry, as it is kept. Its `_id` is the claim on its number: whoever inserts it has it. */
export interface ActivityRecord extends Document {
  owner: string;
  /** Of this shape; a reader that does not know it leaves the entry out. */
  version: number;
  seq: number;
  /** With the owner unique: one act is recorded once. */
  actId: string;
  at: Date;
  kind: string;
  item: string;
  /** Sealed. */
  title: string;
  state: string;
  why: string | null;
  /** Sealed. */
  undo: { kind: string; values: Record<string, unknown> } | null;
  undoableUntil: Date | null;
  expiresAt: Date;
}

/** The last number a person had: it outlives the entries, so that no number is ever given twice. */
export interface SequenceRecord extends Document {
  owner: string;
  last: number;
}

export const recordVersion = 1;

export interface Records {
  entries: Collection<ActivityRecord>;
  sequences: Collection<SequenceRecord>;
}

/** The two collections, with their indexes. */
export const openRecords = (store: DocumentStore): Records => {
  const entries = store.collection<ActivityRecord>('activity');
  const sequences = store.collection<SequenceRecord>('activitySequences');
  // Made before the first operation, and again when the store was away: nobody has to wait for it.
  void entries.ensureIndex({ fields: ['owner', 'seq'] });
  void entries.ensureIndex({ fields: ['owner', 'actId'], unique: true });
  return { entries, sequences };
};

export const entryId = (user: UserIdentity, seq: number): string => `${identityKey(user)}|${seq}`;

const shape = z
  .object({
    version: z.literal(recordVersion),
    seq: z.number().int(),
    at: z.date(),
    kind: z.string(),
    item: z.string(),
    title: z.string(),
    state: z.enum(['done', 'undone']),
    why: z.string().nullable(),
    undo: z.object({ kind: z.string(), values: z.record(z.string(), z.unknown()) }).nullable(),
    undoableUntil: z.date().nullable(),
  })
  .transform(
    ({ version: _, why, undo, undoableUntil, ...rest }): Entry => ({
      ...rest,
      ...(why === null ? {} : { why }),
      ...(undo && undoableUntil ? { undo: { ...undo, until: undoableUntil } } : {}),
    }),
  );

/** The entry; undefined for one that another version wrote and this one cannot read. */
export const readEntry = (record: ActivityRecord): Entry | undefined => shape.safeParse(record).data;
