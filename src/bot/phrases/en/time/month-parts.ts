import { addDays } from '../../../../shared/time-zone.ts';
import type { Context, Reader, Time } from '../../time/atom.ts';
import { dayOf, firstOfMonth, lastOfMonth } from '../../time/calendar-days.ts';
import { wholeDays } from '../../time/windows.ts';
import { monthNames } from './day-names.ts';
import { readExplicitDate } from './explicit-date.ts';

const today = ({ moment }: Context): string => dayOf(moment.now);

const parts = [
  ['early|(?:the\\s+)?(?:beginning|start)\\s+of', 1, 10],
  ['mid|(?:the\\s+)?middle\\s+of', 11, 20],
  ['late', 21, 31],
  ['(?:the\\s+)?first\\s+week\\s+(?:of|in)', 1, 7],
  ['(?:the\\s+)?first\\s+half\\s+of', 1, 15],
  ['(?:the\\s+)?second\\s+half\\s+of', 16, 31],
  ['(?:the\\s+)?last\\s+week\\s+(?:of|in)', -7, 31],
] as const;

/** As far as they lie ahead; undefined when it is over. */
const ahead = (from: string, to: string, context: Context): Time | undefined =>
  to < today(context) ? undefined : wholeDays(from < today(context) ? today(context) : from, to);

const partOf = (month: string, from: number, to: number, context: Context): Time | undefined => {
  const [first, last] = [firstOfMonth(month), lastOfMonth(month)];
  const begin = from < 0 ? addDays(last, from + 1) : addDays(first, from - 1);
  const end = addDays(first, to - 1);
  return ahead(begin, end > last ? last : end, context);
};

/** `mid december`, `the first week of january`, `early next month`. */
const partReader: Reader = {
  pattern: new RegExp(
    `(${parts.map(([words]) => words).join('|')})[\\s-]+(?:(this|next|the)\\s+month|(${monthNames})\\b\\.?)(?!\\w|\\s+\\d)`,
    'iy',
  ),
  read: ([, part = '', which, name = ''], context) => {
    const [, from, to] = parts.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(part)) ?? [];
    const month = which
      ? firstOfMonth(today(context), /^next/i.test(which) ? 1 : 0)
      : readExplicitDate(`1 ${name}`, { ...context.moment, now: firstOfMonth(today(context)) });
    return month && from && to ? partOf(month, from, to, context) : undefined;
  },
};

const quarterOf = (day: string): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** `next quarter`, `in Q1`: the next there is. */
const quarterReader: Reader = {
  pattern: /(?:(this|next)\s+quarter|Q([1-4])(?:\s+(\d{4}))?)\b/iy,
  when: ({ lead, previous }) => lead !== 'about' && previous?.kind !== 'unread',
  read: ([, which, number, year], context) => {
    if (number && !/^(?:in|during|by|before|until)$/.test(context.lead)) return undefined;
    const now = quarterOf(today(context));
    const wanted = number ? Number(number) - 1 : now + (/^next/i.test(which ?? '') ? 1 : 0);
    const yearsOn = number && !year && wanted < now ? 1 : 0;
    const january = `${year ?? today(context).slice(0, 4)}-01-01`;
    const first = firstOfMonth(january, (wanted + yearsOn * 4) * 3);
    return ahead(first, lastOfMonth(first, 2), context);
  },
};

export const monthPartReaders: readonly Reader[] = [partReader, quarterReader];
