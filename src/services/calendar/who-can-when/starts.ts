import { addDays, dayRange, localDay, localText } from '../../../shared/time-zone.ts';
import type { TimeRange } from '../types.ts';
import type { Spans } from './spans.ts';

/** A time a meeting may begin at, and how people see it. */
export interface Start {
  at: number;
  /** Local day of whoever asks, `2026-11-24`. */
  day: string;
  /** Which part of their day. */
  part: number;
  /** 0 on full and half hours, 1 on quarters, 2 in between. */
  oddness: number;
}

const minuteMs = 60_000;
const stepMinutes = 15;
/** What begins in between begins at a full five minutes. */
const finestMs = 5 * minuteMs;
/** Early, late morning, early and late afternoon, evening: hours at which the next part begins. */
const parts = [10, 12, 15, 17];
const dayMs = 24 * 60 * minuteMs;

/**
 * Every quarter of an hour of the windows, and where a window begins or one of `ends` lies (somebody's meeting is over); each once, in
 * order. Only what ends within its window.
 */
export const startsIn = (windows: Spans, lengthMs: number, ends: readonly number[], timeZone: string): Start[] => {
  const starts = new Map<number, Start>();
  const rounded = ends.map((end) => Math.ceil(end / finestMs) * finestMs);
  for (const [from, to] of windows) {
    const last = to - lengthMs;
    if (last < from) continue;
    const days = daysOf({ startsAt: new Date(from), endsAt: new Date(to) }, timeZone);
    const first = Math.ceil(from / finestMs) * finestMs;
    const odd = [first <= last ? first : from, ...rounded.filter((end) => end > from && end <= last)];
    for (const day of days) {
      for (let at = day.from; at < day.to; at += stepMinutes * minuteMs)
        if (at >= from && at <= last) starts.set(at, startAt(at, day, timeZone));
      for (const at of odd)
        if (at >= day.from && at < day.to && !starts.has(at)) starts.set(at, startAt(at, day, timeZone));
    }
  }
  return [...starts.values()].sort((one, other) => one.at - other.at);
};

interface Day {
  name: string;
  from: number;
  to: number;
}

const daysOf = ({ startsAt, endsAt }: TimeRange, timeZone: string): Day[] => {
  const days: Day[] = [];
  for (let name = localDay(startsAt, timeZone); ; name = addDays(name, 1)) {
    const range = dayRange(name, timeZone);
    if (range.startsAt >= endsAt) return days;
    days.push({ name, from: range.startsAt.getTime(), to: range.endsAt.getTime() });
  }
};

const startAt = (at: number, day: Day, timeZone: string): Start => {
  const minutes = minuteOfDay(at, day, timeZone);
  const hour = minutes / 60;
  return {
    at,
    day: day.name,
    part: parts.filter((begins) => begins <= hour).length,
    oddness: minutes % 30 === 0 ? 0 : minutes % stepMinutes === 0 ? 1 : 2,
  };
};

/** On the clock; only on a day on which it changes does it have to be asked. */
const minuteOfDay = (at: number, { from, to }: Day, timeZone: string): number => {
  if (to - from === dayMs) return Math.floor((at - from) / minuteMs);
  const [hours = 0, minutes = 0] = localText(new Date(at), timeZone).slice(11).split(':').map(Number);
  return hours * 60 + minutes;
};
