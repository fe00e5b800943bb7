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

  it('is given up by nobody but one, and only when the press that claimed it is dead, whatever the clocks say', async () => {
    const [here, ahead] = [createTestClock(), createTestClock('2026-11-23T09:02:00Z')];
    const [one, two] = [await instance(here), await instance(ahead)];
    const handle = await one.keep({ tenantId: 't', userId: 'u', name: 'Megan' }, ['a.verb'], null, {
      lifeMs: minute * 9,
    });
    const claimed = await one.claim(handle, 'a.verb');
    assert.ok(claimed);
    assert.equal(await two.claim(handle, 'a.verb'), null);
    assert.equal(await two.abandon(handle, 'interrupted'), false);

    await ahead.advance(3_500);

    assert.equal(await two.abandon(handle, 'interrupted'), true);
    assert.equal(await two.abandon(handle, 'again'), false);
    await one.reopen(claimed);
    assert.equal((await one.get(handle))?.state, 'done');
  });

  it('is taken over for the verb it was claimed for alone, by one, when the press that claimed it is dead', async () => {
    const [here, there] = [createTestClock(), createTestClock()];
    const [one, two] = [await instance(here), await instance(there)];
    const handle = await one.keep({ tenantId: 't', userId: 'u', name: 'Megan' }, ['a.verb', 'b.verb'], null);
    const dead = await one.claim(handle, 'a.verb');
    assert.equal(await two.takeOver(handle, 'a.verb'), null);

    await there.advance(3_500);

    assert.equal(await two.takeOver(handle, 'b.verb'), null);
    const taken = await two.takeOver(handle, 'a.verb');
    assert.ok(taken);
    assert.equal(await two.takeOver(handle, 'a.verb'), null);
    await one.reopen(dead ?? assert.fail());
    assert.equal((await one.get(handle))?.state, 'running');
  });
});
