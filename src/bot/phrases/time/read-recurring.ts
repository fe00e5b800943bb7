import { addDays } from '../../../shared/time-zone.ts';
import type { Atom, Clock, Moment, Recurrence } from './atom.ts';
import { addMonths, dayOf, weekdayIndex, weekdays } from './calendar-days.ts';
import { at, first, inPart, minutesBetween, nextTime, type Of, partOn, partSaid } from './local-times.ts';
import { firstDateOf } from './series-start.ts';
import type { Timing } from './timing.ts';

/** `a weekly 1:1 every Monday` says it twice: the one with days says more. */
export const readRecurrence = (atoms: readonly Atom[]): Recurrence | undefined => {
  const said = atoms
    .filter((atom): atom is Of<'recurrence'> => atom.kind === 'recurrence')
    .map(({ recurrence }) => recurrence);
  const [first, ...others] = said;
  const withDays = said.find(({ days }) => days);
  if (!first || others.length === 0) return first;
  // a daily standup every weekday
  if (!withDays) return said.find(({ every }) => every === 'weekday') ?? first;
  // fortnightly on wednesdays, every other month on the first monday
  return {
    ...withDays,
    interval: Math.max(...said.filter(({ every }) => every === withDays.every).map(({ interval }) => interval)),
  };
};

const isEnd = ({ bound }: Atom): boolean => bound === 'until' || bound === 'by' || bound === 'before';

/** A series: how it repeats, its first date, and its end where one was said. */
export const readRecurring = (all: readonly Atom[], moment: Moment, said: Recurrence): Timing => {
  const ends = all.filter((atom) => isEnd(atom) && (atom.kind === 'day' || atom.kind === 'window'));
  const atoms = all.filter((atom) => !ends.includes(atom));
  const range = first(atoms, 'range');
  const clockSaid = first(atoms, 'clock')?.clock ?? range?.from;
  const clock = clockSaid && inPart(clockSaid, partSaid(atoms));
  const recurrence = withNamedDays(said, atoms);
  const day = firstDay(recurrence, clock, moment, atoms);
  const part = first(atoms, 'part');
  return {
    recurrence: { ...recurrence, ...endOf(recurrence, day ?? dayOf(moment.now), atoms, ends) },
    ...(range ? { durationMinutes: minutesBetween(range.from, range.to) } : {}),
    ...(clock ? { start: at(day ?? nextTime(clock, moment), clock) } : day ? (part ? partOn(day, part) : { day }) : {}),
  };
};

/** `weekly … on tuesday and thursday`: the days said name the days of the series. */
const withNamedDays = (recurrence: Recurrence, atoms: readonly Atom[]): Recurrence => {
  if (recurrence.every !== 'week' || recurrence.days) return recurrence;
  const named = atoms.filter((atom) => atom.kind === 'day' && atom.isWeekday && atom.bound !== 'from');
  const indexes = named.flatMap((atom) => (atom.kind === 'day' ? [weekdayIndex(atom.day)] : []));
  const days = [...new Set(indexes)].sort((one, other) => one - other).map((index) => weekdays[index] ?? '');
  return days.length > 0 ? { ...recurrence, days } : recurrence;
};

/** The first date: the next of its days, from the day on that was said, or today while its hour has not passed. */
const firstDay = (
  recurrence: Recurrence,
  clock: Clock | undefined,
  moment: Moment,
  atoms: readonly Atom[],
): string | undefined => {
  const day = first(atoms, 'day');
  if (day && (day.bound !== 'from' || !recurrence.days)) return day.day;
  const window = first(atoms, 'window');
  const from = day?.day ?? (window && dayOf(window.from));
  if (from) return firstDateOf(recurrence, from);
  // A weekday by itself is its next date after today.
  if (recurrence.days && !recurrence.week) return firstDateOf(recurrence, addDays(dayOf(moment.now), 1));
  if (!recurrence.days && recurrence.every !== 'weekday') return undefined;
  return firstDateOf(recurrence, clock ? nextTime(clock, moment) : dayOf(moment.now));
};

/** `until 31 March`, `for 6 weeks`, `10 times`, `every day next week`. */
const endOf = (
  { every, interval, days = [] }: Recurrence,
  start: string,
  atoms: readonly Atom[],
  ends: readonly Atom[],
): Pick<Recurrence, 'until' | 'count'> => {
  const count = first(atoms, 'count')?.count;
  if (count !== undefined) return { count };
  const end = ends.map(lastDayBefore).find((day) => day !== undefined);
  if (end) return { until: end };
  const span = first(atoms, 'span');
  if (span && (span.days ?? span.months)) {
    const times = timesIn(span, { every, interval, ...(days.length > 1 ? { days } : {}) });
    return times === undefined ? { until: addDays(after(start, span), -1) } : { count: times };
  }
  const window = first(atoms, 'window');
  return window && !window.bound ? { until: dayOf(window.to) } : {};
};

const lastDayBefore = (atom: Atom): string | undefined => {
  if (atom.kind === 'day') return atom.bound === 'before' && !atom.isLast ? addDays(atom.day, -1) : atom.day;
  if (atom.kind !== 'window') return undefined;
  return atom.bound === 'before' ? addDays(dayOf(atom.from), -1) : dayOf(atom.to);
};

const after = (day: string, { days = 0, months = 0 }: Of<'span'>): string => addDays(addMonths(day, months), days);

/** Series of more dates end on a day. */
const mostTimes = 500;

/** A weekly date for 6 weeks comes 6 times; undefined where that is no whole number. */
const timesIn = ({ days, months }: Of<'span'>, { every, interval, days: named }: Recurrence): number | undefined => {
  const unit = every === 'week' && !named && days ? days / 7 : every === 'month' && months ? months : undefined;
  const times = unit === undefined ? undefined : unit / interval;
  return times !== undefined && Number.isInteger(times) && times <= mostTimes ? times : undefined;
};
