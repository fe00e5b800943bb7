import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { type AnyDocument, personalCollections } from '../../../src/services/platform/store/collections.ts';
import { type Collection, DuplicateKey } from '../../../src/services/platform/store/document-store.ts';
import { createSeal, isSealed } from '../../../src/services/platform/store/seal.ts';
import { createSealedStore, type SealedStore } from '../../../src/services/platform/store/sealed-store.ts';
import { identityKey } from '../../../src/shared/identity.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';

const adele = { tenantId: '11111111-1111-4111-8111-111111111111', userId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' };
const megan = { ...adele, userId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' };
const newKey = () => randomBytes(32).toString('base64');
const written = '{"subject":"Lay-offs in Sales"}';

const sealedContract = (fresh: () => Promise<TestDatabase>) => {
  const [current, old] = [newKey(), newKey()];
  let database: TestDatabase;
  let store: SealedStore;
  let logged: { msg: string }[];

  /** The same disk, for an app that has these keys. */
  const withKeys = (...keys: string[]) =>
    createSealedStore(store.raw, {
      seal: createSeal(keys.join(',')),
      log: pino({ level: 'error' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
    });
  const payloads = (from: SealedStore): Collection<AnyDocument> => from.collection('keptPayloads');
  const raw = (name = 'keptPayloads') => store.raw.collection<AnyDocument>(name);
  const kept = (id: string, more: object = {}): AnyDocument => ({
    _id: id,
    ...adele,
    ownerName: 'Adele Vance',
    payload: written,
    result: null,
    state: 'open',
    ...more,
  });

  beforeEach(async () => {
    logged = [];
    database = await fresh();
    store = await database.open();
    store = withKeys(current, old);
  });
  afterEach(() => database.remove());

  it('keeps nothing of what people wrote or read in the clear, in any collection, by any road', async () => {
    for (const { name, sealedFields = [] } of personalCollections) {
      const content = (text: string) => Object.fromEntries(sealedFields.map((field) => [field, `${text} in Sales`]));
      const document = (id: string, text: string): AnyDocument => ({
        ...adele,
        owner: identityKey(adele),
        _id: id,
        ...content(text),
      });
      const documents = store.collection<AnyDocument>(name);
      await documents.insert(document('a', 'Inserted'));
      await documents.put(document('b', 'Put'));
      await documents.insert({ ...document('c', 'Old'), state: 'x' });
      if (sealedFields.length > 0) await documents.findOneAndUpdate({ _id: 'c' }, { $set: content('Changed') });

      assert.doesNotMatch(JSON.stringify(await raw(name).find({})), /Sales/, name);
      for (const field of sealedFields)
        assert.deepEqual(
          (await documents.find({}, { sort: { _id: 1 } })).map((found) => found[field]),
          ['Inserted in Sales', 'Put in Sales', 'Changed in Sales'],
        );
    }
  });

  it('gives any value back as it was', async () => {
    const values = [
      '',
      '@date:x',
      'sealed1.no',
      0,
      false,
      [],
      { when: new Date(0), list: [null, { a: 1 }] },
      new Date(5),
      null,
    ];
    for (const payload of values) {
      await payloads(store).put(kept('a', { payload }));
      assert.deepEqual((await payloads(store).get('a'))?.payload, payload);
      assert.equal(isSealed((await raw().get('a'))?.payload), payload !== null);
    }
    await payloads(store).findOneAndUpdate(
      { _id: 'a' },
      { $set: { result: { at: new Date(7) } }, $unset: { payload: true } },
    );
    const changed = await payloads(store).findOneAndDelete({ _id: 'a' });
    assert.deepEqual([changed?.result, changed && 'payload' in changed], [{ at: new Date(7) }, false]);
    await assert.rejects(payloads(store).put(kept('b', { payload: Number.NaN })), TypeError);
  });

  it("opens in no other person's document, no other field and no other collection", async () => {
    await payloads(store).insert(kept('a', { result: 'mine' }));
    const stolen = (await raw().get('a'))?.payload;
    await raw().insert(kept('b', { ...megan, payload: stolen }));
    await raw().insert(kept('c', { result: stolen }));
    await raw('turns').insert({ _id: 'd', ...adele, answer: stolen });

    assert.equal(await payloads(store).get('b'), null);
    assert.equal(await payloads(store).get('c'), null);
    assert.equal(await store.collection('turns').get('d'), null);
    assert.equal((await payloads(store).get('a'))?.payload, written);
  });

  it('is not found, ordered, counted or indexed by, nor handed to somebody else', async () => {
    const documents = payloads(store);
    await documents.insert(kept('a'));
    const refused: (() => unknown)[] = [
      () => documents.find({ payload: written }),
      () => documents.find({}, { sort: { payload: 1 } }),
      () => documents.count({ payload: { $ne: null } }),
      () => documents.findOneAndUpdate({ payload: written }, { $set: { state: 'done' } }),
      () => documents.findOneAndUpdate({ _id: 'a' }, { $inc: { result: 1 } }),
      () => documents.findOneAndUpdate({ _id: 'a' }, { $set: { ...megan, payload: written } }),
      () => documents.findOneAndDelete({ payload: written }),
      () => documents.delete({ payload: written }),
      async () => documents.ensureIndex({ fields: ['payload'] }),
    ];
    for (const call of refused) await assert.rejects(async () => call(), TypeError, String(call));
    assert.equal(await documents.count({}), 1);
  });

  it('is sealed for the one whose document matches, whoever that is', async () => {
    await payloads(store).insert(kept('a', { number: 1 }));
    await payloads(store).insert(kept('b', { ...megan, number: 2 }));
    const finish = (number: number) =>
      payloads(store).findOneAndUpdate(
        { state: 'open' },
        { $set: { state: 'done', result: `told ${number}` } },
        { sort: { number: -1 } },
      );

    const done = await Promise.all([finish(1), finish(2), finish(3)]);

    assert.deepEqual(done.map((document) => document?._id ?? 'none').sort(), ['a', 'b', 'none']);
    for (const document of done)
      if (document) assert.equal((await payloads(store).get(document._id))?.result, document.result);
  });

  it('is read where an older version left it in the clear, and sealed with the next change', async () => {
    await raw().insert(kept('a'));
    assert.equal((await payloads(store).get('a'))?.payload, written);

    await payloads(store).findOneAndUpdate({ _id: 'a' }, { $set: { payload: written } });

    assert.ok(isSealed((await raw().get('a'))?.payload));
  });

  describe('whose key is gone', () => {
    beforeEach(async () => {
      for (const id of ['1', '3']) await payloads(withKeys(old)).insert(kept(id));
      for (const id of ['2', '4', '5']) await payloads(store).insert(kept(id));
      store = withKeys(current);
    });

    it('is not found, is told to the log once, takes no place in a list, and is there again with its key', async () => {
      const documents = payloads(store);

      assert.equal(await documents.get('1'), null);
      const found = async (limit: number) =>
        (await documents.find({}, { sort: { _id: 1 }, limit })).map(({ _id }) => _id);
      assert.deepEqual(await found(2), ['2', '4']);
      assert.deepEqual(await found(9), ['2', '4', '5']);
      assert.deepEqual(await found(0), []);

      assert.equal(logged.filter(({ msg }) => /cannot be opened/.test(msg)).length, 1);
      assert.doesNotMatch(JSON.stringify(logged), /Sales/);
      assert.equal((await payloads(withKeys(current, old)).find({})).length, 5);
    });

    it("stops no worker, is nobody's to insert again, and can be written anew", async () => {
      const documents = payloads(store);
      const claim = () =>
        documents.findOneAndUpdate({ state: 'open' }, { $set: { state: 'running' } }, { sort: { _id: 1 } });
      const claimed = [await claim(), await claim(), await claim(), await claim()].map((document) => document?._id);
      assert.deepEqual(claimed, ['2', '4', '5', undefined]);
      assert.equal(await documents.findOneAndUpdate({ _id: '1' }, { $set: { state: 'open' } }), null);

      // A turn that ran must not run again because its answer is lost.
      await assert.rejects(documents.insert(kept('1')), DuplicateKey);
      await documents.put(kept('1'));
      assert.equal((await documents.get('1'))?.payload, written);
    });

    it('is replaced where it can be made again from Microsoft 365', async () => {
      const thing = { _id: 'a', owner: identityKey(adele), state: 'Sales', pending: null, version: 1 };
      await withKeys(old).collection<AnyDocument>('snapshots').insert(thing);
      const things = store.collection<AnyDocument>('snapshots');

      await things.insert({ ...thing, version: 2 });

      assert.equal((await things.get('a'))?.version, 2);
      await assert.rejects(things.insert(thing), DuplicateKey);
    });
  });
};

describe('what people wrote, over SQLite', () => sealedContract(freshSqlite));
if (mongodbUri) {
  const uri = mongodbUri;
  describe('what people wrote, over MongoDB', () => sealedContract(() => freshMongo(uri)));
}
