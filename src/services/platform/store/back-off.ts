import { Throttled } from '../../../shared/errors.ts';

const second = 1000;
const hour = 3600 * second;
const parking = [5 * 60 * second, 15 * 60 * second, hour, 4 * hour, 12 * hour];
const quickTries = 6;

/** Nothing is tried again longer than this after the first attempt. */
export const giveUpAfterMs = 72 * hour;

/**
 * How long to wait before attempt `attempts + 1`: full jitter from 1 s doubling to 60 s for six attempts, then 5 min, 15 min, 1 h,
 * 4 h, 12 h. What Microsoft 365 asked for with Retry-After is a lower bound.
 */
export const backOffMs = (attempts: number, error?: unknown): number => {
  const parked = parking[Math.min(attempts - quickTries, parking.length) - 1];
  const own = parked ?? second + Math.random() * Math.min(60 * second, second * 2 ** Math.max(0, attempts - 1));
  const asked = error instanceof Throttled ? error.retryAfterSeconds * second * (1 + Math.random() / 10) : 0;
  return Math.max(own, asked);
};
