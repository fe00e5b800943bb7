import type { Job } from './index.ts';

/** Seals under the newest key what an older one sealed, so that the older one may go. */
export const resealContent = (reseal: (signal: AbortSignal) => Promise<unknown>): Job => ({
  name: 'reseal-content',
  everyMs: 600_000,
  run: async (signal) => void (await reseal(signal)),
});
