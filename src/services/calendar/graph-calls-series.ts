import { z } from 'zod';
import { type GraphRequest, graphPath } from '../platform/graph/client.ts';
import { headers, inZone } from './graph-calls.ts';
import { bodyFor, type EventParts } from './graph-calls-change.ts';
import { event } from './graph-shapes.ts';
import type { Repeats } from './graph-shapes-series.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** Graph's paths for a series that goes on as another one. */

const word = z.string().nullish();

const content = z.object({
  body: z.object({ content: word }).nullish(),
  location: z.object({ displayName: word, locationEmailAddress: word }).nullish(),
  showAs: word,
  sensitivity: word,
  importance: word,
  categories: z.array(z.string()).nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.number().nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
});
export type SeriesContent = z.infer<typeof content>;

/** What else a series is made of, to make another like it. https://learn.microsoft.com/graph/api/event-get */
export const readContent = (id: string): GraphRequest<SeriesContent> => ({
  path: graphPath`/me/events/${id}`,
  query: { $select: Object.keys(content.shape).join(',') },
  headers,
  schema: content,
});

/** The dates of a series that take place in the range. https://learn.microsoft.com/graph/api/event-list-instances */
export const listInstances = (id: string, range: TimeRange, select: string) => ({
  path: graphPath`/me/events/${id}/instances`,
  query: {
    startDateTime: range.startsAt.toISOString(),
    endDateTime: range.endsAt.toISOString(),
    $select: select,
    $top: '100',
  },
  headers,
  schema: event,
});

export interface SeriesCopy extends TimeRange {
  timeZone: string;
  parts: EventParts;
  content: SeriesContent;
  repeats: Repeats;
  transactionId: string;
}

/** A new series like one there is, with some parts otherwise. https://learn.microsoft.com/graph/api/user-post-events */
export const createSeries = ({
  startsAt,
  endsAt,
  timeZone,
  parts,
  content: { body, location, ...kept },
  repeats,
  transactionId,
}: SeriesCopy): GraphRequest<CalendarEvent> => {
  const { end: _end, html, ...others } = parts;
  const place = location?.displayName
    ? {
        location: {
          displayName: location.displayName,
          ...(location.locationEmailAddress ? { locationEmailAddress: location.locationEmailAddress } : {}),
        },
      }
    : {};
  return {
    method: 'POST',
    path: '/me/events',
    headers,
    // The transactionId makes Graph drop a repeated creation.
    repeatable: true,
    body: {
      ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null && value !== undefined)),
      ...place,
      body: { contentType: 'html', content: html ?? body?.content ?? '' },
      ...bodyFor(others),
      start: inZone(startsAt, timeZone),
      end: inZone(endsAt, timeZone),
      recurrence: repeats,
      transactionId,
    },
    schema: event,
  };
};
