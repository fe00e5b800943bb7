import { createHash } from 'node:crypto';
import type { GraphSession } from '../platform/graph/client.ts';
import { deleteEvent, listViewWithTransactions, moveEvent } from './graph-calls.ts';
import { minutesAfter, minutesIn } from './time-range.ts';
import type { BookingRequest, CalendarEvent, TimeRange } from './types.ts';

/** Time of my own around a meeting: entries in my calendar that nobody is invited to, known by the `transactionId` of the meeting. */

type Side = 'before' | 'after';
const sides = ['before', 'after'] as const;

/** Longer ones are not blocked, so nothing further away is looked for. */
export const longestBuffer = 120;

/** What is booked beside the meeting. Pure. */
export const buffersOf = ({ buffer, startsAt, endsAt, transactionId, ...request }: BookingRequest): BookingRequest[] =>
  buffer
    ? sides
        .filter((side) => buffer[side] > 0)
        .map((side) => ({
          subject: buffer.subject,
          attendees: [],
          timeZone: request.timeZone,
          online: false,
          transactionId: bufferId(transactionId, side),
          ...(request.isPrivate ? { isPrivate: true } : {}),
          ...beside({ startsAt, endsAt }, side, Math.min(buffer[side], longestBuffer)),
        }))
    : [];

const beside = ({ startsAt, endsAt }: TimeRange, side: Side, minutes: number): TimeRange =>
  side === 'before'
    ? { startsAt: minutesAfter(startsAt, -minutes), endsAt: startsAt }
    : { startsAt: endsAt, endsAt: minutesAfter(endsAt, minutes) };

/** The same for the same meeting, in the shape that such ids have. */
const bufferId = (transactionId: string, side: Side): string => {
  const hash = createHash('sha256').update(`${transactionId} ${side}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
};

export interface FoundBuffer {
  event: CalendarEvent;
  side: Side;
}

/** What is blocked around a meeting of mine. One question where the meeting was booked by an app, else none. */
export const findBuffers = async (
  graph: GraphSession,
  { event, transactionId }: { event: CalendarEvent; transactionId: string | undefined },
): Promise<FoundBuffer[]> => {
  if (!transactionId || !event.isOrganizer || event.type !== 'singleInstance' || event.isAllDay) return [];
  const near = await graph.list(
    listViewWithTransactions({
      startsAt: minutesAfter(event.startsAt, -longestBuffer),
      endsAt: minutesAfter(event.endsAt, longestBuffer),
    }),
  );
  return sides.flatMap((side) => {
    const found = near.find((one) => one.transactionId === bufferId(transactionId, side));
    return found ? [{ event: found.event, side }] : [];
  });
};

/** They go along to both sides of the meeting's new time. One that will not go stays: the meeting has moved all the same. */
export const moveBuffers = async (
  graph: GraphSession,
  buffers: readonly FoundBuffer[],
  to: TimeRange & { timeZone: string },
): Promise<void> => {
  await Promise.allSettled(
    buffers.map(({ event, side }) =>
      graph.send(moveEvent(event.id, { ...beside(to, side, minutesIn(event)), timeZone: to.timeZone })),
    ),
  );
};

/** They go when the meeting goes. */
export const deleteBuffers = async (graph: GraphSession, buffers: readonly FoundBuffer[]): Promise<void> => {
  await Promise.allSettled(buffers.map(({ event }) => graph.send(deleteEvent(event.id))));
};
