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
