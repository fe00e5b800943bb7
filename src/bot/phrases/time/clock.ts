import type { Clock } from './atom.ts';

/** An hour as it was said. */
export interface SaidHour {
  hour: number | undefined;
  minute?: number;
  /** The half of the day, where it was said. */
  half?: 'am' | 'pm' | undefined;
  /** Said as a 24-hour clock shows it: 03:00 is night. */
  isWritten24?: boolean;
}

/** The hour of the day for an hour as said: 1 to 6 without am or pm is afternoon, 7 to 12 as written; undefined for none. */
export const clockOf = ({ hour, minute = 0, half, isWritten24 = false }: SaidHour): Clock | undefined => {
  if (hour === undefined || hour > 24 || minute > 59) return undefined;
  if (half) {
    if (hour > 12) return half === 'pm' && hour < 24 ? { hour, minute, sure: true } : undefined;
    if (hour === 0) return half === 'am' ? { hour, minute, sure: true } : undefined;
    return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute, sure: true };
  }
  if (hour === 24) return minute === 0 ? { hour: 0, minute, sure: true } : undefined;
  if (hour > 12 || hour === 0 || isWritten24) return { hour, minute, sure: true };
  return { hour: hour < 7 ? hour + 12 : hour, minute, sure: false };
};

/** A time no clock shows (25:00, 14:75), as it was said: it is refused later rather than taken for another. */
export const impossibleClock = (hour: number, minute: number): Clock | undefined =>
  hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? { hour, minute, sure: true } : undefined;

/** So many minutes before the hour: `quarter to four`. */
export const minutesTo = (clock: Clock, minutes: number): Clock => ({
  ...clock,
  hour: (clock.hour + 23) % 24,
  minute: 60 - minutes,
});

const at = ({ hour, minute }: Clock): number => hour * 60 + minute;
const flip = (clock: Clock): Clock => ({ ...clock, hour: (clock.hour + 12) % 24 });

/** The other half of the day, or the next day, where that makes the range run forwards: 11-1pm, 10am-1, 7pm to 8, 10pm to 2am. */
export const forwards = (from: Clock, to: Clock): readonly [Clock, Clock] | undefined =>
  withinDay(from, to) ?? overMidnight(from, to);

const withinDay = (from: Clock, to: Clock): readonly [Clock, Clock] | undefined => {
  if (to.sure && !from.sure) {
    // In 8-9pm and 3-4am the half of the day is said once for both.
    const sameHalf = Math.floor(from.hour / 12) === Math.floor(to.hour / 12) ? from : flip(from);
    if (at(sameHalf) < at(to) && (to.hour !== 12 || from.hour >= 12)) return [sameHalf, to];
    if (at(from) < at(to)) return [from, to];
    return at(flip(from)) < at(to) ? [flip(from), to] : undefined;
  }
  if (at(from) < at(to)) return [from, to];
  if (!to.sure && at(from) < at(flip(to))) return [from, flip(to)];
  if (!from.sure && at(flip(from)) < at(to)) return [flip(from), to];
  return to.hour === 0 && to.minute === 0 ? [from, { ...to, hour: 24 }] : undefined;
};

/** What takes longer than half a day was meant to end before it starts. */
const longestNight = 12 * 60;

const overMidnight = (from: Clock, to: Clock): readonly [Clock, Clock] | undefined => {
  const either = (clock: Clock): Clock[] => (clock.sure ? [clock] : [clock, flip(clock)]);
  return either(from)
    .flatMap((start) => either(to).map((end): readonly [Clock, Clock] => [start, { ...end, isNextDay: true }]))
    .map((range) => ({ range, minutes: 24 * 60 + at(range[1]) - at(range[0]) }))
    .filter(({ minutes }) => minutes > 0 && minutes <= longestNight)
    .sort((one, other) => one.minutes - other.minutes)[0]?.range;
};
