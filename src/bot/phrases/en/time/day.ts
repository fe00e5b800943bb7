import { addDays } from '../../../../shared/time-zone.ts';
import type { Context, Reader, Time } from '../../time/atom.ts';
import { dayOf, firstOfMonth, inWeek, lastOfMonth, nextWeekday, weekdayIndex } from '../../time/calendar-days.ts';
import { nextDayOfMonth } from '../../time/dates.ts';
import { explicitDateReaders } from './dates.ts';
import { monthNames, tomorrowNames, weekdayNamed, weekdayNames } from './day-names.ts';
import { distanceReaders } from './distance.ts';
import { readExplicitDate } from './explicit-date.ts';
import { nthDayReaders } from './nth-day.ts';

const day = (date: string | undefined): Time | undefined => (date ? { kind: 'day', day: date } : undefined);
const weekdayOn = (date: string | undefined): Time | undefined =>
  date ? { kind: 'day', day: date, isWeekday: true } : undefined;
const today = ({ moment }: Context): string => dayOf(moment.now);

/** `friday`, `next friday`, `this friday`, `last friday`. */
const weekday = (context: Context, which: string, name: string): string | undefined => {
  const index = weekdayNamed(name);
  if (index === undefined) return undefined;
  const word = which.toLowerCase();
  if (/^(next|nxt)$/.test(word)) return inWeek(today(context), index, 1);
  if (/^(last|past)$/.test(word) || context.lead === 'since') return addDays(nextWeekday(today(context), index), -7);
  if (word === 'this') {
    const thisWeeks = inWeek(today(context), index, 0);
    return thisWeeks >= today(context) ? thisWeeks : nextWeekday(today(context), index);
  }
  return nextWeekday(today(context), index);
};

/** What is before it is also on it. */
const endOf = (date: string): Time => ({ kind: 'day', day: date, isLast: true });

/** Where a person is expected, a weekday before a surname is a first name: `with Sunday Adeyemi`. */
const isFirstName = ({ 0: said, index, input }: RegExpExecArray, { lead, before }: Context): boolean =>
  lead === '' &&
  /^(?:with|and|or|plus|w|invite|meet|see|is|are|for|tell|email|mail|who)$/.test(before) &&
  /^\p{Lu}\p{Ll}{4,}$/u.test(said) &&
  /^ (?!Morning|Afternoon|Evening|Night|At|On|Next|Week)\p{Lu}\p{Ll}/u.test(input.slice(index + said.length));

const weeksOf = (which: string): number => (/^(next|nxt|following)/i.test(which) ? 1 : /^last/i.test(which) ? -1 : 0);

const feasts: readonly (readonly [name: string, date: string])[] = [
  ['(?:xmas|christmas)\\s+eve', '24 December'],
  ['boxing\\s+day', '26 December'],
  ["new\\s+year['’]?s\\s+eve", '31 December'],
  ["new\\s+year['’]?s(?:\\s+day)?", '1 January'],
  ['(?:xmas|christmas)(?:\\s+day)?(?!\\s+(?:party|lunch|dinner|drinks|do|break|shopping|holidays?))', '25 December'],
];

