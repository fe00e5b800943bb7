import { z } from 'zod';
import { ChangedMeanwhile, Gone } from '../../shared/errors.ts';
import { responseOf, type UndoKind } from './acts.ts';
import { repeatsSchema } from './graph-shapes-series.ts';
import { meetingChangeSchema } from './meeting-change.ts';
import type { Calendar, CalendarEvent, TimeRange } from './types.ts';

interface CalendarUndoer {
  kind: UndoKind;
  undo(values: unknown, how: { comment?: string }): Promise<void>;
}

const range = z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() });
const eventId = z.string();
const booked = z.object({ eventId, alsoIds: z.array(eventId).default([]) });
const moved = z.object({ eventId, timeZone: z.string(), moved: range, back: range });
const series = z.object({
  seriesId: z.string(),
  timeZone: z.string(),
  seriesStartsAt: z.coerce.date(),
  moved: range,
  back: range,
});
const answered = z.object({ eventId, given: z.string(), was: z.enum(['accept', 'tentative', 'decline']) });
const room = z.object({ eventId, given: z.string(), was: z.object({ name: z.string(), address: z.string() }) });

const changed = z.object({ eventId, timeZone: z.string(), change: meetingChangeSchema });

const split = z.object({
  seriesId: z.string(),
  repeats: repeatsSchema,
  ended: repeatsSchema,
  newId: z.string(),
  newStartsAt: z.coerce.date(),
});

/** Of one calendar. */
type OfCalendar = (calendar: Calendar) => CalendarUndoer;

const cancelBooking: OfCalendar = (calendar) => ({
  kind: 'calendar.cancel',
  undo: async (values, { comment }) => {
    const { eventId: id, alsoIds } = booked.parse(values);
    // Of several, those that are gone already are back as they were.
    for (const each of alsoIds) await calendar.cancelMeeting(each, comment).catch(unlessGone);
    const isOneOfSeveral = alsoIds.length > 0;
    await calendar.cancelMeeting(id, comment).catch(isOneOfSeveral ? unlessGone : rethrow);
  },
});

const rethrow = (error: unknown): never => {
  throw error;
};
const unlessGone = (error: unknown): void => {
  if (!(error instanceof Gone)) throw error;
};

const moveBack: OfCalendar = (calendar) => ({
  kind: 'calendar.moveBack',
  undo: (values) => {
    const { eventId: id, timeZone, moved: left, back } = moved.parse(values);
    const is = { back: (event: TimeRange) => isAt(event, back), asLeft: (event: TimeRange) => isAt(event, left) };
    return unlessBack(calendar, id, is, () => calendar.moveMeeting(id, { ...back, timeZone }));
  },
});

const moveSeriesBack: OfCalendar = (calendar) => ({
  kind: 'calendar.moveSeriesBack',
  undo: (values) => {
    const { seriesId, timeZone, seriesStartsAt, moved: left, back } = series.parse(values);
    const startsAs = (first: Date) => (event: TimeRange) => event.startsAt.getTime() === first.getTime();
    const by = back.startsAt.getTime() - left.startsAt.getTime();
    const is = { back: startsAs(new Date(seriesStartsAt.getTime() + by)), asLeft: startsAs(seriesStartsAt) };
    return unlessBack(calendar, seriesId, is, () => calendar.moveSeries(seriesId, left, { ...back, timeZone }));
  },
});

const answerBack: OfCalendar = (calendar) => ({
  kind: 'calendar.answerBack',
  undo: (values) => {
    const { eventId: id, given, was } = answered.parse(values);
    const says = (response: string) => (event: CalendarEvent) => event.myResponse === response;
    const is = { back: says(responseOf(was)), asLeft: says(given) };
    return unlessBack(calendar, id, is, () => calendar.respondToEvent(id, was));
  },
});

const roomBack: OfCalendar = (calendar) => ({
  kind: 'calendar.roomBack',
  undo: (values) => {
    const { eventId: id, given, was } = room.parse(values);
    const isIn = (address: string) => (event: CalendarEvent) =>
      event.attendees.some((one) => one.type === 'resource' && one.address === address);
    const is = { back: isIn(was.address), asLeft: isIn(given) };
    return unlessBack(calendar, id, is, () => calendar.changeRoom(id, was));
  },
});

/** A change knows what it found: `changeMeeting` refuses what is otherwise by now, and does nothing where it is back. */
const changeBack: OfCalendar = (calendar) => ({
  kind: 'calendar.changeBack',
  undo: async (values) => {
    const { eventId: id, timeZone, change } = changed.parse(values);
    await calendar.changeMeeting(id, change, { timeZone });
  },
});

/** It looks at both series itself. */
const rejoin: OfCalendar = (calendar) => ({
  kind: 'calendar.rejoin',
  undo: (values, { comment }) => calendar.rejoinSeries(split.parse(values), comment),
});

/**
 * How what the calendar did is taken back, one a kind. Each looks at the event first: throws ChangedMeanwhile when it is not as it was
 * left, Gone when it is not there any more, and does nothing when it is back already. `calendar` records nothing: taking back is not one
 * more thing that was done.
 */
export const calendarUndoers = (calendar: Calendar): readonly CalendarUndoer[] =>
  [cancelBooking, moveBack, moveSeriesBack, answerBack, roomBack, changeBack, rejoin].map((undoer) => undoer(calendar));

const unlessBack = async (
  calendar: Calendar,
  id: string,
  is: { back(event: CalendarEvent): boolean; asLeft(event: CalendarEvent): boolean },
  bringBack: () => Promise<unknown>,
): Promise<void> => {
  const event = await calendar.getEvent(id);
  if (event.isCancelled) throw new Gone({ is: 'gone' });
  // An undo that was cut off, or somebody was quicker.
  if (is.back(event)) return;
  if (!is.asLeft(event)) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  await bringBack();
};

const isAt = (event: TimeRange, { startsAt, endsAt }: z.infer<typeof range>): boolean =>
  event.startsAt.getTime() === startsAt.getTime() && event.endsAt.getTime() === endsAt.getTime();
