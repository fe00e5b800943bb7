import { later, minutesAfter, minutesIn } from './time-range.ts';
import type { TimeRange } from './types.ts';

/** What one question for schedules asks Graph for. */
export interface ScheduleView {
  range: TimeRange;
  /** Length of a step of `availabilityView`. */
  interval: number;
}

/** Steps of the view, the coarsest first; Graph takes 5 to 1440 minutes. */
const intervals = [30, 15, 10, 5];
const shortest = 5;
const secondMs = 1000;

/**
 * The window and the step to ask for, so that Graph knows every minute of `range`: it refuses a step that is longer than the window, and
 * steps under 5 minutes. A shorter range is widened to 5 minutes, and seconds, which Graph is not told, widen it to the full one.
 * Pure. https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export const scheduleViewOf = ({ startsAt, endsAt }: TimeRange): ScheduleView => {
  const start = new Date(Math.floor(startsAt.getTime() / secondMs) * secondMs);
  const end = later(new Date(Math.ceil(endsAt.getTime() / secondMs) * secondMs), minutesAfter(start, shortest));
  const length = minutesIn({ startsAt: start, endsAt: end });
  return {
    range: { startsAt: start, endsAt: end },
    interval: intervals.find((minutes) => minutes <= length) ?? shortest,
  };
};
