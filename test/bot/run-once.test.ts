import assert from 'node:assert/strict';
import { createRunOnce } from '../../src/bot/turn/run-once.ts';
import type { Document } from '../../src/services/platform/store/document-store.ts';
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
  beforeEach(async () => {
    database = await freshSqlite();
    clock = createTestClock();
    said = [];
  });
  afterEach(() => database.remove());

  const instance = async () => createRunOnce(await database.open(clock), clock);
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
});
