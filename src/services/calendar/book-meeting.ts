import type { Clock } from '../../shared/clock.ts';
import { ChangedMeanwhile, InvalidRequest } from '../../shared/errors.ts';
import { localDay } from '../../shared/time-zone.ts';
import { GraphFailure, type GraphSession } from '../platform/graph/client.ts';
import { bookedAct, type RecordAct, recorded } from './acts.ts';
import { createEvent, listViewWithTransactions } from './graph-calls.ts';
import type { BookingRequest, CalendarEvent, Recorded } from './types.ts';

const maxAttendees = 500;

/**
 * Puts the meeting into my calendar and invites everybody; the same `transactionId` never makes a second one.
 * Throws InvalidRequest for times that have passed or turn back, for a series that ends before it begins, and for more than 500 attendees.
 */
export const bookMeeting = async (
  graph: GraphSession,
  clock: Clock,
  request: BookingRequest,
  record: RecordAct,
): Promise<CalendarEvent & Recorded> => {
  if (request.endsAt <= request.startsAt) throw new InvalidRequest({ is: 'meetingEndsBeforeStart' });
  if (request.endsAt <= clock.now()) throw new InvalidRequest({ is: 'timePassed' });
  if (request.recurrence && request.recurrence.until < localDay(request.startsAt, request.timeZone))
    throw new InvalidRequest({ is: 'seriesEndsBeforeStart' });
  if (request.attendees.length + (request.room ? 1 : 0) > maxAttendees)
    throw new InvalidRequest({ is: 'tooManyAttendees', most: maxAttendees });
  const event = await createOnce(graph, request);
  return { ...event, ...recorded(await record(bookedAct(event, request))) };
};

const createOnce = async (graph: GraphSession, request: BookingRequest): Promise<CalendarEvent> => {
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
