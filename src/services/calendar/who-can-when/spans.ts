import { resolveLocal } from '../../../shared/time-zone.ts';
import type { TimeRange, WorkingHours } from '../types.ts';

/** Stretches of time as pairs of milliseconds, in order: thousands of times are held against them. Pure. */
export type Spans = readonly (readonly [from: number, to: number])[];

/** In order, what overlaps or touches made one. */
export const mergedSpans = (ranges: readonly TimeRange[]): Spans => {
  const merged: [number, number][] = [];
  const sorted = ranges
    .map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()] as const)
    .sort((one, other) => one[0] - other[0]);
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
};

/** The first that ends after the instant; as many as there are when none does. */
const firstEndingAfter = (spans: Spans, instant: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Does any of them have time in common with [from, to)? */
export const touches = (spans: Spans, from: number, to: number): boolean => {
  const first = spans[firstEndingAfter(spans, from)];
  return first !== undefined && first[0] < to;
};

const minuteMs = 60_000;

/** By how many minutes [from, to) would have to be moved to lie within one of them; 0 when it does, `otherwise` when none is near. */
export const minutesAway = (spans: Spans, from: number, to: number, otherwise: number): number => {
  const index = firstEndingAfter(spans, from);
  let least = otherwise * minuteMs;
  for (const span of [spans[index - 1], spans[index], spans[index + 1]])
    if (span) least = Math.min(least, Math.max(0, span[0] - from, to - span[1]));
  return least / minuteMs;
};

const dayMs = 24 * 60 * minuteMs;

/** Every local day, as `2026-11-24`, that touches the range in some zone. */
const daysAround = ({ startsAt, endsAt }: TimeRange): string[] => {
  const days: string[] = [];
  for (let at = startsAt.getTime() - dayMs; at < endsAt.getTime() + dayMs; at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10));
  days.push(new Date(endsAt.getTime() + dayMs).toISOString().slice(0, 10));
  return days;
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The hours `from` to `to` of each working day that may touch the range. Hours that end at `00:00` end at midnight. */
export const workSpans = ({ days, from, to, timeZone }: WorkingHours, range: TimeRange): Spans =>
  daysAround(range).flatMap((day) => {
    const date = new Date(`${day}T00:00Z`);
    if (!days.includes(weekdays[date.getUTCDay()] ?? '')) return [];
    const next = new Date(date.getTime() + dayMs).toISOString().slice(0, 10);
    const start = resolveLocal(`${day}T${from.slice(0, 5)}`, timeZone).instant.getTime();
    const end = resolveLocal(to.startsWith('00:00') ? next : `${day}T${to.slice(0, 5)}`, timeZone).instant.getTime();
    return end > start ? [[start, end] as const] : [];
  });
