import type { Clause } from '../../grammar/particulars.ts';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
};
const length = `(?:(\\d{1,3}|${Object.keys(numbers).join('|')})\\s*-?\\s*(min(?:ute)?s?|m|hours?|hrs?|h)|(half an hour)|(?:a\\s+)?(quarter of an hour))`;
const where =
  '(before and after(?:wards)?|after and before|before(?:hand)?|after(?:wards)?|(?:on |at )?(?:both|either|each) (?:sides?|ends?)|around|(?:in )?between(?: (?:meetings|them|calls|it))?)(?:\\s+(?:it|that|the meeting|each meeting))?';
const lead = '(?:^|[\\s,;]+)(?:(?:and|but|also|please|pls)\\s+)*';
const give = '(?:with|leave|leaving|keep|keeping|add|allow|allowing|include|plus|give me|i (?:need|want)|having)';
const end = '(?=[\\s,.;]|$)';

/** More than that is no pause between two meetings. */
const mostMinutes = 120;

const minutesOf = (amount = '', unit = '', half?: string, quarter?: string): number => {
  if (half) return 30;
  if (quarter) return 15;
  return (numbers[amount.toLowerCase()] ?? Number(amount)) * (/^h/i.test(unit) ? 60 : 1);
};

const around = (minutes: number, place = '') => {
  if (!(minutes > 0 && minutes <= mostMinutes)) return undefined;
  const [isBefore, isAfter] = [/before/i.test(place), /after/i.test(place)];
  const both = isBefore === isAfter;
  return { buffer: { before: both || isBefore ? minutes : 0, after: both || isAfter ? minutes : 0 } };
};
const read = ([, amount, unit, half, quarter, place]: RegExpExecArray) =>
  around(minutesOf(amount, unit, half, quarter), place);

/** `with 10 min buffer before`, `leave 15 minutes between`. */
export const bufferClauses: readonly Clause[] = [
  {
    pattern: new RegExp(`${lead}(?:(?:with(?:out)?|no)\\s+)(?:any?\\s+)?buffers?(?:\\s+time)?${end}`, 'i'),
    read: ([said]) => (/\b(?:without|no)\b/i.test(said) ? { buffer: { before: 0, after: 0 } } : undefined),
  },
  {
    pattern: new RegExp(
      `${lead}(?:${give}\\s+)?(?:at least\\s+)?(?:an?\\s+)?${length}(?:\\s+of)?[\\s-]+(?:buffer|padding|breathing (?:space|room))(?:\\s+time)?(?:\\s+${where})?${end}`,
      'i',
    ),
    read,
  },
  {
    pattern: new RegExp(
      `${lead}${give}\\s+(?:at least\\s+)?(?:an?\\s+)?${length}(?:\\s+of)?[\\s-]+(?:break|gap|pause|breather|travel(?:ling)?(?:\\s+time)?)\\s+${where}${end}`,
      'i',
    ),
    read,
  },
  {
    pattern: new RegExp(`${lead}${give}\\s+(?:an?\\s+|some\\s+)?buffer\\s+of\\s+${length}(?:\\s+${where})?${end}`, 'i'),
    read,
  },
  {
    pattern: new RegExp(
      `${lead}${give}\\s+(?:at least\\s+)?(?:an?\\s+)?${length}(?:\\s+(?:free|clear|empty|open|spare))?\\s+${where}${end}(?!\\s*(?:\\d|noon|lunch|the\\b|my\\b))`,
      'i',
    ),
    read,
  },
];
