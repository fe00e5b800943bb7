import type { CalendarEvent, TimeRange } from './types.ts';

/** Which meeting of mine is meant, and how it is to be changed. */

export interface MeetingQuestion {
  /** Words of the subject, or their beginnings, in any order. */
  subject?: string | undefined;
  /** Names or addresses of people in it; beginnings will do. */
  people: string[];
  when: { kind: 'at'; startsAt: Date } | { kind: 'within'; within: TimeRange };
  /** What is to be done with it. */
  purpose: 'cancel' | 'move' | 'respond' | 'ask' | 'change';
}

/** Why a meeting that was meant cannot be treated so: it is not mine to move or change, or mine and so nothing to answer, or lasts all day. */
export type Unsuited = 'notMine' | 'mine' | 'allDay';

export type FoundMeeting =
  | { is: 'one'; event: CalendarEvent }
  | { is: 'several'; events: CalendarEvent[] }
  | { is: 'none' }
  /** The series that was meant has none from then on. */
  | { is: 'noDate'; of: CalendarEvent; from: Date }
  /** The first that was meant. */
  | { is: 'unsuited'; because: Unsuited; event: CalendarEvent };

export interface NowAndNext {
  /** What I am in now. */
  running?: CalendarEvent;
  /** What begins next. */
  next?: CalendarEvent;
}

export interface ChangeOptions {
  /** IANA zone in which a series keeps its hours. */
  timeZone: string;
  /** The same act, however often it is done. */
  actId?: string;
  /** Until when it can be taken back; left out: until the meeting is over. */
  until?: Date;
}
