import type { Collection as MongoCollection, Document as MongoDocument } from 'mongodb';
import type { MongoConnection } from './mongo-connection.ts';
import { isDuplicateKey } from './mongo-errors.ts';

export interface Index {
  fields: string[];
  unique?: boolean;
}

/** Keeps the indexes of one collection: wanted ones are made before anything else is done, and again after the connection was lost. */
export const createIndexKeeper = (
  connection: MongoConnection,
  documents: MongoCollection<MongoDocument & { _id: string }>,
) => {
  const wanted = new Map<string, Index>();
  const made = new Map<string, Promise<void>>();
  let epoch = connection.epoch();

  const make = async ({ fields, unique = false }: Index) => {
    try {
      await documents.createIndex(Object.fromEntries(fields.map((field) => [field, 1])), {
        name: indexName({ fields, unique }),
        unique,
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new TypeError(
        `${documents.collectionName} holds documents that differ in nothing but _id: ${fields.join(', ')}`,
        {
          cause: error,
        },
      );
    }
  };

  /** A help only, for databases that expire documents by themselves; some refuse it, and the sweep does it anyway. */
  const makeExpiry = async () => {
    try {
      await documents.createIndex({ expiresAt: 1 }, { name: 'expiry', expireAfterSeconds: 0 });
    } catch (error) {
      if (error instanceof Error && error.name !== 'MongoServerError') throw error;
      connection.log?.debug({ collection: documents.collectionName }, 'no expiry index here');
    }
  };

  const once = (key: string, work: () => Promise<void>): Promise<void> => {
    const known = made.get(key);
    if (known) return known;
    const making = work();
    made.set(key, making);
    making.catch(() => made.delete(key));
    return making;
  };

  return {
    want(index: Index): void {
      wanted.set(indexName(index), index);
    },
    /** Resolves when every wanted index is there. */
    async ready(): Promise<void> {
      if (epoch !== connection.epoch()) made.clear();
      epoch = connection.epoch();
      await once('expiry', makeExpiry);
      for (const [name, index] of wanted) await once(name, () => make(index));
    },
  };
};

const indexName = ({ fields, unique = false }: Index): string => `${unique ? 'unique' : 'by'}_${fields.join('_')}`;
