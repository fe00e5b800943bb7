import { addDays } from '../../shared/time-zone.ts';
import type { Draft } from './draft.ts';

/** The dates of a series, counted as Exchange counts them. Pure, on local days. */

export interface Pattern extends Pick<NonNullable<Draft['recurrence']>, 'every' | 'interval' | 'days' | 'week'> {
  /** Of a month: which day, where it is not that of the start (a series of the 31st that begins in February). */
  dayOfMonth?: number;
  /** The day weeks begin with: Monday, unless said. */
  weekStart?: string;
}

export const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const weekdays = [...workdays, 'saturday', 'sunday'];

const dayMs = 24 * 60 * 60 * 1000;
/** 0 for Monday: 1 January 1970 was a Thursday. */
const weekdayOf = (day: string): number => (Math.floor(Date.parse(`${day}T00:00Z`) / dayMs) + 3) % 7;
const nameOf = (day: string): string => weekdays[weekdayOf(day)] ?? '';

/**
 * The date with that number in a series that begins on a day; a day that a month does not have is its last, as in Outlook.
 * https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export const dateOfSeries = (pattern: Pattern, start: string, number: number): string => {
  let count = 0;
  for (const day of datesOf(pattern, start)) {
    count += 1;
    if (count >= number) return day;
  }
  return start;
};

/** How many dates a series has before a day. */
export const datesBefore = (pattern: Pattern, start: string, day: string): number => {
  let count = 0;
  for (const date of datesOf(pattern, start)) {
    if (date >= day) break;
    count += 1;
  }
  return count;
};

/** The dates of a series between two days, both included. */
export const datesBetween = (pattern: Pattern, start: string, from: string, to: string): string[] => {
  const dates: string[] = [];
  for (const date of datesOf(pattern, start)) {
    if (date > to) break;
    if (date >= from) dates.push(date);
  }
  return dates;
};

/** Further than anybody counts: Exchange numbers no more dates than 999. */
const mostSteps = 10_000;

/** Every date from the start on. */
function* datesOf(pattern: Pattern, start: string): Generator<string> {
  for (let step = 0; step < mostSteps; step += 1)
    for (const day of datesIn(pattern, start, step * Math.max(1, pattern.interval))) if (day >= start) yield day;
}

/** The dates of the day, week or month that is so many after that of the start. */
const datesIn = (
  { every, days, week, dayOfMonth, weekStart = 'monday' }: Pattern,
  start: string,
  step: number,
): string[] => {
  if (every === 'day') return [addDays(start, step)];
  if (every === 'month') return [inMonth(start, step, { days, week, dayOfMonth })];
  const named = every === 'weekday' ? workdays : days && days.length > 0 ? days : [nameOf(start)];
  const first = Math.max(0, weekdays.indexOf(weekStart));
  const begins = addDays(start, step * 7 - ((weekdayOf(start) - first + 7) % 7));
  return weekdays.flatMap((_, index) => {
    const day = addDays(begins, index);
    return named.includes(nameOf(day)) ? [day] : [];
  });
};

const inMonth = (
  start: string,
  step: number,
  {
    days = [],
    week = 0,
    dayOfMonth,
  }: { days?: readonly string[] | undefined; week?: number | undefined; dayOfMonth?: number | undefined },
): string => {
  const [year = 0, month = 1, startsOn = 1] = start.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 8);
  const length = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  const dates = Array.from({ length }, (_, index) => `${first}${String(index + 1).padStart(2, '0')}`);
  if (week === 0) return dates[Math.min(dayOfMonth ?? startsOn, length) - 1] ?? start;
  return dates.filter((date) => days.includes(nameOf(date))).at(week < 0 ? -1 : week - 1) ?? start;
};
