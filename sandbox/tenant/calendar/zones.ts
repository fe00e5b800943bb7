import { DateTime, IANAZone } from 'luxon';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import type { WallTime } from './types.ts';

/** How Exchange names a zone that somebody's client defined itself; it may be read, and not be asked for. */
export const customZoneName = 'Customized Time Zone';
/** Minutes west of Greenwich of that zone in this tenant, the whole year. */
export const customZoneBias = 420;
const customZone = 'Etc/GMT+7';

const windows = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), findIana(windowsName)[0]] as const),
);
const known = new Map<string, string | undefined>();

/** The IANA zone for a Windows or IANA name, letter case ignored; undefined when there is no such zone. */
export const ianaZone = (name: string): string | undefined => {
  const key = name.trim().toLowerCase();
  if (!known.has(key)) known.set(key, resolve(key));
  return known.get(key);
};

const resolve = (key: string): string | undefined => {
  if (key === 'utc' || key === 'tzone://microsoft/utc') return 'Etc/UTC';
  const fromWindows = windows.get(key);
  if (fromWindows) return fromWindows;
  if (!/^[a-z]/.test(key) || !IANAZone.isValidZone(key)) return undefined;
  return new Intl.DateTimeFormat('en', { timeZone: key }).resolvedOptions().timeZone;
};

/** As `ianaZone` for a zone found in a mailbox, where a custom one has its meaning too; UTC as the last resort. */
export const mailboxZone = (name: string): string =>
  name === customZoneName ? customZone : (ianaZone(name) ?? 'Etc/UTC');

/** The instant, in its own zone. A time that daylight saving skips moves forward with the clock. */
export const instantOf = (wall: WallTime): DateTime =>
  DateTime.fromISO(wall.dateTime, { zone: mailboxZone(wall.timeZone) });

const instants = new Map<string, number>();

/** Milliseconds since 1970. Remembered, because every view of a calendar asks for the same times again. */
export const millis = (wall: WallTime): number => {
  const key = `${wall.dateTime} ${wall.timeZone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  if (instants.size > 50_000) instants.clear();
  const value = instantOf(wall).toMillis();
  instants.set(key, value);
  return value;
};

/** The wall time of an instant in a zone given by Windows or IANA name; the name is kept as given. */
export const wallIn = (instant: number, timeZone: string): WallTime => ({
  dateTime: DateTime.fromMillis(instant, { zone: mailboxZone(timeZone) }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
  timeZone,
});

/** "2026-11-23" of "2026-11-23T09:00:00". */
export const dateOf = (dateTime: string): string => dateTime.slice(0, 10);

const day = 86_400_000;

/** The local date so many days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The same time of day so many calendar days later: what moving by days means across daylight saving. */
export const shiftDays = (wall: WallTime, days: number): WallTime => ({
  ...wall,
  dateTime: addDays(dateOf(wall.dateTime), days) + wall.dateTime.slice(10),
});

/** Whole days from one local date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
