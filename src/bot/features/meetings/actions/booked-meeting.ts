import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Card } from '../../../cards/card.ts';
import { onPress } from '../../../turn/action.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { askMoveAction, otherRoomsAction, undoBookingAction } from '../buttons.ts';
import { bookedCard } from '../cards/booked-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { moveDraft } from '../draft.ts';
import { askTime } from '../propose.ts';
import { cancelledAgain, eventAgain, wasCancelled } from './again.ts';

/** The card of a meeting that was booked, with what can be done about it. */
export const bookedMeetingCard = async (
  scope: TurnScope,
  event: CalendarEvent,
  seq?: number,
  saidZone?: string,
): Promise<Card> => {
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
  const handle = await scope.keep([undoBookingAction, askMoveAction, otherRoomsAction], {
    eventId: event.id,
    ...(seq === undefined ? {} : { seq }),
  });
  return bookedCard({ event, ...(await scope.reader()), handle, saidZone });
};

const numbered = z.object({ seq: z.number().optional() });

/** A meeting that was booked, looked at again: a room may have answered since. */
export const bookedAgain = (scope: TurnScope, _payload: unknown, remembered: unknown): Promise<Answer | undefined> =>
  eventAgain(scope, remembered, (event) => bookedMeetingCard(scope, event, numbered.safeParse(remembered).data?.seq));

/** Takes back what was just booked: everybody invited is told. */
export const undoBooking = onPress(
  undoBookingAction,
  async (scope, { eventId, seq }, _inputs, press) => {
    const { activity, calendar } = scope.services;
    const comment = scope.words.meetings.undoMessage;
    const event = await calendar.getEvent(eventId);
    // A booking that could not be recorded can be cancelled all the same.
    await (seq === undefined ? calendar.cancelMeeting(eventId, comment) : activity.undo(seq, { comment }));
    press.remember({ cancelledId: eventId });
    return cancelledCard({ event, ...(await scope.reader()) });
  },
  {
    again: (scope, _payload, remembered) => cancelledAgain(scope, remembered),
    cutOff: (scope, { eventId }) => wasCancelled(scope, eventId),
  },
);

/** Asks where to move a meeting that was booked or moved from chat. */
export const askMove = onPress(askMoveAction, async (scope, { eventId }) => {
  const [event, { reader }] = await Promise.all([scope.services.calendar.getEvent(eventId), scope.reader()]);
  return askTime(scope, moveDraft(event, reader.timeZone), event.startsAt);
});
