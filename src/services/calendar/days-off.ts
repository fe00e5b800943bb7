import { addDays, localDay, localText, resolveLocal } from '../../shared/time-zone.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { minutesIn, slotAt } from './time-range.ts';
import type { TimeRange, WorkingHours } from './types.ts';
import { isOutsideHours } from './working-hours.ts';

/** Days that nobody works on, and the one after them. Pure. */

/** Is it a working day for somebody with these hours when a time begins or ends, on the calendar of their zone? */
export const worksOn = ({ startsAt, endsAt }: TimeRange, { days, timeZone }: WorkingHours): boolean =>
  [startsAt, new Date(endsAt.getTime() - 1)].some((instant) => days.includes(wallClock(instant, timeZone).weekday));

const daysAhead = 14;

/**
 * The same time of day on the next day when it lies in everybody's hours, else in those of the first, who asks; undefined when there is
 * none within two weeks.
 */
export const nextWorkingTime = (
  at: TimeRange,
  hours: readonly WorkingHours[],
  timeZone: string,
): TimeRange | undefined => {
  const [mine] = hours;
  const later = Array.from({ length: daysAhead }, (_, index) => daysLater(at, index + 1, timeZone));
  return (
    later.find((time) => hours.every((each) => !isOutsideHours(time, each))) ??
    later.find((time) => mine !== undefined && worksOn(time, mine))
  );
};

/** The same time of the clock so many days on, and as long. */
export const daysLater = (range: TimeRange, days: number, timeZone: string): TimeRange => {
  const local = localText(range.startsAt, timeZone);
  const startsAt = resolveLocal(
    `${addDays(localDay(range.startsAt, timeZone), days)}${local.slice(10)}`,
    timeZone,
  ).instant;
  return slotAt(startsAt, minutesIn(range));
};
