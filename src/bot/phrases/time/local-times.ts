import { addDays } from '../../../shared/time-zone.ts';
import { type Atom, type Clock, type DayPart, dayParts, type Moment } from './atom.ts';
import { dayOf } from './calendar-days.ts';

/** Clocks and days put together to local times. */

export type Of<Kind extends Atom['kind']> = Extract<Atom, { kind: Kind }>;

export const first = <Kind extends Atom['kind']>(atoms: readonly Atom[], kind: Kind): Of<Kind> | undefined =>
  atoms.find((atom): atom is Of<Kind> => atom.kind === kind);

const two = (value: number): string => String(value).padStart(2, '0');

export const at = (day: string, { hour, minute, isNextDay }: Clock): string => {
  if (hour === 24 && minute === 0) return `${addDays(day, 1)}T00:00`;
  return `${isNextDay ? addDays(day, 1) : day}T${two(hour)}:${two(minute)}`;
};

export const minutesBetween = (from: Clock, to: Clock): number =>
  to.hour * 60 + to.minute - from.hour * 60 - from.minute + (to.isNextDay ? 24 * 60 : 0);

export const isMidnight = ({ hour, minute, isNextDay }: Clock): boolean => hour === 0 && minute === 0 && !isNextDay;

/** The day on which the clock next shows that time. */
export const nextTime = (clock: Clock, { now }: Moment): string => {
  const today = dayOf(now);
  return at(today, clock) >= now.slice(0, 16) ? today : addDays(today, 1);
};

/** The day said, or the next on which the clock shows that time. */
export const dayFor = (atoms: readonly Atom[], clock: Clock, moment: Moment): string => {
  const day = first(atoms, 'day');
  if (day) return day.day;
  return first(atoms, 'part')?.isThis ? dayOf(moment.now) : nextTime(clock, moment);
};

export const partSaid = (atoms: readonly Atom[]): DayPart | undefined =>
  first(atoms, 'part')?.part ?? first(atoms, 'day')?.part;

export const partWindow = (part: DayPart | undefined): readonly string[] => (part ? dayParts[part] : []);

/** Today's part of the day, or tomorrow's once it is over. */
export const partDay = ({ part, isThis }: Of<'part'>, { now }: Moment): string =>
  isThis || now.slice(11, 16) < dayParts[part][1] ? dayOf(now) : addDays(dayOf(now), 1);

export const partOn = (day: string, part?: Of<'part'>, other?: DayPart): { from: string; to: string } => {
  const [from, to] = part?.window ?? dayParts[part?.part ?? other ?? 'morning'];
  return { from: `${day}T${from}`, to: `${day}T${to}` };
};

/**
 * `7 in the evening` is 19:00, `5 in the morning` 05:00: the part of the day settles an hour that was a guess. Midnight tonight, and
 * what comes soon after it, is in the night that comes.
 */
export const inPart = (clock: Clock, part: DayPart | undefined): Clock => {
  if (!part) return clock;
  if (part === 'evening' && clock.hour % 12 < 4 && (!clock.sure || clock.hour < 4))
    return { ...clock, hour: clock.hour % 12, sure: true, isNextDay: true };
  if (clock.sure) return clock;
  const hour = clock.hour % 12;
  if (part === 'morning') return { ...clock, hour: clock.hour === 12 ? 12 : hour, sure: true };
  return { ...clock, hour: hour + 12, sure: true };
};
