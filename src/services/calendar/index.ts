import type { Clock } from '../../shared/clock.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, recordNothing } from './acts.ts';
import { bookMeeting } from './book-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeRoom } from './change-room.ts';
import { findTimes } from './find-times.ts';
import { listPlaces, readEvent, readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { listSchedules } from './list-schedules.ts';
import { moveMeeting } from './move-meeting.ts';
import { moveSeries } from './move-series.ts';
import { respondToEvent } from './respond-to-event.ts';
import type { Calendar } from './types.ts';

export type * from './types.ts';
export { calendarUndoers } from './undoers.ts';

/** Least delegated permissions; findMeetingTimes alone needs the Shared one. */
export const scopes = [
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'MailboxSettings.Read',
  'Place.Read.All',
] as const;

export interface CalendarOptions {
  /** Bound to the person whose calendar it is. */
  graph: GraphSession;
  clock: Clock;
  /** Learns of everything that was done; nobody by default. */
  record?: RecordAct;
}

/** A person's own calendar. Errors are those of GraphSession and of each use case. */
export const createCalendar = ({ graph, clock, record = recordNothing }: CalendarOptions): Calendar => ({
  getMailboxSettings: () => graph.send(readMailboxSettings()),
  listAgenda: (range) => listAgenda(graph, range),
  listSchedules: (addresses, range) => listSchedules(graph, addresses, range),
  findTimes: (request) => findTimes(graph, clock, request),
  bookMeeting: (request) => bookMeeting(graph, clock, request, record),
  getEvent: (id) => graph.send(readEvent(id)),
  cancelMeeting: (id, comment) => cancelMeeting(graph, record, id, comment),
  respondToEvent: (id, response, options) => respondToEvent(graph, record, id, response, options),
  moveMeeting: (id, to, changeKey) => moveMeeting(graph, clock, record, id, to, changeKey),
  moveSeries: (id, from, to) => moveSeries(graph, clock, record, id, from, to),
  changeRoom: (id, room) => changeRoom(graph, record, id, room),
  listRooms: async () => (await graph.list(listPlaces())).filter(({ address }) => address !== ''),
});