export const dayReaders: readonly Reader[] = [
  ...nthDayReaders,
  {
    pattern: new RegExp(`(?:the\\s+)?day\\s+after\\s+(?:${tomorrowNames})\\b`, 'iy'),
    read: (_match, context) => day(addDays(today(context), 2)),
  },
  {
    pattern: new RegExp(`(?:a\\s+)?week\\s+(?:from\\s+|on\\s+|after\\s+)?(${tomorrowNames}|today)\\b`, 'iy'),
    read: ([, name = ''], context) => day(addDays(today(context), /^today/i.test(name) ? 7 : 8)),
  },
  { pattern: new RegExp(`(?:${tomorrowNames})\\b`, 'iy'), read: (_match, context) => day(addDays(today(context), 1)) },
  { pattern: /(?:today|2day|todya|tody)\b/iy, read: (_match, context) => day(today(context)) },
  {
    pattern: /tonight\b|2nite\b|tonite\b/iy,
    read: (_match, context) => ({ kind: 'day', day: today(context), part: 'evening' }),
  },
  { pattern: /(?:the\s+)?day\s+before\s+yesterday\b/iy, read: (_match, context) => day(addDays(today(context), -2)) },
  { pattern: /yesterday\b/iy, read: (_match, context) => day(addDays(today(context), -1)) },
  ...explicitDateReaders,
  {
    // friday the 4th: the date counts
    pattern: new RegExp(`(?:${weekdayNames})\\b\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b`, 'iy'),
    read: ([, number = ''], context) => day(nextDayOfMonth(Number(number), today(context))),
  },
  {
    // friday next week, tuesday week
    pattern: new RegExp(
      `(${weekdayNames})\\b,?\\s+(?:(?:of|in)\\s+)?((?:next|this|last|the\\s+following|following)\\s+week|week)\\b`,
      'iy',
    ),
    read: ([, name = '', which = ''], context) => {
      const index = weekdayNamed(name);
      if (index === undefined) return undefined;
      if (/^week$/i.test(which)) return day(addDays(nextWeekday(today(context), index), 7));
      return weekdayOn(inWeek(today(context), index, weeksOf(which.replace(/^the\s+/i, ''))));
    },
  },
  {
    // next week friday, next week on tuesday
    pattern: new RegExp(`(next|this|last)\\s+week,?\\s+(?:on\\s+)?(${weekdayNames})\\b`, 'iy'),
    read: ([, which = '', name = ''], context) => {
      const index = weekdayNamed(name);
      return index === undefined ? undefined : weekdayOn(inWeek(today(context), index, weeksOf(which)));
    },
  },
  {
    // the friday after next
    pattern: new RegExp(`(?:the\\s+)?(${weekdayNames})\\b\\.?\\s+after\\s+next\\b`, 'iy'),
    read: ([, name = ''], context) => {
      const index = weekdayNamed(name);
      return index === undefined ? undefined : weekdayOn(inWeek(today(context), index, 2));
    },
  },
  {
    pattern: new RegExp(`(?:a\\s+)?week\\s+(?:from|on|after)\\s+(?:next\\s+)?(${weekdayNames})\\b`, 'iy'),
    read: ([, name = ''], context) => {
      const date = weekday(context, '', name);
      return weekdayOn(date && addDays(date, 7));
    },
  },
  {
    pattern: new RegExp(
      `(?:(this\\s+coming|this|next|nxt|last|past|coming|upcoming|following)\\s+)?(${weekdayNames})\\b\\.?`,
      'iy',
    ),
    read: (match, context) => {
      const [said, which = '', name = ''] = match;
      if (which === '' && isFirstName(match, context)) return undefined;
      // `sat` and `sun` are words of their own, `wed` a verb and `mon` French: only with a word that expects a day, or as said in full.
      if (/^(sat|sun|wed|mon)$/i.test(said) && context.lead === '' && /^(i|we|he|she|they|the)$/.test(context.before))
        return undefined;
      return weekdayOn(weekday(context, which.replace(/^this\s+coming$/i, ''), name));
    },
  },
  {
    pattern:
      /(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:floor|anniversary|birthday|draft|quarter|version|round|time|attempt|edition|meeting))(?:\s+of\s+(?:this|the)\s+month)?/iy,
    read: ([, number = ''], context) => day(nextDayOfMonth(Number(number), today(context))),
  },
  {
    pattern: /(?:the\s+)?(first|second|third|fourth|fifth|tenth|fifteenth|twentieth)\s+of\s+(?:the|this)\s+month\b/iy,
    read: ([, word = ''], context) => {
      const ordinals: Readonly<Record<string, number>> = {
        first: 1,
        second: 2,
        third: 3,
        fourth: 4,
        fifth: 5,
        tenth: 10,
        fifteenth: 15,
        twentieth: 20,
      };
      return day(nextDayOfMonth(ordinals[word.toLowerCase()] ?? 0, today(context)));
    },
  },
  ...distanceReaders,
  {
    pattern: /(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?week\b|eow\b/iy,
    read: (_match, context) =>
      endOf(weekdayIndex(today(context)) <= 4 ? inWeek(today(context), 4, 0) : inWeek(today(context), 4, 1)),
  },
  { pattern: /(?:the\s+)?end\s+of\s+next\s+week\b/iy, read: (_match, context) => endOf(inWeek(today(context), 4, 1)) },
  {
    pattern: /(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?month\b|eom\b/iy,
    read: (_match, context) => endOf(lastOfMonth(today(context))),
  },
  {
    pattern: /(?:the\s+)?end\s+of\s+next\s+month\b/iy,
    read: (_match, context) => endOf(lastOfMonth(today(context), 1)),
  },
  {
    pattern: new RegExp(`(?:the\\s+)?end\\s+of\\s+(${monthNames})\\b\\.?`, 'iy'),
    read: ([, name = ''], { moment }) => {
      const first = readExplicitDate(`1 ${name}`, { ...moment, now: firstOfMonth(dayOf(moment.now)) });
      return first ? endOf(lastOfMonth(first)) : undefined;
    },
  },
  {
    pattern: /(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year\b/iy,
    read: (_match, context) => endOf(`${today(context).slice(0, 4)}-12-31`),
  },
  {
    pattern: new RegExp(`(?:${feasts.map(([name]) => name).join('|')})(?!\\w)`, 'iy'),
    read: ([said], { moment, lead }) => {
      const date = feasts.find(([name]) => new RegExp(`^(?:${name})$`, 'i').test(said))?.[1];
      // Christmas by itself is also a party.
      return date && (lead !== '' || /day|eve/i.test(said)) ? day(readExplicitDate(date, moment)) : undefined;
    },
  },
];
