import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { Gone } from '../../../../shared/errors.ts';
import type { Card } from '../../../cards/card.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { type Invitation, invitationActions } from '../buttons.ts';
import { eventAnsweredCard, eventGoneCard } from '../cards/event-card.ts';

/** What an event's card keeps for its buttons. */
export const invitationOf = ({ id, subject, startsAt, endsAt, seriesId }: CalendarEvent): Invitation => ({
  eventId: id,
  subject,
  ...(seriesId ? { seriesId } : {}),
  minutes: Math.max(1, (endsAt.getTime() - startsAt.getTime()) / 60_000),
});

/** Does something with the event, reads it anew and shows it with `done`; says so when it is not there any more (F197). */
export const actOnEvent = async (
  scope: TurnScope,
  payload: Invitation,
  act: () => Promise<void>,
  done: string,
): Promise<Card> => {
  const { services, words } = scope;
  try {
    const event = await services.calendar.getEvent(payload.eventId);
    // By the name the card has: Exchange writes "Canceled: " in front of the other one.
    if (event.isCancelled) return eventGoneCard(payload.subject, words);
    await act();
  } catch (error) {
    if (error instanceof Gone) return eventGoneCard(payload.subject, words);
    throw error;
  }
  // Answered; the event as it is now. After declining, Outlook may have taken it out of the calendar.
  const now = await services.calendar.getEvent(payload.eventId).catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    throw error;
  });
  const { reader, now: instant } = await scope.reader();
  if (!now) return eventGoneCard(payload.subject, words);
  const handle = await scope.keep(invitationActions, invitationOf(now));
  return eventAnsweredCard(now, done, { reader, now: instant, handle });
};
