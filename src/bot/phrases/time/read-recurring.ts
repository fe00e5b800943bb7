import { addDays } from '../../../shared/time-zone.ts';
import type { Atom, Clock, Moment, Recurrence } from './atom.ts';
import { dayOf, mondayOf, nextWeekday, weekdayIndex, weekdays } from './calendar-days.ts';
import { at, first, inPart, minutesBetween, nextTime, type Of, partOn, partSaid } from './local-times.ts';
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
  // fortnightly on wednesdays
  return {
    ...withDays,
    interval: Math.max(...said.filter(({ every }) => every === 'week').map(({ interval }) => interval)),
  };
};

/** A series: how it repeats, and its first date. */
export const readRecurring = (atoms: readonly Atom[], moment: Moment, recurrence: Recurrence): Timing => {
  const range = first(atoms, 'range');
  const clock = first(atoms, 'clock')?.clock ?? range?.from;
  const dayAtom = first(atoms, 'day');
  // weekly ... on tuesday: the day said names the day of the series.
  const named = recurrence.every === 'week' && !recurrence.days && dayAtom?.isWeekday;
  const days = recurrence.days ?? (named ? [weekdays[weekdayIndex(dayAtom.day)] ?? ''] : undefined);
  const said = clock && inPart(clock, partSaid(atoms));
  const day =
    dayAtom?.day ?? firstDay({ ...recurrence, ...(days ? { days } : {}) }, said, moment, first(atoms, 'window'));
  const part = first(atoms, 'part');
  return {
    recurrence: { ...recurrence, ...(days ? { days } : {}) },
    ...(range ? { durationMinutes: minutesBetween(range.from, range.to) } : {}),
    ...(said ? { start: at(day ?? nextTime(said, moment), said) } : day ? (part ? partOn(day, part) : { day }) : {}),
  };
};

/** The first date of a series: the next of its weekdays, or today while its hour has not passed. */
const firstDay = (
  { every, days }: Recurrence,
  clock: Clock | undefined,
  moment: Moment,
  window: Of<'window'> | undefined,
): string | undefined => {
  // A series from next week on starts there.
  const before = window ? addDays(dayOf(window.from), -1) : dayOf(moment.now);
  if (days) return days.map((name) => nextWeekday(before, weekdays.indexOf(name as 'monday'))).sort()[0];
  if (window) return dayOf(window.from);
  if (every !== 'weekday') return undefined;
  const day = clock ? nextTime(clock, moment) : dayOf(moment.now);
  return weekdayIndex(day) <= 4 ? day : mondayOf(day, 1);
};
