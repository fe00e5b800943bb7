import { addDays } from '../../../../shared/time-zone.ts';
import type { Reader } from '../../time/atom.ts';
import { addMonths, dayOf } from '../../time/calendar-days.ts';
import { numberWords, readNumber } from '../words/numbers.ts';

/** No calendar is kept further ahead. */
const mostYears = 10;

const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, f: 14 };

/** `in two weeks`, `in 3 days' time`, `a fortnight from now`, `in a month`, `500 days from today`. */
export const distanceReaders: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(${numberWords}|\\d{1,4})\\s+(days?|weeks?|wks?|fortnights?|months?|years?)['’]?(\\s+time)?(\\s+from\\s+(?:now|today))?\\b`,
      'iy',
    ),
    read: ([, count = '', unit = '', time, fromNow], { lead, moment }) => {
      const amount = readNumber(count);
      if (amount === undefined || !Number.isInteger(amount) || !(lead === 'in' || time || fromNow)) return undefined;
      const today = dayOf(moment.now);
      const letter = unit.charAt(0).toLowerCase();
      const days = daysOf[letter];
      const months = letter === 'y' ? amount * 12 : amount;
      if (days === undefined ? months > mostYears * 12 : days * amount > mostYears * 366) return undefined;
      return { kind: 'day', day: days === undefined ? addMonths(today, months) : addDays(today, days * amount) };
    },
  },
];
