import { addDays } from '../../../../shared/time-zone.ts';
import type { Context, DayPart, Reader, Time } from '../../time/atom.ts';
import { dayOf, firstOfMonth, inWeek, lastOfMonth, nextWeekday, weekdayIndex } from '../../time/calendar-days.ts';
import { nextDayOfMonth } from '../../time/dates.ts';
import { numberWords, readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { dateOf, monthStart } from './date.ts';
import {
  fullWeekdayNames,
  isSurelyDay,
  monthNamed,
  monthNames,
  tomorrowNames,
  weekdayNamed,
  weekdayNames,
} from './day-names.ts';
import { partNamed } from './day-part.ts';

const day = (date: string | undefined, part?: DayPart): Time | undefined =>
  date ? { kind: 'day', day: date, ...(part ? { part } : {}) } : undefined;
const weekdayOn = (date: string | undefined, part?: DayPart): Time | undefined =>
  date ? { kind: 'day', day: date, isWeekday: true, ...(part ? { part } : {}) } : undefined;
const today = ({ moment }: Context): string => dayOf(moment.now);

const next = 'nächste[rnms]?';
const which = `(${next}|übernächste[rnms]?|kommende[rnms]?|diese[rnms]?|letzte[rnms]?|vergangene[rnms]?|vorige[rnms]?)`;
const weeksOf = (said: string): number =>
  /^über/i.test(said) ? 2 : /^(?:nächst|kommend)/i.test(said) ? 1 : /^(?:letzt|vergang|vorig)/i.test(said) ? -1 : 0;

/** `Freitag`, `nächsten Freitag` (next week's), `kommenden Freitag` (the next there is), `letzten Freitag`. */
const weekday = (context: Context, said: string, name: string): string | undefined => {
  const index = weekdayNamed(name);
  if (index === undefined) return undefined;
  if (/^(?:über)?nächst/i.test(said)) return inWeek(today(context), index, weeksOf(said));
  if (/^(?:letzt|vergang|vorig)/i.test(said) || context.lead === 'seit')
    return addDays(nextWeekday(today(context), index), -7);
  const thisWeeks = inWeek(today(context), index, 0);
  return /^dies/i.test(said) && thisWeeks >= today(context) ? thisWeeks : nextWeekday(today(context), index);
};

const months = `(${monthNames})\\b\\.?(?:\\s+(\\d{4})(?!\\d))?`;
const weekdayBefore = `(?:(?:${weekdayNames})\\b\\.?,?\\s+(?:(?:den|dem|der)\\s+)?)?`;
const partAfter = '(früh|morgen|vormittag|mittag|nachmittag|abend|nacht)';
/** The last day of a week is its Friday. */
const endOfWeek = (context: Context, weeksOn: number): string =>
  inWeek(today(context), 4, weeksOn + (weeksOn === 0 && weekdayIndex(today(context)) > 4 ? 1 : 0));

export const dayReaders: readonly Reader[] = [
  {
    pattern: pattern('(?:über?|ueber?|uber?)morgen\\b|übermorgige[nrsm]?\\b', 'y'),
    read: (_match, context) => day(addDays(today(context), 2)),
  },
  { pattern: pattern('vorgestern\\b', 'y'), read: (_match, context) => day(addDays(today(context), -2)) },
  {
    pattern: pattern('gestern\\b|gestrige[nrsm]?\\b', 'y'),
    read: (_match, context) => day(addDays(today(context), -1)),
  },
  {
    // heute in 14 Tagen, heute in einer Woche
    pattern: pattern(`heute?\\s+in\\s+(${numberWords}|\\d{1,2})\\s+(wochen?|tagen)\\b`, 'y'),
    read: ([, count = '', unit = ''], context) => {
      const amount = readNumber(count);
      return amount === undefined ? undefined : day(addDays(today(context), amount * (/^w/i.test(unit) ? 7 : 1)));
    },
  },
  {
    pattern: pattern('heute?\\b|heutige[nrsm]?(?:\\s+tage?s?)?\\b|heuet\\b|hete\\b', 'y'),
    read: (_match, context) => day(today(context)),
  },
  {
    pattern: pattern(`(?:${tomorrowNames})\\s+in\\s+(?:einer|1)\\s+woche\\b`, 'y'),
    read: (_match, context) => day(addDays(today(context), 8)),
  },
  {
    // am Morgen and Montag Morgen are a part of the day
    pattern: pattern(`(?:${tomorrowNames})\\b|morgige[nrsm]?(?:\\s+tage?s?)?\\b`, 'y'),
    read: ([said], context) =>
      (context.lead === 'am' && /^morgen$/i.test(said)) ||
      (context.lead === '' && context.previous?.kind === 'day' && context.previous.said.toLowerCase() !== 'morgen') ||
      /^(?:guten|jeden|diesen)$/.test(context.before)
        ? undefined
        : day(addDays(today(context), 1)),
  },
  {
    pattern: pattern(
      `${weekdayBefore}(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:\\.|ten|te)?\\s*${months}|(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2})|\\.|(?![\\d:.]))|(\\d{1,2})-(\\d{1,2})-(\\d{4}))(?![\\p{L}\\p{N}])`,
      'y',
    ),
    read: (match, { moment, lead }) => {
      const [said, y, m, d, named, month, namedYear, number, numberOfMonth, year, dashed, dashedMonth, dashedYear] =
        match;
      if (y) return day(dateOf(Number(d), Number(m), moment, y) ?? `${y}-${m}-${d}`);
      if (named) return day(dateOf(Number(named), monthNamed(month ?? ''), moment, namedYear));
      if (dashed) return day(dateOf(Number(dashed), Number(dashedMonth), moment, dashedYear));
      // 9.30 and um 9.12 are times; 3.12. and am 3.12 dates.
      const isWhole = /\.$/.test(said) || year !== undefined;
      if (!isWhole && /^(?:um|gegen|so um|so gegen|kw|version)$/.test(lead)) return undefined;
      return day(dateOf(Number(number), Number(numberOfMonth), moment, year, isWhole || lead === 'am'));
    },
  },
  {
    // Freitag, den 4.; am 4.
    pattern: pattern(
      `(?:((?:${weekdayNames})\\b\\.?,?\\s+(?:den|dem|der)\\s+))?(\\d{1,2})(?:\\.(?!\\d)|ten\\b|te\\b)(?!\\s*(?:mal|quartals?|stock|etage|person|version|entwurf|meeting|termin|besprechung|klasse|treffen|sitzung|runde|advent|kw|kalenderwoche)\\b)(?:\\s+(?:dieses|des|im|diesen)\\s+monats?)?`,
      'y',
    ),
    read: ([said, named, number = ''], context) =>
      named || /^(?:am|den|dem|zum|vom|bis|ab|seit|nach|vor|auf|spätestens|der|für)$/.test(context.lead)
        ? ((/ten|te|\./i.test(said) || named) && day(nextDayOfMonth(Number(number), today(context)))) || undefined
        : undefined,
  },
  {
    pattern: pattern(
      `(?:den\\s+)?(ersten|zweiten|dritten|vierten|fünften|zehnten|fünfzehnten|zwanzigsten)\\s+(?:(?:dieses|des)\\s+monats|(${monthNames}))\\b`,
      'y',
    ),
    read: ([, word = '', month], context) => {
      const ordinals: Readonly<Record<string, number>> = {
        ersten: 1,
        zweiten: 2,
        dritten: 3,
        vierten: 4,
        fünften: 5,
        zehnten: 10,
        fünfzehnten: 15,
        zwanzigsten: 20,
      };
      const number = ordinals[word.toLowerCase()] ?? 0;
      return day(month ? dateOf(number, monthNamed(month), context.moment) : nextDayOfMonth(number, today(context)));
    },
  },
  {
    // ersten Montag im Dezember
    pattern: pattern(
      `(?:den\\s+)?(erste[nr]|zweite[nr]|dritte[nr]|vierte[nr]|letzte[nr]|1\\.|2\\.|3\\.|4\\.)\\s+(${weekdayNames})\\s+im\\s+(${monthNames})\\b`,
      'y',
    ),
    read: ([, which = '', name = '', month = ''], context) => {
      const index = weekdayNamed(name);
      if (index === undefined) return undefined;
      const start = monthStart(monthNamed(month), context.moment);
      if (/^letzt/i.test(which)) return weekdayOn(addDays(nextWeekday(lastOfMonth(start), index), -7));
      const number = ['e', 'z', 'd', 'v'].indexOf(which.charAt(0).toLowerCase());
      const weeks = number >= 0 ? number : Number(which.charAt(0)) - 1;
      return weekdayOn(addDays(nextWeekday(addDays(start, -1), index), weeks * 7));
    },
  },
  {
    // Dienstag nächster Woche, Freitag der kommenden Woche, Dienstag nächste Woche
    pattern: pattern(
      `(${weekdayNames})${partAfter}?\\b\\.?,?\\s+(?:(?:in\\s+)?der\\s+|in\\s+)?${which}\\s+woche\\b`,
      'y',
    ),
    read: ([, name = '', part, said = ''], context) => {
      const index = weekdayNamed(name);
      return index === undefined ? undefined : day(inWeek(today(context), index, weeksOf(said)), partNamed(part));
    },
  },
  {
    // nächste Woche Dienstag, nächste Woche am Dienstag
    pattern: pattern(`(?:in\\s+der\\s+)?${which}\\s+woche,?\\s+(?:am\\s+)?(${weekdayNames})${partAfter}?\\b\\.?`, 'y'),
    read: ([, said = '', name = '', part], context) => {
      const index = weekdayNamed(name);
      return index === undefined ? undefined : weekdayOn(inWeek(today(context), index, weeksOf(said)), partNamed(part));
    },
  },
  {
    // Freitag in einer Woche, Dienstag in 14 Tagen
    pattern: pattern(`(${weekdayNames})\\s+in\\s+(${numberWords}|\\d{1,2})\\s+(wochen?|tagen)\\b`, 'y'),
    read: ([, name = '', count = '', unit = ''], context) => {
      const date = weekday(context, '', name);
      const amount = readNumber(count);
      const weeks = amount === undefined ? 0 : /^w/i.test(unit) ? amount : Math.floor(amount / 7);
      return weeks > 0 && date ? day(addDays(date, weeks * 7)) : undefined;
    },
  },
  {
    // Montagmorgen, nächsten Dienstagnachmittag
    pattern: pattern(`(?:${which}\\s+)?(${fullWeekdayNames})${partAfter}\\b`, 'y'),
    read: ([, said = '', name = '', part], context) => weekdayOn(weekday(context, said, name), partNamed(part)),
  },
  {
    pattern: pattern(`(?:${which}\\s+)?(${weekdayNames})(?:\\b\\.?(?=[\\s,;!?]|$)|\\b)(?!-)`, 'y'),
    read: ([matched, said = '', name = ''], context) =>
      isSurelyDay(matched, context.lead) ? weekdayOn(weekday(context, said, name)) : undefined,
  },
  {
    // in zwei Wochen, in 3 Tagen, in vierzehn Tagen; vor zwei Tagen
    pattern: pattern(`(${numberWords}|\\d{1,3})\\s+(tage?n?|wochen?|monate?n?)\\b`, 'y'),
    read: ([, count = '', unit = ''], { lead, moment }) => {
      const amount = readNumber(count);
      if (amount === undefined || amount > 400 || (lead !== 'in' && lead !== 'heute in' && lead !== 'vor'))
        return undefined;
      const now = dayOf(moment.now);
      const sign = lead === 'vor' ? -1 : 1;
      if (!/^m/i.test(unit)) return day(addDays(now, sign * amount * (/^w/i.test(unit) ? 7 : 1)));
      const last = lastOfMonth(now, sign * amount);
      const same = `${firstOfMonth(now, sign * amount).slice(0, 8)}${now.slice(8)}`;
      return day(same < last ? same : last);
    },
  },
  {
    pattern: pattern(`(?:ende\\s+(?:der|dieser|die)\\s+woche|wochenende\\s+hin)\\b`, 'y'),
    read: (_match, context) => day(endOfWeek(context, 0)),
  },
  {
    pattern: pattern(`ende\\s+(?:(?:der\\s+)?(?:nächste[rn]?|kommende[rn]?|folgende[rn]?))\\s+woche\\b`, 'y'),
    read: (_match, context) => day(endOfWeek(context, 1)),
  },
  {
    pattern: pattern('(?:ende\\s+(?:des|dieses|diesen|vom)\\s+monats?|monatsende)\\b', 'y'),
    read: (_match, context) => day(lastOfMonth(today(context))),
  },
  {
    pattern: pattern('heilig(?:er|en)?\\s?abend\\b|heiligabend\\b', 'y'),
    read: (_match, { moment }) => day(dateOf(24, 12, moment)),
  },
  { pattern: pattern('silvester\\b', 'y'), read: (_match, { moment }) => day(dateOf(31, 12, moment)) },
];
