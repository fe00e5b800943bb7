import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { onPress } from '../../../turn/action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { cancelAction } from '../buttons.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';

/** Cancels a meeting after the question was answered. */
export const cancelMeeting = onPress(cancelAction, async (scope, { eventId, seriesId }, { comment, whole }) => {
  const series = whole === 'true' && seriesId;
  const event = await cancelNow(scope, series || eventId, comment);
  return cancelledCard({ event, isSeries: Boolean(series), ...(await scope.reader()) });
});

/** Cancels and returns the event as it was. */
export const cancelNow = async ({ services }: TurnScope, eventId: string, comment?: string): Promise<CalendarEvent> => {
  const event = await services.calendar.getEvent(eventId);
  await services.calendar.cancelMeeting(eventId, comment);
  return event;
};
