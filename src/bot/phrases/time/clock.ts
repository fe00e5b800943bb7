import { hourWords, readNumber } from '../numbers.ts';
import type { Clock, Context, Reader } from './atom.ts';

const meridiem = '(?:\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?|a\\b|p\\b))';
const exactWith = (hour: string): string => `(?:(\\d{1,2})[:.h](\\d{2})(?!\\d)|(${hour}))`;

/** The hour of the day for an hour as said: 1 to 6 without am or pm is afternoon, 7 to 12 as written. */
export const clockOf = (hourSaid: string, minuteSaid = '', meridiemSaid = ''): Clock | undefined => {
  const hour = readNumber(hourSaid);
  const minute = Number(minuteSaid || 0);
  if (hour === undefined || hour > 24 || minute > 59) return undefined;
  const half = meridiemSaid.trim().charAt(0).toLowerCase();
  if (half) {
    if (hour > 12) return half === 'p' && hour < 24 ? { hour, minute, sure: true } : undefined;
    if (hour === 0) return half === 'a' ? { hour, minute, sure: true } : undefined;
    return { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute, sure: true };
  }
  if (hour === 24) return minute === 0 ? { hour: 0, minute, sure: true } : undefined;
  // A leading zero is the 24-hour clock: 03:00 is night.
  if (hour > 12 || hour === 0 || /^0\d/.test(hourSaid)) return { hour, minute, sure: true };
  return { hour: hour < 7 ? hour + 12 : hour, minute, sure: false };
};

/** A time no clock shows (25:00, 14:75), as it was said: it is refused later rather than taken for another. */
const impossible = (hourSaid: string, minuteSaid = ''): Clock | undefined => {
  const [hour, minute] = [Number(hourSaid), Number(minuteSaid || 0)];
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? { hour, minute, sure: true } : undefined;
};

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
  return { ...clock, hour: (clock.hour + 23) % 24, minute: 60 - minutes };
};

export const clockReaders: readonly Reader[] = [
  { pattern: /(?:12\s*)?(?:noon|midday|mid-day)\b/iy, read: () => sure(12) },
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
    pattern: new RegExp(`(\\d{1,2})[:.]?(\\d{2})?${meridiem}(?![\\w'’])`, 'iy'),
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
    pattern: /(\d{1,2})\s?h(?:rs)?\b/iy,
    read: ([, hour = ''], context) => (isHourExpected(context) ? clockOrNone(clockOf(hour)) : undefined),
  },
  {
    pattern: /(\d{1,2})\s*ish\b/iy,
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
    pattern: new RegExp(
      `(\\d{1,2}|${hourWords})\\b(?:\\s*sharp\\b)?(?![:./%]\\d|-\\w|['’]|\\s*(?:people|persons?|minutes?|mins?|hours?|hrs?|h|m|days?|weeks?|months?|st|nd|rd|th)\\b|\\s+(?:on|to)\\s+(?:one|1)\\b)`,
      'iy',
    ),
    read: ([, hour = ''], context) => (isHourExpected(context) ? clockOrNone(clockOf(hour)) : undefined),
  },
];

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

/** The other half of the day where that makes the range run forwards: 11-1pm, 10am-1, 7pm to 8. */
const ordered = (from: Clock, to: Clock): readonly [Clock, Clock] | undefined => {
  const at = ({ hour, minute }: Clock) => hour * 60 + minute;
  const flip = (clock: Clock): Clock => ({ ...clock, hour: (clock.hour + 12) % 24 });
  if (to.sure && !from.sure) {
    // In 8-9pm and 3-4am the half of the day is said once for both.
    const sameHalf = Math.floor(from.hour / 12) === Math.floor(to.hour / 12) ? from : flip(from);
    if (at(sameHalf) < at(to) && (to.hour !== 12 || from.hour >= 12)) return [sameHalf, to];
    if (at(from) < at(to)) return [from, to];
    return at(flip(from)) < at(to) ? [flip(from), to] : undefined;
  }
  if (at(from) < at(to)) return [from, to];
  if (!to.sure && at(from) < at(flip(to))) return [from, flip(to)];
  if (!from.sure && at(flip(from)) < at(to)) return [flip(from), to];
  return to.hour === 0 && to.minute === 0 ? [from, { ...to, hour: 24 }] : undefined;
};

const range = (match: RegExpExecArray, at: number, isBetween: boolean) => {
  const from = sideOf(match.slice(at, at + 7));
  const to = sideOf(match.slice(at + 7, at + 14));
  // 9-17 is a range, so is 14:00-15:00; a written 24-hour end is certain, and says nothing of the start.
  const isWritten24 = to?.sure && !match[at + 13] && to.hour > 12;
  const sides = from && to && (isWritten24 && from.hour < to.hour ? ([from, to] as const) : ordered(from, to));
  return sides ? ({ kind: 'range', from: sides[0], to: sides[1], isBetween } as const) : undefined;
};

/** `from 3 to 4`, `between 2 and 4`, `3-4pm`. */
export const rangeReaders: readonly Reader[] = [
  {
    pattern: new RegExp(`between\\s+${wordedSide}\\s*(?:and|-|–|to)\\s*${wordedSide}(?![\\w:/])`, 'iy'),
    read: (match) => range(match, 1, true),
  },
  {
    pattern: new RegExp(`from\\s+${wordedSide}\\s*(?:to|-|–|until|till|til)\\s*${wordedSide}(?![\\w:/])`, 'iy'),
    read: (match) => range(match, 1, false),
  },
  {
    pattern: new RegExp(`${rangeSide}\\s*(?:to|until|till|til)\\s+${rangeSide}(?![\\w:/-])`, 'iy'),
    read: (match, { lead }) => (lead === 'in' || lead === 'for' ? undefined : range(match, 1, false)),
  },
  {
    pattern: new RegExp(`${rangeSide}\\s*[-–]\\s*${rangeSide}(?![\\w:/-])`, 'iy'),
    read: (match, { lead }) => (lead === 'in' || lead === 'for' ? undefined : range(match, 1, false)),
  },
];

/** Ranges said with `to`, which a move reads as from where to where. */
export const wordyRanges: ReadonlySet<Reader> = new Set(rangeReaders.slice(1, 3));
