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
  /** Encrypted with the store key; an export says that they are there, not what is in them. */
  sealedFields?: readonly string[];
}

const byId = (person: UserIdentity) => ({ _id: identityKey(person) });
const byPerson = ({ tenantId, userId }: UserIdentity) => ({ tenantId, userId });
const byOwner = (person: UserIdentity) => ({ owner: identityKey(person) });

/** Every collection with personal data, once: export and erasure read this list. A test holds it against the collections that are opened. */
export const personalCollections: readonly PersonalCollection[] = [
  { name: 'userTokens', of: byId, sealedFields: ['blob'] },
  { name: 'conversations', of: byId },
  { name: 'pendingTurns', of: byPerson },
  { name: 'consentResults', of: byPerson },
  { name: 'turns', of: byPerson },
  { name: 'keptPayloads', of: byPerson },
  { name: 'subscriptions', of: byOwner },
  { name: 'inbox', of: byOwner },
  { name: 'snapshots', of: byOwner },
  { name: 'cards', of: byOwner },
  { name: 'digests', of: byOwner },
  { name: 'preferences', of: byOwner },
  { name: 'setAside', of: byOwner },
];

/** Collections in which nothing tells of a person. */
export const impersonalCollections: readonly string[] = ['leases', 'limits'];
