import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Card } from '../../../cards/card.ts';
import { onPress } from '../../../turn/action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { askMoveAction, otherRoomsAction, undoBookingAction } from '../buttons.ts';
import { bookedCard } from '../cards/booked-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { moveDraft } from '../draft.ts';
import { askTime } from '../propose.ts';
import { cancelNow } from './cancel-meeting.ts';

/** The card of a meeting that was booked, with what can be done about it. */
export const bookedMeetingCard = async (scope: TurnScope, event: CalendarEvent): Promise<Card> => {
  const handle = await scope.keep([undoBookingAction, askMoveAction, otherRoomsAction], {
    eventId: event.id,
  });
  return bookedCard({ event, ...(await scope.reader()), handle });
};

/** Takes back what was just booked: everybody invited is told. */
export const undoBooking = onPress(undoBookingAction, async (scope, { eventId }) => {
  const event = await cancelNow(scope, eventId, scope.words.meetings.undoMessage);
  return cancelledCard({ event, ...(await scope.reader()) });
});

/** Asks where to move a meeting that was booked or moved from chat. */
export const askMove = onPress(askMoveAction, async (scope, { eventId }) => {
  const [event, { reader }] = await Promise.all([scope.services.calendar.getEvent(eventId), scope.reader()]);
  return askTime(scope, moveDraft(event, reader.timeZone), event.startsAt);
});
