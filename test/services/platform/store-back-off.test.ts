import assert from 'node:assert/strict';
import { backOffMs } from '../../../src/services/platform/store/back-off.ts';
import { Throttled } from '../../../src/shared/errors.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('waiting before the next try', () => {
  it('jitters from 1 s doubling to 60 s, then parks', () => {
    for (const [attempts, most] of [1, 2, 4, 8, 16, 32].map((seconds, index) => [index + 1, seconds * 1000] as const))
      for (let times = 0; times < 50; times += 1) {
        const waits = backOffMs(attempts);
        assert.ok(waits >= 1000 && waits <= 1000 + most, `${waits} ms after ${attempts}`);
      }

    const parked = [7, 8, 9, 10, 11, 12, 50].map((attempts) => backOffMs(attempts));

    assert.deepEqual(parked, [5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 12 * hour, 12 * hour]);
  });

  it('is never shorter than Microsoft 365 asked for, and at most a tenth longer', () => {
    const waits = backOffMs(1, new Throttled(3600));

    assert.ok(waits >= hour && waits <= 1.1 * hour, `${waits} ms`);
  });
});
