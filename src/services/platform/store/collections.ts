import { identityKey, type UserIdentity } from '../../../shared/identity.ts';
import type { Document, Filter } from './document-store.ts';

/** Any document, for those who treat all collections alike. */
export interface AnyDocument extends Document {
  [field: string]: unknown;
}

/** A collection that holds what belongs to one person. */
export interface PersonalCollection {
  name: string;
  /** Finds what belongs to this person, and nothing else. */
  of(person: UserIdentity): Filter<AnyDocument>;
  /** The fields that make the person's `identityKey`; they never change. */
  ownerFields: readonly string[];
  /**
   * What people wrote or read. The store seals it when it is written and opens it when it is read, bound to the person; no filter, order or
   * index looks at it. An export opens it.
   */
  sealedFields?: readonly string[];
  /** One that cannot be opened is made again from Microsoft 365: an insert may take its place. */
  isReplaceable?: boolean;
  /** Sealed by whoever writes it, and for nobody else: an export only says that it is there. */
  secret?: { field: string; purpose: string };
}

const byId = { of: (person: UserIdentity) => ({ _id: identityKey(person) }), ownerFields: ['_id'] };
const byPerson = {
  of: ({ tenantId, userId }: UserIdentity) => ({ tenantId, userId }),
  ownerFields: ['tenantId', 'userId'],
};
const byOwner = { of: (person: UserIdentity) => ({ owner: identityKey(person) }), ownerFields: ['owner'] };

/**
 * Every collection with personal data, once: sealing, export and erasure read this list. A test holds it against the collections that are
 * opened.
 */
export const personalCollections: readonly PersonalCollection[] = [
  { name: 'userTokens', ...byId, secret: { field: 'blob', purpose: 'user-tokens' } },
  { name: 'conversations', ...byId },
  { name: 'pendingTurns', ...byPerson, sealedFields: ['turn'] },
  { name: 'consentResults', ...byPerson, sealedFields: ['pendingId'] },
  { name: 'turns', ...byPerson, sealedFields: ['answer'] },
  { name: 'keptPayloads', ...byPerson, sealedFields: ['ownerName', 'payload', 'result'] },
  { name: 'dialogues', ...byPerson, sealedFields: ['content'] },
  { name: 'subscriptions', ...byOwner },
  { name: 'inbox', ...byOwner },
  { name: 'snapshots', ...byOwner, sealedFields: ['state', 'pending'], isReplaceable: true },
  { name: 'cards', ...byOwner },
  { name: 'activity', ...byOwner, sealedFields: ['title', 'undo'] },
  { name: 'activitySequences', ...byOwner },
  { name: 'digests', ...byOwner },
  { name: 'preferences', ...byOwner },
  { name: 'setAside', ...byOwner, sealedFields: ['document'], isReplaceable: true },
];

/** Collections in which nothing tells of a person. */
export const impersonalCollections: readonly string[] = ['leases', 'limits', 'proof'];

/**
 * What is worth something for minutes only, and to nobody after a power cut: on SQLite its writes do not wait for the disk. They survive the
 * end of the process like all others.
 */
export const briefCollections: readonly string[] = ['turns', 'dialogues', 'leases', 'limits', 'proof'];
