import { InvalidRequest } from '../../shared/errors.ts';
import { addDays, dayRange, localDay, resolveLocal } from '../../shared/time-zone.ts';
import { earlier, later, minutesAfter } from './time-range.ts';
import type { TimeRange } from './types.ts';

/** From local days and times to the stretch of time they mean. Pure. */

/** Local times in the person's zone: `2026-11-24T15:00`, or a day alone. */
export interface SaidWindow {
  day?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * The window said: a day, or from … to …, where a beginning alone means the rest of its day and an end alone what is left until then.
 * Nothing said: from now to the end of the day `days` days on. Throws InvalidRequest when it turns back or a time does not exist.
 */
export const windowOf = (
  { day, from, to }: SaidWindow,
  now: Date,
  timeZone: string,
  days: number,
): { within: TimeRange; said: boolean } => {
  if (day) return { within: dayRange(day.slice(0, 10), timeZone), said: true };
  if (!from && !to)
    return { within: { startsAt: now, endsAt: endOf(addDays(localDay(now, timeZone), days), timeZone) }, said: false };
  const startsAt = from ? resolveLocal(from, timeZone).instant : now;
  const endsAt = to?.includes('T')
    ? resolveLocal(to, timeZone).instant
    : endOf(to ?? localDay(startsAt, timeZone), timeZone);
  if (endsAt <= startsAt) throw new InvalidRequest({ is: 'timeEndsBeforeStart' });
  return { within: { startsAt, endsAt }, said: true };
};

const endOf = (day: string, timeZone: string): Date => dayRange(day.slice(0, 10), timeZone).endsAt;

/** A booking may start a few minutes late; anything earlier has passed. */
export const hasPassed = (startsAt: Date, now: Date): boolean => startsAt < minutesAfter(now, -5);

const hourMs = 60 * 60 * 1000;

/** The next full hour, never this very instant. */
export const nextHour = (now: Date): Date => new Date(Math.ceil((now.getTime() + 1) / hourMs) * hourMs);

/** The rest of the day of a time. */
export const restOfDay = (startsAt: Date, timeZone: string): TimeRange => ({
  startsAt,
  endsAt: endOf(localDay(startsAt, timeZone), timeZone),
});

const daysAround = 4;

/** The day of a time and the four after it, as far as they lie ahead: where other times are looked for. */
export const windowAround = (startsAt: Date, now: Date, timeZone: string): TimeRange => {
  const day = localDay(startsAt, timeZone);
  return {
    startsAt: later(dayRange(day, timeZone).startsAt, now),
    endsAt: endOf(addDays(day, daysAround), timeZone),
  };
};

/** 8 to 18 of the day of `first`, what is left of the day when that is later, stretched so that a time asked for lies in it. */
export const officeHours = (first: Date, asked: TimeRange | undefined, timeZone: string): TimeRange => {
  const day = localDay(first, timeZone);
  const at = (time: string) => resolveLocal(`${day}T${time}`, timeZone).instant;
  const hours = { startsAt: at('08:00'), endsAt: at('18:00') };
  if (asked) return { startsAt: earlier(asked.startsAt, hours.startsAt), endsAt: later(asked.endsAt, hours.endsAt) };
  return first > hours.endsAt ? restOfDay(first, timeZone) : hours;
};

/** Does the window lie within one local day (and may end with it)? */
export const isWithinDay = ({ startsAt, endsAt }: TimeRange, timeZone: string): boolean =>
  endsAt <= endOf(localDay(startsAt, timeZone), timeZone);
