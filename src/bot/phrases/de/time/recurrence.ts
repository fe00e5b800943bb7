import type { Reader, Recurrence, Time } from '../../time/atom.ts';
import { weekdays } from '../../time/calendar-days.ts';
import { numberWords, readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { fullWeekdayNames, weekdayNamed, weekdayNames } from './day-names.ts';

const repeated = (every: Recurrence['every'], interval = 1, days: string[] = [], week?: number): Time => ({
  kind: 'recurrence',
  recurrence: { every, interval, ...(days.length > 0 ? { days } : {}), ...(week === undefined ? {} : { week }) },
});

/** The weekdays named in a list, in the order of the week. */
const daysIn = (list: string): string[] => {
  const indexes = [...list.matchAll(/\p{L}+/gu)]
    .map(([name]) => weekdayNamed(name) ?? weekdayNamed(name.replace(/s$/i, '')))
    .filter((index) => index !== undefined);
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => weekdays[index] ?? '')
    .filter(Boolean);
};

const joined = '\\s*(?:,|und|&|\\+|/|sowie)\\s*';
const dayList = `(?:${weekdayNames})\\b(?:${joined}(?:(?:jeden|am)\\s+)?(?:${weekdayNames})\\b){0,6}`;
const plurals = `(?:${fullWeekdayNames})s`;
const each = '(?:an\\s+)?jede[rnms]?';

const intervals: readonly (readonly [number, string])[] = [
  [2, 'zweite[nrs]?|2\\.|andere[nrs]?'],
  [3, 'dritte[nrs]?|3\\.'],
  [4, 'vierte[nrs]?|4\\.'],
];
const intervalNamed = (said: string | undefined): number =>
  intervals.find(([, words]) => said !== undefined && pattern(`^(?:${words})$`).test(said))?.[0] ?? 1;

const weeks: readonly (readonly [number, string])[] = [
  [1, 'erste[nrm]?|1\\.'],
  [2, 'zweite[nrm]?|2\\.'],
  [3, 'dritte[nrm]?|3\\.'],
  [4, 'vierte[nrm]?|4\\.'],
  [-1, 'letzte[nrm]?'],
];
const weekWords = weeks.map(([, words]) => words).join('|');
const weekNamed = (said: string): number => weeks.find(([, words]) => pattern(`^(?:${words})$`).test(said))?.[0] ?? 1;
const units: readonly (readonly [RegExp, 'day' | 'week' | 'month'])[] = [
  [/^t/i, 'day'],
  [/^w/i, 'week'],
  [/^m/i, 'month'],
];
const unitNamed = (said: string) => units.find(([begins]) => begins.test(said))?.[1];

