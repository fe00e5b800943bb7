import { z } from 'zod';
import type { CalendarEvent } from '../../../services/calendar/types.ts';

/** What an answer about an event said of it: when any of it is not so any more, the answer is not shown again. */
export const shownSchema = z.object({
  eventId: z.string(),
  subject: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  location: z.string(),
  myResponse: z.string(),
  /** What each room said. */
  rooms: z.string(),
});
export type Shown = z.infer<typeof shownSchema>;

/** What an answer about this event says of it. */
export const shownOf = ({ id, subject, startsAt, endsAt, location, myResponse, attendees }: CalendarEvent): Shown => ({
  eventId: id,
  subject,
  startsAt,
  endsAt,
  location: location ?? '',
  myResponse,
  rooms: attendees
    .filter(({ type }) => type === 'resource')
    .map(({ address, response }) => `${address} ${response}`)
    .join(),
});
