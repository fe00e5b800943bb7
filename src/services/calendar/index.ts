import type { Clock } from '../../shared/clock.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, recordNothing } from './acts.ts';
import { bookMeeting } from './book-meeting.ts';
import { bookSeveral } from './book-several.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeFollowing } from './change-following.ts';
import { changeMeeting } from './change-meeting.ts';
import { changeRoom } from './change-room.ts';
import { cancelledDates, endSeries } from './end-series.ts';
import { equalRooms, roomInstead } from './equal-rooms.ts';
import { findMeeting } from './find-meeting.ts';
import { findRoom } from './find-room.ts';
import { findTimes } from './find-times.ts';
import { firstWhoCan } from './first-who-can.ts';
import { forwardMeeting } from './forward-meeting.ts';
import { freeRooms, pickFreeRoom } from './free-rooms.ts';
import { readEvent, readMailboxSettings } from './graph-calls.ts';
import { lateHour } from './late-hour.ts';
import { listAgenda } from './list-agenda.ts';
import { listRooms } from './list-rooms.ts';
import { listSchedules } from './list-schedules.ts';
import { listUnanswered } from './list-unanswered.ts';
import { meetingLoad } from './meeting-load.ts';
import { moveMeeting } from './move-meeting.ts';
import { moveSeries } from './move-series.ts';
import { nowAndNext } from './now-and-next.ts';
import { prepareMeeting } from './prepare-meeting.ts';
import { rejoinSeries } from './rejoin-series.ts';
import { respondFollowing } from './respond-following.ts';
import { respondToEvent } from './respond-to-event.ts';
import { dateFrom, seriesAt } from './series-at.ts';
import { draftPushes, eventPushes, seriesHit } from './series-clocks.ts';
import { takenMeanwhile } from './taken-meanwhile.ts';
import type { Calendar } from './types.ts';
import { whoCanCome } from './who-can-come.ts';
import { whoIsFree } from './who-is-free.ts';
import { whoIsThere } from './who-is-there.ts';

export { isBlocking, statusAt } from './availability.ts';
export { mostAtOnce } from './book-several.ts';
export { clashes, clashesAmong, takesTime } from './clashes.ts';
export {
  bookingOf,
  type Draft,
  defaultMinutes,
  draftSchema,
  isUsualLength,
  lastDayOf,
  moveDraft,
  newDraft,
  oncePerAddress,
  shownAs,
} from './draft.ts';
export { whyUnsuited } from './find-meeting.ts';
export { type Repeats, repeatsSchema } from './graph-shapes-series.ts';
export { invitationText } from './invitation-text.ts';
export { type KnownSeries, knownSeries, knownSeriesSchema } from './known-series.ts';
export { type Guest, isNoChange, type MeetingChange, meetingChangeSchema, roomOf } from './meeting-change.ts';
export type { CalendarNews, ChangedPart } from './news.ts';
export { type RoomFacts, type RoomWish, roomFactsSchema } from './room-wish.ts';
export { takenTime } from './taken-time.ts';
export { clip, earlier, gapsBetween, later, minutesAfter, minutesIn, overlaps, slotAt } from './time-range.ts';
export {
  hasPassed,
  isWithinDay,
  nextHour,
  officeHours,
  restOfDay,
  type SaidWindow,
  windowAround,
  windowOf,
} from './time-window.ts';
export type * from './types.ts';
export { calendarUndoers } from './undoers.ts';
export { freeInCommon } from './who-is-free.ts';

/** Least delegated permissions: free and busy of others needs none of its own. */
export const scopes = ['Calendars.ReadWrite', 'MailboxSettings.Read', 'Place.Read.All'] as const;

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
  bookSeveral: (requests) => bookSeveral(graph, clock, requests, record),
  getEvent: (id) => graph.send(readEvent(id)),
  cancelMeeting: (id, comment) => cancelMeeting(graph, record, id, comment),
  respondToEvent: (id, response, options) => respondToEvent(graph, record, id, response, options),
  moveMeeting: (id, to, changeKey) => moveMeeting(graph, clock, record, id, to, changeKey),
  moveSeries: (id, from, to) => moveSeries(graph, clock, record, id, from, to),
  changeMeeting: (id, change, options) => changeMeeting(graph, record, id, change, options),
  endSeries: (seriesId, from) => endSeries(graph, record, seriesId, from),
  changeFollowing: (asked) => changeFollowing(graph, clock, record, asked),
  rejoinSeries: (split, comment) => rejoinSeries(graph, split, comment),
  respondFollowing: (asked) => respondFollowing(graph, record, asked),
  seriesAt: (date) => seriesAt(graph, clock.now(), date),
  dateFrom: (seriesId, from) => dateFrom(graph, seriesId, from),
  draftPushes: (draft, at) => draftPushes(graph, clock.now(), draft, at),
  eventPushes: (event, me) => eventPushes(graph, clock.now(), event, me),
  seriesHit: (me) => seriesHit(graph, clock.now(), me),
  cancelledDates: (seriesId, today) => cancelledDates(graph, seriesId, today),
  forwardMeeting: (id, to, comment) => forwardMeeting(graph, record, id, to, comment),
  changeRoom: (id, room) => changeRoom(graph, record, id, room),
  firstWhoCan: (question) => firstWhoCan(graph, clock, question),
  whoIsFree: (question) => whoIsFree(graph, question),
  takenMeanwhile: (draft, at, known) => takenMeanwhile(graph, draft, at, known),
  whoCanCome: (draft, at) => whoCanCome(graph, draft, at),
  lateHour: (draft, at) => lateHour(graph, draft, at),
  meetingLoad: (question) => meetingLoad(graph, question),
  prepareMeeting: (event) => prepareMeeting(graph, clock.now(), event),
  whoIsThere: (addresses, state, range) => whoIsThere(graph, addresses, state, range),
  findMeeting: (question) => findMeeting(graph, clock.now(), question),
  nowAndNext: () => nowAndNext(graph, clock.now()),
  listUnanswered: (range) => listUnanswered(graph, clock.now(), range),
  listRooms: () => listRooms(graph),
  findRoom: (said) => findRoom(graph, said),
  freeRooms: (question, at) => freeRooms(graph, question, at),
  pickFreeRoom: (draft, at) => pickFreeRoom(graph, draft, at),
  equalRooms: (had, at) => equalRooms(graph, had, at),
  roomInstead: (event) => roomInstead(graph, event),
});
