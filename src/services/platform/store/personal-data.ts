import type { UserIdentity } from '../../../shared/identity.ts';
import { type AnyDocument, personalCollections } from './collections.ts';
import type { DocumentStore } from './document-store.ts';
import { isSealed } from './seal.ts';

const encrypted = '(encrypted)';

/** A copy in which everything sealed, listed or not, is replaced: ciphertext tells the person nothing and helps a thief. */
const withoutSealed = (document: AnyDocument, sealedFields: readonly string[]): AnyDocument => {
  const hide = (_key: string, value: unknown) => (isSealed(value) ? encrypted : value);
  const copy = JSON.parse(JSON.stringify(document, hide)) as AnyDocument;
  const listed = sealedFields.filter((field) => field in copy).map((field) => [field, encrypted]);
  return { ...copy, ...Object.fromEntries(listed) };
};

/** Everything kept about a person, by collection; empty ones included, so that it shows what was looked at. Throws ServiceUnavailable('store'). */
export const exportPersonalData = async (
  store: DocumentStore,
  person: UserIdentity,
): Promise<Record<string, AnyDocument[]>> => {
  const exported: Record<string, AnyDocument[]> = {};
  for (const { name, of, sealedFields = [] } of personalCollections) {
    const found = await store.collection<AnyDocument>(name).find(of(person), { sort: { _id: 1 } });
    exported[name] = found.map((document) => withoutSealed(document, sealedFields));
  }
  return exported;
};

/** Erases everything kept about a person and tells how many documents went, by collection. Idempotent. Throws ServiceUnavailable('store'). */
export const erasePersonalData = async (
  store: DocumentStore,
  person: UserIdentity,
): Promise<Record<string, number>> => {
  const erased: Record<string, number> = {};
  for (const { name, of } of personalCollections) {
    erased[name] = await store.collection<AnyDocument>(name).delete(of(person));
  }
  return erased;
};
