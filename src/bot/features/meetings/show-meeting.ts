import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { invitationOf } from './actions/act-on-event.ts';
import { askMoveAction, invitationActions } from './buttons.ts';
import { askedCard } from './cards/asked-card.ts';
import type { MeetingAnswer } from './meeting-answers.ts';

/** The card that answers a question about one meeting, with its buttons while it is not over. */
export const showMeeting = async (
  scope: TurnScope,
  event: CalendarEvent,
  { sentence, lines }: MeetingAnswer,
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  return askedCard({
    event,
    sentence,
    lines,
    reader,
    now,
    ...(event.endsAt > now ? await handleFor(scope, event) : {}),
  });
};

const handleFor = async (scope: TurnScope, event: CalendarEvent): Promise<{ handle: string }> => ({
  handle: event.isOrganizer
    ? await scope.keep([askMoveAction], { eventId: event.id })
    : await scope.keep(invitationActions, invitationOf(event)),
});
