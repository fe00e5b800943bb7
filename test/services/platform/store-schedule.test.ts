import assert from 'node:assert/strict';
import { type Job, type Schedule, startSchedule } from '../../../src/jobs/index.ts';
import { createLease } from '../../../src/services/platform/store/lease.ts';
import { createLog } from '../../../src/shared/log.ts';
import { freshSqlite, type TestDatabase } from '../../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

describe('the schedule', () => {
  const log = createLog('silent');
  let database: TestDatabase;
  let clock: TestClock;
  let schedules: Schedule[] = [];
  const start = async (...jobs: Job[]) => {
    const schedule = startSchedule({ jobs, lease: createLease(await database.open(clock), clock), log, clock });
    schedules.push(schedule);
    return schedule;
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await clock.advance(5);
  };

  beforeEach(async () => {
    database = await freshSqlite();
    clock = createTestClock();
    schedules = [];
  });
  afterEach(async () => {
    await Promise.all(schedules.map((schedule) => schedule.stop()));
    await database.remove();
  });

  it('runs a job at once and then every so often', async () => {
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    await start({ name: 'a', everyMs: 3_600_000, run: async () => count() });
    await clock.advance(0);
    assert.equal(runs, 1);

    await clock.advance(3 * 3_601_000);

    assert.equal(runs, 4);
  });

  it('runs a job on one instance at a time, and once an interval however many there are', async () => {
    let now = 0;
    let most = 0;
    let runs = 0;
    const job: Job = {
      name: 'a',
      everyMs: 200,
      run: async () => {
        runs += 1;
        now += 1;
        most = Math.max(most, now);
        await clock.wait(50);
        now -= 1;
      },
    };
    for (let instance = 0; instance < 5; instance += 1) await start(job);

    await clock.advance(1_100);

    assert.equal(most, 1);
    const intervals = Math.floor(clock.monotonic() / 200) + 1;
    assert.ok(runs >= 3 && runs <= intervals, `${runs} runs in ${intervals} intervals`);
  });

  it('goes on when the clock of an instance jumps an hour ahead and back', async () => {
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const job: Job = { name: 'a', everyMs: 30, run: async () => count() };
    for (let instance = 0; instance < 2; instance += 1) await start(job);
    await until(() => runs >= 2);
    const began = clock.now();
    clock.set(new Date(began.getTime() + 3_600_000));
    const ahead = runs;
    await until(() => runs >= ahead + 2);

    clock.set(began);

    const back = runs;
    const at = clock.monotonic();
    await until(() => runs >= back + 3);
    assert.ok(clock.monotonic() - at < 200, 'no later than ever');
  });

  it('runs a job whose pieces are claimed on every instance', async () => {
    const ran = new Set<number>();
    const run = (instance: number) => async () => {
      ran.add(instance);
    };
    for (const instance of [1, 2]) await start({ name: 'a', everyMs: 50, everywhere: true, run: run(instance) });

    await until(() => ran.size === 2);
  });

  it('goes on after a job that throws, and leaves other jobs alone', async () => {
    let failures = 0;
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const failing = async () => {
      failures += 1;
      throw new Error('no');
    };
    await start({ name: 'fails', everyMs: 50, run: failing }, { name: 'works', everyMs: 50, run: async () => count() });

    await until(() => failures >= 3 && runs >= 3);
  });

  it('goes on when the store was away', async () => {
    const lease = createLease(await database.open(clock), clock);
    let away = true;
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const unsteady = {
      ...lease,
      take: (name: string) => (away ? Promise.reject(new Error('away')) : lease.take(name)),
    };
    const job: Job = { name: 'a', everyMs: 50, run: async () => count() };
    schedules.push(startSchedule({ jobs: [job], lease: unsteady, log, clock }));
    await clock.advance(150);
    assert.equal(runs, 0);

    away = false;

    await until(() => runs >= 2);
  });

  it('stops by telling the running job and waiting for it, and hands the job on', async () => {
    let ended = false;
    let begun = false;
    const job: Job = {
      name: 'a',
      everyMs: 60_000,
      run: async (signal) => {
        begun = true;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await clock.wait(100);
        ended = true;
      },
    };
    const schedule = await start(job);
    await until(() => begun);

    await clock.finish(schedule.stop());
    assert.equal(ended, true);

    let taken = false;
    const take = () => {
      taken = true;
    };
    await start({ name: 'a', everyMs: 60_000, run: async () => take() });
    await until(() => taken);
  });

  it('runs every job at once when it is woken, and again when one is running already', async () => {
    const runs = { idle: 0, busy: 0 };
    const schedule = await start(
      {
        name: 'idle',
        everyMs: 3_600_000,
        run: async () => {
          runs.idle += 1;
        },
      },
      {
        name: 'busy',
        everyMs: 3_600_000,
        run: async () => {
          runs.busy += 1;
          await clock.wait(1_000);
        },
      },
    );
    await clock.advance(500);

    schedule.wake();
    await clock.advance(100);
    assert.deepEqual(runs, { idle: 2, busy: 1 });
    await clock.advance(1_000);

    assert.deepEqual(runs, { idle: 2, busy: 2 });
    await clock.advance(3_601_000);
    assert.deepEqual(runs, { idle: 3, busy: 3 });
  });

  it('does not wait for ever for a job that does not listen', async () => {
    let begun = false;
    const schedule = await start({
      name: 'a',
      everyMs: 1_000,
      run: () => {
        begun = true;
        return new Promise(() => undefined);
      },
    });
    await until(() => begun);
    const started = performance.now();

    await schedule.stop(200);

    assert.ok(performance.now() - started < 1_000);
    schedules = [];
  });
});
