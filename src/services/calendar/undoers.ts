import { z } from 'zod';
import { ChangedMeanwhile, Gone } from '../../shared/errors.ts';
import type { UndoKind } from './acts.ts';
import type { Calendar, CalendarEvent } from './types.ts';

interface CalendarUndoer {
  kind: UndoKind;
  undo(values: unknown, how: { comment?: string }): Promise<void>;
}

const range = z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() });
const eventId = z.string();
const booked = z.object({ eventId });
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

/**
 * How what the calendar did is taken back, one a kind. Each looks at the event first: throws ChangedMeanwhile when it is not as it was
 * left, Gone when it is not there any more. `calendar` records nothing: taking back is not one more thing that was done.
 */
export const calendarUndoers = (calendar: Calendar): readonly CalendarUndoer[] => {
  const standing = async (id: string, isAsLeft: (event: CalendarEvent) => boolean) => {
    const event = await calendar.getEvent(id);
    if (event.isCancelled) throw new Gone({ is: 'gone' });
    if (!isAsLeft(event)) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  };
  return [
    {
      kind: 'calendar.cancel',
      undo: async (values, { comment }) => calendar.cancelMeeting(booked.parse(values).eventId, comment),
    },
    {
      kind: 'calendar.moveBack',
      undo: async (values) => {
        const { eventId: id, timeZone, moved: left, back } = moved.parse(values);
        await standing(id, (event) => isAt(event, left));
        await calendar.moveMeeting(id, { ...back, timeZone });
      },
    },
    {
      kind: 'calendar.moveSeriesBack',
      undo: async (values) => {
        const { seriesId, timeZone, seriesStartsAt, moved: left, back } = series.parse(values);
        await standing(seriesId, ({ startsAt }) => startsAt.getTime() === seriesStartsAt.getTime());
        await calendar.moveSeries(seriesId, left, { ...back, timeZone });
      },
    },
    {
      kind: 'calendar.answerBack',
      undo: async (values) => {
        const { eventId: id, given, was } = answered.parse(values);
        await standing(id, ({ myResponse }) => myResponse === given);
        await calendar.respondToEvent(id, was);
      },
    },
    {
      kind: 'calendar.roomBack',
      undo: async (values) => {
        const { eventId: id, given, was } = room.parse(values);
        await standing(id, ({ attendees }) =>
          attendees.some((one) => one.type === 'resource' && one.address === given),
        );
        await calendar.changeRoom(id, was);
      },
    },
  ];
};

const isAt = (event: CalendarEvent, { startsAt, endsAt }: z.infer<typeof range>): boolean =>
  event.startsAt.getTime() === startsAt.getTime() && event.endsAt.getTime() === endsAt.getTime();
