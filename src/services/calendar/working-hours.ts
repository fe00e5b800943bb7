import { dateFormat } from '../../shared/date-format.ts';
import type { TimeRange, WorkingHours } from './types.ts';

/** Pure, and without heavy imports, so that the tab uses it as well. */

/** Does any of it lie outside the hours, on the clock of their zone? What crosses midnight does, unless the hours end there. */
export const isOutsideHours = (
  { startsAt, endsAt }: TimeRange,
  { days, from, to, timeZone }: WorkingHours,
): boolean => {
  const [start, end] = [wallClock(startsAt, timeZone), wallClock(endsAt, timeZone)];
  const endTime = end.day === start.day ? end.time : '24:00';
  return (
    !days.includes(start.weekday) || start.time < clock(from) || endTime > (clock(to) === '00:00' ? '24:00' : clock(to))
  );
};

/** Graph's `09:00:00.0000000` to the minute. */
const clock = (time: string): string => time.slice(0, 5);

const wallClock = (instant: Date, timeZone: string): { day: string; weekday: string; time: string } => {
  const format = dateFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: `${parts.weekday}`.toLowerCase(),
    time: `${parts.hour}:${parts.minute}`,
  };
};
