import { addDays } from '../../../../shared/time-zone.ts';
import type { Context, Reader } from '../../time/atom.ts';
import { addMinutes, dayOf, firstOfMonth, lastOfMonth, mondayOf } from '../../time/calendar-days.ts';
import { restOfWeek, weekend, wholeDays, wholeMonth, workingWeek } from '../../time/windows.ts';
import { numberWords, readNumber } from '../words/numbers.ts';
import { dayReaders } from './day.ts';
import { monthNames, tomorrowNames, weekdayNames } from './day-names.ts';
import { readExplicitDate } from './explicit-date.ts';

const later = (one: string, other: string): string => (one < other ? other : one);
const today = ({ moment }: Context): string => dayOf(moment.now);

const dayName = `(?:(?:this|next|last)\\s+)?(?:${weekdayNames})|today|${tomorrowNames}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${monthNames})(?:\\s+\\d{4})?|(?:${monthNames})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}`;

/** A day by itself, for the ends of a window. */
const readDay = (said: string, context: Context): string | undefined => {
  for (const { pattern, read } of dayReaders) {
    pattern.lastIndex = 0;
    const match = pattern.exec(said);
    const time = match && match[0].length === said.length ? read(match, { ...context, lead: '' }) : undefined;
    if (time?.kind === 'day') return time.day;
  }
  return undefined;
};

const dayToDay = (between: string, before = '(?:between\\s+|from\\s+|either\\s+)?'): Reader => ({
  pattern: new RegExp(`${before}(${dayName})\\s*(?:${between})\\s*(?:on\\s+)?(${dayName})\\b`, 'iy'),
  read: ([, first = '', last = ''], context) => {
    const from = readDay(first.trim(), context);
    const to = from && readDay(last.trim(), context);
    // friday to monday ends on the Monday after that Friday
    const end =
      to && to < from ? readDay(last.trim(), { ...context, moment: { ...context.moment, now: `${from}T00:00` } }) : to;
    return from && end && end >= from ? wholeDays(from, end) : undefined;
  },
});

/** `monday through thursday`, `mon-thu`. */
const eitherDay = dayToDay('\\s(?:through|thru)\\s|-|–');
const betweenDays = dayToDay('\\sand\\s', 'between\\s+');
/** `from tomorrow to friday`; in a move it says from where to where. */
const fromDayToDay = dayToDay('\\s(?:to|till|til|until)\\s');
/** `30-31 december`, `from the 1st to the 5th of march`: the month is said once. */
const daysOfMonth: Reader = {
  pattern: new RegExp(
    `(?:from\\s+|between\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|–|to|and)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthNames})\\b\\.?`,
    'iy',
  ),
  when: ({ lead }) => lead === '' || lead === 'on' || lead === 'in' || lead === 'for' || lead === 'during',
  read: ([, first = '', last = '', month = ''], context) => {
    const from = readDay(`${first} ${month}`, context);
    const to = from && readDay(`${last} ${month}`, { ...context, moment: { ...context.moment, now: `${from}T00:00` } });
    return from && to && to >= from ? wholeDays(from, to) : undefined;
  },
};

export const dayToDayReaders: readonly Reader[] = [betweenDays, daysOfMonth, eitherDay, fromDayToDay];
export const wordedDays: ReadonlySet<Reader> = new Set([fromDayToDay]);

