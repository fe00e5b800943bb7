import { addDays } from '../../../../shared/time-zone.ts';
import type { Moment } from '../../time/atom.ts';
import { dayOf, isDate, mondayOf } from '../../time/calendar-days.ts';
import { impossibleDate } from '../../time/dates.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const fullYear = (said: string | undefined): string | undefined => (said?.length === 2 ? `20${said}` : said);

/**
 * The date of a day of a month, the next unless its year is said. One that no calendar has stays as it was said where it is `sure` to be
 * a date; otherwise it is none.
 */
export const dateOf = (
  dayOfMonth: number,
  month: number,
  { now }: Moment,
  yearSaid?: string,
  sure = true,
): string | undefined => {
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const year = fullYear(yearSaid);
  const impossible = impossibleDate(month, dayOfMonth, now, year);
  if (impossible) return sure && dayOfMonth <= 31 ? impossible : undefined;
  if (year) return `${year}-${two(month)}-${two(dayOfMonth)}`;
  const today = dayOf(now);
  const thisYears = `${today.slice(0, 4)}-${two(month)}-${two(dayOfMonth)}`;
  return isDate(thisYears) && thisYears >= today
    ? thisYears
    : `${Number(today.slice(0, 4)) + 1}-${two(month)}-${two(dayOfMonth)}`;
};

/** The first day, and a little later the last, of a month: this year's unless that is over. */
export const monthStart = (month: number, { now }: Moment, yearSaid?: string): string => {
  const today = dayOf(now);
  const year = fullYear(yearSaid) ?? String(Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0));
  return `${year}-${two(month)}-01`;
};

/** The Monday of a calendar week by its number, as weeks are counted in Germany (ISO 8601): this year's unless it is over. */
export const mondayOfWeek = (week: number, { now }: Moment, yearSaid?: string): string | undefined => {
  if (week < 1 || week > 53) return undefined;
  const inYear = (year: number): string => addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  const today = dayOf(now);
  const year = Number(fullYear(yearSaid) ?? today.slice(0, 4));
  const monday = inYear(year);
  return yearSaid || addDays(monday, 6) >= today ? monday : inYear(year + 1);
};
