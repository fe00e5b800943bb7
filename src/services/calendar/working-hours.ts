import { wallClock } from '../../shared/wall-clock.ts';
import { minutesIn } from './time-range.ts';
import type { TimeRange, WorkingHours } from './types.ts';

/** Pure, and without heavy imports, so that the tab uses it as well. */

/** Does any of it lie outside the hours, on the clock of their zone? What goes on after midnight does. */
export const isOutsideHours = (
  { startsAt, endsAt }: TimeRange,
  { days, from, to, timeZone }: WorkingHours,
): boolean => {
  const [start, end] = [wallClock(startsAt, timeZone), wallClock(endsAt, timeZone)];
  const endMinutes = minutesOf(end) + (end.day === start.day ? 0 : dayMinutes);
  return (
    !days.includes(start.weekday) ||
    minutesOf(start) < clockMinutes(from) ||
    endMinutes > (clockMinutes(to) || dayMinutes) ||
    minutesIn({ startsAt, endsAt }) > dayMinutes
  );
};

const edgeMinutes = 30;

/** The hours without the first and the last half hour, which are early and late as well. */
export const innerHours = (hours: WorkingHours): WorkingHours => ({
  ...hours,
  from: clockAt(clockMinutes(hours.from) + edgeMinutes),
  to: clockAt((clockMinutes(hours.to) || dayMinutes) - edgeMinutes),
});

const clockAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const dayMinutes = 24 * 60;

const minutesOf = ({ hour, minute }: { hour: number; minute: number }): number => hour * 60 + minute;

/** Graph writes `17:00:00.0000000`. Hours that end at `00:00` end at midnight. */
const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
