import { addDays } from '../../../shared/time-zone.ts';
import type { Time } from './atom.ts';

type Window = Extract<Time, { kind: 'window' }>;

import { firstOfMonth, lastOfMonth, mondayOf, weekdayIndex } from './calendar-days.ts';

/** Whole days, from midnight to a minute before the next. */
export const wholeDays = (from: string, to: string): Window => ({
  kind: 'window',
  from: `${from}T00:00`,
  to: `${to}T23:59`,
});

/** From today to Friday; at the weekend, to its end. */
export const restOfWeek = (today: string): Window =>
  wholeDays(today, addDays(mondayOf(today), weekdayIndex(today) <= 4 ? 4 : 6));

/** Monday to Friday of the calendar week so many weeks from the day's own. */
export const workingWeek = (day: string, weeksOn: number): Window => {
  const monday = mondayOf(day, weeksOn);
  return wholeDays(monday, addDays(monday, 4));
};

/** The calendar month so many months from the day's own. */
export const wholeMonth = (day: string, monthsOn: number): Window =>
  wholeDays(firstOfMonth(day, monthsOn), lastOfMonth(day, monthsOn));

/** The Saturday and Sunday of a calendar week, as far as they have not passed. */
export const weekend = (today: string, weeksOn: number): Window => {
  const saturday = addDays(mondayOf(today, weeksOn), 5);
  return wholeDays(saturday < today ? today : saturday, addDays(saturday, 1));
};
