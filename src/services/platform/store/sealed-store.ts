import type { Log } from '../../../shared/log.ts';
import { type AnyDocument, personalCollections } from './collections.ts';
import type { Collection, Document, DocumentStore } from './document-store.ts';
import type { Seal } from './seal.ts';
import { createSealedCollection } from './sealed-collection.ts';

/** A store in which what people wrote or read is sealed. */
export interface SealedStore extends DocumentStore {
  /** What lies on the disk, for those who seal anew, count and export. */
  readonly raw: DocumentStore;
  readonly seal: Seal;
}

/** Seals, in every collection, the fields that the list in `collections.ts` names: whoever uses the store can neither forget nor see it. */
export const createSealedStore = (
  raw: DocumentStore,
  { seal, log }: { seal: Seal; log?: Log | undefined },
): SealedStore => {
  const sealed = new Map<string, Collection<AnyDocument>>();
  return {
    raw,
    seal,
    collection<T extends Document>(name: string): Collection<T> {
      const entry = personalCollections.find((collection) => collection.name === name);
      if (!entry?.sealedFields) return raw.collection<T>(name);
      const known = sealed.get(name) ?? createSealedCollection(entry, raw.collection<AnyDocument>(name), { seal, log });
      sealed.set(name, known);
      // A collection holds what its one owner puts there; the name stands for the type.
      return known as unknown as Collection<T>;
    },
    isReachable: () => raw.isReachable(),
    close: () => raw.close(),
  };
};
