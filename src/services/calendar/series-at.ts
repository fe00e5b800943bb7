import { localDay } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { readSeries } from './graph-calls.ts';
import { readCancelledDates } from './graph-calls-change.ts';
import { listInstances } from './graph-calls-series.ts';
import { eventFields } from './graph-shapes.ts';
import type { Repeats } from './graph-shapes-series.ts';
import { minutesAfter } from './time-range.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** A series as it is around one of its dates. */
export interface SeriesAt {
  repeats: Repeats;
  startsAt: Date;
  /** IANA zone on whose clock it keeps its hour; left out where nobody can name it. */
  timeZone?: string;
  /** Where its rhythm puts the date. */
  first: Date;
  /** It begins with that date: what goes for this and all following dates goes for the whole series. */
  isFirst: boolean;
  /** Local days of dates ahead that were cancelled by themselves. */
  cancelled: string[];
  /** Dates ahead that were changed by themselves, within a year. */
  changed: CalendarEvent[];
}

const yearMinutes = 366 * 24 * 60;

/**
 * Reads it for what is to be done with the date and all after it; undefined for a date that belongs to no series. Only who organises it
 * is told of single dates. Errors are those of GraphSession. https://learn.microsoft.com/graph/api/event-list-instances
 */
export const seriesAt = async (graph: GraphSession, now: Date, date: CalendarEvent): Promise<SeriesAt | undefined> => {
  const { seriesId, originalStart: first = date.startsAt, isOrganizer } = date;
  if (!seriesId) return undefined;
  const year = { startsAt: now, endsAt: minutesAfter(now, yearMinutes) };
  const [{ repeats, startsAt, timeZone }, cancelled, instances] = await Promise.all([
    graph.send(readSeries(seriesId)),
    isOrganizer ? graph.send(readCancelledDates(seriesId)) : [],
    isOrganizer ? graph.list(listInstances(seriesId, year, 'id,subject,start,end,isAllDay,type')) : [],
  ]);
  return {
    repeats,
    startsAt,
    ...(timeZone ? { timeZone } : {}),
    first,
    isFirst: first.getTime() <= startsAt.getTime(),
    cancelled: cancelled.filter((day) => day >= localDay(now, timeZone ?? 'UTC')).sort(),
    changed: instances.filter(({ type }) => type === 'exception'),
  };
};

/** The first date of a series from then on, within a year. Errors are those of GraphSession. */
export const dateFrom = async (
  graph: GraphSession,
  seriesId: string,
  from: Date,
): Promise<CalendarEvent | undefined> => {
  const [first] = await datesIn(graph, seriesId, { startsAt: from, endsAt: minutesAfter(from, yearMinutes) });
  return first;
};

/** The dates of a series that begin in the range and stand, in order. */
export const datesIn = async (graph: GraphSession, seriesId: string, range: TimeRange): Promise<CalendarEvent[]> => {
  const all = await graph.list(listInstances(seriesId, range, eventFields));
  return all
    .filter(({ isCancelled, startsAt }) => !isCancelled && startsAt >= range.startsAt)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
};
