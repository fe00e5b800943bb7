/** What a calendar holds. Times are ISO instants in UTC unless a field says otherwise. */

/** A local date and time ("2026-11-23T09:00:00") in a Windows or IANA zone, as it was written. */
export interface WallTime {
  dateTime: string;
  timeZone: string;
}

export interface WallRange {
  start: WallTime;
  end: WallTime;
}

export interface EmailAddressRecord {
  name: string;
  address: string;
}

export type ResponseName = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';

export interface ResponseRecord {
  response: ResponseName;
  time: string;
}

export interface AttendeeRecord {
  type: 'required' | 'optional' | 'resource';
  emailAddress: EmailAddressRecord;
  status: ResponseRecord;
  proposedNewTime?: WallRange;
}

export type DayOfWeek = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

export interface RecurrencePattern {
  type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  interval: number;
  month: number;
  dayOfMonth: number;
  daysOfWeek: DayOfWeek[];
  firstDayOfWeek: DayOfWeek;
  index: 'first' | 'second' | 'third' | 'fourth' | 'last';
}

export interface RecurrenceRange {
  type: 'endDate' | 'noEnd' | 'numbered';
  startDate: string;
  endDate: string;
  numberOfOccurrences: number;
  recurrenceTimeZone: string;
}

export interface RecurrenceRecord {
  pattern: RecurrencePattern;
  range: RecurrenceRange;
}

export type FreeBusyName = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

/** When the clock changes; `month` 0: it does not. https://learn.microsoft.com/graph/api/resources/standardtimezoneoffset */
export interface ZoneChange {
  time: string;
  /** Which of these days in the month; 5 is the last. */
  dayOccurrence: number;
  dayOfWeek: DayOfWeek;
  month: number;
  year: number;
}

/** As Graph words it. https://learn.microsoft.com/graph/api/resources/customtimezone */
export interface CustomZone {
  '@odata.type': '#microsoft.graph.customTimeZone';
  name: string;
  /** Minutes west of Greenwich. */
  bias: number;
  standardOffset: ZoneChange;
  daylightOffset: ZoneChange & { daylightBias: number };
}

/** https://learn.microsoft.com/graph/api/resources/workinghours */
export interface WorkingHours {
  daysOfWeek: string[];
  startTime: string;
  endTime: string;
  /** Left out: the mailbox's own. */
  timeZone?: { name: string } | CustomZone;
}

/** What the organiser decides and every copy shares. */
export interface EventContent extends WallRange {
  subject: string;
  body: { contentType: 'html' | 'text'; content: string };
  isAllDay: boolean;
  locations: Record<string, unknown>[];
  importance: 'low' | 'normal' | 'high';
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  recurrence?: RecurrenceRecord;
  isOnlineMeeting: boolean;
  onlineMeetingProvider: string;
  onlineMeeting?: { joinUrl: string; conferenceId: string };
  organizer: EmailAddressRecord;
  attendees: AttendeeRecord[];
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  hideAttendees: boolean;
}

/** One event as one mailbox holds it; every attendee's mailbox has its own copy with the same iCalUId. */
export interface EventRecord extends EventContent {
  /** Stays the same while the event is in the mailbox; Graph's two kinds of id are made from it. */
  id: string;
  /** Object id of the person or room. */
  mailboxId: string;
  iCalUId: string;
  /** Counts changes of this copy; the changeKey is made from it. */
  version: number;
  /** Position in the mailbox's sequence of changes; what delta asks for. */
  seq: number;
  createdDateTime: string;
  lastModifiedDateTime: string;
  /** `occurrence` is worked out from its series and never stored. */
  type: 'singleInstance' | 'seriesMaster' | 'exception' | 'occurrence';
  seriesMasterId?: string;
  /** Of an occurrence or exception: when the series puts it. */
  originalStart?: WallTime;
  /** Of a series: local dates (2026-11-23) of occurrences that do not take place. */
  cancelledDates: string[];
  isOrganizer: boolean;
  isCancelled: boolean;
  responseStatus: ResponseRecord;
  showAs: FreeBusyName;
  /** What accepting turns `showAs` into. */
  plannedShowAs: FreeBusyName;
  categories: string[];
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  transactionId?: string;
  transactionDigest?: string;
}
