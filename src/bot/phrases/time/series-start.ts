import { addDays } from '../../../shared/time-zone.ts';
import type { Recurrence } from './atom.ts';
import {
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  nextWeekday,
  nthWeekday,
  nthWorkingDay,
  weekdayIndex,
  weekdays,
} from './calendar-days.ts';

/** The first date of a series on or after a day. */
export const firstDateOf = ({ every, days = [], week }: Recurrence, from: string): string => {
  if (every === 'month' && week) return firstOfMonths(days, week, from);
  if (days.length > 0) return days.map((name) => nextWeekday(addDays(from, -1), indexOf(name))).sort()[0] ?? from;
  return every === 'weekday' && weekdayIndex(from) > 4 ? mondayOf(from, 1) : from;
};

const names: readonly string[] = weekdays;
const indexOf = (name: string): number => names.indexOf(name);

/** In a month that has passed that day already, the next one counts. */
const firstOfMonths = (days: readonly string[], week: number, from: string): string => {
  for (let month = 0; month < 12; month++) {
    const date = dateIn(firstOfMonth(from, month), days, week);
    if (date && date >= from) return date;
  }
  return from;
};

const dateIn = (month: string, days: readonly string[], week: number): string | undefined => {
  const [name = ''] = days;
  if (days.length === 7) return week < 0 ? lastOfMonth(month) : addDays(month, week - 1);
  return days.length === 5 ? nthWorkingDay(month, week) : nthWeekday(month, indexOf(name), week);
};
