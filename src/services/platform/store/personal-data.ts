import type { UserIdentity } from '../../../shared/identity.ts';
import { type AnyDocument, type PersonalCollection, personalCollections } from './collections.ts';
import type { DocumentStore } from './document-store.ts';
import { isSealed } from './seal.ts';
import { openField } from './sealed-fields.ts';
import type { SealedStore } from './sealed-store.ts';

const encrypted = '(encrypted)';

/** A copy in which the person's own content is open, and everything else that is sealed replaced: ciphertext tells nothing and helps a thief. */
const readable = (entry: PersonalCollection, { seal }: SealedStore, document: AnyDocument): AnyDocument => {
  const opened = (entry.sealedFields ?? [])
    .filter((field) => field in document)
    .map((field) => {
      const result = openField(entry, seal, document, field);
      return [field, 'value' in result ? result.value : encrypted];
    });
  const hide = (_key: string, value: unknown) => (isSealed(value) ? encrypted : value);
  const copy = JSON.parse(JSON.stringify({ ...document, ...Object.fromEntries(opened) }, hide)) as AnyDocument;
  const { secret } = entry;
  return secret && secret.field in copy ? { ...copy, [secret.field]: encrypted } : copy;
};

/**
 * Everything kept about a person, by collection; empty ones included, so that it shows what was looked at. Tokens, and what no key opens any
 * more, are only said to be there. Throws ServiceUnavailable('store').
 */
export const exportPersonalData = async (
  store: SealedStore,
  person: UserIdentity,
): Promise<Record<string, AnyDocument[]>> => {
  const exported: Record<string, AnyDocument[]> = {};
  for (const entry of personalCollections) {
    const found = await store.raw.collection<AnyDocument>(entry.name).find(entry.of(person), { sort: { _id: 1 } });
    exported[entry.name] = found.map((document) => readable(entry, store, document));
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
