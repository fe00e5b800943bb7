import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Collection, Document, DocumentStore } from '../platform/store/document-store.ts';

/** One person's wish to hear about one kind of thing, and the subscription that serves it. One document a person and kind. */
export interface Watch extends Document {
  /** `identityKey`, in every record: export and erasure go by it. */
  owner: string;
  tenantId: string;
  userId: string;
  on: boolean;
  /** `creating`: a subscription is wanted and none is known. `removing`: it is to be deleted at Graph, then this document goes. */
  state: 'creating' | 'active' | 'removing';
  since: Date;
  /** IANA zone the person's cards are written in. */
  timeZone: string;
  pausedUntil: Date | null;
  subscriptionId: string | null;
  clientStateHash: string;
  /** Of a subscription being created: its notifications may come before the answer does. */
  nextClientStateHash: string | null;
  notificationUrl: string;
  /** Until when Graph granted the subscription. */
  grantedUntil: Date | null;
  /** When the subscription needs work next; while somebody works on it, when the claim ends. */
  dueAt: Date;
  attempts: number;
  /** Counts claims: who holds an older number has lost it. */
  fence: number;
  /** Something is wrong since then that a person must mend. */
  attentionSince: Date | null;
  deltaLink: string | null;
  windowFrom: Date | null;
  windowTo: Date | null;
  catchUpAt: Date;
  caughtUpAt: Date | null;
  catchUpAttempts: number;
  unreachableSince: Date | null;
}

/** "Look at this item again": all that a notification leaves behind. One document an item, however often it is said. */
export interface Mark extends Document {
  owner: string;
  watchId: string;
  itemId: string;
  /** Grows with every notification, so that one that comes during the work is not lost. */
  count: number;
  saidCreated: boolean;
  /** When to look; while somebody looks, when the claim ends. */
  dueAt: Date;
  attempts: number;
  firstAt: Date;
}

/** What was known of an item when it was last looked at, and what is still to be told about it: one document, so that both change at once. */
export interface Thing extends Document {
  owner: string;
  watchId: string;
  itemId: string;
  cardKey: string;
  /** Compare-and-set; with the id the unique key of what is told. */
  version: number;
  /** Packed; null when the item is gone. */
  state: string | null;
  /** Packed News not told yet. */
  pending: string | null;
  /** `gathered`: told together with others. */
  pendingState: 'none' | 'planned' | 'sending' | 'gathered';
  /** Only an existing card is brought up to date. */
  quiet: boolean;
}

/** The one living card of a thing. */
export interface CardRecord extends Document {
  owner: string;
  watchId: string;
  activityId: string | null;
  /** Key of what it shows: the same is never sent twice. */
  shows: string | null;
  /** Held by whoever is sending. */
  lockedUntil: Date;
  fence: number;
}

export interface Records {
  watches: Collection<Watch>;
  marks: Collection<Mark>;
  things: Collection<Thing>;
  cards: Collection<CardRecord>;
}

/** The four collections, with their indexes. */
export const openRecords = (store: DocumentStore): Records => {
  const watches = store.collection<Watch>('subscriptions');
  const marks = store.collection<Mark>('inbox');
  const things = store.collection<Thing>('snapshots');
  const cards = store.collection<CardRecord>('cards');
  // Made before the first operation, and again when the store was away: nobody has to wait for it.
  for (const field of ['subscriptionId', 'nextClientStateHash', 'dueAt', 'catchUpAt'] as const)
    void watches.ensureIndex({ fields: [field] });
  void marks.ensureIndex({ fields: ['dueAt'] });
  void marks.ensureIndex({ fields: ['watchId', 'dueAt'] });
  void things.ensureIndex({ fields: ['watchId'] });
  void cards.ensureIndex({ fields: ['watchId'] });
  for (const kept of [watches, marks, things, cards] as Collection<Document & { owner: string }>[])
    void kept.ensureIndex({ fields: ['owner'] });
  return { watches, marks, things, cards };
};

/** Id of one person's watch of one kind of thing. */
export const watchIdOf = (user: UserIdentity, name: string): string => `${identityKey(user)}.${name}`;
/** Id of what is kept about one item of a watch. */
export const itemKey = (watchId: string, itemId: string): string => `${watchId}|${itemId}`;
/** Whose watch it is. */
export const ownerOf = (watch: Pick<Watch, 'tenantId' | 'userId'>): UserIdentity => ({
  tenantId: watch.tenantId,
  userId: watch.userId,
});
export const longAgo = new Date(0);
