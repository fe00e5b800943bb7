import type { CalendarEvent, TimeRange } from './calendar/types.ts';

/** What the app may tell a person unasked. */
export type News =
  | { kind: 'eventInvitation'; event: CalendarEvent; conflicts: CalendarEvent[] }
  | { kind: 'eventMoved'; event: CalendarEvent; before: TimeRange; movedBy?: string }
  | { kind: 'eventChanged'; event: CalendarEvent; what: string[] }
  | { kind: 'eventCancelled'; event: CalendarEvent; cancelledBy?: string }
  | {
      kind: 'eventAnswered';
      event: CalendarEvent;
      attendee: string;
      response: 'accepted' | 'declined' | 'tentativelyAccepted';
      proposed?: TimeRange;
    }
  | { kind: 'notificationsStopped'; reason: string };
