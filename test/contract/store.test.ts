import assert from 'node:assert/strict';
import {
  type Collection,
  type Document,
  type DocumentStore,
  DuplicateKey,
  type Filter,
  type Update,
} from '../../src/services/platform/store/document-store.ts';
import { clockAt } from '../support/test-clock.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from './store-databases.ts';

interface Note extends Document {
  owner?: string;
  number?: number;
  text?: string | null;
  due?: Date;
  done?: boolean;
  version?: number;
  anything?: unknown;
}

const storeContract = (fresh: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let store: DocumentStore;
  let notes: Collection<Note>;
  let now = new Date('2026-11-23T09:00:00Z');
  const clock = clockAt(() => now);
  let round = 0;

  before(async () => {
    database = await fresh();
    store = await database.open(clock);
  });
  beforeEach(() => {
    now = new Date('2026-11-23T09:00:00Z');
    round += 1;
    notes = store.collection<Note>(`notes${round}`);
  });
  after(() => database.remove());

  const ids = async (filter: Filter<Note>) => (await notes.find(filter, { sort: { _id: 1 } })).map(({ _id }) => _id);

  it('answers that it is reachable', async () => {
    assert.equal(await store.isReachable(), true);
  });

  it('gives documents back as they were', async () => {
    const note: Note = {
      _id: 'a/ü$.😀"\'',
      text: '@date:2026-01-01T00:00:00.000Z',
      number: -1.5,
      done: false,
      due: new Date('2026-11-23T09:00:00.123Z'),
      anything: {
        list: [1, 'two', null, { when: new Date(0) }, []],
        '@odata.type': '#microsoft.graph.event',
        'a.b\\c': { $set: { d: 1 } },
        '\\d': '@@',
        empty: {},
        nothing: null,
        large: Number.MAX_SAFE_INTEGER,
      },
    };

    await notes.insert(note);

    assert.deepEqual(await notes.get(note._id), note);
    assert.deepEqual(await notes.find({ _id: note._id }), [note]);
  });

  it('leaves out what is undefined, and keeps a property called __proto__ a property', async () => {
    const anything = { ...JSON.parse('{"__proto__":{"admin":true}}'), gone: undefined };

    await notes.insert({ _id: 'a', anything });
    const kept = await notes.get('a');

    assert.equal(JSON.stringify(kept), '{"_id":"a","anything":{"__proto__":{"admin":true}}}');
    assert.equal(Object.getPrototypeOf(kept?.anything), Object.prototype);
  });

  it('refuses what a database could not give back', async () => {
    for (const anything of [Number.NaN, new Map(), Buffer.from('x'), () => 1, new Date('nonsense'), 1n]) {
      await assert.rejects(notes.insert({ _id: 'a', anything }), TypeError, String(anything));
    }
    assert.equal(await notes.count({}), 0);
  });

  it('refuses queries that text from outside could have made', async () => {
    await notes.insert({ _id: 'a', owner: 'adele' });
    const hostile = [
      { owner: undefined },
      { owner: {} },
      { owner: { $regex: '.*' } },
      { owner: { $ne: { $gt: '' } } },
      { $where: 'true' },
      { "owner') OR 1=1 --": 'x' },
      { 'owner.name': 'x' },
      { owner: ['adele'] },
      { owner: { $in: 'adele' } },
    ];
    for (const filter of hostile) {
      await assert.rejects(notes.delete(filter as Filter<Note>), TypeError, JSON.stringify(filter));
      await assert.rejects(notes.find(filter as Filter<Note>), TypeError, JSON.stringify(filter));
    }
    for (const update of [{}, { $set: {} }, { $set: { _id: 'b' } }, { $set: { 'a.b': 1 } }, { $rename: { a: 'b' } }]) {
      await assert.rejects(notes.findOneAndUpdate({}, update as Update<Note>), TypeError, JSON.stringify(update));
    }
    await assert.rejects(notes.insert({} as Note), TypeError);
    assert.deepEqual(await ids({}), ['a']);
  });

  it('inserts an _id once', async () => {
    await notes.insert({ _id: 'a', number: 1 });

    await assert.rejects(notes.insert({ _id: 'a', number: 2 }), DuplicateKey);
    assert.equal((await notes.get('a'))?.number, 1);
  });

  it('puts whether or not the _id is there, and replaces the whole document', async () => {
    await notes.put({ _id: 'a', number: 1, text: 'old' });
    await notes.put({ _id: 'a', number: 2 });

    assert.deepEqual(await notes.find({}), [{ _id: 'a', number: 2 }]);
  });

  it('holds a value of a unique index once, by insert, put and update', async () => {
    await notes.ensureIndex({ fields: ['owner', 'number'], unique: true });
    await notes.ensureIndex({ fields: ['owner', 'number'], unique: true });
    await notes.insert({ _id: 'a', owner: 'adele', number: 1 });
    await notes.insert({ _id: 'b', owner: 'adele', number: 2 });

    await assert.rejects(notes.insert({ _id: 'c', owner: 'adele', number: 1 }), DuplicateKey);
    await assert.rejects(notes.put({ _id: 'c', owner: 'adele', number: 1 }), DuplicateKey);
    await assert.rejects(notes.findOneAndUpdate({ _id: 'b' }, { $set: { number: 1 } }), DuplicateKey);
    assert.deepEqual(await notes.find({}, { sort: { _id: 1 } }), [
      { _id: 'a', owner: 'adele', number: 1 },
      { _id: 'b', owner: 'adele', number: 2 },
    ]);
  });

  it('counts an absent field as a value of a unique index', async () => {
    await notes.ensureIndex({ fields: ['owner'], unique: true });
    await notes.insert({ _id: 'a' });

    await assert.rejects(notes.insert({ _id: 'b' }), DuplicateKey);
  });

  it('refuses to work on documents that a unique index forbids', async () => {
    await notes.insert({ _id: 'a', owner: 'adele' });
    await notes.insert({ _id: 'b', owner: 'adele' });

    await assert.rejects(notes.ensureIndex({ fields: ['owner'], unique: true }));
    await assert.rejects(notes.insert({ _id: 'c', owner: 'megan' }));

    await (await database.open(clock)).collection<Note>(`notes${round}`).delete({ _id: 'b' });
    await notes.insert({ _id: 'c', owner: 'megan' });
    await assert.rejects(notes.insert({ _id: 'd', owner: 'megan' }), DuplicateKey);
  });

  describe('finding', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, n));
    beforeEach(async () => {
      await notes.insert({ _id: 'a', number: 1, due: day(9), text: 'Zoë', done: true });
      await notes.insert({ _id: 'b', number: 2, due: day(10), text: 'adele', done: false });
      await notes.insert({ _id: 'c', number: 10, due: day(11), text: '@mention' });
      await notes.insert({ _id: 'd', text: null });
    });

    it('compares numbers, texts, dates and truth', async () => {
      assert.deepEqual(await ids({ number: { $gt: 1, $lte: 10 } }), ['b', 'c']);
      assert.deepEqual(await ids({ number: { $gte: 2, $lt: 10 } }), ['b']);
      assert.deepEqual(await ids({ number: { $in: [1, 10, 99] } }), ['a', 'c']);
      assert.deepEqual(await ids({ number: { $in: [] } }), []);
      assert.deepEqual(await ids({ due: { $lte: day(10) } }), ['a', 'b']);
      assert.deepEqual(await ids({ due: day(11) }), ['c']);
      assert.deepEqual(await ids({ text: '@mention' }), ['c']);
      assert.deepEqual(await ids({ text: { $gte: 'Z' } }), ['a', 'b']);
      assert.deepEqual(await ids({ done: true }), ['a']);
      assert.deepEqual(await ids({ done: false }), ['b']);
      assert.deepEqual(await ids({ _id: { $in: ['b', 'z'] } }), ['b']);
      assert.deepEqual(await ids({ number: 2, text: 'nobody' }), []);
    });

    it('takes an absent field for null', async () => {
      assert.deepEqual(await ids({ text: null }), ['d']);
      assert.deepEqual(await ids({ text: { $in: [null, 'adele'] } }), ['b', 'd']);
      assert.deepEqual(await ids({ text: { $ne: null } }), ['a', 'b', 'c']);
      assert.deepEqual(await ids({ number: { $ne: 1 } }), ['b', 'c', 'd']);
      assert.deepEqual(await ids({ number: { $lt: 5 } }), ['a', 'b']);
    });

    it('sorts numbers as numbers, texts by code point, dates by time, absent ones first', async () => {
      const sorted = async (sort: Parameters<typeof notes.find>[1]) =>
        (await notes.find({}, sort)).map(({ _id }) => _id);

      assert.deepEqual(await sorted({ sort: { number: 1 } }), ['d', 'a', 'b', 'c']);
      assert.deepEqual(await sorted({ sort: { due: -1 } }), ['c', 'b', 'a', 'd']);
      assert.deepEqual(await sorted({ sort: { text: 1 }, limit: 3 }), ['d', 'c', 'a']);
      assert.deepEqual(await sorted({ sort: { done: -1, _id: -1 } }), ['a', 'b', 'd', 'c']);
      assert.deepEqual(await sorted({ limit: 0 }), []);
    });

    it('counts and deletes what matches', async () => {
      assert.equal(await notes.count({ number: { $gt: 1 } }), 2);
      assert.equal(await notes.delete({ number: { $gt: 1 } }), 2);
      assert.equal(await notes.delete({ number: { $gt: 1 } }), 0);
      assert.deepEqual(await ids({}), ['a', 'd']);
    });
  });

  it('updates the first match and returns it as it is afterwards', async () => {
    await notes.insert({ _id: 'a', number: 2, text: 'x' });
    await notes.insert({ _id: 'b', number: 1, text: 'x', due: now });

    const changed = await notes.findOneAndUpdate(
      { text: 'x' },
      { $set: { done: true, anything: { 'a.b': [now] } }, $unset: { due: true }, $inc: { number: 5, version: 1 } },
      { sort: { number: 1 } },
    );

    assert.deepEqual(changed, { _id: 'b', number: 6, text: 'x', done: true, anything: { 'a.b': [now] }, version: 1 });
    assert.deepEqual(await notes.get('b'), changed);
    assert.equal((await notes.get('a'))?.done, undefined);
    assert.equal(await notes.findOneAndUpdate({ text: 'y' }, { $set: { done: true } }), null);
  });

  it('removes one and returns it', async () => {
    await notes.insert({ _id: 'a', due: now });

    assert.deepEqual(await notes.findOneAndDelete({ _id: 'a' }), { _id: 'a', due: now });
    assert.equal(await notes.findOneAndDelete({ _id: 'a' }), null);
  });

  describe('expiry', () => {
    const soon = new Date('2026-11-23T09:00:01Z');

    it('finds nothing that has expired, by any road', async () => {
      await notes.insert({ _id: 'a', number: 1, expiresAt: soon });
      assert.deepEqual(await notes.get('a'), { _id: 'a', number: 1, expiresAt: soon });

      now = soon;

      assert.equal(await notes.get('a'), null);
      assert.deepEqual(await notes.find({ number: 1 }), []);
      assert.deepEqual(await notes.find({ expiresAt: { $lte: soon } }), []);
      assert.equal(await notes.count({}), 0);
      assert.equal(await notes.findOneAndUpdate({ _id: 'a' }, { $set: { number: 2 } }), null);
      assert.equal(await notes.findOneAndDelete({ _id: 'a' }), null);
      assert.equal(await notes.delete({}), 0);
    });

    it('gives the keys of an expired document to the next one', async () => {
      await notes.ensureIndex({ fields: ['owner'], unique: true });
      await notes.insert({ _id: 'a', owner: 'adele', expiresAt: soon });
      await notes.insert({ _id: 'b', owner: 'megan', expiresAt: soon });
      now = soon;

      await notes.insert({ _id: 'a', owner: 'alex' });
      await notes.put({ _id: 'c', owner: 'megan' });

      assert.deepEqual(await ids({}), ['a', 'c']);
    });

    it('follows a changed or removed expiry', async () => {
      await notes.insert({ _id: 'a', expiresAt: soon });
      await notes.insert({ _id: 'b', expiresAt: soon });
      await notes.insert({ _id: 'c' });
      await notes.insert({ _id: 'd', expiresAt: soon });

      await notes.findOneAndUpdate({ _id: 'a' }, { $unset: { expiresAt: true } });
      await notes.findOneAndUpdate({ _id: 'b' }, { $set: { expiresAt: new Date('2026-11-23T10:00:00Z') } });
      await notes.findOneAndUpdate({ _id: 'c' }, { $set: { expiresAt: soon } });
      await notes.put({ _id: 'd' });
      now = soon;

      assert.deepEqual(await ids({}), ['a', 'b', 'd']);
    });
  });

  describe('races between handles', () => {
    const handles = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async () => (await database.open(clock)).collection<Note>(`notes${round}`)),
      );

    it('gives 400 jobs to 16 workers, each exactly once and in order', async () => {
      await notes.ensureIndex({ fields: ['done', 'number'] });
      for (let number = 0; number < 400; number += 1) await notes.insert({ _id: `job${number}`, number, done: false });
      const claimed: number[][] = [];

      await Promise.all(
        (await handles(16)).map(async (worker) => {
          const mine: number[] = [];
          claimed.push(mine);
          for (;;) {
            const job = await worker.findOneAndUpdate(
              { done: false },
              { $set: { done: true } },
              { sort: { number: 1 } },
            );
            if (!job) return;
            mine.push(job.number ?? -1);
          }
        }),
      );

      const all = claimed.flat().sort((a, b) => a - b);
      assert.deepEqual(
        all,
        Array.from({ length: 400 }, (_, number) => number),
      );
      for (const mine of claimed)
        assert.deepEqual(
          mine,
          mine.toSorted((a, b) => a - b),
        );
    });

    it('lets one of many win a compare-and-set', async () => {
      await notes.insert({ _id: 'a', version: 1 });

      for (let version = 1; version <= 10; version += 1) {
        const results = await Promise.all(
          (await handles(8)).map((worker, number) =>
            worker.findOneAndUpdate({ _id: 'a', version }, { $set: { version: version + 1, number } }),
          ),
        );

        const winners = results.filter((result) => result !== null);
        assert.equal(winners.length, 1);
        assert.deepEqual(await notes.get('a'), winners[0]);
      }
    });

    it('loses no increment', async () => {
      await notes.insert({ _id: 'a', number: 0 });

      await Promise.all(
        (await handles(8)).map(async (worker) => {
          for (let n = 0; n < 25; n += 1) await worker.findOneAndUpdate({ _id: 'a' }, { $inc: { number: 1 } });
        }),
      );

      assert.equal((await notes.get('a'))?.number, 200);
    });

    it('lets one of many insert, and all of them put', async () => {
      const workers = await handles(8);

      const inserted = await Promise.allSettled(workers.map((worker, number) => worker.insert({ _id: 'a', number })));
      const put = await Promise.allSettled(workers.map((worker, number) => worker.put({ _id: 'b', number })));

      assert.equal(inserted.filter(({ status }) => status === 'fulfilled').length, 1);
      for (const result of inserted) assert.ok(result.status === 'fulfilled' || result.reason instanceof DuplicateKey);
      assert.deepEqual(new Set(put.map(({ status }) => status)), new Set(['fulfilled']));
      assert.equal(await notes.count({}), 2);
    });

    it('holds a unique value once while its index is being made by all of them', async () => {
      const results = await Promise.allSettled(
        (await handles(8)).map(async (worker, number) => {
          // Not awaited: what comes next waits for it.
          void worker.ensureIndex({ fields: ['owner'], unique: true });
          await worker.insert({ _id: `n${number}`, owner: 'adele' });
        }),
      );

      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal(await notes.count({}), 1);
    });

    it('removes one for one taker', async () => {
      await notes.insert({ _id: 'a' });

      const taken = await Promise.all((await handles(8)).map((worker) => worker.findOneAndDelete({ _id: 'a' })));

      assert.equal(taken.filter((note) => note !== null).length, 1);
    });
  });
};

describe('the store over SQLite', () => storeContract(freshSqlite));

if (mongodbUri) {
  const uri = mongodbUri;
  describe('the store over MongoDB', () => storeContract(() => freshMongo(uri)));
} else {
  describe('the store over MongoDB', () => {
    it('is skipped: MONGODB_URI names no server');
  });
}
