import type { Reader } from '../../time/atom.ts';
import { addMinutes } from '../../time/calendar-days.ts';
import { largeNumber, numberWords } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { readDistance } from './duration.ts';

const distance = `(?:(?:einer\\s+)?(?:halben|dreiviertel|viertel)[\\s-]?stunde|(?:${numberWords}|${largeNumber}|\\d{1,3}(?:[.,]\\d)?)[\\s-]*(?:minuten?|min\\.?|stunden?|stdn?\\.?|h|m)(?![\\p{L}]))`;

/** Moments that need no day: jetzt, in einer Stunde, an ISO time. */
export const momentReaders: readonly Reader[] = [
  {
    pattern: pattern(
      '(?:jetzt(?:\\s+(?:gleich|sofort|gerade))?|gerade\\s+jetzt|momentan|im\\s+moment|im\\s+augenblick|zurzeit|zur\\s+zeit|aktuell)\\b',
      'y',
    ),
    read: (_match, { moment, lead }) =>
      lead === '' || lead === 'ab' ? { kind: 'moment', local: moment.now.slice(0, 16) } : undefined,
  },
  {
    pattern: /(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(?::\d{2})?(?!\d)/iy,
    read: ([, day = '', time = '']) => ({ kind: 'moment', local: `${day}T${time}` }),
  },
  {
    pattern: pattern(`(${distance})`, 'y'),
    read: ([, said = ''], { lead, moment }) => {
      const minutes = lead === 'in' ? readDistance(said.replace(/halben/i, 'halbe')) : undefined;
      return minutes === undefined ? undefined : { kind: 'moment', local: addMinutes(moment.now, minutes) };
    },
  },
];
