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

/** The local days that windows touch. */
export interface Day {
  name: string;
  from: number;
  to: number;
}

/** Every local day of the windows, in order. */
export const daysOf = (windows: Spans, timeZone: string): Day[] => {
  const days: Day[] = [];
  for (const [from, to] of windows) {
    const last = days.at(-1);
    for (let name = last && last.to > from ? addDays(last.name, 1) : localDay(new Date(from), timeZone); ; ) {
      const range = dayRange(name, timeZone);
      if (range.startsAt.getTime() >= to) break;
      days.push({ name, from: range.startsAt.getTime(), to: range.endsAt.getTime() });
      name = addDays(name, 1);
    }
  }
  return days;
};

/**
 * When a meeting so long may begin: every quarter of an hour of the days that lies in a window, where a window begins, and where one of
 * `ends` lies (somebody's meeting is over); each once, in order. Only what ends within its window.
 */
export const startTimes = (
  windows: Spans,
  days: readonly Day[],
  lengthMs: number,
  ends: readonly number[],
): number[] => {
  const times = new Set<number>();
  for (const [from, to] of windows) {
    const last = to - lengthMs;
    if (last < from) continue;
    for (const day of days)
      for (let at = firstStep(day.from, from); at < day.to && at <= last; at += stepMinutes * minuteMs) times.add(at);
    const first = Math.ceil(from / finestMs) * finestMs;
    times.add(first <= last ? first : from);
    for (const at of ends) if (at > from && at <= last) times.add(at);
  }
  return [...times].sort((one, other) => one - other);
};

/** When somebody's meetings are over, rounded up to full five minutes, each once. */
export const roundedEnds = (ranges: readonly TimeRange[]): number[] => [
  ...new Set(ranges.map(({ endsAt }) => Math.ceil(endsAt.getTime() / finestMs) * finestMs)),
];

/** The first quarter of a day, counted from its midnight, that is not before an instant. */
const firstStep = (midnight: number, from: number): number => {
  const stepMs = stepMinutes * minuteMs;
  return midnight + Math.max(0, Math.ceil((from - midnight) / stepMs)) * stepMs;
};

/** How people see a time of one of the days. */
export const startAt = (at: number, days: readonly Day[], timeZone: string): Start => {
  const day = days.find(({ from, to }) => at >= from && at < to) ?? { name: '', from: at, to: at + dayMs };
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
