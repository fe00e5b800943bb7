import { addDays } from '../../../shared/time-zone.ts';

/** Monday is 0, as weeks start on Monday. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days since 1 January 1970. */
const dayNumber = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** 0 for Monday to 6 for Sunday. */
export const weekdayIndex = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export const dayOf = (local: string): string => local.slice(0, 10);

/** The Monday of the calendar week so many weeks from the day's own. */
export const mondayOf = (day: string, weeksOn = 0): string => addDays(day, weeksOn * 7 - weekdayIndex(day));

/** A weekday (0 for Monday) in the calendar week so many weeks from the day's own. */
export const inWeek = (day: string, index: number, weeksOn: number): string => addDays(mondayOf(day, weeksOn), index);

/** The next such weekday after the day, never the day itself. */
export const nextWeekday = (day: string, index: number): string =>
  addDays(day, ((index - weekdayIndex(day) + 6) % 7) + 1);

export const firstOfMonth = (day: string, monthsOn = 0): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + monthsOn;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};

export const lastOfMonth = (day: string, monthsOn = 0): string => addDays(firstOfMonth(day, monthsOn + 1), -1);

/** The same day so many months on; the last of a month that is too short for it. */
export const addMonths = (day: string, months: number): string => {
  const last = lastOfMonth(day, months);
  const same = `${last.slice(0, 8)}${day.slice(8, 10)}`;
  return same < last ? same : last;
};

/** The first, second, … or last (-1) such weekday (0 for Monday) of the day's month; undefined for a fifth that it does not have. */
export const nthWeekday = (day: string, index: number, which: number): string | undefined => {
  const date =
    which < 0
      ? addDays(nextWeekday(addDays(lastOfMonth(day), -7), index), (which + 1) * 7)
      : addDays(nextWeekday(addDays(firstOfMonth(day), -1), index), (which - 1) * 7);
  return date.slice(0, 7) === day.slice(0, 7) ? date : undefined;
};

/** The first, … or last (-1) working day of the day's month. */
export const nthWorkingDay = (day: string, which: number): string | undefined => {
  const [first, last] = [firstOfMonth(day), lastOfMonth(day)];
  const days: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) if (weekdayIndex(date) <= 4) days.push(date);
  return days.at(which < 0 ? which : which - 1);
};

/** Is there such a date? 30 February is none. */
export const isDate = (day: string): boolean => {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day);
};

/** A local time so many minutes on: days roll over, clock changes do not count. A time that no clock shows stays as it is. */
export const addMinutes = (local: string, minutes: number): string => {
  const milliseconds = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(milliseconds) || !isDate(dayOf(local))) return local;
  return new Date(milliseconds + minutes * 60_000).toISOString().slice(0, 16);
};
