import assert from 'node:assert/strict';
import { systemClock } from '../../src/shared/clock.ts';
import { createTestClock } from '../support/test-clock.ts';

describe("the machine's clock", () => {
  it('waits at least as long as it was asked to', async () => {
    const from = systemClock.monotonic();

    await systemClock.wait(5.2);

    assert.ok(systemClock.monotonic() - from >= 5.2);
  });

  it('ends a wait with the reason of the signal, also of one that fired before', async () => {
    const stopping = new AbortController();
    const waiting = systemClock.wait(60_000, stopping.signal);

    stopping.abort(new Error('stopped'));

    await assert.rejects(waiting, /stopped/);
    await assert.rejects(systemClock.wait(60_000, stopping.signal), /stopped/);
  });

  it('does not call back who called it off', async () => {
    const clock = createTestClock();
    let rung = 0;
    const ring = () => void rung++;
    const callOff = clock.after(1_000, ring);
    clock.after(2_000, ring);

    callOff();
    await clock.advance(5_000);

    assert.equal(rung, 1);
    assert.deepEqual(clock.waits(), []);
  });
});

describe('the clock of a test', () => {
  it('ends waits in the order of their time, each before the next, however long the step', async () => {
    const clock = createTestClock('2026-11-23T09:00:00Z');
    const seen: string[] = [];
    const beat = async (name: string, ms: number) => {
      for (;;) {
        await clock.wait(ms);
        seen.push(`${name} ${clock.now().toISOString().slice(17, 23)}`);
      }
    };
    void beat('slow', 300);
    void beat('fast', 200);

    await clock.advance(600);

    assert.deepEqual(seen, ['fast 00.200', 'slow 00.300', 'fast 00.400', 'slow 00.600', 'fast 00.600']);
    assert.equal(clock.monotonic(), 600);
  });

  it('moves business time without moving a length of time', () => {
    const clock = createTestClock('2026-11-23T09:00:00Z');

    clock.set(new Date('2026-11-25T09:00:00Z'));

    assert.equal(clock.now().toISOString(), '2026-11-25T09:00:00.000Z');
    assert.equal(clock.monotonic(), 0);
  });

  it('carries work that waits again and again to its end', async () => {
    const clock = createTestClock();
    const work = async () => {
      for (let times = 0; times < 50; times++) await clock.wait(3_600_000);
      return 'done';
    };

    assert.equal(await clock.finish(work()), 'done');
    await assert.rejects(clock.finish(clock.wait(1).then(() => Promise.reject(new Error('broken')))), /broken/);
  });
});
