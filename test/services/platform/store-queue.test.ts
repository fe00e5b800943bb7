import assert from 'node:assert/strict';
import { backOffMs } from '../../../src/services/platform/store/back-off.ts';
import { createLease } from '../../../src/services/platform/store/lease.ts';
import { type ClaimedJob, createQueue, type Queue } from '../../../src/services/platform/store/queue.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';

const minute = 60_000;
const hour = 60 * minute;

const leasesAndQueues = (fresh: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let now: Date;
  const clock = { now: () => now };
  const wait = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  beforeEach(async () => {
    database = await fresh();
    now = new Date('2026-11-23T09:00:00Z');
  });
  afterEach(() => database.remove());

  describe('a lease', () => {
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
  });

  describe('a queue', () => {
    type Payload = { n: number };
    let queue: Queue<Payload>;
    const open = async (options = {}) =>
      createQueue<Payload>(await database.open(clock), 'jobs', { clock, random: () => 0.5, ...options });
    const add = (key: string, owner = 'adele', more = {}) => queue.enqueue({ key, owner, payload: { n: 1 }, ...more });
    const claim = async (): Promise<ClaimedJob<Payload>> => {
      const job = await queue.claim();
      assert.ok(job, 'there is a job');
      return job;
    };
    beforeEach(async () => {
      queue = await open();
    });

    it('gives out a job once however often it is enqueued, also when it is done', async () => {
      assert.deepEqual([await add('a'), await add('a')], [true, false]);

      const job = await claim();
      assert.deepEqual([job.key, job.owner, job.payload], ['a', 'adele', { n: 1 }]);
      assert.equal(await queue.claim(), null);
      assert.equal(await queue.complete(job), true);
      assert.equal(await add('a'), false);
      assert.equal(await queue.claim(), null);
    });

    it('gives out jobs when they are due, the one due first first', async () => {
      await add('later', 'adele', { dueAt: new Date(now.getTime() + minute) });
      await add('second');
      await add('first', 'adele', { dueAt: new Date(now.getTime() - minute) });

      assert.deepEqual([(await claim()).key, (await claim()).key, await queue.claim()], ['first', 'second', null]);
      wait(minute - 1);
      assert.equal(await queue.claim(), null);
    });

    it('folds marks on a waiting job, and runs a job again that was marked while in work or after', async () => {
      const look = (n: number) => queue.enqueue({ key: 'inbox', owner: 'adele', payload: { n }, again: true });
      await look(1);
      await look(2);
      const first = await claim();
      assert.deepEqual(first.payload, { n: 2 });

      await look(3);
      assert.equal(await queue.claim(), null);
      await queue.complete(first);
      const second = await claim();
      assert.deepEqual(second.payload, { n: 3 });
      assert.equal(await queue.complete(first), false);
      await queue.complete(second);
      assert.equal(await queue.claim(), null);

      await look(4);
      assert.deepEqual((await claim()).payload, { n: 4 });
    });

    it('loses no mark to a race with the worker', async () => {
      const marker = await open();
      let seen = 0;
      const work = async () => {
        while (seen < 100) {
          const job = await queue.claim();
          if (!job) await new Promise((resolve) => setTimeout(resolve, 1));
          else {
            seen = job.payload.n;
            await queue.complete(job);
          }
        }
      };
      const mark = async () => {
        for (let n = 1; n <= 100; n += 1)
          await marker.enqueue({ key: 'inbox', owner: 'adele', payload: { n }, again: true });
      };

      await Promise.all([mark(), work()]);

      assert.equal(seen, 100);
    });

    it('gives a job to somebody else when the lease ends, and refuses what the slow one brings', async () => {
      await add('a');
      const slow = await claim();
      wait(50_000);
      const renewed = await queue.renew(slow);
      assert.deepEqual(renewed?.leasedUntil, new Date(now.getTime() + minute));
      wait(50_000);
      assert.equal(await queue.claim(), null);
      wait(10_000);

      const quick = await claim();

      assert.ok(quick.fence > slow.fence);
      assert.equal(await queue.renew(slow), null);
      assert.equal(await queue.complete(slow), false);
      assert.equal(await queue.retry(slow, 'late'), 'lost');
      assert.equal(await queue.bury(slow, 'late'), false);
      assert.equal(await queue.complete(quick), true);
    });

    it('waits longer with every failure, at least as long as it is told, and starts afresh after a success', async () => {
      await add('a', 'adele', { again: true });
      for (const expected of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 5 * minute, 15 * minute, hour]) {
        assert.equal(await queue.retry(await claim(), 'graph 503'), 'waiting');
        wait(expected - 1);
        assert.equal(await queue.claim(), null);
        wait(1);
      }
      const told = new Date(now.getTime() + 5 * hour);
      await queue.retry(await claim(), 'graph 429', { notBefore: told });
      wait(5 * hour - 1);
      assert.equal(await queue.claim(), null);
      wait(1);
      await queue.complete(await claim());

      await add('a', 'adele', { again: true });
      assert.equal((await claim()).failures, 0);
    });

    it('gives up after 72 hours with a reason, and takes the job up again when it is marked', async () => {
      await add('a');
      let outcome = 'waiting';
      const begun = now.getTime();
      while (outcome === 'waiting') {
        outcome = await queue.retry(await claim(), 'graph 503');
        wait(12 * hour);
      }

      assert.equal(outcome, 'dead');
      assert.ok(now.getTime() - begun >= 72 * hour);
      assert.equal(await queue.claim(), null);
      const dead = await queue.dead();
      assert.deepEqual(
        dead.map(({ key, reason }) => ({ key, reason })),
        [{ key: 'a', reason: 'graph 503' }],
      );
      assert.deepEqual(await queue.figures(), { open: 0, dead: 1 });
      assert.equal(await add('a'), false);
      await add('a', 'adele', { again: true });
      assert.equal((await claim()).failures, 0);
    });

    it('buries at once what cannot succeed', async () => {
      await add('a');

      assert.equal(await queue.bury(await claim(), 'malformed'), true);

      assert.equal((await queue.dead())[0]?.reason, 'malformed');
      assert.equal(await queue.claim(), null);
    });

    it('lets groups take turns, however long the queue of one of them', async () => {
      for (let n = 0; n < 50; n += 1) await add(`adele ${String(n).padStart(2, '0')}`);
      wait(minute);
      await add('megan 0', 'megan');
      await add('megan 1', 'megan');

      const keys = [];
      for (let n = 0; n < 5; n += 1) {
        const job = await claim();
        keys.push(job.key);
        await queue.complete(job);
      }

      assert.deepEqual(keys, ['adele 00', 'megan 0', 'adele 01', 'megan 1', 'adele 02']);
    });

    it('has no more of a group in work than allowed, also when workers die', async () => {
      queue = await open({ perGroup: 2 });
      for (let n = 0; n < 5; n += 1) await add(`adele ${n}`);
      await add('megan 0', 'megan');

      const first = [await claim(), await claim(), await claim()];
      assert.deepEqual(
        first.map(({ owner }) => owner),
        ['adele', 'megan', 'adele'],
      );
      assert.equal(await queue.claim(), null);

      // Nobody completes them: their leases end, and they go on in their places.
      wait(minute);
      const second = [await claim(), await claim(), await claim()];
      assert.equal(second.filter(({ owner }) => owner === 'adele').length, 2);
      assert.equal(await queue.claim(), null);
      for (const job of second) assert.equal(await queue.complete(job), true);
      assert.equal((await claim()).owner, 'adele');
    });

    it('gives 400 jobs of 20 groups to 16 workers, each exactly once, three of a group at a time', async () => {
      for (let n = 0; n < 400; n += 1) await add(`job ${n}`, `person ${n % 20}`);
      const inWork = new Map<string, number>();
      const done: string[] = [];
      let most = 0;
      const workers = await Promise.all(Array.from({ length: 16 }, () => open({ perGroup: 3, random: Math.random })));

      await Promise.all(
        workers.map(async (worker) => {
          while (done.length < 400) {
            const job = await worker.claim();
            if (!job) {
              await new Promise((resolve) => setTimeout(resolve, 2));
              continue;
            }
            inWork.set(job.group, (inWork.get(job.group) ?? 0) + 1);
            most = Math.max(most, inWork.get(job.group) ?? 0);
            await new Promise((resolve) => setImmediate(resolve));
            done.push(job.key);
            inWork.set(job.group, (inWork.get(job.group) ?? 0) - 1);
            assert.equal(await worker.complete(job), true);
          }
        }),
      );

      assert.equal(done.length, 400);
      assert.equal(new Set(done).size, 400);
      assert.ok(most <= 3, `${most} at once`);
    });

    it('keeps what is done for 30 days, so that a late repeat is known as one', async () => {
      await add('a');
      await queue.complete(await claim());
      wait(29 * 24 * hour);
      assert.equal(await add('a'), false);
      wait(24 * hour);

      assert.equal(await add('a'), true);
    });
  });
};

describe('the back-off', () => {
  it('jitters over the whole of 1 s doubling to 60 s, then parks', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50].map((failures) => backOffMs(failures, () => 1));

    assert.deepEqual(longest.slice(0, 6), [1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
    assert.deepEqual(longest.slice(6), [5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 12 * hour, 12 * hour]);
    assert.equal(
      backOffMs(3, () => 0),
      0,
    );
  });
});

describe('leases and queues over SQLite', () => leasesAndQueues(freshSqlite));

const uri = mongodbUri;
if (uri) describe('leases and queues over MongoDB', () => leasesAndQueues(() => freshMongo(uri)));
