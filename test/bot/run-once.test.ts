import assert from 'node:assert/strict';
import { createRunOnce } from '../../src/bot/turn/run-once.ts';
import type { Collection, Document, DocumentStore } from '../../src/services/platform/store/document-store.ts';
import { freshSqlite, type TestDatabase } from '../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';

interface TurnLeft extends Document {
  [field: string]: unknown;
}

describe('a turn that comes again', () => {
  const user = { tenantId: 'tenant', userId: 'user' };
  let database: TestDatabase;
  let clock: TestClock;
  let said: string[];
  let tracked: Promise<unknown>[];
  beforeEach(async () => {
    database = await freshSqlite();
    clock = createTestClock();
    said = [];
    tracked = [];
  });
  afterEach(() => database.remove());

  const track = (work: Promise<unknown>) => void tracked.push(work);
  const instance = async () => createRunOnce(await database.open(clock), clock, track);
  const say = (what: string) => async () => {
    said.push(what);
    return undefined;
  };

  it('says with the first repeat that it was interrupted, when a kill cut it off a moment ago', async () => {
    const store = await database.open(clock);
    await store.collection<TurnLeft>('turns').insert({
      _id: 'key',
      ...user,
      state: 'running',
      startedAt: clock.now(),
      answer: null,
      fence: 1,
      heldUntil: new Date(clock.now().getTime() + 2_000),
    });
    const [one, two] = [await instance(), await instance()];

    await clock.finish(
      Promise.all([one, two].map((runOnce) => runOnce('key', user, 0, say('ran'), say('interrupted')))),
    );

    assert.deepEqual(said, ['interrupted']);
  });

  it('says nothing of the kind while the first still runs, and gives its answer again', async () => {
    const [one, two] = [await instance(), await instance()];
    const first = one('key', user, 4_000, () => clock.wait(3_900).then(() => ({ status: 207 })), say('interrupted'));
    await clock.waiting();

    const repeat = await clock.finish(two('key', user, 4_000, say('ran'), say('interrupted')));

    assert.deepEqual(repeat, { answer: { status: 207 }, isRepeat: true });
    assert.deepEqual(said, []);
    await clock.finish(first);
  });

  it('was answered without waiting for the note that it is done, which a stop waits for', async () => {
    const store = await database.open(clock);
    let write = () => {};
    const disk = new Promise<void>((resolve) => {
      write = resolve;
    });
    const runOnce = createRunOnce(slowToPut(store, disk), clock, track);

    const first = await clock.finish(runOnce('key', user, 0, async () => ({ status: 200 }), say('interrupted')));
    assert.deepEqual(first, { answer: { status: 200 }, isRepeat: false });
    assert.equal((await store.collection<TurnLeft>('turns').get('key'))?.state, 'running');

    write();
    await Promise.all(tracked);
    assert.equal((await store.collection<TurnLeft>('turns').get('key'))?.state, 'done');
  });
});

const slowToPut = (store: DocumentStore, disk: Promise<void>): DocumentStore => ({
  ...store,
  collection: <T extends Document>(name: string): Collection<T> => {
    const collection = store.collection<T>(name);
    return { ...collection, put: (document) => disk.then(() => collection.put(document)) };
  },
});
