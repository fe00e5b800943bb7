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
  type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  /** The series an occurrence belongs to. */
  seriesId?: string;
  bodyPreview?: string;
}

export interface MailboxSettings {
  /** IANA zone; unknown and custom zones become `UTC`. */
  timeZone: string;
  /** False when the mailbox named a zone that could not be understood. */
  timeZoneKnown: boolean;
  workingHours: { days: string[]; from: string; to: string; timeZone: string };
}

export interface Schedule {
  address: string;
  /** Not to be had (outside the organisation, over the limit): shown as unknown, never as free. */
  error?: string;
  busy: (TimeRange & { status: 'tentative' | 'busy' | 'oof' | 'workingElsewhere' })[];
  workingHours?: MailboxSettings['workingHours'];
}

/** `everyone`: all are free in working hours; `outsideHours`: free, but early or late for somebody; `partly`: not everybody can come. */
export type SlotKind = 'everyone' | 'outsideHours' | 'partly';

export interface TimeSlot extends TimeRange {
  kind: SlotKind;
  /** 0 to 100: how likely everybody can come. */
  confidence: number;
  attendees: {
    address: string;
    availability: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  }[];
  /** Plain words. */
  reason: string;
}

export interface Recurrence {
  every: 'day' | 'weekday' | 'week' | 'month';
  interval: number;
  days?: string[];
  /** Local day after which it ends, `2027-05-24`. */
  until: string;
}

export interface BookingRequest extends TimeRange {
  subject: string;
  attendees: { name: string; address: string; optional?: boolean }[];
  /** IANA zone the times were meant in. */
  timeZone: string;
  online: boolean;
  room?: { name: string; address: string };
  body?: string;
  recurrence?: Recurrence;
  /** Same id, same meeting: makes booking safe to repeat. */
  transactionId: string;
}

export interface Room {
  id: string;
  name: string;
  address: string;
  capacity?: number;
  building?: string;
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
  /** Times everybody can make, best first, at most `max` (default 5); empty with `nothing` saying why when there is none. */
  findTimes(request: {
    attendees: { address: string; optional?: boolean }[];
    durationMinutes: number;
    within: TimeRange;
    timeZone: string;
    max?: number;
  }): Promise<{ slots: TimeSlot[]; nothing?: string }>;
  bookMeeting(request: BookingRequest): Promise<CalendarEvent & Recorded>;
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
  listRooms(): Promise<Room[]>;
  /** Another room for a meeting I organise, in place of the one it had. */
  changeRoom(id: string, room: { name: string; address: string }): Promise<CalendarEvent & Recorded>;
}
