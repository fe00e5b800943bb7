import type { Atom, Clock } from './atom.ts';
import { addMinutes } from './calendar-days.ts';

/** Local times of day between which it is to be quiet; either may be left out. */
export interface QuietHours {
  quietFrom?: string;
  quietTo?: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const timeOf = ({ hour, minute }: Clock): string => `${two(hour % 24)}:${two(minute)}`;
const isUntil = ({ bound }: Atom): boolean => bound === 'until' || bound === 'by';
/** The hour as one of the morning, unless its half of the day was said. */
const morning = (clock: Clock): Clock => (clock.sure ? clock : { ...clock, hour: clock.hour % 12 });

/** `after 6pm`, `between 18:00 and 8:00`, `at 6`: hours of every day rather than a while from now; undefined when none are said. */
export const readQuietHours = (atoms: readonly Atom[]): QuietHours | undefined => {
  const range = atoms.find((atom) => atom.kind === 'range');
  if (range) return { quietFrom: timeOf(range.from), quietTo: timeOf(range.to) };
  const [first, second] = atoms.filter((atom) => atom.kind === 'clock');
  if (!first || (!second && atoms.some(isUntil))) return undefined;
  if (second) {
    const [quietFrom, quietTo] = [timeOf(first.clock), timeOf(second.clock)];
    // From 22:00 to 6:30 is the night.
    return { quietFrom, quietTo: quietTo > quietFrom ? quietTo : timeOf(morning(second.clock)) };
  }
  if (atoms.some(({ bound }) => bound === 'before'))
    return hasDay(atoms) ? undefined : { quietTo: timeOf(morning(first.clock)) };
  const length = atoms.find((atom) => atom.kind === 'duration');
  const quietFrom = timeOf(first.clock);
  return {
    quietFrom,
    ...(length ? { quietTo: addMinutes(`2000-01-01T${quietFrom}`, length.minutes).slice(11) } : {}),
  };
};

/** The hours in which news is wanted, turned round: `only between 9 and 5`. */
export const readLoudHours = (atoms: readonly Atom[]): QuietHours | undefined => {
  const [first, second] = atoms.filter((atom) => atom.kind === 'clock');
  const range = atoms.find((atom) => atom.kind === 'range');
  if (range ?? second) return swapped(readQuietHours(atoms));
  if (!first) return undefined;
  return first.bound === 'after' || first.bound === 'since'
    ? { quietTo: timeOf(first.clock) }
    : { quietFrom: timeOf(first.clock) };
};

const swapped = ({ quietFrom, quietTo }: QuietHours = {}): QuietHours => ({
  ...(quietTo ? { quietFrom: quietTo } : {}),
  ...(quietFrom ? { quietTo: quietFrom } : {}),
});

const hasDay = (atoms: readonly Atom[]): boolean => atoms.some(({ kind }) => kind === 'day' || kind === 'window');
