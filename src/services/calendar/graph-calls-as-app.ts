import { z } from 'zod';
import { type GraphRequest, graphPath } from '../platform/graph/client.ts';
import type { WatchedEvent } from './changes.ts';
import { event, eventFields } from './graph-shapes.ts';
import type { TimeRange } from './types.ts';

/** The Graph paths spoken as the app itself (Calendars.Read), for people who switched notifications on. */

const headers = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };

const instant = z
  .string()
  .nullish()
  .transform((value) => (value ? new Date(value) : undefined))
  .transform((value) => (value && !Number.isNaN(value.getTime()) ? value : undefined));

const besides = z
  .object({
    createdDateTime: instant,
    originalStart: instant,
    seriesMasterId: z.string().nullish(),
  })
  .transform(({ createdDateTime, originalStart, seriesMasterId }) => ({
    ...(createdDateTime ? { createdAt: createdDateTime } : {}),
    ...(originalStart ? { originalStart } : {}),
    ...(seriesMasterId ? { seriesId: seriesMasterId } : {}),
  }));

const watchedEvent = z.unknown().transform((raw, context): WatchedEvent => {
  const read = z.object({ shown: event, besides }).safeParse({ shown: raw, besides: raw });
  if (read.success) return { ...read.data.shown, ...read.data.besides };
  context.addIssue('not an event');
  return z.NEVER;
});

// The beginning of the text is not watched, and what is not needed is not read.
const unused = ['bodyPreview', 'transactionId'];
const fields = [
  ...new Set([...eventFields.split(',').filter((name) => !unused.includes(name)), 'seriesMasterId', 'originalStart']),
];

/** One event of that person's. https://learn.microsoft.com/graph/api/event-get */
export const readWatchedEvent = (userId: string, id: string): GraphRequest<WatchedEvent> => ({
  path: graphPath`/users/${userId}/events/${id}`,
  query: { $select: [...fields, 'createdDateTime'].join(',') },
  headers,
  schema: watchedEvent,
});

/** https://learn.microsoft.com/graph/api/calendar-list-calendarview: createdDateTime cannot be selected here. */
export const listWatchedView = (userId: string, { startsAt, endsAt }: TimeRange) => ({
  path: graphPath`/users/${userId}/calendarView`,
  query: {
    startDateTime: startsAt.toISOString(),
    endDateTime: endsAt.toISOString(),
    $select: fields.join(','),
    $top: '100',
  },
  headers,
  schema: watchedEvent,
  maxPages: 100,
});

/** https://learn.microsoft.com/graph/api/event-delta: occurrences come with hardly more than their ids. */
export const viewChanges = (userId: string, { startsAt, endsAt }: TimeRange, deltaLink?: string) => ({
  path: graphPath`/users/${userId}/calendarView/delta`,
  query: { startDateTime: startsAt.toISOString(), endDateTime: endsAt.toISOString() },
  headers: { Prefer: `${headers.Prefer}, odata.maxpagesize=100` },
  ...(deltaLink === undefined ? {} : { deltaLink }),
  schema: z.object({
    id: z.string().min(1),
    type: z.string().nullish(),
    seriesMasterId: z.string().nullish(),
  }),
});
