import { DateTime } from 'luxon';
import { z } from 'zod';
import { localDay, localText, toWindowsZone } from '../../shared/time-zone.ts';
import { type GraphRequest, graphPath } from '../platform/graph/client.ts';
import { asHtml, hasLinks } from './agenda-text.ts';
import { event, eventFields, eventWithTransaction, mailboxSettings, schedules } from './graph-shapes.ts';
import { type Series, series } from './graph-shapes-series.ts';
import { room } from './room-shape.ts';
import { scheduleViewOf } from './schedule-view.ts';
import { workdays } from './series-dates.ts';
import type {
  Attendee,
  BookingRequest,
  CalendarEvent,
  MailboxSettings,
  Recurrence,
  Schedule,
  TimeRange,
} from './types.ts';

/** The only Graph paths of this feature. */

/** Times in UTC, and ids that stay the same when an item moves: on every call, or the ids do not match. */
export const headers = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };

const utc = (instant: Date) => ({ dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' });

/** Wall time in the zone it was meant in, so that a series keeps it over a clock change; UTC where Exchange has no name for the zone. */
export const inZone = (instant: Date, timeZone: string) => {
  const windows = toWindowsZone(timeZone);
  return windows ? { dateTime: `${localText(instant, timeZone)}:00`, timeZone: windows } : utc(instant);
};

export const nothing = z.unknown().transform(() => undefined);

/** https://learn.microsoft.com/graph/api/user-get-mailboxsettings */
export const readMailboxSettings = (): GraphRequest<MailboxSettings> => ({
  path: '/me/mailboxSettings',
  schema: mailboxSettings,
});

/** https://learn.microsoft.com/graph/api/calendar-list-calendarview */
export const listView = (range: TimeRange) => ({
  path: '/me/calendarView',
  query: {
    startDateTime: range.startsAt.toISOString(),
    endDateTime: range.endsAt.toISOString(),
    $select: eventFields,
    $orderby: 'start/dateTime',
    $top: '100',
  },
  headers,
  schema: event,
});

/** `listView`, and by which `transactionId` each event was made. */
export const listViewWithTransactions = (range: TimeRange) => ({
  ...listView(range),
  schema: eventWithTransaction,
});

/** https://learn.microsoft.com/graph/api/event-get */
export const readEvent = (id: string): GraphRequest<CalendarEvent> => ({
  path: graphPath`/me/events/${id}`,
  query: { $select: eventFields },
  headers,
  schema: event,
});

/** `readEvent`, and by which `transactionId` it was made. */
export const readEventWithTransaction = (id: string) => ({ ...readEvent(id), schema: eventWithTransaction });

/** https://learn.microsoft.com/graph/api/user-post-events */
export const createEvent = (request: BookingRequest): GraphRequest<CalendarEvent> => ({
  method: 'POST',
  path: '/me/events',
  headers,
  // The transactionId makes Graph drop a repeated creation.
  repeatable: true,
  body: {
    subject: request.subject,
    ...(request.body ? { body: bodyOf(request.body) } : {}),
    ...(request.isPrivate ? { sensitivity: 'private' } : {}),
    ...(request.showAs ? { showAs: request.showAs } : {}),
    ...(request.isAllDay
      ? { isAllDay: true, start: atMidnight(request.startsAt, request), end: atMidnight(request.endsAt, request) }
      : { start: inZone(request.startsAt, request.timeZone), end: inZone(request.endsAt, request.timeZone) }),
    attendees: [
      ...request.attendees.map(({ name, address, optional }) => ({
        emailAddress: { name, address },
        type: optional ? 'optional' : 'required',
      })),
      ...(request.room ? [{ emailAddress: placeOf(request.room), type: 'resource' }] : []),
    ],
    ...(request.room
      ? { location: { displayName: request.room.name, locationEmailAddress: request.room.address } }
      : request.place
        ? { location: { displayName: request.place } }
        : {}),
    ...(request.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    ...(request.recurrence ? { recurrence: recurrence(request.recurrence, request) } : {}),
    allowNewTimeProposals: true,
    transactionId: request.transactionId,
  },
  schema: event,
});

/** Text as it is; with links in it as HTML, in which they can be followed. */
const bodyOf = (content: string) =>
  hasLinks(content) ? { contentType: 'html', content: asHtml(content) } : { contentType: 'text', content };

/** Whole days begin and end at midnights of one zone. https://learn.microsoft.com/graph/api/resources/event */
const atMidnight = (instant: Date, { timeZone }: BookingRequest) => ({
  dateTime: `${localDay(instant, timeZone)}T00:00:00`,
  timeZone: toWindowsZone(timeZone) ?? 'UTC',
});
/** Of a room nothing but how it is invited. */
const placeOf = ({ name, address }: { name: string; address: string }) => ({ name, address });

const indexes: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** https://learn.microsoft.com/graph/api/resources/recurrencepattern */
const recurrence = (
  { every, interval, days = [], week, until, count }: Recurrence,
  { startsAt, timeZone }: BookingRequest,
) => {
  const start = DateTime.fromJSDate(startsAt, { zone: timeZone });
  const daysOfWeek = days.length > 0 ? days : [start.setLocale('en').toFormat('cccc').toLowerCase()];
  const patterns = {
    day: { type: 'daily', interval },
    weekday: { type: 'weekly', interval, daysOfWeek: workdays, firstDayOfWeek: 'monday' },
    week: { type: 'weekly', interval, daysOfWeek, firstDayOfWeek: 'monday' },
    month: week
      ? { type: 'relativeMonthly', interval, daysOfWeek, index: indexes[week] }
      : { type: 'absoluteMonthly', interval, dayOfMonth: start.day },
  };
  const startDate = start.toFormat('yyyy-MM-dd');
  return {
    pattern: patterns[every],
    // https://learn.microsoft.com/graph/api/resources/recurrencerange
    range: count
      ? { type: 'numbered', startDate, numberOfOccurrences: count }
      : { type: 'endDate', startDate, endDate: until },
  };
};

/** https://learn.microsoft.com/graph/api/event-update */
export const moveEvent = (id: string, to: TimeRange & { timeZone: string }): GraphRequest<CalendarEvent> => ({
  method: 'PATCH',
  path: graphPath`/me/events/${id}`,
  headers,
  body: { start: inZone(to.startsAt, to.timeZone), end: inZone(to.endsAt, to.timeZone) },
  schema: event,
});

/** A series by its own id, not that of one of its dates. */
export const readSeries = (id: string): GraphRequest<Series> => ({
  path: graphPath`/me/events/${id}`,
  query: { $select: 'id,isOrganizer,isCancelled,start,end,recurrence' },
  headers,
  schema: series,
});

/** New first date and rhythm; exceptions are lost, as in Outlook. https://learn.microsoft.com/graph/api/event-update */
export const moveSeriesEvent = (
  id: string,
  to: TimeRange & { timeZone: string },
  repeats: Series['repeats'],
): GraphRequest<CalendarEvent> => ({
  ...moveEvent(id, to),
  body: { start: inZone(to.startsAt, to.timeZone), end: inZone(to.endsAt, to.timeZone), recurrence: repeats },
});

/** The attendees given are all there are afterwards: Graph replaces the list. https://learn.microsoft.com/graph/api/event-update */
export const changeRoomOfEvent = (
  id: string,
  people: Attendee[],
  room: { name: string; address: string },
): GraphRequest<CalendarEvent> => ({
  method: 'PATCH',
  path: graphPath`/me/events/${id}`,
  headers,
  body: {
    attendees: [
      ...people.map(({ name, address, type }) => ({ emailAddress: { name, address }, type })),
      { emailAddress: placeOf(room), type: 'resource' },
    ],
    location: { displayName: room.name, locationEmailAddress: room.address },
  },
  schema: event,
});

/** https://learn.microsoft.com/graph/api/event-cancel */
export const cancelEvent = (id: string, comment: string): GraphRequest<undefined> => ({
  method: 'POST',
  path: graphPath`/me/events/${id}/cancel`,
  headers,
  body: { comment },
  schema: nothing,
});

/** https://learn.microsoft.com/graph/api/event-delete */
export const deleteEvent = (id: string): GraphRequest<undefined> => ({
  method: 'DELETE',
  path: graphPath`/me/events/${id}`,
  headers,
  schema: nothing,
});

/** `silent`: kept, and nobody is told. https://learn.microsoft.com/graph/api/event-tentativelyaccept */
export const answerEvent = (
  id: string,
  response: 'accept' | 'decline' | 'tentative',
  { comment, propose, silent = false }: { comment?: string; propose?: TimeRange; silent?: boolean },
): GraphRequest<undefined> => {
  const body = {
    comment: comment ?? '',
    sendResponse: !silent,
    ...(propose ? { proposedNewTime: { start: utc(propose.startsAt), end: utc(propose.endsAt) } } : {}),
  };
  const paths = {
    accept: graphPath`/me/events/${id}/accept`,
    decline: graphPath`/me/events/${id}/decline`,
    tentative: graphPath`/me/events/${id}/tentativelyAccept`,
  };
  return { method: 'POST', path: paths[response], headers, body, schema: nothing };
};

/** https://learn.microsoft.com/graph/api/calendar-getschedule */
export const readSchedules = (
  addresses: string[],
  range: TimeRange,
  /** Whose eyes are used, when the app itself asks. */
  userId?: string,
): GraphRequest<Schedule[]> => {
  const { range: asked, interval } = scheduleViewOf(range);
  return {
    method: 'POST',
    path: userId === undefined ? '/me/calendar/getSchedule' : graphPath`/users/${userId}/calendar/getSchedule`,
    headers,
    isQuestion: true,
    body: {
      schedules: addresses,
      startTime: utc(asked.startsAt),
      endTime: utc(asked.endsAt),
      availabilityViewInterval: interval,
    },
    schema: schedules(asked.startsAt, interval),
  };
};

/** https://learn.microsoft.com/graph/api/place-list */
export const listPlaces = () => ({
  path: '/places/microsoft.graph.room',
  query: { $top: '100' },
  schema: room,
});
