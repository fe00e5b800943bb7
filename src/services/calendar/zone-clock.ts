import { localText } from '../../shared/time-zone.ts';

/** Whose clock shows what: zones that have a name, and those a client made itself. Pure. */

/** When a clock changes: the so-manieth weekday of a month, the fifth being the last. */
export interface ClockChange {
  month: number;
  occurrence: number;
  /** In English, in small letters. */
  weekday: string;
  /** `02:00`, on the clock that ends then. */
  time: string;
}

/** A zone without a name. https://learn.microsoft.com/graph/api/resources/customtimezone */
export interface OwnZone {
  /** Minutes by which UTC is ahead of it. */
  bias: number;
  /** Left out where the clock never changes. */
  summer?: { bias: number; begins: ClockChange; ends: ClockChange };
}

/** An IANA zone, or one without a name. */
export type ZoneClock = string | OwnZone;

const minuteMs = 60_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The local time there: `2026-11-24T15:00`. */
export const wallTime = (instant: Date, zone: ZoneClock): string => {
  if (typeof zone === 'string') return localText(instant, zone);
  const standard = instant.getTime() - zone.bias * minuteMs;
  const ahead = zone.summer && isSummer(standard, zone.summer) ? -zone.summer.bias * minuteMs : 0;
  return new Date(standard + ahead).toISOString().slice(0, 16);
};

/** `local`: milliseconds of the standard clock. */
const isSummer = (local: number, { bias, begins, ends }: NonNullable<OwnZone['summer']>): boolean => {
  const year = new Date(local).getUTCFullYear();
  const from = changeIn(year, begins);
  // Written on the clock of summer: by the other one it comes earlier.
  const until = changeIn(year, ends) + bias * minuteMs;
  return from < until ? local >= from && local < until : local >= from || local < until;
};

const changeIn = (year: number, { month, occurrence, weekday, time }: ClockChange): number => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let day = 1 + ((weekdays.indexOf(weekday) - first + 7) % 7) + 7 * (Math.max(1, occurrence) - 1);
  while (day > last) day -= 7;
  return Date.UTC(year, month - 1, day, Number(time.slice(0, 2)), Number(time.slice(3, 5)));
};
