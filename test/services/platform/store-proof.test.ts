import assert from 'node:assert/strict';
import type { AnyDocument } from '../../../src/services/platform/store/collections.ts';
import {
  type Collection,
  type Document,
  type DocumentStore,
  DuplicateKey,
} from '../../../src/services/platform/store/document-store.ts';
import { proveStore, StoreUnfit } from '../../../src/services/platform/store/prove.ts';
import { startProof } from '../../../src/services/platform/store/start-proof.ts';
import { ServiceUnavailable } from '../../../src/shared/errors.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';

/** A store that behaves as `change` makes it. */
const altered = (
  honest: DocumentStore,
  change: (documents: Collection<AnyDocument>) => Partial<Collection<AnyDocument>>,
): DocumentStore => ({
  collection: <T extends Document>(name: string) => {
    const documents = honest.collection<AnyDocument>(name);
    return { ...documents, ...change(documents) } as unknown as Collection<T>;
  },
  isReachable: () => honest.isReachable(),
  close: () => honest.close(),
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const gone = () => Promise.reject(new ServiceUnavailable('store'));

describe('a store that is opened', () => {
  let database: TestDatabase;
  let honest: DocumentStore;
  beforeEach(async () => {
    database = await freshSqlite();
    honest = await database.open();
  });
  afterEach(() => database.remove());

  const unfit = (pattern: RegExp) => (error: unknown) => {
    assert.ok(error instanceof StoreUnfit, String(error));
    assert.match(error.message, pattern);
    assert.match(error.message, /MongoDB 6 and later, Azure Cosmos DB for MongoDB \(vCore\) and FerretDB 2/);
    return true;
  };

  it('proves itself when it is SQLite, and leaves nothing behind', async () => {
    await Promise.all([proveStore(honest), proveStore(await database.open())]);

    assert.equal(await honest.collection('proof').count({}), 0);
  });

  if (mongodbUri) {
    const uri = mongodbUri;
    it('proves itself when it speaks MongoDB', async () => {
      const served = await freshMongo(uri);
      const started = performance.now();
      await proveStore(await served.open());
      process.stdout.write(`      proved in ${Math.round(performance.now() - started)} ms\n`);
      await served.remove();
    });
  }

  it('is refused when it looks first and writes afterwards, as FerretDB 1 on SQLite does', async () => {
    const careless = altered(honest, (documents) => ({
      async findOneAndUpdate(filter, update, options) {
        const [found] = await documents.find(filter, { ...options, limit: 1 });
        await turn();
        return found ? documents.findOneAndUpdate({ _id: found._id }, update) : null;
      },
    }));

    await assert.rejects(proveStore(careless), unfit(/same job.*compare-and-set by 10 at once was won by 10/));
  });

  it('is refused when it loses increments', async () => {
    const forgetful = altered(honest, (documents) => ({
      async findOneAndUpdate(filter, update, options) {
        if (!update.$inc) return documents.findOneAndUpdate(filter, update, options);
        const [found] = await documents.find(filter, { limit: 1 });
        await turn();
        if (found) await documents.put({ ...found, version: Number(found.version) + 1 });
        return found ?? null;
      },
    }));

    await assert.rejects(proveStore(forgetful), unfit(/of 10 increments at once, 1 were counted/));
  });

  it('is refused when keys are not unique', async () => {
    const generous = altered(honest, (documents) => ({
      ensureIndex: async () => undefined,
      insert: (document) => documents.put(document),
    }));

    await assert.rejects(proveStore(generous), unfit(/one _id was given to 10.*unique index was given to 10/));
  });

  it('is refused when what has expired stays', async () => {
    const keeping = altered(honest, (documents) => ({
      insert: ({ expiresAt, ...document }) => documents.insert(document),
    }));
    const holding = altered(honest, (documents) => {
      const held = new Set<string>();
      return {
        async insert(document) {
          if (held.has(document._id)) throw new DuplicateKey('proof');
          held.add(document._id);
          await documents.insert(document);
        },
      };
    });

    await assert.rejects(proveStore(keeping), unfit(/expired is still found/));
    await assert.rejects(proveStore(holding), unfit(/expired keeps its key/));
  });

  it('is refused when it does not know a command, and not when it is only away', async () => {
    const cause = Object.assign(new Error('createIndexes: not implemented'), { code: 238 });
    const ignorant = altered(honest, () => ({
      ensureIndex: () => Promise.reject(new ServiceUnavailable('store', false, { cause })),
    }));

    await assert.rejects(proveStore(ignorant), unfit(/refuses what is asked/));
    await assert.rejects(proveStore(altered(honest, () => ({ ensureIndex: gone }))), ServiceUnavailable);
  });

  it('holds up no start, and is proved when it is first reached', async () => {
    let isAway = true;
    const late = altered(honest, (documents) => ({
      ensureIndex: (index) => (isAway ? gone() : documents.ensureIndex(index)),
    }));
    const proof = await startProof(late, { pauseMs: 1, onUnfit: (error) => assert.fail(error) });
    assert.equal(proof.isDone(), false);

    isAway = false;

    while (!proof.isDone()) await turn();
    proof.stop();
  }).timeout(10_000);

  it('that shows late that it does not hold is told so, and never called ready', async () => {
    let isAway = true;
    const late = altered(honest, (documents) => ({
      ensureIndex: async () => (isAway ? gone() : undefined),
      insert: (document) => documents.put(document),
    }));
    const told = await new Promise<[StoreUnfit, boolean]>((resolve) => {
      const starting = startProof(late, {
        pauseMs: 1,
        onUnfit: (error) => void starting.then((proof) => resolve([error, proof.isDone()])),
      });
      void starting.then(() => {
        isAway = false;
      });
    });

    assert.match(told[0].message, /unique index/);
    assert.equal(told[1], false);
  }).timeout(10_000);

  it('that shows at once that it does not hold does not start', async () => {
    const generous = altered(honest, (documents) => ({ insert: (document) => documents.put(document) }));

    await assert.rejects(startProof(generous, { onUnfit: () => assert.fail('thrown, not told') }), StoreUnfit);
  });
});
