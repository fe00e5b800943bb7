import type { Clock, Context, Reader } from '../../time/atom.ts';
import { clockOf as clockSaid, impossibleClock, minutesTo } from '../../time/clock.ts';
import { hourWords, minuteWords, readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';

const clockOrNone = (clock: Clock | undefined) => (clock ? ({ kind: 'clock', clock } as const) : undefined);
const sure = (hour: number, minute = 0) => clockOrNone({ hour, minute, sure: true });

/** `nachts um drei` and `drei Uhr früh` are before noon, `acht Uhr abends` after it. */
const halfSaid = '(?:\\s*uhr)?(?:\\s+(?:in\\s+der\\s+)?(nachts|früh|morgens|nachmittags|abends)\\b)?';
const halfOf = (said: string | undefined): 'am' | 'pm' | undefined =>
  said ? (/^(?:nachm|abend)/i.test(said) ? 'pm' : 'am') : undefined;

export const clockOf = (hour: string, minute = '', half?: string): Clock | undefined =>
  clockSaid({
    hour: readNumber(hour),
    minute: minute === '' ? 0 : (readNumber(minute) ?? 60),
    half: halfOf(half),
    isWritten24: /^0\d/.test(hour),
  });

const impossible = (hour: string, minute = ''): Clock | undefined => impossibleClock(Number(hour), Number(minute || 0));

const leadsToHour = new Set([
  'um',
  'gegen',
  'ab',
  'bis',
  'vor',
  'nach',
  'von',
  'seit',
  'ca',
  'circa',
  'zirka',
  'etwa',
  'ungefähr',
  'so um',
  'so gegen',
  'auf',
  'spätestens',
  'frühestens',
  'punkt',
  '@',
  'zwischen',
]);

/** A number by itself is an hour only where one is expected: `um 3`, `morgen 3`. */
export const isHourExpected = ({ lead, previous }: Context): boolean =>
  leadsToHour.has(lead) ||
  (lead === '' && (previous?.kind === 'day' || previous?.kind === 'part' || previous?.kind === 'recurrence'));

/** The hour that is begun: `halb vier` is half past three. */
const begun = (clock: Clock | undefined, minute: number): Clock | undefined =>
  clock && { ...minutesTo(clock, 60 - minute), minute };

/** Each names a time in an hour, or before it, by its words. */
const spoken: readonly (readonly [shape: string, read: (hour: Clock, minutes: number) => Clock | undefined])[] = [
  ['(?:(\\d{1,2}|fünf|zehn)\\s+)(?:minuten\\s+)?vor\\s+halb', (hour, minutes) => begun(hour, 30 - minutes)],
  ['(?:(\\d{1,2}|fünf|zehn)\\s+)(?:minuten\\s+)?nach\\s+halb', (hour, minutes) => begun(hour, 30 + minutes)],
  ['()halb', (hour) => begun(hour, 30)],
  ['()(?:dreiviertel|drei\\s+viertel|3\\/4)', (hour) => begun(hour, 45)],
  ['()(?:viertel|1\\/4)\\s+vor', (hour) => minutesTo(hour, 15)],
  ['()(?:viertel|1\\/4)\\s+nach', (hour) => ({ ...hour, minute: 15 })],
  ['()(?:viertel|1\\/4)', (hour) => begun(hour, 15)],
];
const hourSaid = `(\\d{1,2}|${hourWords})(?![\\p{L}\\p{N}:%-]|[.,]\\d|\\s*(?:stunden?|std|minuten?|min|tage?n?|wochen?|leute|personen|teilnehmer)\\b)`;

export const clockReaders: readonly Reader[] = [
  { pattern: pattern('(?:mitternacht)\\b', 'y'), read: () => sure(0) },
  {
    pattern: pattern('(?:feierabend|dienstschluss|büroschluss|ende\\s+des\\s+(?:arbeits)?tage?s)\\b', 'y'),
    read: () => sure(17),
  },
  ...spoken.map(
    ([shape, readSpoken]): Reader => ({
      pattern: pattern(`${shape}\\s+${hourSaid}${halfSaid}`, 'y'),
      read: ([, minutes = '', hour = '', half]) => {
        const clock = clockOf(hour, '', half);
        return clock && clockOrNone(readSpoken(clock, readNumber(minutes) ?? 0));
      },
    }),
  ),
  {
    // zehn nach drei, 20 vor 4: digits only where an hour is expected, as they may be anything
    pattern: pattern(`(\\d{1,2}|${minuteWords})\\s+(?:minuten\\s+)?(vor|nach)\\s+${hourSaid}${halfSaid}`, 'y'),
    read: ([, minutes = '', side = '', hour = '', half], context) => {
      const clock = clockOf(hour, '', half);
      const amount = readNumber(minutes) ?? 0;
      if (!clock || amount > 29 || (/^\d/.test(minutes) && !isHourExpected(context))) return undefined;
      return clockOrNone(/^vor/i.test(side) ? minutesTo(clock, amount) : { ...clock, minute: amount });
    },
  },
  {
    // 15 Uhr 30, drei Uhr dreißig
    pattern: pattern(
      `(\\d{1,2}|${hourWords})\\s*uhr\\s+(\\d{2}|${minuteWords})(?![\\p{L}\\p{N}:.]|\\s*(?:min|std|stunde|uhr))`,
      'y',
    ),
    read: ([, hour = '', minute = '']) => clockOrNone(clockOf(hour, minute) ?? impossible(hour, minute)),
  },
  {
    pattern: pattern(`(\\d{1,2}|${hourWords})\\s*uhr\\b(?:\\s+(nachts|früh|morgens|nachmittags|abends)\\b)?`, 'y'),
    read: ([, hour = '', half]) => clockOrNone(clockOf(hour, '', half) ?? impossible(hour)),
  },
  {
    // 14:30, 14.30 Uhr, 16h30, 1430 Uhr
    pattern: pattern(
      `(\\d{1,2})(?:[:h](\\d{2})|[.]?(\\d{2})(?=\\s*(?:uhr|h)\\b))(?::\\d{2})?${halfSaid}(?:\\s*(?:uhr|h)\\b)?(?![\\d:])`,
      'y',
    ),
    read: ([, hour = '', minute, other, half], context) =>
      clockOrNone(
        clockOf(hour, minute ?? other, half) ??
          (isHourExpected(context) || other ? impossible(hour, minute ?? other) : undefined),
      ),
  },
  {
    // 9.30 needs a word that expects an hour: versions, sums and dates look the same.
    pattern: /(\d{1,2})\.([0-5]\d)(?![\d.:])/iy,
    read: ([, hour = '', minute], context) =>
      isHourExpected(context) ? clockOrNone(clockOf(hour, minute)) : undefined,
  },
  {
    pattern: pattern('(\\d{1,2})\\s?h\\b', 'y'),
    read: ([, hour = ''], context) => (isHourExpected(context) ? clockOrNone(clockOf(hour)) : undefined),
  },
  {
    pattern: pattern(
      `(\\d{1,2}|${hourWords})(?:\\s+(nachts|früh|morgens|nachmittags|abends))?(?![\\p{L}\\p{N}:%€'-]|[.,]\\d|\\.\\s*\\p{L}|\\s*(?:uhr|stunden?|stündchen|std|minuten?|min|h|m|tage?n?|wochen?|monaten?|leuten?|personen|teilnehmern?|mal|prozent|euro|kollegen)\\b)`,
      'y',
    ),
    read: ([, hour = '', half], context) =>
      isHourExpected(context) ? clockOrNone(clockOf(hour, '', half)) : undefined,
  },
];
