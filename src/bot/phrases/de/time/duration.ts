import type { Reader } from '../../time/atom.ts';
import { largeNumber, numberWords, readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';

const number = `(?:${largeNumber}|\\d{1,3}(?:[.,]\\d{1,2})?½?|½|(?:${numberWords})(?=[\\s-]+[\\p{L}]{2}))`;
/** As the first part of another word: `zweistündig`. */
const joined = `(?:\\d{1,3}(?:[.,]\\d{1,2})?|${numberWords})`;
const minuteUnit = '(?:minuten?|minütchen|min\\.?|m)(?![\\p{L}\\p{N}])';
const hourUnit = '(?:stündchen|stunden?|stdn?\\.?|h)(?![\\p{L}])';

/** As said, also where no meeting can be that long: what is to be done with it is said by whoever books. */
const minutes = (value: number): { kind: 'duration'; minutes: number } => ({
  kind: 'duration',
  minutes: Math.round(value),
});

const isDuration = (lead: string): boolean => lead !== 'in' && lead !== 'um' && lead !== 'vor';
const article = '(?:(?:ein(?:e[nrm]?)?|ne[nr]?|der|die|eines|einer)\\s+)?';

/** `30 Minuten`, `1h30`, `anderthalb Stunden`: how long something is to be. What follows `in` is a moment instead (`in einer Stunde`). */
export const durationReaders: readonly Reader[] = [
  {
    pattern: pattern(`${article}(?:kurze\\s+)?halb(?:e[sn]?)?(?:\\s+|-)?(?:stunde|stündchen|std\\.?)(?![\\p{L}])`, 'y'),
    read: (_match, { lead }) => (isDuration(lead) ? minutes(30) : undefined),
  },
  {
    pattern: pattern(`${article}(dreiviertel|3\\/4|drei\\s+viertel|viertel)(?:\\s+|-)?stunden?\\b`, 'y'),
    read: ([, part = ''], { lead }) => (isDuration(lead) ? minutes(/^v/i.test(part) ? 15 : 45) : undefined),
  },
  {
    // halbstündig, zweistündiges, 30-minütiger, 2-stündige
    pattern: pattern(`(halb|viertel|dreiviertel|${joined})[\\s-]?(stündig|minütig)(?:e[rsnm]?)?\\b`, 'y'),
    read: ([, said = '', unit = ''], { lead }) => {
      if (!isDuration(lead)) return undefined;
      const parts: Readonly<Record<string, number>> = { halb: 0.5, viertel: 0.25, dreiviertel: 0.75 };
      const amount = parts[said.toLowerCase()] ?? readNumber(said) ?? 0;
      return minutes(amount * (/^s/i.test(unit) ? 60 : 1));
    },
  },
  {
    // eine Stunde und eine Viertelstunde; zwei Stunden und eine halbe
    pattern: pattern(
      `(${number})\\s*${hourUnit}\\s+und\\s+(?:ein(?:e)?\\s+)?(halbe|viertel|dreiviertel)(?:stunde|\\s+stunde)?\\b`,
      'y',
    ),
    read: ([, whole = '', part = ''], { lead }) =>
      isDuration(lead)
        ? minutes((readNumber(whole) ?? 0) * 60 + (/^h/i.test(part) ? 30 : /^v/i.test(part) ? 15 : 45))
        : undefined,
  },
  {
    // 1h30, 1 Stunde 30 Minuten, eine Stunde und 15 Minuten
    pattern: pattern(
      `(${number})[\\s-]*(?:stunden?|stdn?\\.?|h)[\\s,]*(?:und\\s+)?(\\d{1,2}|fünfzehn|zwanzig|dreißig|vierzig|fünfundvierzig)(?:[\\s-]*${minuteUnit}|(?![\\p{L}\\p{N}.:]|\\s*uhr))`,
      'y',
    ),
    read: ([said, hours = '', rest = ''], { lead, previous }) => {
      // um 16h30, morgen 16h30: a time of day
      const isClock = /^\d{1,2}h\d{2}$/i.test(said) && (previous?.kind === 'day' || Number(hours) > 6);
      return isDuration(lead) && !isClock
        ? minutes((readNumber(hours) ?? 0) * 60 + (readNumber(rest) ?? 0))
        : undefined;
    },
  },
  {
    pattern: pattern(`(${number})[\\s-]*${hourUnit}(?:\\s+lang\\b)?`, 'y'),
    read: ([said, hours = ''], { lead, previous }) => {
      const isClock = /^\d{1,2}\s?h$/i.test(said) && (previous?.kind === 'day' || Number(hours) > 8);
      return isDuration(lead) && !isClock ? minutes((readNumber(hours) ?? 0) * 60) : undefined;
    },
  },
  {
    pattern: pattern(`(${number})[\\s-]*${minuteUnit}(?:\\s+lang\\b)?`, 'y'),
    read: ([, said = ''], { lead }) => (isDuration(lead) ? minutes(readNumber(said) ?? 0) : undefined),
  },
  {
    pattern: pattern(`${article}halbe[nr]?\\s+tag\\b`, 'y'),
    read: (_match, { lead }) => (isDuration(lead) ? minutes(240) : undefined),
  },
];

/** `einer Stunde`, `20 Minuten` after `in`: the minutes from now. */
export const readDistance = (said: string): number | undefined => {
  for (const { pattern: shape, read } of durationReaders) {
    shape.lastIndex = 0;
    const match = shape.exec(said);
    const time = match && read(match, { lead: '', before: '', moment: { now: '', timeZone: '' } });
    if (match && time?.kind === 'duration' && match[0].length === said.length) return time.minutes;
  }
  return undefined;
};
