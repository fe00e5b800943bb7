import type { WhoCanCome, WhoIsFree, WhoIsFreeQuestion } from './free-busy-types.ts';
import type { FollowingChange } from './change-following.ts';
import type { Draft } from './draft.ts';
import type { FoundTimes, TimesRequest } from './found-times.ts';
import type { MeetingChange } from './meeting-change.ts';
import type { ChangeOptions, FoundMeeting, MeetingQuestion, NowAndNext } from './meeting-question.ts';

export type * from './found-times.ts';
export type * from './free-busy-types.ts';
export type * from './meeting-question.ts';

import type { FirstQuestion, FirstWhoCan } from './first-who-can.ts';
import type { RoomDraft } from './free-rooms.ts';
import type { LoadQuestion, MeetingLoad } from './meeting-load.ts';
import type { MeetingPrep } from './prepare-meeting.ts';
import type { SplitSeries } from './rejoin-series.ts';
import type { FollowingAnswer, FollowingAnswered } from './respond-following.ts';
import type { EqualRoom, FoundRoom, FreeRoom, Room, RoomQuestion } from './room-types.ts';
import type { RoomFacts } from './room-wish.ts';
import type { SeriesAt } from './series-at.ts';
import type { Pushes, SeriesHit } from './series-clocks.ts';
import type { There, ThereState } from './who-is-there.ts';
import type { ZoneClock } from './zone-clock.ts';

export type { FollowingChange } from './change-following.ts';
export type { FirstQuestion, FirstWhoCan, OneOfThem } from './first-who-can.ts';
export type { LighterMeeting, LoadQuestion, MeetingLoad } from './meeting-load.ts';
export type { MeetingPrep, PrepChange } from './prepare-meeting.ts';
export type { FollowingAnswered } from './respond-following.ts';
export type * from './room-types.ts';
export type { Equipment, RoomFacts, RoomWish } from './room-wish.ts';
export type { SeriesAt } from './series-at.ts';
export type { Push, Pushes, SeriesHit } from './series-clocks.ts';
export type { There, ThereState } from './who-is-there.ts';

export interface Attendee {
  name: string;
  /** Mail address. */
  address: string;
  type: 'required' | 'optional' | 'resource';
  response: 'none' | 'organizer' | 'accepted' | 'declined' | 'tentativelyAccepted' | 'notResponded';
  proposed?: TimeRange;
}

export interface TimeRange {
  startsAt: Date;
  endsAt: Date;
}

export interface CalendarEvent extends TimeRange {
  id: string;
  changeKey: string;
  iCalUId: string;
  subject: string;
  isAllDay: boolean;
  isCancelled: boolean;
  isOrganizer: boolean;
  isPrivate: boolean;
  isOnlineMeeting: boolean;
  joinUrl?: string;
  webLink?: string;
  location?: string;
  organizer?: { name: string; address: string };
  attendees: Attendee[];
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  myResponse: Attendee['response'];
  /** The organiser asked for no answers: Graph keeps one, and tells nobody. */
  wantsNoAnswer?: true;
  type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  /** The series an occurrence belongs to. */
  seriesId?: string;
  /** Where the rhythm of the series puts it, wherever it was moved to by itself. */
  originalStart?: Date;
  bodyPreview?: string;
}

export interface MailboxSettings {
  /** IANA zone; unknown and custom zones become `UTC`. */
  timeZone: string;
  /** False when the mailbox named a zone that could not be understood. */
  timeZoneKnown: boolean;
  /** On whose clock I live, also where the zone has no name; left out where nobody can tell. */
  clock?: ZoneClock;
  workingHours: WorkingHours;
}

export interface WorkingHours {
  /** Weekdays in English, in small letters. */
  days: string[];
  /** `09:00`, on the clock of `timeZone`. */
  from: string;
  to: string;
  /** IANA. */
  timeZone: string;
}

/** A stretch of somebody's time that is spoken for. */
export interface BusyTime extends TimeRange {
  status: 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
}

export interface Schedule {
  address: string;
  /** Not to be had (outside the organisation, over the limit): shown as unknown, never as free. */
  error?: string;
  busy: BusyTime[];
  workingHours?: WorkingHours;
  /** On whose clock they live; left out where nobody can tell. */
  clock?: ZoneClock;
}

