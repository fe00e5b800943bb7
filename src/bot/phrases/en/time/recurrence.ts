import type { Reader, Recurrence, Time } from '../../time/atom.ts';
import { weekdays } from '../../time/calendar-days.ts';
import { numberWords, readNumber } from '../words/numbers.ts';
import { weekdayNamed, weekdayNames } from './day-names.ts';
import { placeNamed, placeWords } from './nth-day.ts';

const repeated = (every: Recurrence['every'], interval = 1, days: string[] = [], week?: number): Time => ({
  kind: 'recurrence',
  recurrence: { every, interval, ...(days.length > 0 ? { days } : {}), ...(week === undefined ? {} : { week }) },
});

/** The weekdays named in a list, in the order of the week. */
const daysIn = (list: string): string[] => {
  const indexes = [...list.matchAll(/[a-z]+/gi)]
    .map(([name]) => weekdayNamed(name))
    .filter((index) => index !== undefined);
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => weekdays[index] ?? '')
    .filter(Boolean);
};

const dayList = `(?:${weekdayNames})(?:\\s*(?:,|and|&|,\\s*and|\\+|/)\\s*(?:(?:every|on)\\s+)?(?:${weekdayNames})\\b){0,6}`;
const plural = 'mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays';

const every = '(?:every|each|evry|evrey)';
const units: Readonly<Record<string, 'day' | 'week' | 'month'>> = { day: 'day', week: 'week', month: 'month' };

const placeInMonth = `(?:the\\s+)?(?:very\\s+)?(${placeWords})\\s+(?:(${weekdayNames})|(week\\s?day|working\\s+day|business\\s+day)|day)`;
const ofMonths =
  '(?:of|in)\\s+(?:the|(?:every|each|a)(?:\\s+(other|second|2nd|third|3rd|\\d{1,2}|two|three|four|six))?)\\s+(month|quarter)';

/** `on the first Monday of the month`; a fifth is not in every month. */
const inMonths = (place: string, weekday = '', working = '', interval = 1): Time | undefined => {
  const week = placeNamed(place);
  const days = weekday ? daysIn(weekday) : [...weekdays].slice(0, working ? 5 : 7);
  return week > 4 ? undefined : repeated('month', interval, days, week);
};

const intervalNamed = (said = '1', unit = 'month'): number =>
  (/^(other|second|2nd)$/i.test(said) ? 2 : /^(third|3rd)$/i.test(said) ? 3 : (readNumber(said) ?? 1)) *
  (/^quarter/i.test(unit) ? 3 : 1);

const inOtherWords: readonly Reader[] = [
  {
    pattern: new RegExp(`(?:on\\s+)?(?:every\\s+|each\\s+)?${placeInMonth}\\s+${ofMonths}\\b`, 'iy'),
    read: ([, place = '', weekday, working, other, unit]) =>
      inMonths(place, weekday, working, intervalNamed(other, unit)),
  },
  {
    // monthly on the first monday, every other month on the last friday
    pattern: new RegExp(
      `(?:monthly|every\\s+(?:(other|second|2nd|third|3rd|\\d{1,2}|two|three|four|six)\\s+)?months?),?\\s+on\\s+${placeInMonth}\\b`,
      'iy',
    ),
    read: ([, other, place = '', weekday, working]) => inMonths(place, weekday, working, intervalNamed(other)),
  },
  {
    pattern:
      /(?:on\s+a\s+)?(quarterly|every\s+quarter|half-?yearly|yearly|annually|every\s+year)\b(?:\s+basis\b)?(?!\s+(?:report|numbers|figures|review|results|update|planning|budget|targets?|business))/iy,
    read: ([, word = '']) => repeated('month', /quarter/i.test(word) ? 3 : /half/i.test(word) ? 6 : 12),
  },
];

