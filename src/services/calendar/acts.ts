import type { FollowingChange } from './change-following.ts';
import type { Repeats } from './graph-shapes-series.ts';
import { backFrom, type MeetingChange } from './meeting-change.ts';
import type { BookingRequest, CalendarEvent, ChangeOptions, TimeRange } from './types.ts';

/** What a calendar use case did for the person, told to whoever keeps a record of it. */
export interface Act {
  kind:
    | 'meetingBooked'
    | 'timesBlocked'
    | 'meetingMoved'
    | 'seriesMoved'
    | 'roomChanged'
    | 'meetingChanged'
    | 'meetingForwarded'
    | 'meetingCancelled'
    | 'meetingRemoved'
    | 'seriesEnded'
    | 'followingMoved'
    | 'followingChanged'
    | 'meetingAccepted'
    | 'meetingDeclined'
    | 'meetingTentative'
    | 'timeProposed';
  /** The event's id. */
  item: string;
  title: string;
  /** The same act, however often it is told. */
  actId?: string;
  /** What `calendarUndoers` needs to take it back; left out where Microsoft 365 knows no way back. */
  undo?: { kind: UndoKind; values: Record<string, unknown>; until: Date };
}
export type UndoKind =
  | 'calendar.cancel'
  | 'calendar.moveBack'
  | 'calendar.moveSeriesBack'
  | 'calendar.answerBack'
  | 'calendar.roomBack'
  | 'calendar.changeBack'
  | 'calendar.rejoin';

/** Returns the number under which it was recorded. Never throws: what was done is done. */
export type RecordAct = (act: Act) => Promise<number | undefined>;
export const recordNothing: RecordAct = async () => undefined;

/** The number as a use case answers with it. */
export const recorded = (seq: number | undefined): { seq?: number } => (seq === undefined ? {} : { seq });

const of = ({ id, subject }: CalendarEvent) => ({ item: id, title: subject });
const span = ({ startsAt, endsAt }: TimeRange): TimeRange => ({ startsAt, endsAt });

export const bookedAct = (event: CalendarEvent, { transactionId, recurrence, endsAt }: BookingRequest): Act => ({
  kind: 'meetingBooked',
  ...of(event),
  actId: `book ${transactionId}`,
  undo: {
    kind: 'calendar.cancel',
    values: { eventId: event.id },
    until: recurrence ? new Date(`${recurrence.until}T23:59:59Z`) : endsAt,
  },
});

/** One act, however many there are. */
export const bookedSeveralAct = (events: readonly CalendarEvent[], requests: readonly BookingRequest[]): Act => {
  const [first, ...others] = events;
  return {
    kind: 'timesBlocked',
    item: first?.id ?? '',
    title: first?.subject ?? '',
    actId: `book ${requests[0]?.transactionId ?? ''}`,
    undo: {
      kind: 'calendar.cancel',
      values: { eventId: first?.id ?? '', alsoIds: others.map(({ id }) => id) },
      until: new Date(Math.max(...requests.map(({ endsAt }) => endsAt.getTime()))),
    },
  };
};

export const movedAct = (event: CalendarEvent, before: TimeRange, timeZone: string): Act => ({
  kind: 'meetingMoved',
  ...of(event),
  undo: {
    kind: 'calendar.moveBack',
    values: { eventId: event.id, timeZone, moved: span(event), back: span(before) },
    until: before.endsAt,
  },
});

export const seriesMovedAct = (series: CalendarEvent, from: TimeRange, to: TimeRange & { timeZone: string }): Act => ({
  kind: 'seriesMoved',
  ...of(series),
  undo: {
    kind: 'calendar.moveSeriesBack',
    values: {
      seriesId: series.id,
      timeZone: to.timeZone,
      seriesStartsAt: series.startsAt,
      moved: span(to),
      back: span(from),
    },
    until: from.endsAt,
  },
});

/** A cancelled meeting cannot be called back, and a deleted entry is in the bin only for Outlook. */
export const cancelledAct = (event: CalendarEvent): Act => ({
  kind: event.isOrganizer ? 'meetingCancelled' : 'meetingRemoved',
  ...of(event),
});

const answers = {
  accept: { kind: 'meetingAccepted', response: 'accepted' },
  tentative: { kind: 'meetingTentative', response: 'tentativelyAccepted' },
  decline: { kind: 'meetingDeclined', response: 'declined' },
} as const;
export type Answer = keyof typeof answers;

/** How an answer stands in the event afterwards. */
export const responseOf = (answer: Answer): CalendarEvent['myResponse'] => answers[answer].response;

/** The answer that makes this response; undefined for none: nobody can take an answer back to silence. */
const answerFor = (response: CalendarEvent['myResponse']): Answer | undefined =>
  (['accept', 'tentative', 'decline'] as const).find((answer) => answers[answer].response === response);

/** `before`: the event as it was; of the date that was shown when `id` is its series. */
export const answeredAct = (id: string, before: CalendarEvent, response: Answer, isProposal: boolean): Act => {
  const was = answerFor(before.myResponse);
  return {
    kind: isProposal ? 'timeProposed' : answers[response].kind,
    item: id,
    title: before.subject,
    ...(was && was !== response && id === before.id
      ? {
          undo: {
            kind: 'calendar.answerBack',
            values: { eventId: id, given: answers[response].response, was },
            until: before.endsAt,
          },
        }
      : {}),
  };
};

export const roomChangedAct = (event: CalendarEvent, before: CalendarEvent, room: { address: string }): Act => {
  const [had, ...others] = before.attendees.filter(({ type }) => type === 'resource');
  return {
    kind: 'roomChanged',
    ...of(event),
    ...(had && others.length === 0
      ? {
          undo: {
            kind: 'calendar.roomBack',
            values: { eventId: event.id, given: room.address, was: { name: had.name, address: had.address } },
            until: event.endsAt,
          },
        }
      : {}),
  };
};

/** Until the meeting is over; a series can be changed back while it goes on. */
export const changedAct = (
  event: CalendarEvent,
  change: MeetingChange,
  { timeZone, actId, until }: ChangeOptions,
): Act => {
  const back = backFrom(change);
  return {
    kind: 'meetingChanged',
    ...of(event),
    ...(actId ? { actId } : {}),
    ...(back
      ? {
          undo: {
            kind: 'calendar.changeBack',
            values: { eventId: event.id, timeZone, change: back },
            until: until ?? event.endsAt,
          },
        }
      : {}),
  };
};

/** An invitation that was passed on cannot be called back. */
export const forwardedAct = (event: CalendarEvent): Act => ({ kind: 'meetingForwarded', ...of(event) });

/** `made`: the series that goes on; `ended`: what the one before it became. */
export const followingChangedAct = (
  made: CalendarEvent,
  { seriesId, repeats, to, transactionId }: FollowingChange,
  ended: Repeats,
): Act => ({
  kind: to ? 'followingMoved' : 'followingChanged',
  ...of(made),
  actId: `following ${transactionId}`,
  undo: {
    kind: 'calendar.rejoin',
    values: { seriesId, repeats, ended, newId: made.id, newStartsAt: made.startsAt },
    until: made.endsAt,
  },
});

/** The dates that were cancelled cannot be called back. */
export const seriesEndedAct = (series: CalendarEvent): Act => ({ kind: 'seriesEnded', ...of(series) });
