import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { localDay } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { bookedAct, type RecordAct, recorded } from './acts.ts';
import { buffersOf } from './buffers.ts';
import { bookOnce } from './create-once.ts';
import type { BookingRequest, CalendarEvent, Recorded } from './types.ts';

const maxAttendees = 500;

/**
 * Puts the meeting into my calendar and invites everybody, and blocks the time asked for around it; the same `transactionId` never makes a
 * second one. Throws InvalidRequest for times that have passed or turn back, for a series that ends before it begins, and for more than
 * 500 attendees.
 */
export const bookMeeting = async (
  graph: GraphSession,
  clock: Clock,
  request: BookingRequest,
  record: RecordAct,
): Promise<CalendarEvent & Recorded> => {
  checkBooking(request, clock.now());
  const event = await bookOnce(graph, request);
  await Promise.all(buffersOf(request).map((buffer) => bookOnce(graph, buffer)));
  return { ...event, ...recorded(await record(bookedAct(event, request))) };
};

/** Throws what `bookMeeting` does. */
export const checkBooking = (request: BookingRequest, now: Date): void => {
  if (request.endsAt <= request.startsAt) throw new InvalidRequest({ is: 'meetingEndsBeforeStart' });
  if (request.endsAt <= now) throw new InvalidRequest({ is: 'timePassed' });
  if (request.recurrence && request.recurrence.until < localDay(request.startsAt, request.timeZone))
    throw new InvalidRequest({ is: 'seriesEndsBeforeStart' });
  if (request.attendees.length + (request.room ? 1 : 0) > maxAttendees)
    throw new InvalidRequest({ is: 'tooManyAttendees', most: maxAttendees });
};
