import type { FreeBusyResponse } from '../../api/contract/tab.ts';
import type { TimeRange } from '../../services/calendar/time-range.ts';
import { clip, gapsBetween } from '../../services/calendar/time-range.ts';
import { addDays, atLocal, minutesOf } from '../time.ts';

export type Status = FreeBusyResponse['rows'][number]['busy'][number]['status'];

/** Instants in place of their texts. */
export interface Row {
  address?: string | undefined;
  isMe: boolean;
  isKnown: boolean;
  busy: (TimeRange & { status: Status })[];
  work?: TimeRange[];
  timeZone?: string | undefined;
}

export interface Board {
  rows: Row[];
  common: TimeRange[];
}

const range = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): TimeRange => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

export const boardOf = ({ rows, common }: FreeBusyResponse): Board => ({
  rows: rows.map(({ address, isMe, isKnown, busy, work, timeZone }) => ({
    address,
    isMe,
    isKnown,
    busy: busy.map((block) => ({ ...range(block), status: block.status })),
    ...(work ? { work: work.map(range) } : {}),
    timeZone,
  })),
  common: common.map(range),
});

/** One day as it is drawn. */
export interface BoardDay extends TimeRange {
  day: string;
}

const [earliest, latest] = [7 * 60, 20 * 60];
const hour = 60;

/**
 * The days on which anybody works or has something, from seven to eight, and as much earlier or later as people in other zones work then.
 * Pure.
 */
export const daysDrawn = (
  { rows }: Pick<Board, 'rows'>,
  first: string,
  count: number,
  timeZone: string,
): BoardDay[] => {
  const days = Array.from({ length: count }, (_, offset) => addDays(first, offset));
  const works = rows.flatMap(({ work = [] }) => work);
  const [from, to] = hoursDrawn(works, timeZone);
  const taken = rows.flatMap(({ busy }) => busy);
  const knowsNobody = works.length === 0;
  return days
    .map((day) => ({ day, startsAt: atLocal(day, timeZone, from), endsAt: atLocal(day, timeZone, to) }))
    .filter((day) => knowsNobody || [works, taken].some((ranges) => clip(ranges, day).length > 0));
};

/** Whole hours, in minutes since midnight. */
const hoursDrawn = (works: readonly TimeRange[], timeZone: string): [number, number] => {
  let [from, to] = [earliest, latest];
  for (const { startsAt, endsAt } of works) {
    const [start, end] = [minutesOf(startsAt, timeZone), minutesOf(endsAt, timeZone) || 24 * hour];
    // Hours that go past midnight here are drawn on both days.
    if (end < start) return [0, 24 * hour];
    from = Math.min(from, Math.floor(start / hour) * hour);
    to = Math.max(to, Math.ceil(end / hour) * hour);
  }
  return [from, to];
};

/** Where something lies within a day, in percent of its width. */
export interface Segment {
  left: number;
  width: number;
}

const share = (part: TimeRange, day: TimeRange): Segment => {
  const whole = day.endsAt.getTime() - day.startsAt.getTime();
  return {
    left: ((part.startsAt.getTime() - day.startsAt.getTime()) / whole) * 100,
    width: ((part.endsAt.getTime() - part.startsAt.getTime()) / whole) * 100,
  };
};

/** What of these lies within a day. */
export const segmentsOf = <T extends TimeRange>(ranges: readonly T[], day: TimeRange): (T & Segment)[] =>
  clip(ranges, day).map((part) => ({ ...part, ...share(part, day) }));

/** When somebody does not work; nothing where that is not known. */
export const closedSegments = ({ work }: Row, day: TimeRange): Segment[] =>
  work ? gapsBetween(work, day).map((gap) => share(gap, day)) : [];

const stepMinutes = 15;

/** The quarter of an hour at a share (0 to 1) of a day's width. */
export const instantAt = (day: TimeRange, at: number): Date => {
  const minutes = ((day.endsAt.getTime() - day.startsAt.getTime()) / 60_000) * Math.min(Math.max(at, 0), 1);
  return new Date(day.startsAt.getTime() + Math.floor(minutes / stepMinutes) * stepMinutes * 60_000);
};
