import type { Context, Reader } from '../../time/atom.ts';
import { dayOf, firstOfMonth, lastOfMonth, nthWeekday, nthWorkingDay } from '../../time/calendar-days.ts';
import { monthNames, weekdayNamed, weekdayNames } from './day-names.ts';
import { readExplicitDate } from './explicit-date.ts';

/** Words for a place in a month, as `week` of a recurrence counts it. */
const places: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  last: -1,
  final: -1,
};

export const placeWords = Object.keys(places).join('|');
export const placeNamed = (word: string): number => places[word.toLowerCase()] ?? 1;

/** `the last friday of december`, `the first working day of next month`: one date, where the month is a certain one. */
export const nthDayReaders: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(?:the\\s+)?(?:very\\s+)?(${placeWords})\\s+(?:(${weekdayNames})|(working\\s+day|business\\s+day|weekday)|day)\\s+(?:of|in)\\s+(?:(this|next|the\\s+(?:next|following))\\s+month|(${monthNames})\\b\\.?(?:,?\\s+(\\d{4}))?)(?!\\w)`,
      'iy',
    ),
    read: ([, place = '', weekday, working, month, name = '', year], context) => {
      const which = placeNamed(place);
      const inMonth = (first: string): string | undefined => {
        if (working) return nthWorkingDay(first, which);
        const index = weekday ? weekdayNamed(weekday) : undefined;
        if (index !== undefined) return nthWeekday(first, index, which);
        return which < 0 ? lastOfMonth(first) : `${first.slice(0, 8)}0${which}`;
      };
      const first = month ? monthOf(month, context) : readMonth(name, year, context);
      const day = first && inMonth(first);
      const next =
        first && day && !month && !year && day < dayOf(context.moment.now) && inMonth(firstOfMonth(first, 12));
      const date = next || day;
      return date ? { kind: 'day', day: date } : undefined;
    },
  },
];

const monthOf = (month: string, { moment }: Context): string =>
  firstOfMonth(dayOf(moment.now), /^this/i.test(month) ? 0 : 1);

/** The first of the month of that name, this year's while it lasts. */
const readMonth = (name: string, year: string | undefined, { moment }: Context): string | undefined =>
  readExplicitDate(`1 ${name}${year ? ` ${year}` : ''}`, { ...moment, now: firstOfMonth(dayOf(moment.now)) });
