import type { Reader } from '../../time/atom.ts';
import { addMinutes } from '../../time/calendar-days.ts';
import { largeNumber, numberWords } from '../words/numbers.ts';
import { readDistance } from './duration.ts';

const distance = `(?:(?:half|quarter)(?:\\s+of)?\\s+an?\\s+hour|(?:${numberWords}|${largeNumber}|\\d{1,3}(?:[.,]\\d)?)[\\s-]*(?:minutes?|mins?|hours?|hrs?|hr|h|m)(?:\\s+and\\s+a\\s+half)?)`;

/** Moments that need no day: now, in an hour, an ISO time. */
export const momentReaders: readonly Reader[] = [
  {
    pattern: /(?:right\s+now|just\s+now|now|at\s+the\s+moment|currently|at\s+present)\b/iy,
    read: (_match, { moment, lead }) =>
      lead === '' || lead === 'from' ? { kind: 'moment', local: moment.now.slice(0, 16) } : undefined,
  },
  {
    pattern: /(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(?::\d{2})?\b/iy,
    read: ([, day = '', time = '']) =>
      // Also one that does not exist: taken as said, it is refused later.
      ({ kind: 'moment', local: `${day}T${time}` }),
  },
  {
    pattern: new RegExp(`(${distance})(\\s+from\\s+now)?(?:['’]?\\s+time)?\\b`, 'iy'),
    read: ([, said = '', fromNow], { lead, moment }) => {
      const minutes = lead === 'in' || fromNow ? readDistance(said) : undefined;
      return minutes === undefined ? undefined : { kind: 'moment', local: addMinutes(moment.now, minutes) };
    },
  },
];
