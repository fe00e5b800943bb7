import type { Clock, Context, Reader } from '../../time/atom.ts';
import { clockOf as clockSaid, forwards, impossibleClock, minutesTo } from '../../time/clock.ts';
import { zoneOfPlace } from '../../time/zone-places.ts';
import { hourWords, readNumber } from '../words/numbers.ts';
import { monthNames } from './day-names.ts';

const meridiem = '(?:\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?|a\\b|p\\b))';
/** `15h30`, `10h` of a range. */
const exactWith = (hour: string): string => `(?:(\\d{1,2})[:.h](\\d{2})(?!\\d)|(${hour})(?:h(?!\\p{L}))?)`;

const clockOf = (hour: string, minute = '', meridiemSaid = ''): Clock | undefined => {
  const half = meridiemSaid.trim().charAt(0).toLowerCase();
  return clockSaid({
    hour: readNumber(hour),
    minute: Number(minute || 0),
    half: half === '' ? undefined : half === 'p' ? 'pm' : 'am',
    isWritten24: /^0\d/.test(hour),
  });
};

const impossible = (hour: string, minute = ''): Clock | undefined => impossibleClock(Number(hour), Number(minute || 0));

const clockOrNone = (clock: Clock | undefined) => (clock ? ({ kind: 'clock', clock } as const) : undefined);
const sure = (hour: number, minute = 0) => clockOrNone({ hour, minute, sure: true });

const leadsToHour = new Set([
  'at',
  '@',
  'around',
  'by',
  'before',
  'after',
  'until',
  'till',
  'til',
  'from',
  'since',
  'to',
  'circa',
]);

/** A number by itself is an hour only where an hour is expected: `at 3`, `tomorrow 3`. */
const isHourExpected = ({ lead, previous, before }: Context): boolean =>
  leadsToHour.has(lead) ||
  /(?:than|earliest|latest)$/.test(lead) ||
  (lead === '' && (previous?.kind === 'day' || previous?.kind === 'part' || previous?.kind === 'recurrence')) ||
  (lead === '' && before === 'my') ||
  // move my 2 o'clock for 4
  (lead === 'for' && previous?.kind === 'clock');

const dayAhead =
  '(?=\\s+(?:on\\s+)?(?:today|tomorrow|tmrw|tmr|tonight|this|next|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b)';

const half = (clock: Clock | undefined): Clock | undefined => clock && { ...clock, minute: 30 };

const minuteWords = '(five|ten|(?:a\\s+)?quarter|twenty(?:[\\s-]five)?|half|5|10|15|20|25)';

/** `half past 2`, `quarter to four`, `ten past 3`. */
const around = (minutesSaid: string, side: string, hour: string, half: string): Clock | undefined => {
  const clock = clockOf(hour, '', half);
  const word = minutesSaid.toLowerCase().replace(/^a\s+/, '').replace('-', ' ');
  const minutes = word === 'half' ? 30 : word === 'quarter' ? 15 : (readNumber(word) ?? 0);
  if (!clock) return undefined;
  if (!/^(to|til|till|before)$/i.test(side)) return { ...clock, minute: minutes };
  return minutesTo(clock, minutes);
};

