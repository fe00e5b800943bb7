import type { Clock } from '../../../../shared/clock.ts';
import type { Log } from '../../../../shared/log.ts';
import type { Collection, Document, DocumentStore } from '../document-store.ts';
import { startSweep } from '../sweep.ts';
import { createMongoCollection } from './mongo-collection.ts';
import { connectMongo, type MongoConnection } from './mongo-connection.ts';
import { isDuplicateKey } from './mongo-errors.ts';

/**
 * The shared store: any number of instances on one MongoDB, Azure Cosmos DB or FerretDB. What was acknowledged is held by a majority
 * of the replica set. https://www.mongodb.com/docs/manual/reference/write-concern/
 */
export const createMongoStore = async (options: {
  uri: string;
  log?: Log | undefined;
  clock: Clock;
}): Promise<DocumentStore> => {
  const connection = await connectMongo(options);
  const collections = new Map<string, ReturnType<typeof createMongoCollection>>();
  const sweep = startSweep(async () => {
    for (const collection of collections.values()) await collection.sweep();
  });

  return {
    collection<T extends Document>(name: string): Collection<T> {
      const known = collections.get(name) ?? createMongoCollection(connection, name);
      collections.set(name, known);
      // A collection holds what its one owner puts there; the name stands for the type.
      return known as unknown as Collection<T>;
    },
    // Something written: a server that has no primary, or no room on its disk, can still be read.
    isReachable: () => connection.run('write', () => sign(connection)).then(() => true, isDuplicateKey),
    async close() {
      sweep.stop();
      await connection.close();
    },
  };
};

const sign = ({ database, now }: MongoConnection) =>
  database.collection<{ _id: string }>('alive').updateOne({ _id: 'alive' }, { $set: { at: now() } }, { upsert: true });
