import assert from 'node:assert/strict';
import { createLease } from '../../../src/services/platform/store/lease.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';
import { clockAt } from '../../support/test-clock.ts';

const minute = 60_000;

const leases = (fresh: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let now: Date;
  const clock = clockAt(() => now);
  const wait = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  beforeEach(async () => {
    database = await fresh();
    now = new Date('2026-11-23T09:00:00Z');
  });
  afterEach(() => database.remove());

  const open = async () => createLease(await database.open(clock), { clock });

  it('is held by one of many at a time, with a growing fence', async () => {
    const instances = await Promise.all(Array.from({ length: 8 }, open));

    for (const fence of [1, 2, 3]) {
      const taken = await Promise.all(instances.map((lease) => lease.take('sweep', minute)));
      assert.deepEqual(
        taken.filter((held) => held !== null).map((held) => held.fence),
        [fence],
      );
      wait(minute);
    }
  });

  it('is renewed by its holder only, and lost to the next taker', async () => {
    const [one, two] = [await open(), await open()];
    const first = await one.take('sweep', minute);
    assert.ok(first);
    wait(50_000);
    assert.deepEqual((await one.renew(first, minute))?.until, new Date('2026-11-23T09:01:50Z'));
    assert.equal(await two.take('sweep', minute), null);

    wait(minute);
    const second = await two.take('sweep', minute);

    assert.equal(second?.fence, 2);
    assert.equal(await one.renew(first, minute), null);
    await one.release(first);
    assert.equal(await one.take('sweep', minute), null);
    await two.release(second);
    assert.equal((await one.take('sweep', minute))?.fence, 3);
  });
};

describe('leases over SQLite', () => leases(freshSqlite));

const uri = mongodbUri;
if (uri) describe('leases over MongoDB', () => leases(() => freshMongo(uri)));