export const windowReaders: readonly Reader[] = [
  {
    pattern: /any\s+(?:other\s+|working\s+|week\s?)?days?\b(?!\s+of)|any\s?time(?=\s+(?:but|except|other\s+than)\b)/iy,
    read: (_match, context) => ({ ...wholeDays(today(context), addDays(today(context), 6)), isAny: true }),
  },
  {
    pattern: /(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the|this)\s+week\b/iy,
    read: (_match, context) => restOfWeek(today(context)),
  },
  {
    pattern:
      /(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the\s+day|today|my\s+day)\b|later\s+today\b|later\s+on\s+today\b/iy,
    read: (_match, context) => ({ kind: 'window', from: context.moment.now, to: `${today(context)}T23:59` }),
  },
  {
    pattern: /(?:the\s+)?week\s+after\s+next\b/iy,
    read: (_match, context) => workingWeek(today(context), 2),
  },
  {
    pattern:
      /(?:(?:some\s?time|any\s?time|at\s+some\s+point|later|early|earlier|late)\s+)?(this|next|nxt|last|the\s+coming|the\s+following|the)\s+(?:working\s+|work\s+)?(?:week|wk)\b(?!\s*end|\s+(?:of|commencing|starting|beginning)\s)/iy,
    read: ([said, which = ''], context) => {
      if (/^the$/i.test(which))
        return context.lead || /^the week$/i.test(said.replace(/\s+/g, ' ')) ? restOfWeek(today(context)) : undefined;
      if (/^this/i.test(which)) return restOfWeek(today(context));
      return workingWeek(today(context), /^last/i.test(which) ? -1 : 1);
    },
  },
  {
    pattern: new RegExp(
      `(?:the\\s+)?week\\s+(?:of|commencing|starting|beginning)\\s+(?:the\\s+)?(${dayName}|\\d{1,2}(?:st|nd|rd|th)|(?:${monthNames})\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b`,
      'iy',
    ),
    read: ([, said = ''], context) => {
      const date = readDay(said, context);
      return date ? wholeDays(mondayOf(date), addDays(mondayOf(date), 4)) : undefined;
    },
  },
  {
    pattern: /(this|next|the|at\s+the)\s+week[\s-]?end\b/iy,
    read: ([, which = ''], context) => weekend(today(context), /^next/i.test(which) ? 1 : 0),
  },
  {
    pattern: /(this|next|last)\s+month\b/iy,
    read: ([, which = ''], context) => {
      if (/^this/i.test(which)) return wholeDays(today(context), lastOfMonth(today(context)));
      return wholeMonth(today(context), /^next/i.test(which) ? 1 : -1);
    },
  },
  {
    // the next two weeks, the next few days: from now on
    pattern: new RegExp(
      `(?:the\\s+)?(next|coming|past|last)\\s+(${numberWords}|\\d{1,3})\\s+(working\\s+days?|days?|weeks?|hours?|months?)\\b`,
      'iy',
    ),
    read: ([, which = '', count = '', unit = ''], context) => {
      const amount = readNumber(count);
      if (amount === undefined || amount > 366) return undefined;
      const { now } = context.moment;
      const back = /^(past|last)/i.test(which);
      if (/^hour/i.test(unit)) {
        const other = addMinutes(now, (back ? -60 : 60) * amount);
        return { kind: 'window', from: back ? other : now, to: back ? now : other };
      }
      const length = amount * (/^week/i.test(unit) ? 7 : /^month/i.test(unit) ? 30 : 1);
      return back
        ? wholeDays(addDays(today(context), -length), today(context))
        : wholeDays(today(context), addDays(today(context), length));
    },
  },
  {
    pattern: /(?:the\s+)?(?:next|coming)\s+(hour|days)\b/iy,
    read: ([, unit = ''], context) =>
      /^hour/i.test(unit)
        ? { kind: 'window', from: context.moment.now, to: addMinutes(context.moment.now, 60) }
        : wholeDays(today(context), addDays(today(context), 3)),
  },
  {
    pattern: new RegExp(`(${monthNames})\\b(?:\\s+(\\d{4}))?`, 'iy'),
    read: ([said, name = ''], context) => {
      // `may` and `mar` are words of their own: only after a preposition.
      if (!/^(?:in|during|until|till|til|through)$/.test(context.lead)) return undefined;
      const first = readExplicitDate(`1 ${said}`, { ...context.moment, now: firstOfMonth(today(context)) });
      if (!first || name === '') return undefined;
      return wholeDays(later(today(context), first), lastOfMonth(first));
    },
  },
];