export interface Recurrence {
  every: 'day' | 'weekday' | 'week' | 'month';
  interval: number;
  days?: string[];
  /** Of a month: which of its weeks, 1 to 4, or -1 the last. */
  week?: number;
  /** Local day after which it ends, `2027-05-24`. */
  until: string;
  /** How often, where that was said: then it ends with the last of them. */
  count?: number;
}

export interface BookingRequest extends TimeRange {
  subject: string;
  attendees: { name: string; address: string; optional?: boolean }[];
  /** IANA zone the times were meant in. */
  timeZone: string;
  online: boolean;
  room?: { name: string; address: string };
  /** Where it is, when that is no room of ours. */
  place?: string;
  body?: string;
  isPrivate?: boolean;
  /** Default busy. */
  showAs?: NonNullable<Draft['showAs']>;
  /** The times are midnights of `timeZone`. */
  isAllDay?: boolean;
  /** Minutes of my own that are blocked before and after it, under this title. */
  buffer?: { before: number; after: number; subject: string };
  recurrence?: Recurrence;
  /** Same id, same meeting: makes booking safe to repeat. */
  transactionId: string;
}


/** Where what was done stands in the person's activity; no number when it could not be recorded. */
export interface Recorded {
  seq?: number;
}

export interface Calendar {
  getMailboxSettings(): Promise<MailboxSettings>;
  /** Every occurrence between the two instants, in order of start. */
  listAgenda(range: TimeRange): Promise<CalendarEvent[]>;
  /** Free/busy of up to 20 addresses over at most 62 days. */
  listSchedules(addresses: string[], range: TimeRange): Promise<Schedule[]>;
  /**
   * Times when everybody is free in their own hours, best first, spread over days and parts of days; when there is none the cheapest
   * compromises with `nothing` saying why. Any number of people.
   */
  findTimes(request: TimesRequest): Promise<FoundTimes>;
  /** With the time of my own around it, which is moved and taken away with it. */
  bookMeeting(request: BookingRequest): Promise<CalendarEvent & Recorded>;
  /** All of them or, pressed again, those that are missing; recorded, and taken back, as one. In the order given. */
  bookSeveral(requests: readonly BookingRequest[]): Promise<{ events: CalendarEvent[] } & Recorded>;
  getEvent(id: string): Promise<CalendarEvent>;
  /** Organiser: cancels and tells everyone. Not organiser: removes from my calendar. Throws Gone when it is not there any more. */
  cancelMeeting(id: string, comment?: string): Promise<void>;
  respondToEvent(
    id: string,
    response: 'accept' | 'decline' | 'tentative',
    options?: { comment?: string; propose?: TimeRange; before?: CalendarEvent },
  ): Promise<void>;
  /** Moves a meeting I organise; `changeKey` guards against changes made meanwhile (ChangedMeanwhile). */
  moveMeeting(id: string, to: TimeRange & { timeZone: string }, changeKey?: string): Promise<CalendarEvent & Recorded>;
  /**
   * Moves every date of a series I organise as one of its dates moves, from `from` to `to`. Throws InvalidRequest when the pattern does not
   * let its dates move to another day.
   */
  moveSeries(
    seriesId: string,
    from: TimeRange,
    to: TimeRange & { timeZone: string },
  ): Promise<CalendarEvent & Recorded>;
  /** When I and these people are busy, and when all who can be seen are free. */
  whoIsFree(question: WhoIsFreeQuestion): Promise<WhoIsFree>;
  /** Who of a meeting being arranged has something at that time that was not known: addresses, '' for me; nobody when it is booked already. */
  takenMeanwhile(
    draft: Pick<Draft, 'people' | 'transactionId' | 'move'>,
    at: TimeRange,
    known: string[],
  ): Promise<string[]>;
  /** Who of a meeting being arranged can come at that time, me included. */
  whoCanCome(
    draft: Pick<Draft, 'people' | 'timeZone' | 'saidZone' | 'move' | 'room'>,
    at: TimeRange,
  ): Promise<WhoCanCome>;
  /** Who would have a meeting early or late while others do not: addresses, '' for me. */
  lateHour(draft: Pick<Draft, 'people'>, at: TimeRange): Promise<string[]>;
  /** The first of several who has time with me, and why those before have not. */
  firstWhoCan(question: FirstQuestion): Promise<FirstWhoCan>;
  /** How much of my time meetings take, and which of them might not have to. */
  meetingLoad(question: LoadQuestion): Promise<MeetingLoad>;
  /** What is worth knowing before an event of mine: who is in it, when we met last, what changed since its last date. */
  prepareMeeting(event: CalendarEvent): Promise<MeetingPrep>;
  /** Who of these is out, free or busy then; at most 60 addresses. */
  whoIsThere(addresses: string[], state: ThereState, range: TimeRange): Promise<There[]>;
  /** The meeting of mine that was meant. */
  findMeeting(question: MeetingQuestion): Promise<FoundMeeting>;
  /** The meeting I am in and the one that begins next, within 30 days; whole days, what was declined and what is shown as free aside. */
  nowAndNext(): Promise<NowAndNext>;
  /** Invitations without an answer of mine, soonest first, of a series only the next date. */
  listUnanswered(range: TimeRange): Promise<CalendarEvent[]>;
  listRooms(): Promise<Room[]>;
  /** The room called that, or the building. Throws InvalidRequest naming the rooms there are. */
  findRoom(said: string): Promise<FoundRoom>;
  /** Rooms that are free then and as wished, with enough chairs, the smallest first. Throws InvalidRequest that says what there is none of. */
  freeRooms(question: RoomQuestion, at: TimeRange): Promise<FreeRoom[]>;
  /** The first of them with a chair for everybody, me included. */
  pickFreeRoom(draft: RoomDraft, at: TimeRange): Promise<{ name: string; address: string; facts: RoomFacts }>;
  /** Rooms free then in place of those a meeting had, equal and near ones first. */
  equalRooms(had: { addresses: string[]; chairs: number }, at: TimeRange): Promise<EqualRoom[]>;
  /** The nearest room just as good as the one a meeting has, free then; none for a series. */
  roomInstead(event: CalendarEvent): Promise<{ name: string; address: string; facts: RoomFacts } | undefined>;
  /** Another room for a meeting I organise, in place of the one it had. */
  changeRoom(id: string, room: { name: string; address: string }): Promise<CalendarEvent & Recorded>;
  /** Changes a meeting or a whole series I organise, each part only when it is not so yet. Throws ChangedMeanwhile, InvalidRequest, Gone. */
  changeMeeting(id: string, change: MeetingChange, options: ChangeOptions): Promise<CalendarEvent & Recorded>;
  /** Passes an invitation on, and returns what it is to. */
  forwardMeeting(id: string, to: { name: string; address: string }[], comment?: string): Promise<CalendarEvent>;
  /** Local days from `today` on that were cancelled in a series: moving all of it brings them back. */
  cancelledDates(seriesId: string, today: string): Promise<string[]>;
  /** Cancels a date of a series I organise and all after it. */
  endSeries(seriesId: string, from: { first: Date; timeZone: string }): Promise<void>;
  /** Changes or moves a date of a series I organise and all after it, and returns the series that goes on. */
  changeFollowing(asked: FollowingChange): Promise<CalendarEvent & Recorded>;
  /** Takes that back. */
  rejoinSeries(split: SplitSeries, comment?: string): Promise<void>;
  /** Answers a date of a series somebody else organises and those after it, one by one. */
  respondFollowing(asked: FollowingAnswer): Promise<FollowingAnswered>;
  /** A series as it is around one of its dates: how it repeats, and what single dates have of their own. */
  seriesAt(date: CalendarEvent): Promise<SeriesAt | undefined>;
  /** The first date of a series from then on, within a year. */
  dateFrom(seriesId: string, from: Date): Promise<CalendarEvent | undefined>;
  /** Who of a series being arranged sees it at another time when the clocks change; '' for me. */
  draftPushes(draft: Pick<Draft, 'people' | 'timeZone' | 'saidZone' | 'recurrence'>, at: TimeRange): Promise<Pushes>;
  /** The same of the series a date of mine belongs to. `me`: my own addresses. */
  eventPushes(event: CalendarEvent, me: string[]): Promise<Pushes>;
  /** All series of mine of which somebody does, within six weeks. */
  seriesHit(me: string[]): Promise<SeriesHit>;
}
