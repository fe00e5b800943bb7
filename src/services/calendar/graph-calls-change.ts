import { z } from 'zod';
import { type GraphRequest, graphPath } from '../platform/graph/client.ts';
import { headers, inZone, nothing } from './graph-calls.ts';
import { event } from './graph-shapes.ts';
import type { Repeats } from './graph-shapes-series.ts';
import type { Attendee, CalendarEvent } from './types.ts';

/** Graph's paths for changing an event in other ways than moving it, and for passing it on. */

/** The parts to be different; what is left out stays. */
export interface EventParts {
  subject?: string;
  end?: { at: Date; timeZone: string };
  /** All there are afterwards: Graph replaces the list. */
  attendees?: Pick<Attendee, 'name' | 'address' | 'type'>[];
  location?: { name: string; address: string } | null;
  online?: true;
  html?: string;
  isPrivate?: boolean;
  showAs?: string;
}

/** https://learn.microsoft.com/graph/api/event-update */
export const changeEvent = (id: string, parts: EventParts): GraphRequest<CalendarEvent> => ({
  method: 'PATCH',
  path: graphPath`/me/events/${id}`,
  headers,
  body: bodyFor(parts),
  schema: event,
});

/** The parts as Graph takes them. */
export const bodyFor = (parts: EventParts) => ({
  ...(parts.subject === undefined ? {} : { subject: parts.subject }),
  ...(parts.end ? { end: inZone(parts.end.at, parts.end.timeZone) } : {}),
  ...(parts.attendees
    ? { attendees: parts.attendees.map(({ name, address, type }) => ({ emailAddress: { name, address }, type })) }
    : {}),
  ...(parts.location === undefined ? {} : { location: locationOf(parts.location) }),
  ...(parts.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  ...(parts.isPrivate === undefined ? {} : { sensitivity: parts.isPrivate ? 'private' : 'normal' }),
  ...(parts.showAs === undefined ? {} : { showAs: parts.showAs }),
  ...(parts.html === undefined ? {} : { body: { contentType: 'html', content: parts.html } }),
});

const locationOf = (room: { name: string; address: string } | null) =>
  room ? { displayName: room.name, locationEmailAddress: room.address } : { displayName: '' };

const bodyOf = z
  .object({ body: z.object({ content: z.string().nullish() }).nullish() })
  .transform(({ body }) => body?.content ?? '');

/** As HTML: the link of an online meeting lives in it, and goes when it is left out. https://learn.microsoft.com/graph/api/event-get */
export const readBody = (id: string): GraphRequest<string> => ({
  path: graphPath`/me/events/${id}`,
  query: { $select: 'body' },
  headers,
  schema: bodyOf,
});

/** Whoever organises it is told, and gets the new guests. https://learn.microsoft.com/graph/api/event-forward */
export const forwardEvent = (
  id: string,
  to: { name: string; address: string }[],
  comment: string,
): GraphRequest<undefined> => ({
  method: 'POST',
  path: graphPath`/me/events/${id}/forward`,
  headers,
  body: { toRecipients: to.map(({ name, address }) => ({ emailAddress: { name, address } })), comment },
  schema: nothing,
});

/** How it repeats, and nothing else: what was changed at single dates is lost, and everybody is asked again. https://learn.microsoft.com/graph/api/event-update */
export const repeatEvent = (id: string, repeats: Repeats): GraphRequest<CalendarEvent> => ({
  method: 'PATCH',
  path: graphPath`/me/events/${id}`,
  headers,
  body: { recurrence: repeats },
  schema: event,
});

/** `OID.<series>.2026-12-07`, given only when it is asked for by name. https://learn.microsoft.com/graph/api/resources/event */
const cancelledOccurrences = z
  .object({ cancelledOccurrences: z.array(z.string()).nullish() })
  .transform(({ cancelledOccurrences: ids }) =>
    (ids ?? []).flatMap((each) => /\.(\d{4}-\d{2}-\d{2})$/.exec(each)?.[1] ?? []),
  );

/** The days of a series that were cancelled by themselves. */
export const readCancelledDates = (id: string): GraphRequest<string[]> => ({
  path: graphPath`/me/events/${id}`,
  query: { $select: 'id,cancelledOccurrences' },
  headers,
  schema: cancelledOccurrences,
});
