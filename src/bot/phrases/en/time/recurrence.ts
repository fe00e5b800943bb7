import type { Reader, Recurrence, Time } from '../../time/atom.ts';
import { weekdays } from '../../time/calendar-days.ts';
import { readNumber } from '../words/numbers.ts';
import { weekdayNamed, weekdayNames } from './day-names.ts';

const repeated = (every: Recurrence['every'], interval = 1, days: string[] = []): Time => ({
  kind: 'recurrence',
  recurrence: { every, interval, ...(days.length > 0 ? { days } : {}) },
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

/** `every monday`, `daily`, `every other tuesday`, `fortnightly`. */
export const recurrenceReaders: readonly Reader[] = [
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
