import { addDays } from '../../../../shared/time-zone.ts';
import type { Context, Reader, Time } from '../../time/atom.ts';
import {
  addMinutes,
  dayOf,
  inWeek,
  lastOfMonth,
  mondayOf,
  nextWeekday,
  weekdayIndex,
} from '../../time/calendar-days.ts';
import { restOfWeek, weekend, wholeDays, wholeMonth, workingWeek } from '../../time/windows.ts';
import { numberWords, readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { mondayOfWeek, monthStart } from './date.ts';
import { dayReaders } from './day.ts';
import { fullWeekdayNames, monthNamed, monthNames, tomorrowNames, weekdayNames } from './day-names.ts';

const later = (one: string, other: string): string => (one < other ? other : one);
const today = ({ moment }: Context): string => dayOf(moment.now);

const dayName = `(?:(?:diese[nr]?|nächste[nr]?|kommende[nr]?|letzte[nr]?)\\s+)?(?:${weekdayNames})\\b\\.?|heute|übermorgen|${tomorrowNames}|\\d{1,2}\\.\\s*(?:${monthNames})|\\d{1,2}\\.\\d{1,2}\\.?(?:\\d{2,4})?|\\d{1,2}\\.`;

/** A day by itself, for the ends of a window. */
const readDay = (said: string, context: Context): string | undefined => {
  for (const { pattern: shape, read } of dayReaders) {
    shape.lastIndex = 0;
    const match = shape.exec(said);
    const time =
      match && match[0].length === said.length
        ? read(match, { ...context, previous: undefined, lead: 'den', before: '' })
        : undefined;
    if (time?.kind === 'day') return time.day;
  }
  return undefined;
};

const dayToDay = (before: string, between: string): Reader => ({
  pattern: pattern(
    `${before}(${dayName})\\s*(?:${between})\\s*(?:zum\\s+|am\\s+|den\\s+)?(${dayName})(?![\\p{L}\\p{N}])`,
    'y',
  ),
  read: ([, first = '', last = ''], context) => {
    const from = readDay(first.trim(), context);
    const to = from && readDay(last.trim(), context);
    // Freitag bis Montag ends on the Monday after that Friday
    const end =
      to && to < from ? readDay(last.trim(), { ...context, moment: { ...context.moment, now: `${from}T00:00` } }) : to;
    return from && end && end >= from ? wholeDays(from, end) : undefined;
  },
});

/** `Dienstag oder Mittwoch`, `zwischen Montag und Donnerstag`, `von Montag bis Mittwoch`. */
export const dayToDayReaders: readonly Reader[] = [
  dayToDay('zwischen\\s+(?:dem\\s+)?', '\\sund\\s|-|–'),
  dayToDay('(?:von\\s+|vom\\s+)?', '\\sbis\\s|-|–'),
];

/** The days at the beginning, in the middle and at the end of a working week, from Monday's 0. */
const partsOfWeek: Readonly<Record<string, readonly [number, number]>> = {
  anfang: [0, 1],
  mitte: [1, 3],
  ende: [3, 4],
};
/** The same of a month; the end of the end is the month's. */
const partsOfMonth: Readonly<Record<string, readonly [number, number]>> = {
  anfang: [1, 10],
  mitte: [11, 20],
  ende: [21, 31],
};

/** From today on, where some of it has passed; nothing when all has. */
const ahead = (from: string, to: string, context: Context): Time | undefined =>
  to < today(context) ? undefined : wholeDays(later(today(context), from), to);

const monthPart = (which: string, start: string, context: Context): Time | undefined => {
  const [from, to] = partsOfMonth[which.toLowerCase()] ?? [1, 31];
  const month = start.slice(0, 8);
  const last = lastOfMonth(start);
  const end = `${month}${to}`;
  return ahead(`${month}${String(from).padStart(2, '0')}`, to === 31 || end > last ? last : `${month}${to}`, context);
};

/** The working week so many weeks after the first of a month that has working days in it; -1 the last. */
const weekOfMonth = (start: string, week: number): Time => {
  const last = lastOfMonth(start);
  if (week < 0) {
    const friday = later(start, mondayOf(last));
    const end = addDays(mondayOf(last), 4);
    return wholeDays(friday, end < last ? end : last);
  }
  const first = weekdayIndex(start) > 4 ? nextWeekday(start, 0) : start;
  const monday = mondayOf(first, week - 1);
  const end = addDays(monday, 4);
  return wholeDays(later(start, monday), end < last ? end : last);
};

const ordinals: readonly (readonly [number, string])[] = [
  [1, 'erste[rn]?|1\\.'],
  [2, 'zweite[rn]?|2\\.'],
  [3, 'dritte[rn]?|3\\.'],
  [4, 'vierte[rn]?|4\\.'],
  [-1, 'letzte[rn]?'],
];
const ordinal = ordinals.map(([, words]) => words).join('|');
const ordinalNamed = (said: string): number =>
  ordinals.find(([, words]) => pattern(`^(?:${words})$`).test(said))?.[0] ?? 1;

export const windowReaders: readonly Reader[] = [
  {
    pattern: pattern('(?:(?:den\\s+)?rest\\s+(?:der|dieser|von\\s+der)\\s+woche)\\b', 'y'),
    read: (_match, context) => restOfWeek(today(context)),
  },
  {
    pattern: pattern(
      '(?:(?:den\\s+)?rest\\s+(?:des\\s+tages|vom\\s+tag)|heute\\s+noch|später\\s+(?:am\\s+tag|heute)|heute\\s+später)\\b',
      'y',
    ),
    read: (_match, context) => ({ kind: 'window', from: context.moment.now, to: `${today(context)}T23:59` }),
  },
  {
    // Anfang nächster Woche, Mitte der Woche, Wochenanfang
    pattern: pattern(
      '(anfang|mitte|ende)\\s+(?:(?:der|die)\\s+)?(?:(nächste[rn]?|kommende[rn]?|übernächste[rn]?|diese[rn]?)\\s+)?woche\\b',
      'y',
    ),
    read: ([, part = '', which = ''], context) => {
      const [first, last] = partsOfWeek[part.toLowerCase()] ?? [0, 4];
      const said = /^über/i.test(which) ? 2 : /^(?:n|k)/i.test(which) ? 1 : 0;
      const isOver = said === 0 && weekdayIndex(today(context)) > last;
      const week = said + (isOver ? 1 : 0);
      return ahead(inWeek(today(context), first, week), inWeek(today(context), last, week), context);
    },
  },
  {
    pattern: pattern(
      `(anfang|mitte|ende)\\s+(?:(${monthNames})\\b|(?:des\\s+)?(nächste[nr]|kommende[nr]|diese[sn])\\s+monats?\\b|des\\s+monats\\b)`,
      'y',
    ),
    read: ([, part = '', name, which = ''], context) =>
      monthPart(
        part,
        name
          ? monthStart(monthNamed(name), context.moment)
          : monthStart(
              ((Number(today(context).slice(5, 7)) - 1 + (/^[nk]/i.test(which) ? 1 : 0)) % 12) + 1,
              context.moment,
            ),
        context,
      ),
  },
  {
    // in der ersten Dezemberwoche, die letzte Novemberwoche
    pattern: pattern(
      `(${ordinal})\\s+(?:(${monthNames})woche|woche\\s+(?:im|des|vom)\\s+(?:(${monthNames})s?|monats?))\\b`,
      'y',
    ),
    read: ([, which = '', compound, name], context) => {
      const month = compound ?? name;
      const start = month ? monthStart(monthNamed(month), context.moment) : `${today(context).slice(0, 8)}01`;
      return weekOfMonth(start, ordinalNamed(which));
    },
  },
  {
    pattern: pattern(
      '(?:kw|kalenderwoche|woche)\\s*(\\d{1,2})(?:(?:\\s+|\\s*/\\s*)(\\d{4}))?(?![\\d.:])|(\\d{1,2})\\.\\s*(?:kw|kalenderwoche)\\b',
      'y',
    ),
    read: ([, number, year, other], context) => {
      const monday = mondayOfWeek(Number(number ?? other), context.moment, year);
      return monday
        ? wholeDays(later(monday, today(context) <= addDays(monday, 4) ? today(context) : monday), addDays(monday, 4))
        : undefined;
    },
  },
  {
    pattern: pattern(
      '(?:irgendwann\\s+)?(diese|nächste|kommende|übernächste|letzte|vergangene|vorige|folgende)[nr]?\\s+(?:arbeits)?woche\\b',
      'y',
    ),
    read: ([, which = ''], context) =>
      /^diese/i.test(which)
        ? restOfWeek(today(context))
        : workingWeek(today(context), /^über/i.test(which) ? 2 : /^[lv]/i.test(which) ? -1 : 1),
  },
  {
    pattern: pattern('(?:die|der|unter\\s+der)\\s+woche\\b', 'y'),
    read: (_match, context) => restOfWeek(today(context)),
  },
  {
    // während der Woche, in der Woche: the words before are the lead
    pattern: pattern('woche\\b(?!\\s+vom)', 'y'),
    read: (_match, context) => (/^(?:in|während|die|der)$/.test(context.lead) ? restOfWeek(today(context)) : undefined),
  },
  {
    pattern: pattern(`woche\\s+(?:vom|ab(?:\\s+dem)?)\\s+(${dayName})(?![\\p{L}\\p{N}])`, 'y'),
    read: ([, said = ''], context) => {
      const date = readDay(said.trim(), context);
      return date ? wholeDays(mondayOf(date), addDays(mondayOf(date), 4)) : undefined;
    },
  },
  {
    pattern: pattern('(?:(diese[sm]?|nächste[sn]?|kommende[sn]?|das|übers|am)\\s+)?wochenende\\b', 'y'),
    read: ([, which = ''], context) => weekend(today(context), /^(?:nächst)/i.test(which) ? 1 : 0),
  },
  {
    pattern: pattern('(diese[nrm]?|nächste[nrm]?|kommende[nrm]?|letzte[nrm]?|vergangene[nrm]?)\\s+monats?\\b', 'y'),
    read: ([, which = ''], context) => {
      if (/^dies/i.test(which)) return wholeDays(today(context), lastOfMonth(today(context)));
      return wholeMonth(today(context), /^[nk]/i.test(which) ? 1 : -1);
    },
  },
  {
    // die nächsten zwei Wochen, in den nächsten Tagen, die letzten drei Tage: from now on, or up to now
    pattern: pattern(
      `(nächsten|kommenden|folgenden|letzten|vergangenen)\\s+(?:(${numberWords}|\\d{1,3})\\s+)?(werktagen?|arbeitstagen?|tagen?|wochen|stunden?|monaten?)\\b`,
      'y',
    ),
    read: ([, which = '', count = '', unit = ''], context) => {
      const amount = count ? readNumber(count) : /^s/i.test(unit) ? 1 : 3;
      if (amount === undefined || amount > 366) return undefined;
      const { now } = context.moment;
      const back = /^[lv]/i.test(which);
      if (/^s/i.test(unit)) {
        const other = addMinutes(now, (back ? -60 : 60) * amount);
        return { kind: 'window', from: back ? other : now, to: back ? now : other };
      }
      const length = amount * (/^wo/i.test(unit) ? 7 : /^m/i.test(unit) ? 30 : 1);
      return back
        ? wholeDays(addDays(today(context), -length), today(context))
        : wholeDays(today(context), addDays(today(context), length));
    },
  },
  {
    pattern: pattern(
      '(?:an\\s+)?(?:jede[mnr]|irgendeine[mnr])\\s+(?:anderen\\s+)?(?:tag|wochentag)\\b(?=\\s+(?:außer|nur|aber|ausgenommen))|(?:egal\\s+wann|jederzeit)(?=\\s*,?\\s*(?:außer|nur\\s+nicht|aber\\s+nicht|ausgenommen))',
      'y',
    ),
    read: (_match, context) => ({ ...wholeDays(today(context), addDays(today(context), 6)), isAny: true }),
  },
  {
    pattern: pattern(`(?:monat\\s+)?(${monthNames})\\b(?:\\s+(\\d{4}))?`, 'y'),
    read: ([, name = '', year], context) => {
      // Mai and Jan are names as well: only after a preposition.
      if (!/^(?:in|im|während|bis)$/.test(context.lead)) return undefined;
      const first = monthStart(monthNamed(name), context.moment, year);
      return wholeDays(later(today(context), first), lastOfMonth(first));
    },
  },
];

/** For recurrences: `montags`. */
export const repeatedWeekdays = fullWeekdayNames;