/** Where a series ends, beside `until` a day: `for 6 weeks`, `10 times`. */
export const seriesEndReaders: readonly Reader[] = [
  {
    pattern: /(?:until\s+further\s+notice|indefinitely|for\s?ever|with\s+no\s+end(?:\s+date)?)\b/iy,
    when: ({ hasSeries }) => hasSeries === true,
    read: () => ({ kind: 'span' }),
  },
  {
    pattern: new RegExp(
      `(?:the\\s+next\\s+)?(${numberWords}|\\d{1,3})\\s+(days?|weeks?|wks?|fortnights?|months?|years?)\\b`,
      'iy',
    ),
    when: ({ lead }) => lead === 'for' || lead === 'over',
    read: ([, said = '', unit = '']) => {
      const amount = readNumber(said);
      const letter = unit.charAt(0).toLowerCase();
      if (amount === undefined || !Number.isInteger(amount) || amount < 1) return undefined;
      if (letter === 'm' || letter === 'y') return { kind: 'span', months: amount * (letter === 'y' ? 12 : 1) };
      return { kind: 'span', days: amount * (letter === 'd' ? 1 : letter === 'f' ? 14 : 7) };
    },
  },
  {
    pattern: new RegExp(
      `(${numberWords}|\\d{1,3})\\s+(?:times|occurrences|repetitions|sessions)(?:\\s+in\\s+total)?\\b`,
      'iy',
    ),
    when: ({ hasSeries }) => hasSeries === true,
    read: ([, said = '']) => {
      const count = readNumber(said);
      return count !== undefined && Number.isInteger(count) && count > 0 ? { kind: 'count', count } : undefined;
    },
  },
];

/** `every monday`, `daily`, `every other tuesday`, `fortnightly`. */
export const recurrenceReaders: readonly Reader[] = [
  ...inOtherWords,
  {
    pattern: new RegExp(`(?:on\\s+)?${every}\\s+(?:week\\s*day|work(?:ing)?\\s*day|business\\s+day)s?\\b`, 'iy'),
    read: () => repeated('weekday'),
  },
  { pattern: /(?:on\s+)?week\s?days\b/iy, read: () => repeated('weekday') },
  {
    pattern: new RegExp(
      `(?:on\\s+)?${every}\\s+(?:(other|second|2nd|third)\\s+)?(?:week\\s+on\\s+)?(${dayList})`,
      'iy',
    ),
    read: ([, other, list = '']) => repeated('week', other ? (/^third/i.test(other) ? 3 : 2) : 1, daysIn(list)),
  },
  {
    pattern: new RegExp(
      `${every}\\s+(?:(other|second|2nd|third|\\d{1,2}|two|three|four|six)\\s+)?(day|week|month)s?\\b(?:,?\\s+on\\s+(?:a\\s+)?(${dayList}))?`,
      'iy',
    ),
    read: ([, count = '1', unit = '', list = '']) => {
      const interval = /^(other|second|2nd)$/i.test(count) ? 2 : /^third$/i.test(count) ? 3 : (readNumber(count) ?? 1);
      const name = units[unit.toLowerCase()];
      return name && interval >= 1 ? repeated(name, interval, daysIn(list)) : undefined;
    },
  },
  { pattern: /(?:on\s+)?(?:a\s+)?(?:fortnightly|bi-?weekly)\b(?:\s+basis\b)?/iy, read: () => repeated('week', 2) },
  { pattern: new RegExp(`${every}\\s+fortnight\\b`, 'iy'), read: () => repeated('week', 2) },
  {
    pattern:
      /(?:on\s+a\s+)?(daily|weekly|monthly)\b(?:\s+basis\b)?(?!\s+(?:report|numbers|figures|newsletter|digest|summary|update))/iy,
    read: ([, word = '']) => repeated(/^d/i.test(word) ? 'day' : /^w/i.test(word) ? 'week' : 'month'),
  },
  {
    pattern: new RegExp(`(?:on\\s+)?((?:${plural})(?:\\s*(?:,|and|&)\\s*(?:${plural})){0,6})\\b`, 'iy'),
    read: ([, list = '']) => repeated('week', 1, daysIn(list)),
  },
];
