import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { clockRange, dayAndTime, dayName, type Reader } from '../../../../words/index.ts';

/** When an event is, as its reader says it; whole days keep the date they were made for, whatever the reader's zone. */
export const whenOf = (event: CalendarEvent, reader: Reader, now: Date): string =>
  event.isAllDay ? `${dayName(event.startsAt, allDay(reader), now)}, all day` : dayAndTime(event, reader, now);

export const timeOf = (event: CalendarEvent, reader: Reader): string =>
  event.isAllDay ? 'All day' : clockRange(event, reader);

const allDay = (reader: Reader): Reader => ({ ...reader, timeZone: 'UTC' });

/** Who else is in it, as short as possible. */
export const withWhom = (event: CalendarEvent): string => {
  const [first, second, ...others] = event.attendees
    .filter(({ type, address }) => type !== 'resource' && address !== event.organizer?.address)
    .map(({ name }) => name);
  if (!first) return event.isOrganizer ? '' : `from ${event.organizer?.name ?? 'somebody'}`;
  if (!event.isOrganizer) return `from ${event.organizer?.name ?? 'somebody'}`;
  return `with ${[first, ...(second ? [second] : [])].join(', ')}${others.length > 0 ? ` and ${others.length} more` : ''}`;
};

export const responseWords: Record<CalendarEvent['myResponse'], string> = {
  none: 'not answered',
  notResponded: 'not answered',
  organizer: 'you organise it',
  accepted: 'accepted',
  tentativelyAccepted: 'maybe',
  declined: 'declined',
};
