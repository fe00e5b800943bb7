import { dateFormat } from '../shared/date-format.ts';
import type { Language, Reader } from './reader.ts';

/** Dates, times, lengths and lists as a reader's language writes them: all by `Intl`, so no language has rules of its own here. */

const format = (instant: Date, { locale, timeZone }: Reader, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone })
    .format(instant)
    // Newer Intl data puts a narrow no-break space before PM.
    .replace(/[\u202f\u00a0]/g, ' ');

/** `15:00` or `3:00 PM` */
export const clockTime = (instant: Date, reader: Reader): string =>
  format(instant, reader, { hour: hours12(reader) ? 'numeric' : '2-digit', minute: '2-digit' });

const hours12 = ({ locale }: Reader): boolean =>
  dateFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;

/** `Tue 24 Nov`, with the year when it is not this one's. */
export const dayName = (instant: Date, reader: Reader, now?: Date): string =>
  format(instant, reader, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(now && !sameInZone(now, instant, reader, { year: 'numeric' }) ? { year: 'numeric' } : {}),
  });

/** `Tuesday 24 November` */
export const longDayName = (instant: Date, reader: Reader): string =>
  format(instant, reader, { weekday: 'long', day: 'numeric', month: 'long' });

/** `15`, `3 PM` or `15 Uhr`: a full hour, where there is room for little. */
export const hourName = (instant: Date, reader: Reader): string => format(instant, reader, { hour: 'numeric' });

// The zone's own calendar, asked of `Intl` alone: the tab loads this file, and not the tables that `shared/time-zone.ts` needs.
const sameInZone = (one: Date, other: Date, { timeZone }: Reader, parts: Intl.DateTimeFormatOptions): boolean => {
  const inZone = dateFormat('en', { ...parts, timeZone });
  return inZone.format(one) === inZone.format(other);
};

const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;

/** `15:00 – 15:30`; with the day of the end when it is another one. */
export const clockRange = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, reader: Reader): string => {
  const end = sameInZone(startsAt, endsAt, reader, day) ? clockTime(endsAt, reader) : moment(endsAt, reader);
  return `${clockTime(startsAt, reader)} – ${end}`;
};

/** `Tue 24 Nov, 15:00 – 15:30` */
export const dayAndTime = (range: { startsAt: Date; endsAt: Date }, reader: Reader, now?: Date): string =>
  `${dayName(range.startsAt, reader, now)}, ${clockRange(range, reader)}`;

/** `Tue 24 Nov, 15:00` */
export const moment = (instant: Date, reader: Reader, now?: Date): string =>
  `${dayName(instant, reader, now)}, ${clockTime(instant, reader)}`;

/** `30 February 2027` or `30. Februar 2027, 25:00`: what no calendar or clock has (`2027-02-30 25:00`), as people write it. */
export const unrealMoment = (said: string, language: Language): string => {
  const [, year, month, day, time] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?: (.+))?$/.exec(said) ?? [];
  if (!day) return said;
  // `Intl` only knows days that there are: the first of that month lends its form.
  const date = dateFormat(regionOf(language), { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(Number(year), Number(month) - 1, 1)))
    .map((part) => (part.type === 'day' ? String(Number(day)) : part.value))
    .join('');
  return time ? `${date}, ${time}` : date;
};

/** English is written as in Great Britain where a reader's region is not known. */
const regionOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** The reader's zone (or another one) as people call it at that instant: `Pacific Standard Time`, `Mitteleuropäische Normalzeit`. */
export const zoneName = (reader: Reader, instant: Date, timeZone = reader.timeZone): string =>
  dateFormat(reader.language === 'en' ? 'en-GB' : reader.locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

const each = <T>(make: (language: Language) => T): Record<Language, T> => ({
  en: make('en'),
  de: make('de'),
  fr: make('fr'),
});

// No comma before the "and".
const lists = each((language) => new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }));
const numbers = each((language) => new Intl.NumberFormat(language));
const plurals = each((language) => new Intl.PluralRules(language));

/** `Adele, Megan and Lee` */
export const list = (items: readonly string[], language: Language): string => lists[language].format(items);

/** `1,000` or `1.000` */
export const number = (value: number, language: Language): string => numbers[language].format(value);

/** The form for a count: `plural(2, 'en', { one: 'event', other: 'events' })`. */
export const plural = (count: number, language: Language, forms: { one: string; other: string }): string =>
  plurals[language].select(count) === 'one' ? forms.one : forms.other;

// Any week will do: this one began on a Monday.
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayNames = each((language) =>
  weekdays.map((_, index) =>
    dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + index))),
  ),
);

/** `Monday`, `Montag` or `lundi` for `monday`. */
export const weekdayName = (day: string, language: Language): string =>
  weekdayNames[language][weekdays.indexOf(day.toLowerCase())] ?? day;
