import type { Log } from '../shared/log.ts';
import type { Metrics } from '../shared/metrics.ts';

const quietMs = 60_000;

/** Counts what is refused or cut for lack of room, and says so in the log once a minute, not once per caller. */
export const countRefusals = (log: Log, metrics: Pick<Metrics, 'httpRefused'>) => {
  let [saidAt, unsaid] = [Number.NEGATIVE_INFINITY, 0];
  return (reason: string): void => {
    metrics.httpRefused(reason);
    unsaid += 1;
    const now = performance.now();
    if (now - saidAt < quietMs) return;
    log.warn({ why: reason, refused: unsaid }, 'there is more than can be served: some callers are refused or cut off');
    [saidAt, unsaid] = [now, 0];
  };
};
