import { LRUCache } from 'lru-cache';
import { Info } from 'luxon';
import { findIana, findWindows } from 'windows-iana';
import { dateFormat } from './date-format.ts';
import { InvalidRequest } from './errors.ts';

/** A zone as we compute with it. `known` is false when the name could not be understood: then it is UTC, and has to be shown as UTC. */
export interface NamedZone {
  timeZone: string;
  known: boolean;
}

/**
 * The IANA zone for a name as Microsoft 365 gives it: Windows ("Pacific Standard Time") or IANA. Custom zones, `tzone://…`,
 * empty and unknown names become UTC with `known: false`.
 * https://learn.microsoft.com/graph/api/user-get-mailboxsettings
 */
export const toIanaZone = (name: string | null | undefined): NamedZone => {
  const said = (name ?? '').trim();
  if (/^(utc|etc\/utc|gmt|z)$/i.test(said)) return { timeZone: 'UTC', known: true };
  const fromWindows = findIana(said)[0];
  if (fromWindows) return { timeZone: fromWindows, known: true };
  // A zone without a slash ("EST", "Tzone") is an old abbreviation or a custom name, not a place.
  if (said.includes('/') && !said.includes(':') && isTimeZone(said)) return { timeZone: said, known: true };
  return { timeZone: 'UTC', known: false };
};

/** The Windows name Exchange knows for certain, or undefined when there is none. */
export const toWindowsZone = (timeZone: string): string | undefined =>
  timeZone === 'UTC' ? 'UTC' : findWindows(timeZone)[0];

export const isTimeZone = (name: string): boolean => {
  try {
    return name === 'UTC' || dateFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/** A local time made an instant. */
export interface ResolvedTime {
  instant: Date;
  /** The clock skips this time on that day; it was moved on by the gap and this is the local time it became. */
  movedTo?: string;
  /** The clock shows this time twice on that day; `instant` is the first, this the second. */
  again?: Date;
}

const localPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * The instant of a local time (`2026-11-24T15:00`, or a date for its midnight) in an IANA zone.
 * Throws InvalidRequest for times that do not exist on any clock (30 February, 25:00) or lie outside 1970 to 2200.
 */
export const resolveLocal = (local: string, timeZone: string): ResolvedTime => {
  const parts = localPattern.exec(local);
  if (!parts) throw new InvalidRequest({ is: 'timeNotUnderstood' });
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59)
    throw new InvalidRequest({ is: 'noSuchTime', said: local.replace('T', ' ') });
  if (year < 1970 || year > 2200) throw new InvalidRequest({ is: 'yearTooFar', year });
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // The zone's offsets a day before and after: a wall time is real where an offset gives itself back.
  const offsets = [...new Set([offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)])];
  const [first, second] = offsets
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === wall)
    .sort((a, b) => a - b);
  if (first !== undefined)
    return { instant: new Date(first), ...(second === undefined ? {} : { again: new Date(second) }) };
  // In the gap: read with the offset before the change, which moves it on by exactly the gap.
  const moved = new Date(wall - (offsets[0] ?? 0));
  return { instant: moved, movedTo: localText(moved, zone) };
};

const dayMs = 24 * 3_600_000;

/** The calendar repeats itself after 400 years; `Date.UTC` takes the years below 100 for others. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** What the zone's clock is ahead of UTC, in milliseconds; NaN for an unknown zone or an invalid instant. */
const offsetAt = (instant: number, timeZone: string): number => {
  if (timeZone === 'UTC') return 0;
  // Since 1973 clocks change at full minutes everywhere, not at full hours.
  if (!(instant > fullMinutesSince)) return Info.normalizeZone(timeZone).offset(instant) * 60_000;
  const key = `${timeZone} ${Math.floor(instant / 60_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = Info.normalizeZone(timeZone).offset(instant) * 60_000;
  offsets.set(key, offset);
  return offset;
};

const fullMinutesSince = Date.UTC(1973, 0, 1);
/** To ask `Intl` is what takes most of the time of everything here. */
const offsets = new LRUCache<string, number>({ max: 5_000 });

/** The local time of an instant: `2026-11-24T15:00`. */
export const localText = (instant: Date, timeZone: string): string => {
  const wall = instant.getTime() + offsetAt(instant.getTime(), timeZone);
  return Number.isNaN(wall) ? 'Invalid DateTime' : new Date(wall).toISOString().slice(0, 16);
};

/** The local date of an instant: `2026-11-24`. */
export const localDay = (instant: Date, timeZone: string): string => localText(instant, timeZone).slice(0, 10);

/** The day so many days on: `addDays('2026-12-31', 1)` is `2027-01-01`. */
export const addDays = (day: string, days: number): string =>
  localText(new Date(Date.parse(`${day}T00:00Z`) + days * dayMs), 'UTC').slice(0, 10);

/** Midnight to midnight of a local day; 23 or 25 hours long when the clocks change. */
export const dayRange = (day: string, timeZone: string): { startsAt: Date; endsAt: Date } => ({
  startsAt: resolveLocal(day, timeZone).instant,
  endsAt: resolveLocal(addDays(day, 1), timeZone).instant,
});

/** Do two zones show the same clock at that instant? */
export const sameClock = (one: string, other: string, instant: Date): boolean =>
  localText(instant, one) === localText(instant, other);
