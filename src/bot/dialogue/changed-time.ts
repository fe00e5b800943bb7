import { addDays } from '../../shared/time-zone.ts';
import { weekdayIndex, weekdays } from '../phrases/time/calendar-days.ts';
import type { Understanding } from '../phrases/understanding.ts';

type SaidTime = Pick<Understanding, 'start' | 'day' | 'from' | 'to'>;
type Change = SaidTime & Pick<Understanding, 'time' | 'shiftMinutes' | 'isDayOpen' | 'sameTime' | 'recurrence'>;

/** The time said, filled up from the one shown (`2026-11-24T15:00`); undefined when nothing was said of it. Pure. */
export const changedTime = (
  { start, time, day, from, to, shiftMinutes, isDayOpen, sameTime, recurrence }: Change,
  { shown, isExact }: { shown: string; isExact: boolean },
): SaidTime | undefined => {
  const [date, clock] = [firstOf(shown.slice(0, 10), recurrence), shown.slice(11)];
  const on = (local: string) => (isDayOpen ? `${date}T${local.slice(11)}` : local);
  if (shiftMinutes !== undefined) return { start: shifted(shown, shiftMinutes) };
  if (time !== undefined) return { start: `${day ?? sinceThen(date, from)}T${time}` };
  if (start !== undefined) return { start: on(start) };
  if (day !== undefined) return isExact || sameTime ? { start: `${day}T${clock}` } : { day };
  if (from === undefined) return undefined;
  if (sameTime && to) return { start: `${sameWeekday(date, from.slice(0, 10), to.slice(0, 10))}T${clock}` };
  return { from: on(from), ...(to ? { to: on(to) } : {}) };
};

/** A series begins on one of its own weekdays: the first from the day shown. */
const firstOf = (date: string, recurrence: Understanding['recurrence']): string => {
  const days: readonly string[] = recurrence?.days ?? [];
  const ahead = Array.from({ length: 7 }, (_, count) => addDays(date, count));
  return ahead.find((one) => days.includes(weekdays[weekdayIndex(one)] ?? '')) ?? date;
};

/** `from next week on at 10`: the first such weekday from then. */
const sinceThen = (date: string, from: string | undefined): string =>
  from && from.slice(0, 10) > date ? sameWeekday(date, from.slice(0, 10), addDays(from.slice(0, 10), 6)) : date;

const shifted = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The day of a week that is the same weekday as another day; its first where it has none. */
const sameWeekday = (date: string, from: string, to: string): string => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) === weekdayOf(date)) return day;
  return from;
};
