import { minute } from '../../../shared/durations.ts';
import type { Context } from '../context.ts';

/** Counts what was dropped, and logs the same complaint at most once a minute: a flood of forgeries must not become a flood of lines. */
export const createComplaints = ({ clock, log, metrics }: Context) => {
  const said = new Map<string, number>();
  return (outcome: string, source: string) => {
    metrics.notification(outcome);
    const now = clock.monotonic();
    const key = `${outcome} ${source}`;
    if (now - (said.get(key) ?? Number.NEGATIVE_INFINITY) < minute) return;
    if (said.size >= 1000) said.clear();
    said.set(key, now);
    log.warn({ outcome, source }, 'a notification was dropped');
  };
};
export type Complain = ReturnType<typeof createComplaints>;
