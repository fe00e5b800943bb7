import { addDays } from '../../../shared/time-zone.ts';
import { type Atom, type Clock, type DayPart, dayParts, type Moment, type Recurrence, type Zone } from './atom.ts';
import { dayOf, isDate, mondayOf, nextWeekday, weekdayIndex, weekdays } from './calendar-days.ts';
import { momentIn } from './other-clock.ts';

/** What all the words about time say together; local times without offset. */
export interface Timing {
  start?: string;
  day?: string;
  from?: string;
  to?: string;
  /** Several days or windows that were said; `from` and `to` then span them. */
  days?: SaidWindow[];
  /** The zone in which it was said, as IANA name, or that of the people it is with. */
  timeZone?: string | 'theirs';
  /** For the app alone: what else is known of that zone. */
  saidZone?: SaidZone;
  /** For the app alone: words about time that nobody here understands. */
  unread?: string[];
  durationMinutes?: number;
  recurrence?: Recurrence;
}

export interface SaidZone {
  /** Other zones the same letters stand for. */
  or?: readonly string[];
  /** Who was named: `Adele's time`. */
  whose?: string;
  /** No day was said: it is the next on which their clock shows that time. */
  anyDay?: true;
}

export type SaidWindow = { day: string } | { from: string; to: string };

type Of<Kind extends Atom['kind']> = Extract<Atom, { kind: Kind }>;
const first = <Kind extends Atom['kind']>(atoms: readonly Atom[], kind: Kind): Of<Kind> | undefined =>
  atoms.find((atom): atom is Of<Kind> => atom.kind === kind);

export interface TimingOptions {
  /** A range of hours is a window to look in, rather than the time itself. */
  rangeIsWindow?: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const at = (day: string, { hour, minute }: Clock): string =>
  hour === 24 && minute === 0 ? `${addDays(day, 1)}T00:${two(minute)}` : `${day}T${two(hour)}:${two(minute)}`;
const minutesBetween = (from: Clock, to: Clock): number => to.hour * 60 + to.minute - from.hour * 60 - from.minute;

/** Puts the words about time together. Days and hours may stand in any order; the first of each kind counts. */
export const readTiming = (
  atoms: readonly Atom[],
  moment: Moment,
  { rangeIsWindow = false }: TimingOptions = {},
): Timing => {
  const duration = first(atoms, 'duration')?.minutes;
  const recurrence = readRecurrence(atoms);
  const zone = zoneSaid(atoms);
  // The next time another clock shows an hour is not the next time mine does.
  const there = zone?.is === 'place' ? momentIn(zone.timeZone, moment) : moment;
  const timing = recurrence ? readRecurring(atoms, there, recurrence) : readOnce(atoms, there, rangeIsWindow, duration);
  return {
    ...(duration === undefined ? {} : { durationMinutes: duration }),
    ...timing,
    ...(Object.keys(timing).length > 0 ? zoneOf(zone, atoms) : {}),
    ...unreadZones(atoms),
  };
};

const zoneSaid = (atoms: readonly Atom[]): Zone | undefined => {
  const zones = atoms.map((atom) => ('zone' in atom ? atom.zone : undefined)).filter((zone) => zone !== undefined);
  return zones.find(({ is }) => is !== 'unknown');
};

const zoneOf = (zone: Zone | undefined, atoms: readonly Atom[]): Pick<Timing, 'timeZone' | 'saidZone'> => {
  if (zone?.is === 'place') return { timeZone: zone.timeZone, ...(zone.or ? { saidZone: { or: zone.or } } : {}) };
  if (zone?.is !== 'theirs') return {};
  const anyDay = !atoms.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'moment');
  const said: SaidZone = { ...(zone.whose ? { whose: zone.whose } : {}), ...(anyDay ? { anyDay } : {}) };
  return { timeZone: 'theirs', ...(Object.keys(said).length > 0 ? { saidZone: said } : {}) };
};

const unreadZones = (atoms: readonly Atom[]): Pick<Timing, 'unread'> => {
  const unread = atoms.filter((atom) => 'zone' in atom && atom.zone?.is === 'unknown').map(({ said }) => said);
  return unread.length > 0 ? { unread } : {};
};

