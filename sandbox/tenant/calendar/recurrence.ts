import type { DayOfWeek, RecurrencePattern, RecurrenceRecord } from './types.ts';
import { addDays, daysBetween } from './zones.ts';

export const dayNames: DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const nth = ['first', 'second', 'third', 'fourth'];

/** Longest series: what Exchange numbers and what keeps a scan bounded. */
const mostOccurrences = 10_000;

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const iso = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Local dates of the series between two dates (both included), in order.
 * A day a month does not have is its last day, as Outlook does it.
 * https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export const occurrenceDates = ({ pattern, range }: RecurrenceRecord, from: string, to: string): string[] => {
  const last = range.type === 'endDate' && range.endDate < to ? range.endDate : to;
  const most = range.type === 'numbered' ? range.numberOfOccurrences : mostOccurrences;
  const dates: string[] = [];
  let count = 0;
  for (const date of candidates(pattern, range.startDate)) {
    if (date > last || count >= most) break;
    count += 1;
    if (date >= from) dates.push(date);
  }
  return dates;
};

/** The first date of the series, which may be later than its start date ("every Tuesday" from a Monday on). */
export const firstDate = (recurrence: RecurrenceRecord): string | undefined =>
  occurrenceDates(recurrence, recurrence.range.startDate, addDays(recurrence.range.startDate, 366 * 10)).at(0);

/** Every date of the pattern from `start` on, in order, up to the year 2200. */
function* candidates(pattern: RecurrencePattern, start: string): Generator<string> {
  for (let step = 0; step < 100_000; step += Math.max(1, pattern.interval)) {
    const dates = period(pattern, start, step);
    if ((dates[0] ?? start) > '2200') return;
    for (const date of dates) if (date >= start) yield date;
  }
}

/** The dates in the period (day, week, month or year) that is `step` periods after the one `start` lies in. */
const period = (pattern: RecurrencePattern, start: string, step: number): string[] => {
  const [year = 0, month = 0] = start.split('-').map(Number);
  switch (pattern.type) {
    case 'daily':
      return [addDays(start, step)];
    case 'weekly': {
      const first = dayNames.indexOf(pattern.firstDayOfWeek);
      const monday = addDays(start, step * 7 - ((weekday(start) - first + 7) % 7));
      return pattern.daysOfWeek.map((name) => addDays(monday, (dayNames.indexOf(name) - first + 7) % 7)).sort();
    }
    case 'absoluteMonthly':
      return inMonth(year, month + step, (y, m) => Math.min(pattern.dayOfMonth, lastDay(y, m)));
    case 'relativeMonthly':
      return inMonth(year, month + step, (y, m) => relativeDay(pattern, y, m));
    case 'absoluteYearly':
      return inMonth(year + step, pattern.month, (y, m) => Math.min(pattern.dayOfMonth, lastDay(y, m)));
    case 'relativeYearly':
      return inMonth(year + step, pattern.month, (y, m) => relativeDay(pattern, y, m));
  }
};

const inMonth = (year: number, month: number, pick: (year: number, month: number) => number): string[] => {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  return [iso(y, m, pick(y, m))];
};

/** "The second Tuesday", "the last weekday": the nth day of the month that is one of the named ones. */
const relativeDay = ({ daysOfWeek, index }: RecurrencePattern, year: number, month: number): number => {
  const days = Array.from({ length: lastDay(year, month) }, (_, at) => at + 1).filter((dayOfMonth) => {
    const name = dayNames[weekday(iso(year, month, dayOfMonth))];
    return name !== undefined && daysOfWeek.includes(name);
  });
  return (index === 'last' ? days.at(-1) : days[nth.indexOf(index)]) ?? days.at(-1) ?? 1;
};

/** Is the date one of the series'? */
export const isOccurrence = (recurrence: RecurrenceRecord, date: string): boolean =>
  daysBetween(recurrence.range.startDate, date) >= 0 && occurrenceDates(recurrence, date, date).length > 0;
