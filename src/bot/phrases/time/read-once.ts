import { addDays } from '../../../shared/time-zone.ts';
import type { Atom, Clock, DayPart, Moment } from './atom.ts';
import { addMonths, dayOf, isDate } from './calendar-days.ts';
import { forwards } from './clock.ts';
import {
  at,
  dayFor,
  first,
  inPart,
  isMidnight,
  minutesBetween,
  type Of,
  partDay,
  partOn,
  partSaid,
  partWindow,
} from './local-times.ts';
import { minutesPassing } from './other-clock.ts';
import type { Timing } from './timing.ts';

export interface OnceOptions {
  /** A range of hours is a window to look in, rather than the time itself. */
  rangeIsWindow: boolean;
  duration?: number | undefined;
}

/** One time: exact, a day, or a window. */
export const readOnce = (atoms: readonly Atom[], moment: Moment, options: OnceOptions): Timing => {
  const exact = first(atoms, 'moment');
  if (exact) return bounded(exact, exact.local, moment) ?? { start: exact.local };
  const range = first(atoms, 'range');
  if (range) return readRange(range, atoms, moment, options);
  const clocks = atoms.filter((atom): atom is Of<'clock'> => atom.kind === 'clock');
  const [clock, other] = clocks;
  const day = first(atoms, 'day');
  // after 2 and before 4
  if (clock && other && clock.bound === 'after' && (other.bound === 'before' || other.bound === 'by')) {
    const date = dayFor(atoms, clock.clock, moment);
    return { from: at(date, clock.clock), to: at(date, other.clock) };
  }
  if (clock) return readClock(clock, atoms, moment);
  const part = first(atoms, 'part');
  if (day && (part || day.part)) return partOn(day.day, part, day.part);
  if (day) return readDay(day, atoms, moment);
  const window = windowSaid(atoms);
  if (window) return readWindow(window, moment);
  const span = options.rangeIsWindow ? first(atoms, 'span') : undefined;
  if (span) return spanFrom(dayOf(moment.now), span);
  return part ? partOn(partDay(part, moment), part) : {};
};

const readRange = (
  range: Of<'range'>,
  atoms: readonly Atom[],
  moment: Moment,
  { rangeIsWindow, duration }: OnceOptions,
): Timing => {
  const [from, to] = rangeIn(range, partSaid(atoms));
  const date = dayFor(atoms, from, moment);
  const said = { from: at(date, from), to: at(date, to) };
  const length = minutesBetween(from, to);
  if (rangeIsWindow || range.isBetween || (duration !== undefined && duration !== length) || length <= 0) return said;
  // An end said as a clock time is one, also where the clocks change before it.
  return { start: said.from, durationMinutes: minutesPassing(said.from, said.to, moment.timeZone) ?? length };
};

/** The part of the day settles the start, and the end comes after it. */
const rangeIn = ({ from, to }: Of<'range'>, part: DayPart | undefined): readonly [Clock, Clock] => {
  if (from.sure || !part) return [from, to];
  const start = inPart(from, part);
  return forwards(start, to) ?? [start, to];
};

const readClock = ({ clock, bound }: Of<'clock'>, atoms: readonly Atom[], moment: Moment): Timing => {
  const said = inPart(clock, partSaid(atoms));
  const window = windowSaid(atoms);
  if (window && !first(atoms, 'day')) return { from: window.from, to: window.to };
  const isEnd = bound === 'before' || bound === 'by' || bound === 'until';
  // What is before midnight is the day that ends with it.
  const endsDay = isEnd && isMidnight(said) ? { ...said, hour: 24 } : said;
  const date = dayFor(atoms, endsDay, moment);
  const local = at(date, endsDay);
  const today = dayOf(moment.now);
  const opening = date === today ? moment.now.slice(0, 16) : `${date}T00:00`;
  if (bound === 'before' || bound === 'by') {
    const [start] = partWindow(partSaid(atoms));
    return { from: start ? `${date}T${start}` : opening, to: local };
  }
  if (bound === 'until') return { from: opening, to: local };
  if (bound === 'after' || bound === 'since') {
    const [, end = '23:59'] = partWindow(partSaid(atoms));
    return { from: local, to: `${date}T${end}` };
  }
  return { start: local };
};

const readDay = (day: Of<'day'>, atoms: readonly Atom[], moment: Moment): Timing => {
  const window = windowSaid(atoms);
  // Before the end of the month is also on its last day.
  const limit: Atom = day.isLast && day.bound === 'before' ? { ...day, bound: 'by' } : day;
  return (
    bounded(limit, day.day, moment) ??
    (window && day.day < dayOf(window.from) ? { from: window.from, to: window.to } : { day: day.day })
  );
};

const readWindow = (window: Of<'window'>, moment: Moment): Timing => {
  if (window.bound === 'before')
    return { from: moment.now.slice(0, 16), to: `${addDays(dayOf(window.from), -1)}T23:59` };
  if (window.bound === 'until') return { from: moment.now.slice(0, 16), to: window.to };
  if (window.bound === 'after') return { from: `${addDays(dayOf(window.to), 1)}T00:00` };
  return { from: window.from, to: window.to };
};

/** `before friday` runs from now to Thursday's end, `by friday` to Friday's; `since monday` up to now. */
const bounded = ({ bound }: Atom, local: string, { now }: Moment): Timing | undefined => {
  const isDay = local.length === 10;
  // There is nothing before a day that does not exist.
  if (isDay && !isDate(local)) return undefined;
  if (bound === 'before') return { from: now.slice(0, 16), to: isDay ? `${addDays(local, -1)}T23:59` : local };
  if (bound === 'by' || bound === 'until') return { from: now.slice(0, 16), to: isDay ? `${local}T23:59` : local };
  if (bound === 'after') return { from: isDay ? `${addDays(local, 1)}T00:00` : local };
  if (bound === 'since') return { from: isDay ? `${local}T00:00` : local, to: now.slice(0, 16) };
  return undefined;
};

/** What is looked at for two weeks begins today. */
const spanFrom = (day: string, { days = 0, months = 0 }: Of<'span'>): Timing => ({
  from: `${day}T00:00`,
  to: `${addDays(addMonths(day, months), days - 1)}T23:59`,
});

/** `any day next week`: the one that says more. */
export const windowSaid = (atoms: readonly Atom[]): Of<'window'> | undefined => {
  const windows = atoms.filter((atom): atom is Of<'window'> => atom.kind === 'window');
  return windows.find(({ isAny }) => !isAny) ?? windows[0];
};
