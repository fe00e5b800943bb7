import { changeKeyOf, etagOf, idOfKey } from '../../tenant/calendar/event-ids.ts';
import type { EventRecord, WallRange, WallTime } from '../../tenant/calendar/types.ts';
import { millis, wallIn } from '../../tenant/calendar/zones.ts';
import { wantsImmutableIds } from '../engine/prefer.ts';
import type { GraphCall } from '../engine/route.ts';
import { hiddenFrom, preferredZone } from './mailbox.ts';

type Json = Record<string, unknown>;

/** How the caller wants events: which ids, which zone, what of the body. */
export interface EventView {
  immutable: boolean;
  timeZone: string;
  bodyAsText: boolean;
  /** Calendars.ReadBasic: everything but the body. */
  basic: boolean;
  /** Also what Graph gives only when `$select` names it. */
  selected: string[];
  /** What is kept from a reader of somebody else's calendar. */
  hidden: { privateEvents: boolean; details: boolean };
}

/** Reads the view from headers, permissions and `$select`. Throws GraphError 400 for an unknown zone. */
export const viewOf = (call: GraphCall): EventView => ({
  immutable: wantsImmutableIds(call.prefer),
  timeZone: preferredZone(call),
  bodyAsText: call.prefer['outlook.body-content-type']?.toLowerCase() === 'text',
  basic: !call.caller.permissions.some((permission) => /^Calendars\.Read(Write)?(\.Shared)?$/.test(permission)),
  selected: call.query.select ?? [],
  hidden: hiddenFrom(call),
});

/** A time as Graph writes it: seven digits of a second, in the zone asked for. */
export const showTime = (wall: WallTime, timeZone: string): WallTime => ({
  dateTime: `${wallIn(millis(wall), timeZone).dateTime}.0000000`,
  timeZone,
});

const showRange = ({ start, end }: WallRange, timeZone: string) => ({
  start: showTime(start, timeZone),
  end: showTime(end, timeZone),
});

/** All-day events are dates: midnight to midnight, whatever zone is asked for. */
const showDate = (wall: WallTime): WallTime => ({
  dateTime: `${wall.dateTime.slice(0, 10)}T00:00:00.0000000`,
  timeZone: 'UTC',
});

const nothing = { body: { contentType: 'html' as const, content: '' }, attendees: [] };

/** What of an event this reader may know. */
const asAllowed = (event: EventRecord, { hidden }: EventView): EventRecord => {
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential';
  if (hidden.privateEvents && isPrivate)
    return { ...event, ...nothing, subject: 'Private appointment', locations: [], categories: [] };
  return hidden.details ? { ...event, ...nothing } : event;
};

/** An event as Graph v1.0 answers it. https://learn.microsoft.com/graph/api/resources/event */
export const showEvent = (whole: EventRecord, view: EventView): Json => {
  const event = asAllowed(whole, view);
  const id = idOfKey(event.id, view.immutable);
  const text = plainText(event.body.content);
  const [first] = event.locations;
  return {
    '@odata.etag': etagOf(event.id, event.version),
    id,
    createdDateTime: event.createdDateTime,
    lastModifiedDateTime: event.lastModifiedDateTime,
    changeKey: changeKeyOf(event.id, event.version),
    categories: event.categories,
    ...(event.transactionId ? { transactionId: event.transactionId } : {}),
    originalStartTimeZone: event.start.timeZone,
    originalEndTimeZone: event.end.timeZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    ...(view.basic ? {} : { bodyPreview: text.slice(0, 255) }),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: event.seriesMasterId ? idOfKey(event.seriesMasterId, view.immutable) : null,
    showAs: event.showAs,
    type: event.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.onlineMeetingProvider,
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: event.recurrence ?? null,
    responseStatus: event.responseStatus,
    ...(view.basic ? {} : { body: showBody(event, view) }),
    ...(event.isAllDay ? { start: showDate(event.start), end: showDate(event.end) } : showRange(event, view.timeZone)),
    location: first ?? {
      displayName: '',
      locationType: 'default',
      uniqueIdType: 'unknown',
      address: {},
      coordinates: {},
    },
    locations: event.locations,
    attendees: showAttendees(event, view.timeZone),
    organizer: { emailAddress: event.organizer },
    onlineMeeting: event.onlineMeeting ?? null,
    ...(event.originalStart ? { originalStart: new Date(millis(event.originalStart)).toISOString() } : {}),
    ...(event.type === 'seriesMaster' && view.selected.includes('cancelledOccurrences')
      ? {
          cancelledOccurrences: event.cancelledDates.map((date) => `OID.${idOfKey(event.id, view.immutable)}.${date}`),
        }
      : {}),
  };
};

/** The little that delta says about an occurrence. */
export const showOccurrence = (event: EventRecord, view: EventView): Json => ({
  '@odata.type': '#microsoft.graph.event',
  '@odata.etag': etagOf(event.id, event.version),
  id: idOfKey(event.id, view.immutable),
  seriesMasterId: idOfKey(event.seriesMasterId ?? '', view.immutable),
  type: event.type,
  ...(event.isAllDay ? { start: showDate(event.start), end: showDate(event.end) } : showRange(event, view.timeZone)),
});

const showAttendees = (event: EventRecord, timeZone: string): Json[] =>
  (event.hideAttendees && !event.isOrganizer ? [] : event.attendees).map(({ proposedNewTime, ...attendee }) => ({
    ...attendee,
    ...(proposedNewTime ? { proposedNewTime: showRange(proposedNewTime, timeZone) } : {}),
  }));

const showBody = ({ body }: EventRecord, view: EventView): Json => {
  if (view.bodyAsText) return { contentType: 'text', content: plainText(body.content) };
  if (body.contentType === 'text' || body.content === '') return { contentType: 'html', content: asHtml(body.content) };
  return body;
};

const asHtml = (text: string): string => (text ? `<html><body>${text.replaceAll('\n', '<br>')}</body></html>` : '');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The readable part of an HTML or text body. */
export const plainText = (content: string): string =>
  content
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
