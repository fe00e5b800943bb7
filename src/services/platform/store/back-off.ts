const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const quickTries = 6;
const parkedMs = [5 * minute, 15 * minute, hour, 4 * hour, 12 * hour];

/** How long a job that fails may go on failing. */
export const giveUpAfterMs = 72 * hour;

/**
 * How long to wait after the `failures`-th failure in a row (from 1), in milliseconds: full jitter from 1 s doubling to 60 s for six
 * tries, then 5 min, 15 min, 1 h, 4 h, and 12 h from there on. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const backOffMs = (failures: number, random: () => number = Math.random): number => {
  if (failures <= quickTries) return random() * Math.min(second * 2 ** (failures - 1), minute);
  return parkedMs[Math.min(failures - quickTries, parkedMs.length) - 1] ?? 12 * hour;
};
