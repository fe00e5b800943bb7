import { ChangedMeanwhile, InvalidRequest } from '../../shared/errors.ts';
import { GraphFailure, type GraphRequest, type GraphSession } from '../platform/graph/client.ts';
import { createEvent, listViewWithTransactions, readEventWithTransaction } from './graph-calls.ts';
import type { BookingRequest, CalendarEvent, TimeRange } from './types.ts';

/** The event of this booking: made, or found when it is there already. Errors are those of GraphSession. */
export const bookOnce = (graph: GraphSession, request: BookingRequest): Promise<CalendarEvent> =>
  createOnce(graph, createEvent(request), request);

/** Makes an event, or finds the one that was made by the same `transactionId` already; of a series it is the series. Errors are those of GraphSession. */
export const createOnce = async (
  graph: GraphSession,
  request: GraphRequest<CalendarEvent>,
  { transactionId, ...at }: TimeRange & { transactionId: string },
): Promise<CalendarEvent> => {
  try {
    return await graph.send(request);
  } catch (error) {
    if (!isRepetition(error)) throw error;
    const found = await madeBy(graph, await graph.list(listViewWithTransactions(at)), transactionId);
    if (!found) throw error;
    return found;
  }
};

/** Of what stands at a time: the event, or the series, that was made by this `transactionId`. Errors are those of GraphSession. */
export const madeBy = async (
  graph: GraphSession,
  there: readonly EventWithTransaction[],
  transactionId: string,
): Promise<CalendarEvent | undefined> => {
  const made = there.find((each) => each.transactionId === transactionId);
  if (made) return made.event;
  // A date does not say by what its series was made.
  const ids = new Set(there.flatMap(({ event }) => event.seriesId ?? []));
  const series = await Promise.all([...ids].map((id) => graph.send(readEventWithTransaction(id))));
  return series.find((each) => each.transactionId === transactionId)?.event;
};

interface EventWithTransaction {
  event: CalendarEvent;
  transactionId: string | undefined;
}

/** A repetition may be answered with a conflict, or refused by name, instead of with the event that is there already. */
const isRepetition = (error: unknown): boolean =>
  error instanceof ChangedMeanwhile ||
  (error instanceof InvalidRequest &&
    error.cause instanceof GraphFailure &&
    error.cause.graphCode === 'ErrorDuplicateTransactionId');