export const clockReaders: readonly Reader[] = [
  {
    // this time tomorrow
    pattern: /this\s+time(?=\s+(?:tomorrow|on|next|this|mon|tue|wed|thu|fri|sat|sun))/iy,
    read: (_match, { moment }) => sure(Number(moment.now.slice(11, 13)), Number(moment.now.slice(14, 16))),
  },
  { pattern: /(?:12\s*)?(?:noon|midday|mid-day)(?:-?ish)?\b/iy, read: () => sure(12) },
  { pattern: /(?:12\s*)?(?:midnight)\b/iy, read: () => sure(0) },
  {
    pattern: /(?:eod|cob|eob|end\s+of\s+(?:the\s+|my\s+)?(?:day|business)|close\s+of\s+(?:play|business))\b/iy,
    read: () => sure(17),
  },
  {
    pattern: new RegExp(
      `${minuteWords}\\s+(past|after|to|til|till|before)\\s+(\\d{1,2}|${hourWords})\\b${meridiem}?(?![:\\d])`,
      'iy',
    ),
    read: ([, minutes = '', side = '', hour = '', half = '']) =>
      // `5 to 4` is a range in digits; only words, a quarter and a half are minutes.
      /^\d/.test(minutes) && /^(to|til|till|before|after)$/i.test(side)
        ? undefined
        : clockOrNone(around(minutes, side, hour, half)),
  },
  {
    // half three is half past three
    pattern: new RegExp(`half[\\s-]+(\\d{1,2}|${hourWords})\\b${meridiem}?(?!\\s*(?:hours?|h\\b))`, 'iy'),
    read: ([, hour = '', meridiemSaid = '']) => clockOrNone(half(clockOf(hour, '', meridiemSaid))),
  },
  {
    pattern: new RegExp(`(\\d{1,2}|${hourWords})\\s*o['’]?\\s?clock\\b${meridiem}?`, 'iy'),
    read: ([, hour = '', half = '']) => clockOrNone(clockOf(hour, '', half)),
  },
  {
    pattern: new RegExp(`(\\d{1,2})[:.]?(\\d{2})?${meridiem}(?:-?ish\\b)?(?![\\w'’])`, 'iy'),
    read: ([, hour = '', minute, half = ''], context) =>
      clockOrNone(
        clockOf(hour, minute, half) ??
          (isHourExpected(context) && /m/i.test(half) ? impossible(hour, minute) : undefined),
      ),
  },
  {
    pattern: new RegExp(
      `(${hourWords})(?:\\s+(thirty|fifteen|forty[\\s-]five))?\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)(?!\\w)`,
      'iy',
    ),
    read: ([, hour = '', minute = '', half = '']) =>
      clockOrNone(clockOf(hour, minute ? String(readNumber(minute.replace('-', ' ')) ?? 0) : '', half)),
  },
  {
    pattern: /(\d{1,2})(?::|h)(\d{2})(?::\d{2})?(?:\s*(?:hrs|h|hours|ish))?(?![\d:])/iy,
    read: ([, hour = '', minute], context) =>
      clockOrNone(clockOf(hour, minute) ?? (isHourExpected(context) ? impossible(hour, minute) : undefined)),
  },
  {
    // 25:00 tomorrow
    pattern: new RegExp(`(\\d{1,2}):(\\d{2})${dayAhead}`, 'iy'),
    read: ([, hour = '', minute]) => clockOrNone(impossible(hour, minute)),
  },
  {
    // 9.30 and 1530 need a word that expects an hour: versions and sums look the same.
    pattern: /(\d{1,2})[.]?([0-5]\d)(?:\s*(?:hrs|h|hours))?(?![\d.:/-])/iy,
    read: ([, hour = '', minute], context) =>
      isHourExpected(context) ? clockOrNone(clockOf(hour, minute)) : undefined,
  },
  {
    // for 11.45 tomorrow
    pattern: new RegExp(`(\\d{1,2})[.:]([0-5]\\d)${dayAhead}`, 'iy'),
    read: ([, hour = '', minute], { lead }) => (lead === 'for' ? clockOrNone(clockOf(hour, minute)) : undefined),
  },
  {
    pattern: /(\d{1,2})\s?h(?:rs)?\b/iy,
    read: ([, hour = ''], context) => (isHourExpected(context) ? clockOrNone(clockOf(hour)) : undefined),
  },
  {
    pattern: /(\d{1,2})\s*-?ish\b/iy,
    read: ([, hour = '']) => clockOrNone(clockOf(hour)),
  },
  {
    pattern: new RegExp(
      `(\\d{1,2})(?![\\w:./%-]|\\s*(?:people|minutes?|mins?|hours?|hrs?|days?|weeks?|st|nd|rd|th)\\b)${dayAhead}`,
      'iy',
    ),
    read: ([, hour = ''], { lead }) => (lead === 'for' || lead === 'in' ? undefined : clockOrNone(clockOf(hour))),
  },
  {
    // 9 in Bengaluru
    pattern: /(\d{1,2})(?=\s+in\s+(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)?))/uy,
    read: ([, hour = '', city = ''], { lead, before }) =>
      lead === '' && !numbered.test(before) && (zoneOfPlace(city) ?? zoneOfPlace(city.replace(/\s.*$/, '')))
        ? clockOrNone(clockOf(hour))
        : undefined,
  },
  {
    pattern: new RegExp(
      `(\\d{1,2}|${hourWords})\\b(?:\\s*sharp\\b)?(?![:./%]\\d|-\\w|['’]|\\s*(?:people|persons?|minutes?|mins?|hours?|hrs?|h|m|days?|weeks?|months?|st|nd|rd|th)\\b|\\s+(?:on|to)\\s+(?:one|1)\\b)`,
      'iy',
    ),
    read: ([, hour = ''], context) => (isHourExpected(context) ? clockOrNone(clockOf(hour)) : undefined),
  },
];

