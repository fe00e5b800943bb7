import type { TimeRange } from './types.ts';

export type { TimeRange } from './types.ts';

/**
 * Arithmetic with stretches of time, the one place for it. A stretch takes its start and leaves out its end: two that touch do not
 * overlap. Pure, and without imports, so that the tab uses it as well.
 */

const minuteMs = 60_000;

/** Do they have time in common? */
export const overlaps = (one: TimeRange, other: TimeRange): boolean =>
  one.startsAt < other.endsAt && one.endsAt > other.startsAt;

/** The earlier of two instants. */
export const earlier = (one: Date, other: Date): Date => (one.getTime() < other.getTime() ? one : other);

/** The later of two instants. */
export const later = (one: Date, other: Date): Date => (one.getTime() > other.getTime() ? one : other);

/** How long it lasts, in minutes; not always a whole number. */
export const minutesIn = ({ startsAt, endsAt }: TimeRange): number =>
  (endsAt.getTime() - startsAt.getTime()) / minuteMs;

/** So many minutes after an instant; before it when negative. */
export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * minuteMs);

/** The stretch that begins at an instant and lasts so many minutes. */
export const slotAt = (startsAt: Date, minutes: number): TimeRange => ({
  startsAt,
  endsAt: minutesAfter(startsAt, minutes),
});

/** Do both begin at the same instant, and end at the same? */
export const isSameTime = (one: TimeRange, other: TimeRange): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();

/** For sorting: what begins first, and of those what ends first. */
export const inOrder = (one: TimeRange, other: TimeRange): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || one.endsAt.getTime() - other.endsAt.getTime();

/** The parts that lie within `within`, in order; everything else about each stays as it is. */
export const clip = <T extends TimeRange>(ranges: readonly T[], within: TimeRange): T[] =>
  ranges
    .filter((range) => overlaps(range, within))
    .map((range) => ({
      ...range,
      startsAt: later(range.startsAt, within.startsAt),
      endsAt: earlier(range.endsAt, within.endsAt),
    }))
    .sort(inOrder);

/** What `taken` leaves of `within`, in order: stretches of at least so many minutes. */
export const gapsBetween = (taken: readonly TimeRange[], within: TimeRange, leastMinutes = 0): TimeRange[] => {
  const gaps: TimeRange[] = [];
  let { startsAt } = within;
  for (const range of clip(taken, within)) {
    if (range.startsAt > startsAt) gaps.push({ startsAt, endsAt: range.startsAt });
    startsAt = later(startsAt, range.endsAt);
  }
  if (startsAt < within.endsAt) gaps.push({ startsAt, endsAt: within.endsAt });
  return gaps.filter((gap) => minutesIn(gap) >= leastMinutes);
};
