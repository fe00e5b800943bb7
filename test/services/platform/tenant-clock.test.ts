import assert from 'node:assert/strict';
import { createTenantClock, type TimeHeard } from '../../../src/services/platform/graph/tenant-clock.ts';
import { createLog } from '../../../src/shared/log.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

const start = '2026-11-23T09:00:00.500Z';

describe("business time, by Graph's clock", () => {
  let machine: TestClock;
  let logged: { aheadMs?: number; msg: string }[];
  let asked: number;
  let jumps: number;
  /** What Graph says when it is asked for a second opinion: so much ahead of the machine; undefined: nothing. */
  let second: number | undefined;

  const dateAt = (aheadMs: number) => new Date(machine.now().getTime() + aheadMs).toUTCString();
  const says = (aheadMs: number, more: Partial<TimeHeard> = {}): TimeHeard => ({
    date: dateAt(aheadMs),
    age: null,
    roundTripMs: 0,
    ...more,
  });
  const newClock = () => {
    const clock = createTenantClock({
      machine,
      log: createLog('warn', { write: (line: string) => logged.push(JSON.parse(line)) }),
      ask: async () => {
        asked += 1;
        return second === undefined ? undefined : says(second);
      },
    });
    clock.onJump(() => {
      jumps += 1;
    });
    return clock;
  };
  const hour = 3_600_000;

  beforeEach(() => {
    machine = createTestClock(start);
    logged = [];
    asked = 0;
    jumps = 0;
    second = undefined;
  });

  it("is the machine's while the two are at most 5 s apart, and nobody is asked", async () => {
    const clock = newClock();

    for (const ahead of [0, 4_000, -4_000, 5_000]) await clock.heard(says(ahead));

    assert.equal(clock.offsetMs(), 0);
    assert.equal(clock.now().getTime(), machine.now().getTime());
    assert.equal(asked, 0);
  });

  it("is Graph's when a second answer agrees, and says so once", async () => {
    const clock = newClock();
    second = 48 * hour;

    await clock.heard(says(48 * hour));
    await clock.heard(says(48 * hour));
    await machine.advance(hour);
    await clock.heard(says(48 * hour));

    assert.equal(clock.now().toISOString(), '2026-11-25T10:00:00.500Z');
    assert.deepEqual([asked, jumps, logged.length], [1, 1, 1]);
    assert.match(logged[0]?.msg ?? '', /follows Graph/);
  });

  it('comes back to the machine when Graph does', async () => {
    const clock = newClock();
    second = -2 * hour;
    await clock.heard(says(-2 * hour));
    assert.equal(clock.offsetMs(), -2 * hour);

    second = 0;
    await clock.heard(says(0));

    assert.equal(clock.offsetMs(), 0);
    assert.equal(jumps, 2);
  });

  it('is not moved by odd answers that Graph itself denies, nor by those that do not say', async () => {
    const clock = newClock();

    second = 0;
    for (let times = 0; times < 3; times++) await clock.heard(says(hour));
    await clock.heard({ date: 'soon', age: null, roundTripMs: 0 });
    await clock.heard({ date: null, age: null, roundTripMs: 0 });

    assert.equal(clock.offsetMs(), 0);
    assert.deepEqual([asked, jumps, logged.length], [1, 0, 0]);
  });

  it('takes the next answer for the second opinion when there is no other', async () => {
    const clock = newClock();

    await clock.heard(says(hour));
    assert.equal(clock.offsetMs(), 0);
    await clock.heard(says(hour));

    assert.deepEqual([asked, clock.offsetMs()], [1, hour]);
  });

  it('takes into account how long an answer was on its way, and in a cache', async () => {
    const clock = newClock();

    await clock.heard(says(-7_000, { roundTripMs: 16_000 }));
    await clock.heard(says(-hour, { age: '3600' }));

    assert.deepEqual([clock.offsetMs(), asked], [0, 0]);
  });

  it('asks once when many answers say something new at the same moment', async () => {
    const clock = newClock();
    second = hour;

    await Promise.all([1, 2, 3, 4].map(() => clock.heard(says(hour))));

    assert.deepEqual([asked, clock.offsetMs()], [1, hour]);
  });

  it("forgets what it learnt when the machine's own clock jumps", async () => {
    const clock = newClock();
    second = hour;
    await clock.heard(says(hour));

    machine.set(new Date(machine.now().getTime() + hour));

    assert.equal(clock.now().getTime(), machine.now().getTime());
    assert.deepEqual([clock.offsetMs(), jumps], [0, 2]);
  });

  it("measures lengths of time and waits by the machine's", async () => {
    const clock = newClock();
    second = 48 * hour;
    let isOver = false;
    void clock.wait(1_000).then(() => {
      isOver = true;
    });

    await clock.heard(says(48 * hour));
    assert.equal(isOver, false);
    await machine.advance(1_000);

    assert.equal(isOver, true);
    assert.equal(clock.monotonic(), machine.monotonic());
  });
});
