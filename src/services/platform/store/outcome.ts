import type { Clock } from '../../../shared/clock.ts';

const pollMs = 50;

/**
 * Waits for what another claimant makes of it: asks `look` until it says something else than undefined, for `patienceMs` at most; then
 * undefined. Looks once even without patience.
 */
export const outcomeOf = async <R>(
  clock: Pick<Clock, 'monotonic' | 'wait'>,
  patienceMs: number,
  look: () => Promise<R | undefined>,
): Promise<R | undefined> => {
  const until = clock.monotonic() + patienceMs;
  for (;;) {
    const outcome = await look();
    if (outcome !== undefined || clock.monotonic() >= until) return outcome;
    await clock.wait(pollMs);
  }
};
