import { registrations } from '../../registrations.ts';
import { etagOf, idOfKey } from '../../tenant/calendar/event-ids.ts';
import { instancesOf, storedEvents } from '../../tenant/calendar/event-store.ts';
import type { Mailbox } from '../../tenant/calendar/mailboxes.ts';
import { createMeeting, deleteMeeting, updateMeeting } from '../../tenant/calendar/meetings.ts';
import type { EventRecord } from '../../tenant/calendar/types.ts';
import { dateOf, millis } from '../../tenant/calendar/zones.ts';
import { collection, type QueryRules, single } from '../engine/apply-query.ts';
import { requireMatch } from '../engine/etag.ts';
import { badRequest, GraphError } from '../engine/graph-error.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { eventOf, isBirthdays, mailboxOf } from './mailbox.ts';
import {
  appReadBasic,
  appReadFull,
  appWrite,
  ofCalendar,
  readBasic,
  readFull,
  readShared,
  write,
} from './permissions.ts';
import { readDraft, readPatch } from './read-event.ts';
import { showEvent, viewOf } from './show-event.ts';

export const eventRules: QueryRules = { type: 'event', pageSize: 10, maxTop: 1000 };

const hostOf = (mailbox: Mailbox) => ({ tenantId: registrations.tenantId, userId: mailbox.id });
const answer = (call: GraphCall, event: EventRecord, status = 200) =>
  single(call, showEvent(event, viewOf(call)), rulesFor(call, event), status);

/** `$expand=exceptionOccurrences` of a series. */
const rulesFor = (call: GraphCall, event: EventRecord): QueryRules => ({
  ...eventRules,
  expand: {
    exceptionOccurrences: () =>
      storedEvents(call.tenant, event.mailboxId)
        .filter((each) => each.seriesMasterId === event.id)
        .map((each) => showEvent(each, viewOf(call))),
  },
});

/** Lists hold single events and series, not occurrences. https://learn.microsoft.com/graph/api/user-list-events */
const list = (call: GraphCall) => {
  const mailbox = mailboxOf(call);
  const view = viewOf(call);
  const events = isBirthdays(call, mailbox) ? [] : storedEvents(call.tenant, mailbox.id);
  const rows = events.filter((event) => event.type !== 'exception').map((event) => showEvent(event, view));
  return collection(call, rows, eventRules);
};

const get = (call: GraphCall) => answer(call, eventOf(call, mailboxOf(call)));

/** A transactionId stands for one request; with another content it is refused. https://learn.microsoft.com/graph/api/resources/event */
const usedBefore = ({ id }: EventRecord) =>
  new GraphError(
    400,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    {},
    { '@event.existingEventId': idOfKey(id) },
  );

const create = (call: GraphCall) => {
  const mailbox = mailboxOf(call);
  if (isBirthdays(call, mailbox))
    throw badRequest('The operation is not allowed in this calendar.', 'ErrorInvalidRequest');
  const draft = readDraft(call.body, hostOf(mailbox));
  const event = createMeeting({ tenant: call.tenant }, mailbox, draft);
  if (event.transactionDigest !== draft.transactionDigest) throw usedBefore(event);
  const shown = answer(call, event, 201);
  const location = `https://graph.microsoft.com/v1.0/users('${mailbox.id}')/events('${idOfKey(event.id)}')`;
  return { ...shown, headers: { ...shown.headers, Location: location } };
};

const update = (call: GraphCall) => {
  const mailbox = mailboxOf(call);
  const event = eventOf(call, mailbox);
  requireMatch(call.headers, etagOf(event.id, event.version));
  const patch = readPatch(call.body, event, hostOf(mailbox));
  if (event.seriesMasterId) {
    if (patch.recurrence) throw badRequest('An occurrence has no recurrence of its own.', 'ErrorInvalidRequest');
    delete patch.recurrence;
    checkNeighbours(call, { ...event, start: patch.start ?? event.start, end: patch.end ?? event.end });
  }
  return answer(call, updateMeeting({ tenant: call.tenant }, event, patch));
};

/** An occurrence stays between the ones before and after it, and on a day of its own. */
const checkNeighbours = (call: GraphCall, moved: EventRecord): void => {
  const [master] = storedEvents(call.tenant, moved.mailboxId).filter((event) => event.id === moved.seriesMasterId);
  if (!master) return;
  const range = 400 * 86_400_000;
  const at = millis(moved.originalStart ?? moved.start);
  const series = instancesOf(call.tenant, master, at - range, at + range).filter((event) => event.id !== moved.id);
  const original = (event: EventRecord) => millis(event.originalStart ?? event.start);
  const before = series.findLast((event) => original(event) < at);
  const after = series.find((event) => original(event) > at);
  const sameDay = (event: EventRecord) => dateOf(event.start.dateTime) === dateOf(moved.start.dateTime);
  if (
    (before && (millis(moved.start) < millis(before.end) || sameDay(before))) ||
    (after && (millis(moved.end) > millis(after.start) || sameDay(after)))
  )
    throw badRequest(
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
      'ErrorOccurrenceCrossingBoundary',
    );
};

const remove = (call: GraphCall) => {
  const event = eventOf(call, mailboxOf(call));
  requireMatch(call.headers, etagOf(event.id, event.version));
  deleteMeeting({ tenant: call.tenant }, event);
  return { status: 204 };
};

/** Events carry none here. https://learn.microsoft.com/graph/api/event-list-attachments */
const attachments = (call: GraphCall) => {
  eventOf(call, mailboxOf(call));
  return collection(call, [], { type: 'attachment' });
};

const reading = {
  method: 'GET' as const,
  delegated: readBasic,
  delegatedOthers: readShared,
  application: appReadBasic,
};
const attachmentsPath = '/events/{event}/attachments';
const writing = { delegated: write, application: appWrite } as const;

/** https://learn.microsoft.com/graph/api/resources/event */
export const eventRoutes: GraphRoute[] = [
  ...ofCalendar({ ...reading, path: '/events', handle: list }),
  ...ofCalendar({ ...writing, method: 'POST', path: '/events', body: 'event', handle: create }),
  ...ofCalendar({ ...reading, path: '/events/{event}', handle: get }),
  ...ofCalendar({ ...writing, method: 'PATCH', path: '/events/{event}', body: 'event', handle: update }),
  ...ofCalendar({ ...writing, method: 'DELETE', path: '/events/{event}', handle: remove }),
  ...ofCalendar({
    ...reading,
    delegated: readFull,
    application: appReadFull,
    path: attachmentsPath,
    handle: attachments,
  }),
];
