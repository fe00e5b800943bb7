import { z } from 'zod';
import { dayNames } from '../../tenant/calendar/recurrence.ts';
import type { DayOfWeek, RecurrencePattern, RecurrenceRecord, WallTime } from '../../tenant/calendar/types.ts';
import { dateOf } from '../../tenant/calendar/zones.ts';
import { badRequest } from '../engine/graph-error.ts';
import { requireZone } from './mailbox.ts';

const number = z.number().nullish();
const text = z.string().nullish();

export const recurrenceSchema = z.object({
  pattern: z
    .object({
      type: text,
      interval: number,
      month: number,
      dayOfMonth: number,
      daysOfWeek: z.array(z.string()).nullish(),
      firstDayOfWeek: text,
      index: text,
    })
    .nullish(),
  range: z
    .object({ type: text, startDate: text, endDate: text, numberOfOccurrences: number, recurrenceTimeZone: text })
    .nullish(),
});

const invalid = (message: string) => badRequest(message, 'ErrorPropertyValidationFailure');

/** What each kind of pattern needs besides its interval. https://learn.microsoft.com/graph/api/resources/recurrencepattern */
const needs: Record<RecurrencePattern['type'], ('daysOfWeek' | 'dayOfMonth' | 'month')[]> = {
  daily: [],
  weekly: ['daysOfWeek'],
  absoluteMonthly: ['dayOfMonth'],
  relativeMonthly: ['daysOfWeek'],
  absoluteYearly: ['dayOfMonth', 'month'],
  relativeYearly: ['daysOfWeek', 'month'],
};
const indexes = ['first', 'second', 'third', 'fourth', 'last'] as const;
const rangeTypes = ['endDate', 'noEnd', 'numbered'] as const;

const oneOf = <T extends string>(names: readonly T[], value: string | null | undefined): T | undefined =>
  names.find((name) => name.toLowerCase() === value?.toLowerCase());

/**
 * A recurrence as sent, with everything Graph fills in. Throws GraphError 400 when the pattern lacks what its type needs,
 * or the range does not start on the event's own date.
 */
export const readRecurrence = (
  { pattern, range }: z.infer<typeof recurrenceSchema>,
  start: WallTime,
): RecurrenceRecord => {
  if (!pattern || !range) throw invalid('A recurrence needs a pattern and a range.');
  const type = oneOf(Object.keys(needs) as RecurrencePattern['type'][], pattern.type);
  if (!type) throw invalid('The recurrence pattern needs a type.');
  const interval = pattern.interval ?? 0;
  if (!Number.isInteger(interval) || interval < 1 || interval > 999)
    throw invalid('The interval of a recurrence pattern has to be between 1 and 999.');
  const read: RecurrencePattern = {
    type,
    interval,
    month: pattern.month ?? 0,
    dayOfMonth: pattern.dayOfMonth ?? 0,
    daysOfWeek: (pattern.daysOfWeek ?? []).flatMap((name) => oneOf<DayOfWeek>(dayNames, name) ?? []),
    firstDayOfWeek: oneOf(dayNames, pattern.firstDayOfWeek) ?? 'sunday',
    index: oneOf(indexes, pattern.index) ?? 'first',
  };
  for (const field of needs[type]) {
    const value = read[field];
    const fits = Array.isArray(value) ? value.length > 0 : value >= 1 && value <= (field === 'month' ? 12 : 31);
    if (!fits) throw invalid(`The recurrence pattern ${type} needs ${field}.`);
  }
  return { pattern: read, range: readRange(range, start) };
};

const readRange = (
  range: NonNullable<z.infer<typeof recurrenceSchema>['range']>,
  start: WallTime,
): RecurrenceRecord['range'] => {
  const type = oneOf(rangeTypes, range.type) ?? 'noEnd';
  const startDate = range.startDate?.slice(0, 10) ?? dateOf(start.dateTime);
  if (startDate !== dateOf(start.dateTime))
    throw invalid('The start date of the recurrence range must be the date the event starts on.');
  const endDate = range.endDate?.slice(0, 10) ?? '0001-01-01';
  if (type === 'endDate' && endDate < startDate) throw invalid('The recurrence range ends before it starts.');
  const count = range.numberOfOccurrences ?? 0;
  if (type === 'numbered' && (count < 1 || count > 999))
    throw invalid('The number of occurrences has to be between 1 and 999.');
  return {
    type,
    startDate,
    endDate: type === 'endDate' ? endDate : '0001-01-01',
    numberOfOccurrences: type === 'numbered' ? count : 0,
    recurrenceTimeZone: range.recurrenceTimeZone ? requireZone(range.recurrenceTimeZone) : start.timeZone,
  };
};
