import type { Reader } from '../../time/atom.ts';
import { largeNumber, numberWords, readNumber } from '../words/numbers.ts';

/** Digits may touch their unit (30m); words may not (`am` is no minute). */
const number = `(?:${largeNumber}|\\d{1,3}(?:[.,]\\d{1,2})?½?|½|(?:${numberWords})(?=[\\s-]+\\w\\w))`;
const minuteUnit = '(?:minutes?|mins?|minuets?|minuts?|mintues?|m)';
const hourUnit = '(?:hours?|hrs?|hr|h|huor|hous)';

/** As said, also where no meeting can be that long: what is to be done with it is said by whoever books. */
const minutes = (value: number): { kind: 'duration'; minutes: number } => ({
  kind: 'duration',
  minutes: Math.round(value),
});

const fractions: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };

/** `half`, `three quarters`, `3/4`, `¾` */
const fractionOf = (said: string): number => {
  const [, over = '', under = ''] = /^(\d)\/(\d)$/.exec(said) ?? [];
  if (under) return Number(over) / Number(under);
  return fractions[said] ?? (/^half/i.test(said) ? 1 / 2 : /^quarter/i.test(said) ? 1 / 4 : 3 / 4);
};

const isDuration = (lead: string): boolean => lead !== 'in' && lead !== 'at';

/** `30 min`, `1h30`, `an hour and a half`: how long something is to be. What follows `in` is a moment instead (`in an hour`). */
export const durationReaders: readonly Reader[] = [
  {
    pattern:
      /(?:an?\s+|the\s+)?(half|quarter|three[\s-]+quarters?|[123]\/[234]|[½¼¾⅓⅔])(?:\s+of)?(?:[\s-]+an?)?[\s-]+(?:hour|hr)s?\b/iy,
    read: ([, part = ''], { lead }) => (isDuration(lead) ? minutes(60 * fractionOf(part)) : undefined),
  },
  {
    // 1 1/2 hours, 2¼ hours
    pattern: new RegExp(`(\\d{1,2})\\s?([123]/[234]|[½¼¾⅓⅔])\\s*${hourUnit}\\b`, 'iy'),
    read: ([, whole = '', part = ''], { lead }) =>
      isDuration(lead) ? minutes(60 * (Number(whole) + fractionOf(part))) : undefined,
  },
  {
    // an hour and a half, two and a half hours
    pattern: new RegExp(
      `(${number})(?:\\s+${hourUnit}\\s+and\\s+(?:a\\s+)?(half|quarter)|\\s+and\\s+(?:a\\s+)?(half|quarter)\\s+${hourUnit})\\b`,
      'iy',
    ),
    read: ([, whole = '', one, other], { lead }) =>
      isDuration(lead)
        ? minutes((readNumber(whole) ?? 0) * 60 + (/half/i.test(one ?? other ?? '') ? 30 : 15))
        : undefined,
  },
  {
    // 14h30 is a time, 1h30 a length.
    pattern: /(\d{2})h(\d{2})\b/iy,
    when: ({ lead }) => lead !== 'for',
    read: ([, hour, minute]) => {
      const clock = { hour: Number(hour), minute: Number(minute), sure: true };
      return clock.hour < 24 && clock.minute < 60 ? { kind: 'clock', clock } : undefined;
    },
  },
  {
    // 1h30, 1 hour 30 minutes, 1 hr and 15 mins
    pattern: new RegExp(
      `(${number})[\\s-]*${hourUnit}[\\s,]*(?:and\\s+)?(\\d{1,2}|fifteen|twenty|thirty|forty[\\s-]five|forty)[\\s-]*${minuteUnit}?\\b(?!\\s*(?:am|pm|:))`,
      'iy',
    ),
    read: ([, hours = '', rest = ''], { lead }) =>
      isDuration(lead) ? minutes((readNumber(hours) ?? 0) * 60 + (readNumber(rest.replace('-', ' ')) ?? 0)) : undefined,
  },
  {
    // a free hour
    pattern: /(?:an?\s+)?(?:free|spare|full|whole|quick)\s+hour\b/iy,
    read: (_match, { lead }) => (isDuration(lead) ? minutes(60) : undefined),
  },
  {
    pattern: new RegExp(`(${number})[\\s-]*${hourUnit}(?:[\\s-]+long)?\\b`, 'iy'),
    read: ([, hours = ''], { lead }) => (isDuration(lead) ? minutes((readNumber(hours) ?? 0) * 60) : undefined),
  },
  {
    pattern: new RegExp(`(${number})[\\s-]*${minuteUnit}(?:[\\s-]+long)?\\b`, 'iy'),
    read: ([, said = ''], { lead }) => (isDuration(lead) ? minutes(readNumber(said) ?? 0) : undefined),
  },
  {
    pattern: /(?:an?\s+)?half[\s-]+(?:a[\s-]+)?day\b/iy,
    read: (_match, { lead }) => (isDuration(lead) ? minutes(240) : undefined),
  },
  {
    // book 30 with Adele
    pattern: /(10|15|20|25|30|40|45|50|60|90)(?=\s+with\s)/iy,
    read: ([, said = ''], { lead }) => (lead === '' ? minutes(Number(said)) : undefined),
  },
];

/** `in an hour`, `in 20 min`, `2 hours from now`: the minutes from now. */
export const readDistance = (said: string): number | undefined => {
  for (const { pattern, read } of durationReaders) {
    pattern.lastIndex = 0;
    const match = pattern.exec(said);
    const time = match && read(match, { lead: '', before: '', moment: { now: '', timeZone: '' } });
    if (match && time?.kind === 'duration' && match[0].length === said.length) return time.minutes;
  }
  return undefined;
};