/** `a weekly 1:1 every Monday` says it twice: the one with days says more. */
const readRecurrence = (atoms: readonly Atom[]): Recurrence | undefined => {
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

const readOnce = (atoms: readonly Atom[], moment: Moment, rangeIsWindow: boolean, duration?: number): Timing => {
  const exact = first(atoms, 'moment');
  if (exact) return bounded(exact, exact.local, moment) ?? { start: exact.local };
  const range = first(atoms, 'range');
  if (range) return readRange(range, atoms, moment, rangeIsWindow, duration);
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
  const window = first(atoms, 'window');
  if (window) return readWindow(window, moment);
  return part ? partOn(partDay(part, moment), part) : {};
};

const readRange = (
  range: Of<'range'>,
  atoms: readonly Atom[],
  moment: Moment,
  isWindow: boolean,
  duration?: number,
): Timing => {
  const part = partSaid(atoms);
  const [from, to] = [inPart(range.from, part), inPart(range.to, part)];
  const date = dayFor(atoms, from, moment);
  const length = minutesBetween(from, to);
  if (isWindow || range.isBetween || (duration !== undefined && duration !== length) || length <= 0)
    return { from: at(date, from), to: at(date, length > 0 ? to : range.to) };
  return { start: at(date, from), durationMinutes: length };
};

const readClock = ({ clock, bound }: Of<'clock'>, atoms: readonly Atom[], moment: Moment): Timing => {
  const said = inPart(clock, partSaid(atoms));
  const window = first(atoms, 'window');
  if (window && !first(atoms, 'day')) return { from: window.from, to: window.to };
  const date = dayFor(atoms, said, moment);
  const local = at(date, said);
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
  const window = first(atoms, 'window');
  return (
    bounded(day, day.day, moment) ??
    (window && day.day < dayOf(window.from) ? { from: window.from, to: window.to } : { day: day.day })
  );
};

const readWindow = (window: Of<'window'>, moment: Moment): Timing => {
  if (window.bound === 'before')
    return { from: moment.now.slice(0, 16), to: `${addDays(dayOf(window.from), -1)}T23:59` };
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

const readRecurring = (atoms: readonly Atom[], moment: Moment, recurrence: Recurrence): Timing => {
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

const partSaid = (atoms: readonly Atom[]): DayPart | undefined =>
  first(atoms, 'part')?.part ?? first(atoms, 'day')?.part;

const partWindow = (part: DayPart | undefined): readonly string[] => (part ? dayParts[part] : []);

/** `7 in the evening` is 19:00, `5 in the morning` 05:00: the part of the day settles an hour that was a guess. */
const inPart = (clock: Clock, part: DayPart | undefined): Clock => {
  if (clock.sure || !part) return clock;
  const hour = clock.hour % 12;
  if (part === 'morning') return { ...clock, hour: clock.hour === 12 ? 12 : hour, sure: true };
  return { ...clock, hour: part === 'evening' && hour === 0 ? 0 : hour + 12, sure: true };
};

/** The day said, or the next on which the clock shows that time. */
const dayFor = (atoms: readonly Atom[], clock: Clock, moment: Moment): string => {
  const day = first(atoms, 'day');
  if (day) return day.day;
  return first(atoms, 'part')?.isThis ? dayOf(moment.now) : nextTime(clock, moment);
};

const nextTime = (clock: Clock, { now }: Moment): string => {
  const today = dayOf(now);
  return at(today, clock) >= now.slice(0, 16) ? today : addDays(today, 1);
};

/** Today's part of the day, or tomorrow's once it is over. */
const partDay = ({ part, isThis }: Of<'part'>, { now }: Moment): string =>
  isThis || now.slice(11, 16) < dayParts[part][1] ? dayOf(now) : addDays(dayOf(now), 1);

const partOn = (day: string, part?: Of<'part'>, other?: DayPart): Timing => {
  const [from, to] = part?.window ?? dayParts[part?.part ?? other ?? 'morning'];
  return { from: `${day}T${from}`, to: `${day}T${to}` };
};
