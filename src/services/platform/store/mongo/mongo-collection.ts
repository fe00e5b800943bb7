import type { Document as MongoDocument, Filter as MongoFilter, UpdateFilter } from 'mongodb';
import { type Collection, type Document, DuplicateKey, type Filter } from '../document-store.ts';
import { collectionName, fieldName, readFilter, readUpdate } from '../query.ts';
import type { MongoConnection } from './mongo-connection.ts';
import { isDuplicateKey } from './mongo-errors.ts';
import { createIndexKeeper } from './mongo-indexes.ts';
import { fromMongo, toMongo } from './mongo-json.ts';

type Stored = MongoDocument & { _id: string };

/** One collection of the same name. */
export const createMongoCollection = <T extends Document>(
  connection: MongoConnection,
  name: string,
): Collection<T> & { sweep(): Promise<number> } => {
  const documents = connection.database.collection<Stored>(collectionName(name));
  const indexes = createIndexKeeper(connection, documents);
  const now = () => connection.now();

  const run = <R>(kind: 'read' | 'write', work: () => Promise<R>): Promise<R> =>
    connection.run(kind, async () => {
      await indexes.ready();
      return work();
    });

  const expired = (): MongoFilter<Stored> => ({ expiresAt: { $lte: now() } });
  const removeExpired = async () => (await documents.deleteMany(expired())).deletedCount;

  /** A key that only an expired document holds is free; and of two upserts at once, one may have to be said again. */
  const write = <R>(work: () => Promise<R>): Promise<R> =>
    run('write', async () => {
      try {
        return await work();
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        await removeExpired();
        return work();
      }
    }).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new DuplicateKey(name, { cause: error }) : error;
    });

  return {
    ensureIndex({ fields, unique = false }) {
      indexes.want({ fields: fields.map(fieldName), unique });
      const made = run('read', async () => undefined);
      // Need not be awaited: the next operation makes the index when this one could not.
      made.catch(() => undefined);
      return made;
    },

    async insert(document) {
      const stored = toStored(document);
      await write(() => documents.insertOne({ ...stored }));
    },

    async put(document) {
      const { _id, ...rest } = toStored(document);
      await write(() => documents.replaceOne({ _id }, rest, { upsert: true }));
    },

    async get(id) {
      const query = mongoFilter<T>({ _id: id } as Filter<T>, now());
      const found = await run('read', () => documents.findOne(query));
      return found && fromMongo<T>(found);
    },

    async find(filter, { sort, limit } = {}) {
      const query = mongoFilter(filter, now());
      const order = mongoSort(sort);
      // Zero means no limit to the driver, and nothing to the caller.
      if (limit === 0) return [];
      const found = await run('read', () => documents.find(query, { sort: order, limit: limit ?? 0 }).toArray());
      return found.map((stored) => fromMongo<T>(stored));
    },

    async count(filter) {
      const query = mongoFilter(filter, now());
      return run('read', () => documents.countDocuments(query));
    },

    async findOneAndUpdate(filter, update, { sort } = {}) {
      const query = mongoFilter(filter, now());
      const change = mongoUpdate(readUpdate(update));
      const order = mongoSort(sort);
      const found = await write(() =>
        documents.findOneAndUpdate(query, change, { sort: order, returnDocument: 'after' }),
      );
      return found && fromMongo<T>(found);
    },

    async findOneAndDelete(filter) {
      const query = mongoFilter(filter, now());
      const found = await run('write', () => documents.findOneAndDelete(query));
      return found && fromMongo<T>(found);
    },

    async delete(filter) {
      const query = mongoFilter(filter, now());
      return run('write', async () => (await documents.deleteMany(query)).deletedCount);
    },

    sweep: () => run('write', removeExpired),
  };
};

const toStored = (document: Document): Stored => {
  if (typeof document._id !== 'string') throw new TypeError('the _id of a document is a text');
  return toMongo(document) as Stored;
};

const mongoSort = (sort: object = {}): Record<string, 1 | -1> =>
  Object.fromEntries(Object.entries(sort).map(([field, direction]) => [fieldName(field), direction === -1 ? -1 : 1]));

/** Documents that match and have not expired. */
const mongoFilter = <T>(filter: Filter<T>, now: Date): MongoFilter<Stored> => ({
  $and: [
    ...readFilter(filter).map(({ field, operator, value }) => ({ [field]: { [operator]: value } })),
    { expiresAt: { $not: { $lte: now } } },
  ],
});

const mongoUpdate = (parts: ReturnType<typeof readUpdate>): UpdateFilter<Stored> =>
  Object.fromEntries(
    Object.entries(parts)
      .filter(([, entries]) => entries.length > 0)
      .map(([operator, entries]) => [operator, toMongoFields(operator, entries)]),
  );

const toMongoFields = (operator: string, entries: [string, unknown][]) =>
  Object.fromEntries(entries.map(([field, value]) => [field, operator === '$unset' ? true : toMongo(value)]));
