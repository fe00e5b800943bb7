import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { bookedSeveralAct, type RecordAct, recorded } from './acts.ts';
import { checkBooking } from './book-meeting.ts';
import { bookOnce } from './create-once.ts';
import type { BookingRequest, CalendarEvent, Recorded } from './types.ts';

/** More are not asked for in one breath, nor shown on one card. */
export const mostAtOnce = 20;

/**
 * Puts several entries into my calendar, all of them or, repeated, those that are missing; each has its own `transactionId`. Recorded as one,
 * and taken back as one. Throws InvalidRequest for none, more than 20, and what `bookMeeting` refuses, before anything is booked.
 */
export const bookSeveral = async (
  graph: GraphSession,
  clock: Clock,
  requests: readonly BookingRequest[],
  record: RecordAct,
): Promise<{ events: CalendarEvent[] } & Recorded> => {
  if (requests.length === 0 || requests.length > mostAtOnce) throw new InvalidRequest({ is: 'timeNotOnCard' });
  for (const request of requests) checkBooking(request, clock.now());
  const events = await Promise.all(requests.map((request) => bookOnce(graph, request)));
  return { events, ...recorded(await record(bookedSeveralAct(events, requests))) };
};
