import type { Clock } from '../../../../shared/clock.ts';
import type { Log } from '../../../../shared/log.ts';
import type { Collection, Document, DocumentStore } from '../document-store.ts';
import { startSweep } from '../sweep.ts';
import { createMongoCollection } from './mongo-collection.ts';
import { connectMongo } from './mongo-connection.ts';

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
    isReachable: () =>
      connection
        .run('read', () => connection.database.command({ ping: 1 }))
        .then(
          () => true,
          () => false,
        ),
    async close() {
      sweep.stop();
      await connection.close();
    },
  };
};
