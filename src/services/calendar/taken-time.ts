import { localDay, resolveLocal } from '../../shared/time-zone.ts';
import { takesTime } from './clashes.ts';
import type { BusyTime, CalendarEvent, TimeRange } from './types.ts';

/** When an event really takes my time: a whole day from my midnight to my midnight. */
export const takenTime = (event: TimeRange & { isAllDay: boolean }, timeZone: string): TimeRange =>
  event.isAllDay
    ? { startsAt: midnight(event.startsAt, timeZone), endsAt: midnight(event.endsAt, timeZone) }
    : { startsAt: event.startsAt, endsAt: event.endsAt };

/** Whole days carry dates, written as midnights of UTC. */
const midnight = (date: Date, timeZone: string): Date => resolveLocal(localDay(date, 'UTC'), timeZone).instant;

/** What my events take of my time; nothing for those that are shown as free or were declined. */
export const busyTimesOf = (events: readonly CalendarEvent[], timeZone: string): BusyTime[] =>
  events.filter(takesTime).map((event) => ({ ...takenTime(event, timeZone), status: statusOf(event) }));

const statusOf = ({ showAs }: CalendarEvent): BusyTime['status'] =>
  showAs === 'free' || showAs === 'unknown' ? 'busy' : showAs;
