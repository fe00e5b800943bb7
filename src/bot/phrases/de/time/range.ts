import type { Clock, Reader } from '../../time/atom.ts';
import { forwards } from '../../time/clock.ts';
import { hourWords } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { clockOf, clockReaders } from './clock.ts';
import { monthNames } from './day-names.ts';

const digits = '\\d{1,2}(?:[:.h]\\d{2})?(?:\\s*(?:uhr|h)\\b(?:\\s+\\d{2}(?![\\d:.]))?)?';
const side = `((?:halb|(?:drei)?viertel(?:\\s+(?:vor|nach))?)\\s+(?:\\d{1,2}|${hourWords})(?:\\s*uhr\\b)?|mitternacht|${digits}|(?:${hourWords})(?:\\s*uhr\\b)?)`;
const part = '(?:\\s+(?:nachts|früh|morgens|vormittags|nachmittags|abends)\\b)?';
const end = `(?![\\p{L}\\p{N}:/]|\\.\\d|\\s*(?:stunden?|std|minuten?|min|tage|wochen?|leute|personen|teilnehmer)\\b)`;

/** A time of day as one side of a range: nothing but that. */
const readSide = (said: string): Clock | undefined => {
  const plain = /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s*(?:uhr|h))?(?:\s+(\d{2}))?$/i.exec(said.trim());
  if (plain) return clockOf(plain[1] ?? '', plain[2] ?? plain[3] ?? '');
  for (const { pattern: shape, read } of clockReaders) {
    shape.lastIndex = 0;
    const match = shape.exec(said);
    const time = match && read(match, { lead: 'um', before: '', moment: { now: '', timeZone: '' } });
    if (match && time?.kind === 'clock' && match[0].trim().length === said.trim().length) return time.clock;
  }
  return undefined;
};

const range = (fromSaid: string, toSaid: string, isBetween: boolean) => {
  const from = readSide(fromSaid);
  const to = readSide(toSaid);
  // A written 24-hour end is certain, and says nothing of the start: 9-17 Uhr.
  const isWritten24 = to?.sure && to.hour > 12;
  const sides = from && to && (isWritten24 && from.hour < to.hour ? ([from, to] as const) : forwards(from, to));
  return sides ? ({ kind: 'range', from: sides[0], to: sides[1], isBetween } as const) : undefined;
};

/** `um 15 Uhr bis 3. Februar`: a day ends it, no hour. */
const noDate = `(?!\\.\\s*(?:\\d|${monthNames})|\\s+(?:${monthNames})(?![\\p{L}]))`;

/** `von 15 bis 16 Uhr`, `zwischen 14 und 16 Uhr`, `15-16 Uhr`. */
export const rangeReaders: readonly Reader[] = [
  {
    pattern: pattern(`(?:irgendwann\\s+)?zwischen\\s+${side}\\s*(?:und|bis|-|–)\\s*${side}${noDate}${part}${end}`, 'y'),
    read: ([, from = '', to = '']) => range(from, to, true),
  },
  {
    pattern: pattern(`(?:von|ab)\\s+${side}\\s*(?:bis(?:\\s+um)?|-|–)\\s*${side}${noDate}${part}${end}`, 'y'),
    read: ([, from = '', to = '']) => range(from, to, false),
  },
  {
    pattern: pattern(`${side}\\s*(?:bis|-|–)\\s*${side}${noDate}${part}${end}`, 'y'),
    read: ([said, from = '', to = ''], { lead }) =>
      lead === 'in' || lead === 'für' || (/^\d{1,2}-\d{1,2}$/.test(said) && lead === 'kw')
        ? undefined
        : range(from, to, false),
  },
];

const two = (value: number): string => String(value).padStart(2, '0');

/** `ab 14 Uhr`: from then to the end of the day. */
export const fromHour: Reader = {
  pattern: pattern(`(?:erst\\s+)?ab\\s+(?:um\\s+)?${side}${part}(?!\\s*(?:bis|-|–)|\\.\\s*[\\p{L}\\d])${end}`, 'y'),
  read: ([, said = '']) => {
    const clock = readSide(said);
    if (!clock || clock.hour > 23) return undefined;
    const from = `${two(clock.hour)}:${two(clock.minute)}`;
    return {
      kind: 'part',
      part: clock.hour < 12 ? 'morning' : clock.hour < 17 ? 'afternoon' : 'evening',
      window: [from, '23:59'],
    };
  },
};
