import assert from 'node:assert/strict';
import {
  type Claimable,
  type Claims,
  createClaims,
  type Held,
  leaseMs,
} from '../../../src/services/platform/store/claims.ts';
import { createLease } from '../../../src/services/platform/store/lease.ts';
import { atOnce, createWorkQueue } from '../../../src/services/platform/store/work-queue.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

interface Parcel extends Claimable {
  dueAt?: Date;
  attempts?: number;
  note?: string;
}

const minute = 60_000;
const hour = 60 * minute;
const begin = new Date('2026-11-23T09:00:00Z').getTime();

const claimsContract = (fresh: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let clocks: TestClock[];
  beforeEach(async () => {
    database = await fresh();
    clocks = [];
  });
  afterEach(() => database.remove());

  /** An instance whose clock is this far ahead of the others'. */
  const instance = async (skew = 0): Promise<{ claims: Claims<Parcel>; clock: TestClock }> => {
    const clock = createTestClock(new Date(begin + skew));
    clocks.push(clock);
    const parcels = (await database.open(clock)).collection<Parcel>('parcels');
    return { claims: createClaims(parcels, clock), clock };
  };
  const parcels = async () => (await database.open()).collection<Parcel>('parcels');
  const passes = async (ms: number, ...of: TestClock[]) => {
    for (const clock of of.length > 0 ? of : clocks) await clock.advance(ms);
  };
  const mine = <T>(held: T | null): T => {
    assert.ok(held, 'it is free');
    return held;
  };

  it('give a document to one of many at a time, with a growing fence', async () => {
    await (await parcels()).insert({ _id: 'a' });
    const instances = await Promise.all(Array.from({ length: 8 }, () => instance()));

    for (const fence of [1, 2, 3]) {
      const taken = await Promise.all(instances.map(({ claims }) => claims.take('a')));
      const winners = taken.filter((held): held is Held<Parcel> => held !== null);
      assert.deepEqual(
        winners.map((held) => held.fence),
        [fence],
      );
      await winners[0]?.release();
    }
  });

  for (const [name, skew] of [
    ['two minutes ahead', 2 * minute],
    ['two minutes behind', -2 * minute],
    ['an hour ahead', hour],
    ['an hour behind', -hour],
  ] as const) {
    it(`leave a document to a holder that lives, whose clock is ${name}`, async () => {
      const [holder, observer] = [await instance(skew), await instance()];
      const held = mine(await holder.claims.create({ _id: 'a' }));
      let finish = () => {};
      const working = held.during(() => new Promise<void>((resolve) => (finish = resolve)));

      for (let times = 0; times < 12; times += 1) {
        await passes(leaseMs / 3 + 1);
        await holder.clock.waiting();
        assert.equal(await observer.claims.take('a'), null);
      }

      finish();
      await working;
      assert.equal(await held.release(), true);
      assert.equal(mine(await observer.claims.take('a')).fence, 2);
    });

    it(`take over from one that was killed, whose clock was ${name}, after a lease and not before`, async () => {
      const [holder, observer] = [await instance(skew), await instance()];
      mine(await holder.claims.create({ _id: 'a' }));
      assert.equal(await observer.claims.take('a'), null);
      await passes(leaseMs - 1);
      assert.equal(await observer.claims.take('a'), null);

      await passes(1);

      assert.equal(mine(await observer.claims.take('a')).fence, 2);
    });
  }

  it('do not care for a clock that jumps an hour ahead and back', async () => {
    const [one, two] = [await instance(), await instance()];
    const held = mine(await one.claims.create({ _id: 'a' }));
    one.clock.set(new Date(begin + hour));
    assert.equal(await held.renew(), true);
    one.clock.set(new Date(begin));
    two.clock.set(new Date(begin + hour));
    assert.equal(await two.claims.take('a'), null);
    two.clock.set(new Date(begin));
    assert.equal(await held.renew(), true);
    assert.equal(await two.claims.take('a'), null);

    await passes(leaseMs);

    assert.ok(await two.claims.take('a'), 'an hour ahead is not waited for');
  });

  it('give a holder that was paused and comes back nothing to write', async () => {
    const [paused, other] = [await instance(), await instance()];
    const held = mine(await paused.claims.create({ _id: 'a', note: '' }));
    assert.equal(await other.claims.take('a'), null);
    await passes(leaseMs);
    const theirs = mine(await other.claims.take('a'));

    assert.equal(await held.renew(), false);
    assert.equal(await held.update({ $set: { note: 'late' } }), false);
    assert.equal(await held.release({ $set: { note: 'late' } }), false);
    assert.equal(await held.remove(), false);

    assert.equal(await theirs.update({ $set: { note: 'in time' } }), true);
    assert.equal((await (await parcels()).get('a'))?.note, 'in time');
  });

  it('tell a holder that comes back that it has lost', async () => {
    const [paused, other] = [await instance(), await instance()];
    const held = mine(await paused.claims.create({ _id: 'a' }));
    await other.claims.take('a');
    // The holder stands still while time passes for everybody else.
    await other.clock.advance(leaseMs);
    assert.ok(await other.claims.take('a'));

    const lost = held.during(
      (signal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('lost'))),
    );
    await paused.clock.waiting();
    await paused.clock.advance(leaseMs / 3);

    assert.equal(await lost, 'lost');
  });

  it('do not take a document from a holder who gave a sign while it was looked at', async () => {
    const [holder, observer] = [await instance(), await instance()];
    const held = mine(await holder.claims.create({ _id: 'a' }));
    await observer.claims.take('a');
    await passes(leaseMs);
    assert.equal(await held.renew(), true);

    assert.equal(await observer.claims.take('a'), null);
    await passes(leaseMs - 1);
    assert.equal(await observer.claims.take('a'), null);
  });

  it('are lost to whoever seizes the document', async () => {
    const [one, two] = [await instance(), await instance()];
    const held = mine(await one.claims.create({ _id: 'a', note: 'x' }));

    assert.equal(await two.claims.seize('a', { note: 'y' }), null);
    const seized = mine(await two.claims.seize('a', { note: 'x' }));

    assert.equal(seized.fence, 2);
    assert.equal(await held.renew(), false);
  });

  it('hold documents of before, which know nothing of claims', async () => {
    await (await parcels()).insert({ _id: 'old' });

    assert.equal(mine(await (await instance()).claims.take('old')).fence, 1);
  });

  it('queue work: what is due first, to one at a time, and what the dead have left last', async () => {
    const [one, two] = [await instance(), await instance()];
    const queue = ({ claims, clock }: typeof one) =>
      createWorkQueue<Parcel>(clock, {
        claims,
        due: (now) => ({ dueAt: { $lte: now } }),
        sort: { dueAt: 1 },
        begin: { $inc: { attempts: 1 } },
      });
    const all = await parcels();
    await all.insert({ _id: 'later', dueAt: new Date(begin + minute), attempts: 0 });
    await all.insert({ _id: 'second', dueAt: new Date(begin), attempts: 0 });
    await all.insert({ _id: 'first', dueAt: atOnce, attempts: 0 });

    const first = mine(await queue(one).next());
    const second = mine(await queue(two).next());
    assert.deepEqual([first.document._id, second.document._id], ['first', 'second']);
    assert.equal(await queue(one).next(), null);
    await second.release({ $set: { dueAt: new Date(begin + hour) } });
    assert.equal(await queue(two).next(), null);
    await passes(leaseMs);

    const again = mine(await queue(two).next());
    assert.equal(again.document._id, 'first');
    assert.equal(again.document.attempts, 2);
    await passes(minute);
    assert.equal((await queue(two).next())?.document._id, 'later');
  });

  it('are leases for what has a name only', async () => {
    const clock = createTestClock();
    const [one, two] = [createLease(await database.open(), clock), createLease(await database.open(), clock)];
    const held = mine(await one.take('sweep'));

    assert.equal(await two.take('sweep'), null);
    await held.release();

    assert.equal((await two.take('sweep'))?.fence, 2);
    assert.equal(await held.renew(), false);
  });
};

describe('claims over SQLite', () => claimsContract(freshSqlite));

const uri = mongodbUri;
if (uri) describe('claims over MongoDB', () => claimsContract(() => freshMongo(uri)));
