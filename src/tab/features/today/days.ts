import type { MeResponse, TabEvent } from '../../../api/contract/tab.ts';
import { addDays, atLocal, dayOf } from '../../time.ts';

export interface Day {
  day: string;
  events: TabEvent[];
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** No longer stretch of days off than that is looked past. */
const furthest = 14;

/** So many days from today have to be known for `count` of them to be shown. */
export const daysToLoad = (count: number): number => count + furthest;

/**
 * The first `count` days worth showing: working days, and others on which there is something. Today is one of them while something is
 * still to come or the working day is not over. `skipsToday` when it is not.
 */
export const daysWorthShowing = (
  events: readonly TabEvent[],
  { timeZone, workingHours }: Pick<MeResponse, 'timeZone' | 'workingHours'>,
  now: Date,
  count: number,
): { days: Day[]; skipsToday: boolean } => {
  const today = dayOf(now, timeZone);
  const known = Array.from({ length: daysToLoad(count) }, (_, offset) => addDays(today, offset)).map((day) => ({
    day,
    events: events.filter((event) => falls(event, day, timeZone)),
  }));
  const isWorkingDay = (day: string) =>
    workingHours.days.includes(weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? '');
  const isOver = now >= atLocal(today, timeZone, minutesIn(workingHours.to));
  const hasMore = known[0]?.events.some((event) => event.isAllDay || new Date(event.endsAt) > now) ?? false;
  const showsToday = hasMore || (isWorkingDay(today) && !isOver);
  const worthShowing = known.filter(({ day, events: there }) =>
    day === today ? showsToday : isWorkingDay(day) || there.length > 0,
  );
  return { days: worthShowing.slice(0, count), skipsToday: !showsToday };
};

/** `17:00:00`; hours that end at midnight end with the day. */
const minutesIn = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) || 24 * 60;

/** All-day events carry dates, not instants: their day is the date itself in every zone. */
const falls = (event: TabEvent, day: string, timeZone: string): boolean => {
  if (event.isAllDay) return event.startsAt.slice(0, 10) <= day && day < event.endsAt.slice(0, 10);
  const last = new Date(Math.max(new Date(event.startsAt).getTime(), new Date(event.endsAt).getTime() - 1));
  return dayOf(new Date(event.startsAt), timeZone) <= day && day <= dayOf(last, timeZone);
};
