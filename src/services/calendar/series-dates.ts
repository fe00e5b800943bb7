import { addDays } from '../../shared/time-zone.ts';
import type { Draft } from './draft.ts';

/** The dates of a series, counted as Exchange counts them. Pure, on local days. */

type Pattern = Pick<NonNullable<Draft['recurrence']>, 'every' | 'interval' | 'days' | 'week'>;

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
  for (let step = 0; step < number * 2 + 2; step++)
    for (const day of datesIn(pattern, start, step * Math.max(1, pattern.interval))) {
      if (day >= start) count += 1;
      if (count === number) return day;
    }
  return start;
};

/** The dates of the day, week or month that is so many after that of the start. */
const datesIn = ({ every, days, week }: Pattern, start: string, step: number): string[] => {
  if (every === 'day') return [addDays(start, step)];
  if (every === 'month') return [inMonth(start, step, days, week)];
  const named = every === 'weekday' ? workdays : days && days.length > 0 ? days : [nameOf(start)];
  const monday = addDays(start, step * 7 - weekdayOf(start));
  return weekdays.flatMap((name, index) => (named.includes(name) ? [addDays(monday, index)] : []));
};

const inMonth = (start: string, step: number, days: readonly string[] = [], week = 0): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = start.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 8);
  const length = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  const dates = Array.from({ length }, (_, index) => `${first}${String(index + 1).padStart(2, '0')}`);
  if (week === 0) return dates[Math.min(dayOfMonth, length) - 1] ?? start;
  return dates.filter((date) => days.includes(nameOf(date))).at(week < 0 ? -1 : week - 1) ?? start;
};
