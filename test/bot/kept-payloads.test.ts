import assert from 'node:assert/strict';
import { createKeptPayloads } from '../../src/bot/turn/kept-payloads.ts';
import { freshSqlite, type TestDatabase } from '../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';

describe('what a button stands for', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshSqlite();
  });
  afterEach(() => database.remove());

  const minute = 60_000;
  const instance = async (clock: TestClock) => createKeptPayloads(await database.open(clock), clock);

  it('is taken over by nobody but one, and only when the press that claimed it is dead, whatever the clocks say', async () => {
    const [here, ahead] = [createTestClock(), createTestClock('2026-11-23T09:02:00Z')];
    const [one, two] = [await instance(here), await instance(ahead)];
    const handle = await one.keep({ tenantId: 't', userId: 'u', name: 'Megan' }, ['a.verb'], null, {
      lifeMs: minute * 9,
    });
    const claimed = await one.claim(handle, 'a.verb');
    assert.ok(claimed);
    assert.equal(await two.claim(handle, 'a.verb'), null);
    assert.equal(await two.takeOver(handle), null);

    await ahead.advance(3_500);

    const left = await two.takeOver(handle);
    assert.equal(left?.document.pressed, 'a.verb');
    assert.equal(await two.takeOver(handle), null);
    await two.finish(handle, 'done after all');
    await one.reopen(claimed);
    assert.equal((await one.get(handle))?.state, 'done');
  });
});