/** `jeden Montag`, `alle zwei Wochen`, `montags`, `täglich`, `jeden ersten Montag im Monat`. */
export const recurrenceReaders: readonly Reader[] = [
  {
    pattern: pattern(
      `(?:${each}\\s+(?:arbeits|werk|wochen)tag|an\\s+(?:jedem\\s+)?(?:arbeits|werk|wochen)tag(?:en)?|(?:werk|wochen)tags|arbeitstäglich|werktäglich)\\b`,
      'y',
    ),
    read: () => repeated('weekday'),
  },
  {
    pattern: pattern(
      `(?:(?:${each}|am|immer\\s+am|an\\s+jedem)\\s+)?(${weekWords})\\s+(${weekdayNames})\\b\\.?\\s+(?:im|des|jeden|eines\\s+jeden|in\\s+jedem|pro)\\s+monats?\\b`,
      'y',
    ),
    read: ([, which = '', name = '']) => repeated('month', 1, daysIn(name), weekNamed(which)),
  },
  {
    pattern: pattern(
      `${each}\\s+(?:(zweite[nrs]?|2\\.|andere[nrs]?|dritte[nrs]?|3\\.|vierte[nrs]?|4\\.)\\s+)?(?:woche\\s+(?:am|jeweils\\s+am)\\s+)?(${dayList})`,
      'y',
    ),
    read: ([, other, list = '']) => repeated('week', intervalNamed(other), daysIn(list)),
  },
  {
    pattern: pattern(`${each}\\s+(${fullWeekdayNames})(?=morgen|vormittag|nachmittag|mittag|abend|früh)`, 'y'),
    read: () => undefined,
  },
  {
    pattern: pattern(
      `${each}\\s+(?:(zweite[nrs]?|2\\.|andere[nrs]?|dritte[nrs]?|3\\.|vierte[nrs]?|4\\.)\\s+)?(tag|woche|monat)\\b(?:,?\\s+(?:am|jeweils\\s+am)\\s+(${dayList}))?`,
      'y',
    ),
    read: ([, other, unit = '', list = '']) => {
      const every = unitNamed(unit);
      return every && repeated(every, intervalNamed(other), daysIn(list));
    },
  },
  {
    pattern: pattern(
      `alle\\s+(${numberWords}|\\d{1,2})\\s+(tage|wochen|monate)\\b(?:,?\\s+(?:am|jeweils\\s+am|immer\\s+am)\\s+(${dayList}))?`,
      'y',
    ),
    read: ([, count = '', unit = '', list = '']) => {
      const amount = readNumber(count) ?? 0;
      const every = unitNamed(unit);
      if (!every || amount < 1 || !Number.isInteger(amount)) return undefined;
      return every === 'day' && amount % 7 === 0
        ? repeated('week', amount / 7, daysIn(list))
        : repeated(every, amount, daysIn(list));
    },
  },
  {
    pattern: pattern(
      '(?:zwei-?wöchentlich|zwei-?wöchig|vierzehn-?tägig|14-?tägig|14-?täglich|2-?wöchentlich)(?:e[rsnm]?)?\\b',
      'y',
    ),
    read: () => repeated('week', 2),
  },
  { pattern: pattern('täglich(?:e[rsnm]?)?\\b', 'y'), read: () => repeated('day') },
  {
    pattern: pattern('(?:all)?wöchentlich(?:e[rsnm]?)?\\b(?!\\s+(?:bericht|report|newsletter|update))', 'y'),
    read: () => repeated('week'),
  },
  {
    pattern: pattern('monatlich(?:e[rsnm]?)?\\b(?!\\s+(?:bericht|report|newsletter|update|zahlen))', 'y'),
    read: () => repeated('month'),
  },
  {
    pattern: pattern(`(?:immer\\s+)?(${plurals}(?:${joined}${plurals}){0,6})\\b`, 'y'),
    read: ([, list = '']) => repeated('week', 1, daysIn(list)),
  },
  {
    pattern: pattern(`immer\\s+(?:am\\s+)?(${dayList})`, 'y'),
    read: ([, list = '']) => repeated('week', 1, daysIn(list)),
  },
];

/** Where a series ends, beside `bis` a day: `für 6 Wochen`, `zehnmal`. */
export const seriesEndReaders: readonly Reader[] = [
  {
    pattern: pattern(`(${numberWords}|\\d{1,3})\\s+(tage?n?|wochen?|monate?n?|jahre?n?)(?:\\s+lang)?\\b`, 'y'),
    when: ({ lead, hasSeries }) => lead === 'für' || hasSeries === true,
    read: ([, said = '', unit = ''], { lead }) => {
      const amount = readNumber(said);
      if (amount === undefined || !Number.isInteger(amount) || amount < 1 || lead === 'in' || lead === 'vor')
        return undefined;
      if (/^[mj]/i.test(unit)) return { kind: 'span', months: amount * (/^j/i.test(unit) ? 12 : 1) };
      return { kind: 'span', days: amount * (/^t/i.test(unit) ? 1 : 7) };
    },
  },
  {
    pattern: pattern(`(${numberWords}|\\d{1,3})\\s*(?:mal|termine|wiederholungen)(?:\\s+insgesamt)?\\b`, 'y'),
    when: ({ hasSeries }) => hasSeries === true,
    read: ([, said = '']) => {
      const count = readNumber(said);
      return count !== undefined && Number.isInteger(count) && count > 0 ? { kind: 'count', count } : undefined;
    },
  },
];
