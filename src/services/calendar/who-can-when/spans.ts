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

const minuteMs = 60_000;

/**
 * The index of the first that ends after an instant; as many as there are when none does. Remembers where it was: whoever asks for one
 * instant after the other waits for nothing.
 */
const walker = (ends: Float64Array): ((instant: number) => number) => {
  let index = 0;
  return (instant) => {
    if (index > 0 && (ends[index - 1] ?? 0) > instant) index = 0;
    while (index < ends.length && (ends[index] ?? 0) <= instant) index += 1;
    return index;
  };
};

const flat = (spans: Spans, side: 0 | 1): Float64Array => Float64Array.from(spans, (span) => span[side]);

/** Does any of them have time in common with [from, to)? */
export const toucher = (spans: Spans): ((from: number, to: number) => boolean) => {
  if (spans.length === 0) return () => false;
  const [starts, firstEndingAfter] = [flat(spans, 0), walker(flat(spans, 1))];
  return (from, to) => (starts[firstEndingAfter(from)] ?? Number.POSITIVE_INFINITY) < to;
};

/** By how many minutes [from, to) would have to be moved to lie within one of them; 0 when it does, `otherwise` when none is near. */
export const distance = (spans: Spans, otherwise: number): ((from: number, to: number) => number) => {
  const [starts, ends] = [flat(spans, 0), flat(spans, 1)];
  const firstEndingAfter = walker(ends);
  return (from, to) => {
    const index = firstEndingAfter(from);
    let least = otherwise * minuteMs;
    for (let near = Math.max(0, index - 1); near <= index + 1 && near < starts.length; near += 1)
      least = Math.min(least, Math.max(0, (starts[near] ?? 0) - from, to - (ends[near] ?? 0)));
    return least / minuteMs;
  };
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

/** The hours, as if every day were a working day. */
export const dailySpans = (hours: WorkingHours, range: TimeRange): Spans =>
  workSpans({ ...hours, days: weekdays }, range);

/** Working days from midnight to midnight. */
export const workDaySpans = (hours: WorkingHours, range: TimeRange): Spans =>
  workSpans({ ...hours, from: '00:00', to: '00:00' }, range);

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
