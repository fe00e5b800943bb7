import type { Reader, Time } from '../../time/atom.ts';
import { weekdayNames } from './day-names.ts';
import { placeWords } from './nth-day.ts';

const unread = (): Time => ({ kind: 'unread' });

/** Before all others: what they would read a part of. */
export const unreadFirst: readonly Reader[] = [
  // twice a week
  {
    pattern:
      /(?:once|twice|(?:\d{1,2}|two|three|four|five|several|a\s+few|a\s+couple\s+of)\s+times)\s+(?:a|per|every|each)\s+(?:day|week|month|quarter|year)\b/iy,
    read: unread,
  },
  // the day after the launch
  {
    pattern:
      /(?:the\s+)?(?:week|day|month)\s+(?:after|before)\s+(?!tomorrow|tmrw|next\b|yesterday|today|the\s+\d|\d|(?:at|on|in|with|for|to|by|about)\b)(?:the\s+)?[a-z]+\b|the\s+(?:day|week)\s+(?:after|before)(?=\s+(?:at|with|for|about)\b|\s*$)/iy,
    when: ({ before }) => !/^(?:my|every|each|a)$/.test(before),
    read: unread,
  },
  // the 5th friday of the month, the 2nd and 4th tuesday of the month
  {
    pattern: new RegExp(
      `(?:on\\s+)?(?:every\\s+|each\\s+)?(?:the\\s+)?(?:(?:${placeWords})\\s*(?:and|&|,)\\s*(?:the\\s+)?(?:${placeWords})|fifth|5th)\\s+(?:${weekdayNames})s?\\s+(?:of|in)\\s+(?:the|every|each|a)\\s+month\\b`,
      'iy',
    ),
    read: unread,
  },
];

/** After all others: what none of them reads. */
export const unreadLast: readonly Reader[] = [
  {
    pattern:
      /\d{1,2}:\d{2}(?::\d{2})?(?!\w)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b|(?:a\s+)?(?:quarter|half|five|ten|twenty|twenty-five)\s+(?:past|to)(?=\s*(?:$|with\b|on\b|about\b))/iy,
    read: unread,
  },
  { pattern: /C?W\d{1,2}\b/y, read: unread },
  {
    pattern: /(?:easter(?:\s+(?:sunday|monday))?|thanksgiving|ramadan|diwali|hanukkah)\b/iy,
    when: ({ lead }) => lead !== '',
    read: unread,
  },
];