/** What has a number of its own: `room 9 in London`. */
const numbered = /^(?:rooms?|floor|building|level|gate|desk|office|team|q|phase|version|the|only|all)$/i;

const sideWith = (hour: string): string =>
  `(?:(noon|midday|midnight)|((?:half|quarter)\\s+(?:past|to))\\s+(\\d{1,2}|${hourWords})|${exactWith(hour)}${meridiem}?)`;
const rangeSide = sideWith('\\d{1,2}');
/** Hours in words are a range only after `from` or `between`: a one to one is none. */
const wordedSide = sideWith(`\\d{1,2}|${hourWords}`);

const sideOf = (parts: readonly (string | undefined)[]): Clock | undefined => {
  const [word, past, pastHour, hour, minute, bare, half] = parts;
  if (word) return { hour: /midnight/i.test(word) ? 0 : 12, minute: 0, sure: true };
  if (past) return around(past.replace(/\s.*$/, ''), /to$/i.test(past) ? 'to' : 'past', pastHour ?? '', '');
  return clockOf(hour ?? bare ?? '', minute, half);
};

/** `from 4pm to 3pm` ends before it starts: as said, so that whoever books on it can say so. */
const turnedBack = (from: Clock, to: Clock, match: RegExpExecArray): readonly [Clock, Clock] | undefined =>
  from.sure && to.sure && /^(?:from|between)\s/i.test(match[0]) ? [from, to] : undefined;

const range = (match: RegExpExecArray, at: number, isBetween: boolean) => {
  const from = sideOf(match.slice(at, at + 7));
  const to = sideOf(match.slice(at + 7, at + 14));
  // 9-17 is a range, so is 14:00-15:00; a written 24-hour end is certain, and says nothing of the start.
  const isWritten24 = to?.sure && !match[at + 13] && to.hour > 12;
  const sides =
    from &&
    to &&
    (isWritten24 && from.hour < to.hour ? ([from, to] as const) : (forwards(from, to) ?? turnedBack(from, to, match)));
  return sides ? ({ kind: 'range', from: sides[0], to: sides[1], isBetween } as const) : undefined;
};

/** `at 3pm until 3 February`: a day ends it, no hour. */
const noMonth = `(?!\\s*(?:of\\s+)?(?:${monthNames})\\b)`;

/** `from 3 to 4`, `between 2 and 4`, `3-4pm`. */
export const rangeReaders: readonly Reader[] = [
  {
    pattern: new RegExp(`between\\s+${wordedSide}\\s*(?:and|-|–|to)\\s*${wordedSide}(?![\\w:/])${noMonth}`, 'iy'),
    read: (match) => range(match, 1, true),
  },
  {
    pattern: new RegExp(
      `from\\s+${wordedSide}\\s*(?:to|-|–|until|till|til)\\s*${wordedSide}(?![\\w:/])${noMonth}`,
      'iy',
    ),
    read: (match) => range(match, 1, false),
  },
  {
    pattern: new RegExp(`${rangeSide}\\s*(?:to|until|till|til)\\s+${rangeSide}(?![\\w:/-])${noMonth}`, 'iy'),
    read: (match, { lead }) => (lead === 'in' || lead === 'for' ? undefined : range(match, 1, false)),
  },
  {
    pattern: new RegExp(`${rangeSide}\\s*[-–]\\s*${rangeSide}(?![\\w:/-])${noMonth}`, 'iy'),
    read: (match, { lead }) => (lead === 'in' || lead === 'for' ? undefined : range(match, 1, false)),
  },
];

/** Ranges said with `to`, which a move reads as from where to where. */
export const wordedHours: ReadonlySet<Reader> = new Set(rangeReaders.slice(1, 3));
