import { z } from 'zod';
import type { Collection, DocumentStore } from '../platform/store/document-store.ts';
import { parsedCollection } from '../platform/store/parsed-collection.ts';
import type { SetAside } from '../platform/store/set-aside.ts';

const instant = z.date().nullable();
const claim = { fence: z.number().default(0), heldUntil: instant.default(null) };
/** `owner` is `identityKey`: export and erasure go by it. `watchId` names the person and the kind. */
const belongs = { _id: z.string(), owner: z.string(), watchId: z.string() };

/** What was known of an item when it was last looked at, and what is still to be told about it: one document, so that both change at once. */
const snapshot = z.object({
  ...belongs,
  itemId: z.string(),
  cardKey: z.string(),
  /** Compare-and-set; with the id the unique key of what is told. */
  version: z.number(),
  /** `storedText` of the source's state; null when the item is gone. */
  state: z.string().nullable(),
  /** `storedNews` not told yet. */
  pending: z.string().nullable(),
  /** `gathered`: told together with others. `sending`: by whoever holds the card with `sendingFence`, and nobody else. */
  pendingState: z.enum(['none', 'planned', 'sending', 'gathered']),
  sendingFence: z.number().nullable().default(null),
  /** Only an existing card is brought up to date. */
  quiet: z.boolean(),
  expiresAt: z.date().exactOptional(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** The one living card of a thing. Held by whoever is sending. */
const livingCard = z.object({
  ...belongs,
  activityId: z.string().nullable(),
  /** Key of what it shows: the same is never sent twice. */
  shows: z.string().nullable(),
  ...claim,
  expiresAt: z.date().exactOptional(),
});
export type LivingCard = z.infer<typeof livingCard>;

/** "Tell what was gathered": one document a watch, as long as there is something. */
const digest = z.object({
  ...belongs,
  tenantId: z.string(),
  userId: z.string(),
  /** Grows with everything gathered, so that what comes during the telling is not lost. */
  count: z.number(),
  /** Keys of what the message that was sent tells. */
  shows: z.string().nullable(),
  dueAt: z.date(),
  attempts: z.number(),
  firstAt: z.date(),
  ...claim,
});
export type Digest = z.infer<typeof digest>;

/** How a person wants to be told; theirs for all kinds. */
const preferences = z.object({
  /** `identityKey`. */
  _id: z.string(),
  owner: z.string(),
  /** IANA zone their cards are written in. */
  timeZone: z.string(),
  pausedUntil: instant,
  unreachableSince: instant,
});
export type Preferences = z.infer<typeof preferences>;

export interface Records {
  snapshots: Collection<Snapshot>;
  cards: Collection<LivingCard>;
  digests: Collection<Digest>;
  preferences: Collection<Preferences>;
}

/** The collections of telling, with their indexes. Version 2 of the first two is claimed by `heldUntil` and `sendingFence`. */
export const openRecords = (store: DocumentStore, setAside: SetAside): Records => {
  const records: Records = {
    snapshots: parsedCollection(store, { name: 'snapshots', version: 2, schema: snapshot, setAside }),
    cards: parsedCollection(store, { name: 'cards', version: 2, schema: livingCard, setAside }),
    digests: parsedCollection(store, { name: 'digests', version: 1, schema: digest, setAside }),
    preferences: parsedCollection(store, { name: 'preferences', version: 1, schema: preferences, setAside }),
  };
  // Made before the first operation, and again when the store was away: nobody has to wait for it.
  for (const field of ['watchId', 'owner'] as const) {
    void records.snapshots.ensureIndex({ fields: [field] });
    void records.cards.ensureIndex({ fields: [field] });
    void records.digests.ensureIndex({ fields: [field] });
  }
  void records.digests.ensureIndex({ fields: ['dueAt'] });
  void records.preferences.ensureIndex({ fields: ['owner'] });
  return records;
};

/** Id of what is kept about one item, or one card, of a watch. */
export const keyIn = (watchId: string, item: string): string => `${watchId}|${item}`;
/** What one message tells, for good. */
export const newsKeyOf = ({ _id, version }: Pick<Snapshot, '_id' | 'version'>): string => `${_id}#${version}`;
