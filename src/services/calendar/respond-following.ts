import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type Answer, answeredAct, type RecordAct, responseOf } from './acts.ts';
import { answerEvent } from './graph-calls.ts';
import { datesIn } from './series-at.ts';
import { minutesAfter } from './time-range.ts';
import type { CalendarEvent } from './types.ts';

export interface FollowingAnswer {
  seriesId: string;
  from: Date;
  response: Answer;
  comment?: string | undefined;
}

export interface FollowingAnswered {
  /** In order; those that had this answer already are among them. */
  dates: CalendarEvent[];
  /** Dates that could not be answered. */
  failed: number;
  /** There are more dates, which stay as they are. */
  hasMore: boolean;
}

/** Every answer is a message to the organiser. */
const mostDates = 40;
const batchSize = 20;
const yearMinutes = 366 * 24 * 60;

/**
 * Answers the dates of a series from one on, for a year and 40 of them at most: who is invited cannot end a series, and its answer would go
 * for all dates. The organiser is told of each date, of what was said once. A date with that answer is left alone, so that repeating goes
 * on where it was cut off. Throws InvalidRequest where nothing can be answered. https://learn.microsoft.com/graph/api/event-decline
 */
export const respondFollowing = async (
  graph: GraphSession,
  record: RecordAct,
  { seriesId, from, response, comment }: FollowingAnswer,
): Promise<FollowingAnswered> => {
  const all = await datesIn(graph, seriesId, { startsAt: from, endsAt: minutesAfter(from, yearMinutes) });
  const dates = all.slice(0, mostDates);
  const open = dates.filter(({ myResponse }) => myResponse !== responseOf(response));
  const [first] = open;
  if (dates.length > 0 && dates.every(({ isOrganizer }) => isOrganizer))
    throw new InvalidRequest({ is: 'nothingToAnswer' });
  const reasons = await answerAll(graph, open, { response, comment });
  const failed = reasons.length;
  if (failed > 0 && failed === open.length) throw whyNone(reasons);
  if (first) await record(answeredAct(seriesId, first, response, false));
  return { dates, failed, hasMore: all.length > mostDates };
};

/** Microsoft 365 may take no answer to this, or have been in no state to take one: the second may be tried again. */
const whyNone = (reasons: readonly unknown[]): unknown =>
  reasons.find((reason) => !(reason instanceof InvalidRequest)) ?? new InvalidRequest({ is: 'nothingToAnswer' });

/** Why those that could not be answered were not. */
const answerAll = async (
  graph: GraphSession,
  open: readonly CalendarEvent[],
  { response, comment }: { response: Answer; comment: string | undefined },
): Promise<unknown[]> => {
  const reasons: unknown[] = [];
  for (let at = 0; at < open.length; at += batchSize) {
    const part = open.slice(at, at + batchSize);
    const results = await graph.batch(
      part.map(({ id, wantsNoAnswer }, index) =>
        answerEvent(id, response, {
          silent: wantsNoAnswer ?? false,
          ...(comment && at + index === 0 ? { comment } : {}),
        }),
      ),
    );
    for (const result of results) if (result.status === 'rejected') reasons.push(result.reason);
  }
  return reasons;
};
