import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { onPress } from '../../../turn/action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { bookAgain } from '../book-again.ts';
import { cancelAction } from '../buttons.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { cancelledAgain, wasCancelled } from './again.ts';

/** Cancels a meeting after the question was answered: one date, that and all after it, or the whole series. */
export const cancelMeeting = onPress(
  cancelAction,
  async (scope, { eventId, seriesId }, { comment, whole }, press) => {
    const { reader, now } = await scope.reader();
    if (seriesId && whole === 'following') {
      const event = await scope.services.calendar.getEvent(eventId);
      await scope.services.calendar.endSeries(seriesId, {
        first: event.originalStart ?? event.startsAt,
        timeZone: reader.timeZone,
      });
      press.remember({ cancelledId: event.id });
      return cancelledCard({ event, isFollowing: true, reader, now });
    }
    const series = whole === 'true' && seriesId;
    const event = await cancelNow(scope, series || eventId, comment);
    press.remember({ cancelledId: event.id });
    scope.dialogue.note({ done: { eventId, subject: event.subject } });
    if (!series) scope.dialogue.note({ cancelled: { eventId: event.id, again: bookAgain(event, { reader }) } });
    return cancelledCard({ event, isSeries: Boolean(series), reader, now });
  },
  {
    again: (scope, _payload, remembered) => cancelledAgain(scope, remembered),
    cutOff: (scope, { eventId, seriesId }, { whole }) => wasCancelled(scope, (whole === 'true' && seriesId) || eventId),
  },
);

/** Cancels and returns the event as it was. */
const cancelNow = async ({ services }: TurnScope, eventId: string, comment?: string): Promise<CalendarEvent> => {
  const event = await services.calendar.getEvent(eventId);
  await services.calendar.cancelMeeting(eventId, comment);
  return event;
};
