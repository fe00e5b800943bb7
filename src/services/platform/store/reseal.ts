import { type AnyDocument, type PersonalCollection, personalCollections } from './collections.ts';
import type { Filter } from './document-store.ts';
import { isSealed, type Seal, sealedPrefix } from './seal.ts';
import { closeField, openField, ownerOf } from './sealed-fields.ts';
import type { SealedStore } from './sealed-store.ts';

const batch = 100;

/** The texts that begin with the prefix; '/' is the character after '.'. */
const under = (prefix: string) => ({ $gte: prefix, $lt: `${prefix.slice(0, -1)}/` });
const beside = (prefix: string) => [{ $lt: prefix }, { $gte: `${prefix.slice(0, -1)}/` }];
const currentOf = ({ keyIds }: Seal) => sealedPrefix(keyIds[0] ?? '');

interface SealedField {
  entry: PersonalCollection;
  field: string;
}

const sealedFields: readonly SealedField[] = personalCollections.flatMap((entry) =>
  [...(entry.sealedFields ?? []), ...(entry.secret ? [entry.secret.field] : [])].map((field) => ({ entry, field })),
);

/** The same content under the first key, or undefined when no key opens it. */
const closedAnew = ({ entry, field }: SealedField, seal: Seal, document: AnyDocument): unknown => {
  const owner = ownerOf(entry, document);
  if (entry.secret?.field !== field) {
    const opened = openField(entry, seal, document, field);
    return 'value' in opened ? closeField(entry, seal, owner, [field, opened.value])[1] : undefined;
  }
  const blob = document[field];
  const text = isSealed(blob) ? seal.open(entry.secret.purpose, owner, blob) : undefined;
  return text === undefined ? undefined : seal.close(entry.secret.purpose, owner, text);
};

/**
 * Seals under the first key what an older one sealed, or an older version left in the clear; answers how many fields that were. In batches, and
 * only where nobody wrote meanwhile: several instances may do it at once, and one that is stopped goes on with what is left. What no key opens stays.
 * Throws ServiceUnavailable('store').
 */
export const resealContent = async ({ raw, seal }: SealedStore, signal?: AbortSignal): Promise<number> => {
  let sealed = 0;
  for (const place of sealedFields) {
    const documents = raw.collection<AnyDocument>(place.entry.name);
    for (const outdated of beside(currentOf(seal))) {
      for (let after = ''; !signal?.aborted; ) {
        const filter: Filter<AnyDocument> = { _id: { $gt: after }, [place.field]: outdated };
        const found = await documents.find(filter, { sort: { _id: 1 }, limit: batch });
        for (const document of found) {
          const value = closedAnew(place, seal, document);
          if (value === undefined || signal?.aborted) continue;
          const same = { _id: document._id, [place.field]: document[place.field] } as Filter<AnyDocument>;
          if (await documents.findOneAndUpdate(same, { $set: { [place.field]: value } })) sealed += 1;
        }
        if (found.length < batch) break;
        after = found.at(-1)?._id ?? after;
      }
    }
  }
  return sealed;
};

export interface SealCount {
  /** Fields by short name of the key that sealed them, in the order of SECRET_STORE_KEY. */
  byKey: { keyId: string; count: number }[];
  /** Sealed under a key that is not there. */
  unknown: number;
  /** Left in the clear by an older version. */
  unsealed: number;
}

/** How much is sealed under which key. Throws ServiceUnavailable('store'). */
export const countSealed = async ({ raw, seal }: SealedStore): Promise<SealCount> => {
  const count = async (comparison: object): Promise<number> => {
    const counts = await Promise.all(
      sealedFields.map(({ entry, field }) => raw.collection<AnyDocument>(entry.name).count({ [field]: comparison })),
    );
    return counts.reduce((sum, one) => sum + one, 0);
  };
  const byKey = await Promise.all(
    seal.keyIds.map(async (keyId) => ({ keyId, count: await count(under(sealedPrefix(keyId))) })),
  );
  const all = await count(under(sealedPrefix()));
  const unsealed = await Promise.all(beside(sealedPrefix()).map(count));
  return {
    byKey,
    unknown: all - byKey.reduce((sum, one) => sum + one.count, 0),
    unsealed: unsealed.reduce((sum, one) => sum + one, 0),
  };
};
