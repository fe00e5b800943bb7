import type { CalendarEvent, TimeRange } from './calendar/types.ts';

/** What the app may tell a person unasked. */
export type News = SingleNews | { kind: 'notificationsStopped'; reason: string } | DigestNews;

/** Much at once, after a pause or an absence: one message instead of many. */
export interface DigestNews {
  kind: 'digest';
  news: SingleNews[];
}

/** What happened to one event. */
export type SingleNews =
  | { kind: 'eventInvitation'; event: CalendarEvent; conflicts: CalendarEvent[] }
  | { kind: 'eventMoved'; event: CalendarEvent; before: TimeRange; movedBy?: string; conflicts?: CalendarEvent[] }
  /** `what` is empty when only the card is brought up to date. */
  | { kind: 'eventChanged'; event: CalendarEvent; what: string[] }
  | { kind: 'eventCancelled'; event: CalendarEvent; cancelledBy?: string }
  /** It is not in the person's calendar any more, and nobody cancelled it. */
  | { kind: 'eventRemoved'; event: CalendarEvent }
  | {
      kind: 'eventAnswered';
      event: CalendarEvent;
      attendee: string;
      response: 'accepted' | 'declined' | 'tentativelyAccepted';
      proposed?: TimeRange;
      /** Those who answered at the same time. */
      others?: string[];
    }
  /** The room will not have the meeting; `alternatives` are times when it and everybody else are free. */
  | { kind: 'roomDeclined'; event: CalendarEvent; room: { name: string; address: string }; alternatives: TimeRange[] };
