import type { Reader } from '../../time/atom.ts';
import { monthNames, weekdayNames } from './day-names.ts';
import { isMonthFirst, readExplicitDate, readImpossibleDate } from './explicit-date.ts';

const year = "(?:(?:,?\\s+|-)\\d{4}\\b|,?\\s+['’]\\d{2}\\b)?";
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const month = `(?:${monthNames})\\b\\.?`;
const weekdayBefore = `(?:(?:${weekdayNames})\\b\\.?,?\\s+(?:the\\s+)?|the\\s+(?=\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${monthNames})))?`;

/** In the order in which they are written: 2026-12-01, 1 December, December 1, 1/12. */
const orders = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  `${dayOfMonth}(?:\\s+of)?[\\s-]*${month}${year}`,
  `${month}[\\s-]+(?:the\\s+)?${dayOfMonth}\\b(?!\\s*(?:am|pm|:))${year}`,
  '\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4}|(?![\\d:.]))',
  '\\d{1,2}-\\d{1,2}-\\d{4}',
];

/** `Tuesday 1st of December '26` as `1st of December 2026`, `2026/12/1` as `2026-12-01`. */
const plain = (said: string): string =>
  said
    .replace(new RegExp(`^(?:${weekdayNames})\\b\\.?,?\\s+(?:the\\s+)?`, 'i'), '')
    .replace(/\bthe\s+/i, '')
    .replace(/['’](\d{2})$/, '20$1')
    .replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (_found, ...parts: string[]) =>
      parts
        .slice(0, 3)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    )
    .replace(/(?<=[a-z]\.?)[-,\s]+(?=\d)|(?<=\d|st|nd|rd|th)-(?=[a-z])/gi, ' ')
    .trim();

/** 9.30 is a time, but nothing is on a time; which number is the day, a reader of American dates cannot know. */
const dotted: Reader = {
  pattern:
    /(\d{1,2})\.(\d{1,2})\.?(?=\s*(?:[,?!]|$|\d|(?:at|from|with|for|about|between|after|before|around)\b))(?!\d)/iy,
  when: ({ lead }) => lead === 'on',
  read: ([said, first, second], { moment }) => {
    const [one, other] = [Number(first), Number(second)];
    if (one <= 12 && other <= 12 && one !== other && isMonthFirst(moment.timeZone)) return { kind: 'unread' };
    const phrase = said.replace(/\.$/, '');
    const day = readExplicitDate(phrase, moment) ?? readImpossibleDate(phrase, moment);
    return day ? { kind: 'day', day } : undefined;
  },
};

/** A date written out; a weekday before it only repeats it, and 9.30 is a time. */
export const explicitDateReaders: readonly Reader[] = [
  dotted,
  {
    pattern: new RegExp(`${weekdayBefore}(?:${orders.join('|')})(?!\\w)`, 'iy'),
    read: ([said], { moment, lead }) => {
      const phrase = plain(said);
      if (/^\d{1,2}\.\d{1,2}$/.test(phrase)) return undefined;
      const isSurelyDate = lead === 'on' || !/^\d{1,2}[/.]\d{1,2}$/.test(phrase);
      const day = readExplicitDate(phrase, moment) ?? (isSurelyDate ? readImpossibleDate(phrase, moment) : undefined);
      return day ? { kind: 'day', day } : undefined;
    },
  },
];
