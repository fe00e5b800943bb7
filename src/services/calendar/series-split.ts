import { InvalidRequest } from '../../shared/errors.ts';
import { addDays } from '../../shared/time-zone.ts';
import type { Repeats } from './graph-shapes-series.ts';
import { datesBefore, type Pattern } from './series-dates.ts';

/** A series in two: what ends before a date, and what goes on from it. Pure, on local days. */

const indexes = ['first', 'second', 'third', 'fourth'];
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Graph's pattern as we count it; undefined for a kind nobody here knows. https://learn.microsoft.com/graph/api/resources/recurrencepattern */
export const patternOf = ({ pattern }: Repeats): Pattern | undefined => {
  const interval = pattern.interval ?? 1;
  const days = (pattern.daysOfWeek ?? []).map((day) => day.toLowerCase());
  const dayOfMonth = pattern.dayOfMonth ? { dayOfMonth: pattern.dayOfMonth } : {};
  const nth = { days, week: pattern.index?.toLowerCase() === 'last' ? -1 : indexes.indexOf(pattern.index ?? '') + 1 };
  switch (pattern.type) {
    case 'daily':
      return { every: 'day', interval };
    case 'weekly':
      return { every: 'week', interval, days, weekStart: (pattern.firstDayOfWeek ?? 'sunday').toLowerCase() };
    case 'absoluteMonthly':
      return { every: 'month', interval, ...dayOfMonth };
    case 'relativeMonthly':
      return { every: 'month', interval, ...nth };
    case 'absoluteYearly':
      return { every: 'month', interval: interval * 12, ...dayOfMonth };
    case 'relativeYearly':
      return { every: 'month', interval: interval * 12, ...nth };
    default:
      return undefined;
  }
};

/** The same rhythm until a day. https://learn.microsoft.com/graph/api/resources/recurrencerange */
export const endedOn = ({ pattern, range }: Repeats, lastDay: string): Repeats => {
  const { numberOfOccurrences: _count, ...rest } = range;
  return { pattern, range: { ...rest, type: 'endDate', endDate: lastDay } };
};

/**
 * What is left of it from one of its dates on: the same end, of a number of dates those that are left. Throws InvalidRequest where they
 * cannot be counted, or none is left.
 */
export const restFrom = (repeats: Repeats, firstDay: string): Repeats => {
  const { pattern, range } = repeats;
  if (range.type !== 'numbered') return { pattern, range: { ...range, startDate: firstDay } };
  const counted = patternOf(repeats);
  if (!counted) throw new InvalidRequest({ is: 'seriesNotSplit' });
  const left = (range.numberOfOccurrences ?? 0) - datesBefore(counted, range.startDate, firstDay);
  if (left < 1) throw new InvalidRequest({ is: 'seriesNotSplit' });
  return { pattern, range: { ...range, startDate: firstDay, numberOfOccurrences: left } };
};

/**
 * The same rhythm some days later, its end as well, on the clock of whatever zone the event is given in. Throws InvalidRequest for
 * rhythms whose dates cannot move to another day together.
 */
export const shiftedBy = ({ pattern, range }: Repeats, days: number, startDate: string): Repeats => {
  const { recurrenceTimeZone: _zone, ...rest } = range;
  const moved = { ...rest, startDate, ...endAfter(range, days) };
  if (days === 0) return { pattern, range: moved };
  switch (pattern.type) {
    case 'weekly': {
      const daysOfWeek = (pattern.daysOfWeek ?? []).map(
        (day) => week.at((week.indexOf(day.toLowerCase()) + days) % 7) ?? day,
      );
      return { pattern: { ...pattern, daysOfWeek }, range: moved };
    }
    case 'absoluteMonthly':
      return { pattern: { ...pattern, dayOfMonth: Number(startDate.slice(8)) }, range: moved };
    default:
      throw new InvalidRequest({ is: 'seriesChangesDay' });
  }
};

/** As many dates as before. */
const endAfter = ({ type, endDate }: Repeats['range'], days: number) =>
  type === 'endDate' && endDate ? { endDate: addDays(endDate, days) } : {};

/** Is it the same rhythm with the same end? */
export const isSameSeries = (one: Repeats, other: Repeats): boolean => facts(one) === facts(other);

/** What the two have to agree on; Graph fills in the rest as it likes. */
const facts = ({ pattern, range }: Repeats): string =>
  JSON.stringify([
    pattern.type,
    pattern.interval ?? 1,
    [...(pattern.daysOfWeek ?? [])].map((day) => day.toLowerCase()).sort(),
    pattern.dayOfMonth ?? 0,
    range.startDate,
    range.type,
    range.type === 'endDate' ? range.endDate : range.type === 'numbered' ? range.numberOfOccurrences : '',
  ]);
