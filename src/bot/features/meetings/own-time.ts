import { addDays, resolveLocal } from '../../../shared/time-zone.ts';
import type { Understanding } from '../../phrases/understanding.ts';

/** What was said of time of one's own, as a time to book. Pure. */

type Window = { from: string; to: string };

/**
 * `block friday afternoon` is all of the afternoon, `out of office on friday` all of the day: then the time is exact. What else is
 * understood stays as it is, and so does whatever others take part in.
 */
export const asOwnTime = (understood: Understanding): Understanding => {
  if (!isOwn(understood)) return understood;
  const { day, from, to, days, durationMinutes, block, isWholeDay, showAs, start } = understood;
  if (start || durationMinutes !== undefined) return isWholeDay ? without(understood, ['isWholeDay']) : understood;
  const window = from && to && !days ? { from, to } : undefined;
  const isAway = showAs === 'oof' || showAs === 'workingElsewhere';
  const span = day ? { first: day, last: day } : window && isOfWholeDays(window) ? daysOf(window) : undefined;
  const isAllOf = isWholeDay || isAway || (block === 'each' && day !== undefined);
  if (span && isAllOf)
    return {
      ...without(understood, ['day', 'from', 'to']),
      start: `${span.first}T00:00`,
      durationMinutes: daysBetween(span.first, span.last) * 24 * 60,
      isWholeDay: true,
    };
  const rest = without(understood, ['isWholeDay']);
  return block && window && isWithinDay(window)
    ? { ...without(rest, ['from', 'to']), start: window.from, durationMinutes: minutesBetween(window) }
    : rest;
};

/** Several times that are all meant: `block my mornings next week`. */
export const severalBlocks = (understood: Understanding, timeZone: string): { startsAt: Date; endsAt: Date }[] => {
  const { days = [], block, durationMinutes, recurrence } = understood;
  if (!isOwn(understood) || block !== 'each' || durationMinutes !== undefined || recurrence) return [];
  const windows = days.flatMap((each) => ('from' in each && isWithinDay(each) ? [each] : []));
  if (windows.length < 2 || windows.length !== days.length) return [];
  const instant = (local: string) => resolveLocal(local, timeZone).instant;
  return windows.map(({ from, to }) => ({ startsAt: instant(from), endsAt: instant(to) }));
};

const isOwn = ({ intent, people = [], optionalPeople = [], group, room }: Understanding): boolean =>
  intent === 'book' && people.length + optionalPeople.length === 0 && group !== 'everybodyHere' && room === undefined;

const isWithinDay = ({ from, to }: Window): boolean =>
  from.slice(0, 10) === to.slice(0, 10) && !(from.endsWith('T00:00') && to.endsWith('T23:59'));
const isOfWholeDays = ({ from, to }: Window): boolean => from.endsWith('T00:00') && to.endsWith('T23:59');
const daysOf = ({ from, to }: Window) => ({ first: from.slice(0, 10), last: to.slice(0, 10) });

const minutesBetween = ({ from, to }: Window): number => (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
const daysBetween = (first: string, last: string): number => {
  let count = 1;
  for (let day = first; day < last && count < 366; day = addDays(day, 1)) count += 1;
  return count;
};

const without = (understood: Understanding, fields: readonly (keyof Understanding)[]): Understanding => {
  const rest = { ...understood };
  for (const field of fields) delete rest[field];
  return rest;
};
