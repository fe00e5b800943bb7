import { z } from 'zod';
import type { WatchedEvent } from './changes.ts';
import { type RoomFacts, roomFactsSchema } from './room-wish.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** What is told of a calendar unasked, as it is stored until it is told: facts and codes, no sentence. */
export type CalendarNews =
  | { kind: 'eventInvitation'; event: CalendarEvent; conflicts: CalendarEvent[] }
  | { kind: 'eventMoved'; event: CalendarEvent; before: TimeRange; movedBy?: string; conflicts?: CalendarEvent[] }
  /** `what` is empty when only the card is brought up to date. */
  | { kind: 'eventChanged'; event: CalendarEvent; what: ChangedPart[] }
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
  /**
   * The room will not have the meeting; `alternatives` are times when it and everybody else are free, `instead` is the nearest room that is
   * just as good and free then.
   */
  | {
      kind: 'roomDeclined';
      event: CalendarEvent;
      room: { name: string; address: string };
      alternatives: TimeRange[];
      instead?: { name: string; address: string; facts: RoomFacts };
    };

export type ChangedPart = 'subject' | 'location' | 'onlineMeeting';

const text = z.string();
const optional = text.exactOptional();
const timeRange = z.object({ startsAt: z.date(), endsAt: z.date() });
const named = z.object({ name: text, address: text });
const response = z.enum(['none', 'organizer', 'accepted', 'declined', 'tentativelyAccepted', 'notResponded']);

const calendarEvent = z.object({
  id: text,
  changeKey: text,
  iCalUId: text,
  // Until there were languages, the lack of a subject was written out.
  subject: text.transform((subject) => (subject === '(no subject)' ? '' : subject)),
  ...timeRange.shape,
  isAllDay: z.boolean(),
  isCancelled: z.boolean(),
  isOrganizer: z.boolean(),
  isPrivate: z.boolean(),
  isOnlineMeeting: z.boolean(),
  joinUrl: optional,
  webLink: optional,
  location: optional,
  organizer: named.exactOptional(),
  attendees: z.array(
    z.object({
      ...named.shape,
      type: z.enum(['required', 'optional', 'resource']),
      response,
      proposed: timeRange.exactOptional(),
    }),
  ),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  myResponse: response,
  wantsNoAnswer: z.literal(true).exactOptional(),
  type: z.enum(['singleInstance', 'occurrence', 'exception', 'seriesMaster']),
  seriesId: optional,
  bodyPreview: optional,
}) satisfies z.ZodType<CalendarEvent>;

const watchedEvent: z.ZodType<WatchedEvent> = calendarEvent.extend({
  createdAt: z.date().exactOptional(),
  originalStart: z.date().exactOptional(),
});

/** An event as it was last seen, stored to compare it with. */
export const watchedEventState = { version: 1, schema: watchedEvent };

const event = calendarEvent;
const changedPart = z.enum(['subject', 'location', 'onlineMeeting']);

/** The kinds of calendar news, each with the version and the shape in which it waits. A change of shape is a new version and a way up. */
export const calendarNewsKinds: {
  kind: CalendarNews['kind'];
  version: number;
  schema: z.ZodType<CalendarNews>;
  upgrade?(earlier: unknown, version: number): unknown;
}[] = [
  {
    kind: 'eventInvitation',
    version: 1,
    schema: z.object({ kind: z.literal('eventInvitation'), event, conflicts: z.array(event) }),
  },
  {
    kind: 'eventMoved',
    version: 1,
    schema: z.object({
      kind: z.literal('eventMoved'),
      event,
      before: timeRange,
      movedBy: optional,
      conflicts: z.array(event).exactOptional(),
    }),
  },
  {
    kind: 'eventChanged',
    version: 2,
    schema: z.object({ kind: z.literal('eventChanged'), event, what: z.array(changedPart) }),
    upgrade: (earlier) => withCodes.parse(earlier),
  },
  {
    kind: 'eventCancelled',
    version: 1,
    schema: z.object({ kind: z.literal('eventCancelled'), event, cancelledBy: optional }),
  },
  { kind: 'eventRemoved', version: 1, schema: z.object({ kind: z.literal('eventRemoved'), event }) },
  {
    kind: 'eventAnswered',
    version: 1,
    schema: z.object({
      kind: z.literal('eventAnswered'),
      event,
      attendee: text,
      response: z.enum(['accepted', 'declined', 'tentativelyAccepted']),
      proposed: timeRange.exactOptional(),
      others: z.array(text).exactOptional(),
    }),
  },
  {
    kind: 'roomDeclined',
    version: 1,
    schema: z.object({
      kind: z.literal('roomDeclined'),
      event,
      room: named,
      alternatives: z.array(timeRange),
      instead: named.extend({ facts: roomFactsSchema }).exactOptional(),
    }),
  },
];

/** Version 1 of `eventChanged` named the parts in English. */
const firstNames = new Map([
  ['place', 'location'],
  ['online meeting', 'onlineMeeting'],
]);
const withCodes = z.looseObject({
  what: z.array(text).transform((parts) => parts.map((part) => firstNames.get(part) ?? part)),
});
