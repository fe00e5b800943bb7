import { eventsBetween, instancesOf, lastSeq } from '../../tenant/calendar/event-store.ts';
import type { EventRecord } from '../../tenant/calendar/types.ts';
import { millis } from '../../tenant/calendar/zones.ts';
import { collection } from '../engine/apply-query.ts';
import { deltaOptions, deltaPage } from '../engine/delta.ts';
import { badRequest } from '../engine/graph-error.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { changesIn } from './changes.ts';
import { eventRules } from './events.ts';
import { eventOf, isBirthdays, mailboxOf } from './mailbox.ts';
import { appReadBasic, ofCalendar, readBasic, readShared } from './permissions.ts';
import { showEvent, viewOf } from './show-event.ts';
import { windowOf } from './window.ts';

/** Whoever wants them in order has to ask for it: the same order every time, so that pages fit, and never that of the starts. */
const unordered = (events: EventRecord[]): EventRecord[] => {
  const byId = [...events].sort((left, right) => (left.id < right.id ? -1 : 1));
  const isOrdered = byId.every((event, at) => millis(byId[at - 1]?.start ?? event.start) <= millis(event.start));
  return isOrdered ? byId.reverse() : byId;
};

/** Everything that takes place in the window, series expanded. https://learn.microsoft.com/graph/api/user-list-calendarview */
const calendarView = (call: GraphCall) => {
  const mailbox = mailboxOf(call);
  const { from, to } = windowOf(call.query.custom);
  const view = viewOf(call);
  const events = isBirthdays(call, mailbox) ? [] : eventsBetween(call.tenant, mailbox.id, from, to);
  return collection(
    call,
    unordered(events).map((event) => showEvent(event, view)),
    eventRules,
  );
};

/** https://learn.microsoft.com/graph/api/event-list-instances */
const instances = (call: GraphCall) => {
  const event = eventOf(call, mailboxOf(call));
  if (event.type !== 'seriesMaster')
    throw badRequest('Instances are only supported on a recurring master.', 'ErrorInvalidRequest');
  const { from, to } = windowOf(call.query.custom);
  const view = viewOf(call);
  return collection(
    call,
    instancesOf(call.tenant, event, from, to).map((each) => showEvent(each, view)),
    eventRules,
  );
};

/** https://learn.microsoft.com/graph/api/event-delta */
const delta = (call: GraphCall) => {
  for (const option of ['select', 'filter', 'orderby', 'search', 'expand', 'top'] as const)
    if (call.query[option] !== undefined)
      throw badRequest(
        `The query option '$${option}' is not supported for calendarView/delta.`,
        'ErrorInvalidUrlQuery',
      );
  const mailbox = mailboxOf(call);
  const window = windowOf(deltaOptions(call));
  const view = viewOf(call);
  const empty = isBirthdays(call, mailbox);
  return deltaPage(call, {
    key: `calendarView ${mailbox.id} ${call.params.calendar ?? ''} ${window.from} ${window.to}`,
    latest: lastSeq(call.tenant, mailbox.id),
    firstPage: 5,
    replays: true,
    read: (since) => (empty ? [] : changesIn(call.tenant, mailbox.id, window, view, since)),
  });
};

const reading = {
  method: 'GET' as const,
  delegated: readBasic,
  delegatedOthers: readShared,
  application: appReadBasic,
};

export const calendarViewRoutes: GraphRoute[] = [
  ...ofCalendar({ ...reading, path: '/calendarView', handle: calendarView }),
  ...ofCalendar({ ...reading, path: '/calendarView/delta', handle: delta }),
  ...ofCalendar({ ...reading, path: '/events/{event}/instances', handle: instances }),
];
