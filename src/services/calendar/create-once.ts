import { ChangedMeanwhile, InvalidRequest } from '../../shared/errors.ts';
import { GraphFailure, type GraphSession } from '../platform/graph/client.ts';
import { createEvent, listViewWithTransactions } from './graph-calls.ts';
import type { BookingRequest, CalendarEvent } from './types.ts';

/** The event of this `transactionId`: made, or found when it is there already. */
export const createOnce = async (graph: GraphSession, request: BookingRequest): Promise<CalendarEvent> => {
  try {
    return await graph.send(createEvent(request));
  } catch (error) {
    if (!isRepetition(error)) throw error;
    const there = await graph.list(listViewWithTransactions(request));
    const booked = there.find(({ transactionId }) => transactionId === request.transactionId);
    if (!booked) throw error;
    return booked.event;
  }
};

/** A repetition may be answered with a conflict, or refused by name, instead of with the event that is there already. */
const isRepetition = (error: unknown): boolean =>
  error instanceof ChangedMeanwhile ||
  (error instanceof InvalidRequest &&
    error.cause instanceof GraphFailure &&
    error.cause.graphCode === 'ErrorDuplicateTransactionId');
