import { en } from 'chrono-node';
import type { Moment } from '../../time/atom.ts';
import { dayOf, isDate } from '../../time/calendar-days.ts';
import { impossibleDate } from '../../time/dates.ts';

/** chrono's patterns are only ever given this much, so that none of them can run away. */
export const maxDatePhrase = 100;

/** Where the month comes first in 3/4: the Americas' north, by the zone of the call. */
export const isMonthFirst = (timeZone: string): boolean =>
  /^(america|us)\//i.test(timeZone) && !/sao_paulo|buenos|bogota|lima|mexico/i.test(timeZone);

/**
 * The day chrono reads in a short phrase (`2 December`, `in two weeks`), in the future unless a year says otherwise;
 * undefined when it reads none, reads only a part of it, or the phrase is too long.
 */
export const readExplicitDate = (phrase: string, { now, timeZone }: Moment): string | undefined => {
  // The day before the month: chrono takes the 24 of `Dec 24` for a year.
  const text = phrase.trim().replace(/^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)/i, '$2 $1');
  if (text.length > maxDatePhrase) return undefined;
  const parts = plainParts(text, timeZone);
  if (parts) return dateOf(parts, dayOf(now));
  const today = dayOf(now);
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?=\D|$)/.exec(text);
  // A number above 12 is the day, whichever way round the reader writes dates.
  const isAmerican = numeric ? Number(numeric[2]) > 12 || (Number(numeric[1]) <= 12 && isMonthFirst(timeZone)) : false;
  const [found] = (isAmerican ? en.casual : en.GB).parse(text, new Date(year, month - 1, day, 12), {
    forwardDate: true,
  });
  // chrono reads a part where it cannot read all: half a date is none.
  if (!found || found.text.length < text.length) return undefined;
  const date = ['year', 'month', 'day']
    .map((part) => String(found.start.get(part as 'day') ?? '').padStart(2, '0'))
    .join('-');
  return isDate(date) ? date : undefined;
};

interface Parts {
  year?: number;
  month: number;
  day: number;
}

/** The forms most dates have, read without chrono, which takes a hundred times as long. */
const plainParts = (text: string, timeZone: string): Parts | undefined => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (iso) return { year: iso[0] ?? 0, month: iso[1] ?? 0, day: iso[2] ?? 0 };
  const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?(?:,? (\d{4}))?$/i.exec(text) ?? [];
  if (day && name)
    return monthNamed(name) > 0 ? { ...yearOf(year), month: monthNamed(name), day: Number(day) } : undefined;
  const [, one, other, numericYear] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (!one || !other) return undefined;
  const [first, second] = [Number(one), Number(other)];
  // A number above 12 is the day, whichever way round the reader writes dates.
  const isAmerican = second > 12 || (first <= 12 && isMonthFirst(timeZone));
  return { ...yearOf(numericYear), month: isAmerican ? first : second, day: isAmerican ? second : first };
};

const yearOf = (said: string | undefined): { year?: number } =>
  said ? { year: Number(said.length === 2 ? `20${said}` : said) } : {};

/** Without a year the next there is, today included. */
const dateOf = ({ year, month, day }: Parts, today: string): string | undefined => {
  const monthAndDay = [month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const thisYear = Number(today.slice(0, 4));
  const ahead = [thisYear, thisYear + 1].map((each) => `${each}-${monthAndDay}`).find((date) => date >= today);
  const date = year === undefined ? ahead : `${String(year).padStart(4, '0')}-${monthAndDay}`;
  return date && isDate(date) ? date : undefined;
};

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (text: string): number =>
  monthStarts.indexOf((/[a-z]{3}/i.exec(text.replace(/\d(?:st|nd|rd|th)/i, ''))?.[0] ?? '').toLowerCase()) + 1;

/**
 * A date that no calendar has, as it was said (`Feb 30` is `2027-02-30`), so that whoever books on it can say so;
 * undefined for a date that exists, and for numbers that may be no date at all (50/50).
 */
export const readImpossibleDate = (phrase: string, { now, timeZone }: Moment): string | undefined => {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(phrase)?.[0];
  if (iso) return isDate(iso) ? undefined : iso;
  const year = /\b\d{4}$/.exec(phrase)?.[0];
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(phrase)?.slice(1).map(Number);
  const [first = 0, second = 0] = numeric ?? [];
  const isAmerican = second > 12 || (first <= 12 && isMonthFirst(timeZone));
  const month = numeric ? (isAmerican ? first : second) : monthNamed(phrase);
  const dayOfMonth = numeric
    ? isAmerican
      ? second
      : first
    : Number(/(?<!\d)\d{1,2}(?!\d)/.exec(phrase)?.[0] ?? Number.NaN);
  if (month < 1 || month > 12 || Number.isNaN(dayOfMonth) || (numeric && dayOfMonth > 31)) return undefined;
  return impossibleDate(month, dayOfMonth, now, year);
};
