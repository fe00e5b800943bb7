import assert from 'node:assert/strict';
import { createLimiter, type Limiter, type Policy } from '../../../src/services/platform/limits/limiter.ts';
import { createSharedPool } from '../../../src/services/platform/limits/shared-pool.ts';
import type { Collection, Document, DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { ServiceUnavailable } from '../../../src/shared/errors.ts';
import { freshSqlite, type TestDatabase } from '../../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

const mailbox: Policy = { atOnce: 4, isShared: true, rates: [] };
const tenant: Policy = { atOnce: Number.POSITIVE_INFINITY, isShared: false, rates: [{ limit: 24, ms: 1_000 }] };
const patienceMs = 600_000;

describe('limits that several instances keep together', () => {
  let database: TestDatabase;
  let store: DocumentStore;
  let clock: TestClock;
  let stops: (() => void)[];
  /** Questions to the store. */
  let asked: number;
  let isAway: boolean;

  const watched = (): DocumentStore => ({
    ...store,
    collection: <T extends Document>(name: string): Collection<T> =>
      new Proxy(store.collection<T>(name), {
        get: (target, method) => {
          const call: unknown = Reflect.get(target, method);
          if (typeof call !== 'function') return call;
          return (...args: unknown[]) => {
            asked += 1;
            return isAway ? Promise.reject(new ServiceUnavailable('store')) : Reflect.apply(call, target, args);
          };
        },
      }),
  });
  const instance = (instances = 2): Limiter => {
    const pool = createSharedPool({ store: watched(), clock, instances });
    stops.push(pool.stop);
    return createLimiter({ clock, pool });
  };

  beforeEach(async () => {
    database = await freshSqlite();
    clock = createTestClock();
    store = await database.open(clock);
    stops = [];
    asked = 0;
    isAway = false;
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await database.remove();
  });

  /** So many calls of 100 ms each, all at once; says when they went out and how many were under way at most. */
  const flood = (limiters: Limiter[], each: number, policy: Policy) => {
    const seen = { at: [] as number[], most: 0 };
    let running = 0;
    const call = async (limiter: Limiter) => {
      const place = await limiter.enter({ key: 'one', policy, patienceMs });
      running += 1;
      seen.most = Math.max(seen.most, running);
      seen.at.push(clock.monotonic());
      await clock.wait(100);
      running -= 1;
      place.leave();
    };
    const work = Promise.all(limiters.flatMap((limiter) => Array.from({ length: each }, () => call(limiter))));
    return { seen, work };
  };
  const mostWithin = (at: readonly number[], ms: number) =>
    Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + ms).length));

  it('let no more through at once than one alone would, and use most of it', async () => {
    const { seen, work } = flood([instance(), instance()], 30, mailbox);

    await clock.finish(work);

    assert.ok(seen.most >= 3 && seen.most <= 4, `${seen.most} at once`);
    assert.equal(seen.at.length, 60);
  });

  it('let no more through in a second than one alone would', async () => {
    const { seen, work } = flood([instance(), instance()], 60, tenant);

    await clock.finish(work);

    assert.ok(mostWithin(seen.at, 1_000) <= 24, `${mostWithin(seen.at, 1_000)} within a second`);
    assert.ok(clock.monotonic() < 10_000, `${clock.monotonic()} ms`);
  });

  it('let one alone have nearly all of it while the other has nothing to do', async () => {
    const [busy] = [instance(), instance()];
    const { seen, work } = flood([busy], 48, tenant);

    await clock.finish(work);

    assert.ok(mostWithin(seen.at, 1_000) >= 18, `${mostWithin(seen.at, 1_000)} within a second`);
  });

  it('cost no question to the store far from the limit', async () => {
    const limiter = instance();

    for (let turns = 0; turns < 20; turns++) {
      await clock.finish(flood([limiter], 1, mailbox).work);
      await clock.finish(flood([limiter], 1, tenant).work);
    }

    assert.equal(asked, 0);
  });

  it('give back what is not needed any more, so that others have it', async () => {
    const [one, other] = [instance(), instance()];
    await clock.finish(flood([one], 30, mailbox).work);

    await clock.advance(5_000);
    const { seen, work } = flood([other], 30, mailbox);
    await clock.finish(work);

    assert.equal(seen.most, 3);
  });

  it('get back what somebody held who is gone', async () => {
    const gone = createSharedPool({ store: watched(), clock, instances: 2 });
    assert.ok((await gone.borrow('one at once', 4, 4)) > 0);
    gone.stop();
    const { seen, work } = flood([instance()], 2, mailbox);
    await clock.finish(work);
    assert.equal(seen.most, 1);

    await clock.advance(30_000);
    const late = flood([instance()], 1_000, mailbox);
    await clock.finish(late.work);

    assert.equal(late.seen.most, 3);
  });

  it('keep nobody who needs several at once waiting for what somebody holds who is gone', async () => {
    const gone = createSharedPool({ store: watched(), clock, instances: 2 });
    assert.ok((await gone.borrow('one at once', 4, 4)) > 0);
    gone.stop();
    const limiter = instance();
    let isIn = false;
    const entering = limiter
      .enter({ key: 'one', policy: mailbox, permits: 3, patienceMs, giveUpMs: 3_000 })
      .then((place) => {
        isIn = true;
        return place;
      });
    const small = limiter.enter({ key: 'one', policy: mailbox, patienceMs });

    await clock.advance(900);
    assert.equal(isIn, false, 'not before it has waited for the pool');
    await clock.advance(600);
    const place = await entering;
    place.leave();
    (await small).leave();
  });

  it('leave each its own part while the store is away', async () => {
    isAway = true;
    const { seen, work } = flood([instance(), instance()], 10, mailbox);

    await clock.finish(work);

    assert.equal(seen.most, 2);
    assert.equal(seen.at.length, 20);
  });
});

describe('limits of one instance', () => {
  it('let the urgent through first, however many wait', async () => {
    const clock = createTestClock();
    const limiter = createLimiter({ clock });
    const order: string[] = [];
    const enter = async (name: string, isUrgent: boolean) => {
      const policy = { ...mailbox, atOnce: 1 };
      const place = await limiter.enter({ key: 'one', policy, isUrgent, patienceMs });
      order.push(name);
      await clock.wait(10);
      place.leave();
    };

    await clock.finish(
      Promise.all([enter('first', false), enter('second', false), enter('third', false), enter('answer', true)]),
    );

    assert.deepEqual(order, ['first', 'answer', 'second', 'third']);
    await clock.advance(1_000);
    assert.equal(limiter.size(), 0);
  });
});
