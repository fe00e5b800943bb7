import { ChangedMeanwhile, Gone } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { cancelEvent, deleteEvent, readEvent, readSeries } from './graph-calls.ts';
import { repeatEvent } from './graph-calls-change.ts';
import type { Repeats } from './graph-shapes-series.ts';
import { isSameSeries } from './series-split.ts';
import type { CalendarEvent } from './types.ts';

export interface SplitSeries {
  seriesId: string;
  /** How it repeated before, and how it was left. */
  repeats: Repeats;
  ended: Repeats;
  /** The series that goes on, and where it began. */
  newId: string;
  newStartsAt: Date;
}

/**
 * Takes back that a series goes on as another one: the other one is called off, and the first gets its dates back. Does nothing where that
 * is so already. Throws ChangedMeanwhile when either is otherwise by now, Gone when the first is not there any more.
 */
export const rejoinSeries = async (
  graph: GraphSession,
  { seriesId, repeats, ended, newId, newStartsAt }: SplitSeries,
  comment = '',
): Promise<void> => {
  const [series, other] = await Promise.all([graph.send(readSeries(seriesId)), present(graph, newId)]);
  if (series.isCancelled) throw new Gone({ is: 'gone' });
  const isBack = isSameSeries(series.repeats, repeats);
  const isAsLeft =
    isSameSeries(series.repeats, ended) && (!other || other.startsAt.getTime() === newStartsAt.getTime());
  if (!isBack && !isAsLeft) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  // First, so that a room is free for the dates that come back.
  if (other) await graph.send(other.attendees.length > 0 ? cancelEvent(newId, comment) : deleteEvent(newId));
  if (!isBack) await graph.send(repeatEvent(seriesId, repeats));
};

const present = async (graph: GraphSession, id: string): Promise<CalendarEvent | undefined> => {
  try {
    const event = await graph.send(readEvent(id));
    return event.isCancelled ? undefined : event;
  } catch (error) {
    if (error instanceof Gone) return undefined;
    throw error;
  }
};
