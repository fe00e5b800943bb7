import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking } from './availability.ts';
import { listSchedules } from './list-schedules.ts';
import { later, overlaps } from './time-range.ts';
import type { BusyTime, Schedule, TimeRange } from './types.ts';
import { isOutsideHours } from './working-hours.ts';

export type ThereState = 'out' | 'free' | 'busy';

/** How somebody is in a stretch of time, by their calendar. */
export interface There {
  address: string;
  /** `unknown`: the calendar cannot be seen, which is never taken for free. `offHours`: free, outside their working hours. */
  is: 'so' | 'notSo' | 'unknown' | 'offHours';
  /** When it begins, where that is later than what was asked, and when it ends, as far as the next two weeks tell. */
  from?: Date;
  until?: Date;
}

const dayMs = 86_400_000;
/** Long enough for the end of a holiday. */
const lookAheadMs = 14 * dayMs;
const most = 60;

/** Who of these is out, free or busy then; at most 60 addresses. Errors are those of `listSchedules`. */
export const whoIsThere = async (
  graph: GraphSession,
  addresses: string[],
  state: ThereState,
  range: TimeRange,
): Promise<There[]> => {
  const until = later(range.endsAt, new Date(range.startsAt.getTime() + lookAheadMs));
  const schedules = await listSchedules(graph, addresses.slice(0, most), { startsAt: range.startsAt, endsAt: until });
  return schedules.map((schedule) => thereOf(schedule, state, range));
};

const thereOf = (schedule: Schedule, state: ThereState, range: TimeRange): There => {
  const { address, error, busy, workingHours } = schedule;
  if (error) return { address, is: 'unknown' };
  const isMeant = ({ status }: BusyTime) => (state === 'out' ? status === 'oof' : isBlocking(status));
  const meant = busy.filter(isMeant).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const first = meant.find((item) => overlaps(item, range));
  if (state !== 'free') return first ? { address, is: 'so', ...bounds(meant, first, range) } : { address, is: 'notSo' };
  if (first) return { address, is: 'notSo' };
  const isOff = workingHours !== undefined && isShort(range) && isOutsideHours(range, workingHours);
  const next = meant.find(({ startsAt }) => startsAt >= range.endsAt);
  return { address, is: isOff ? 'offHours' : 'so', ...(next ? { until: next.startsAt } : {}) };
};

/** Working hours say something about a meeting, not about a day. */
const isShort = ({ startsAt, endsAt }: TimeRange): boolean => endsAt.getTime() - startsAt.getTime() < dayMs / 3;

/** What follows without a gap belongs to it. */
const bounds = (all: BusyTime[], first: BusyTime, range: TimeRange): Pick<There, 'from' | 'until'> => {
  let until = first.endsAt;
  for (const item of all) if (item.startsAt <= until) until = later(until, item.endsAt);
  return { ...(first.startsAt > range.startsAt ? { from: first.startsAt } : {}), until };
};
