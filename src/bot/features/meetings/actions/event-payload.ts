import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { Gone } from '../../../../shared/errors.ts';
import type { Card } from '../../../cards/card.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { eventAnsweredCard, eventGoneCard, eventVerbs } from '../cards/event-card.ts';

/** What the living card of an event keeps for its buttons. */
export const eventPayload = z.object({
  eventId: z.string().min(1),
  subject: z.string(),
  /** How long the event lasts. */
  minutes: z.number().positive(),
});
export type EventPayload = z.infer<typeof eventPayload>;

/** What an event's card keeps for its buttons. */
export const eventPayloadOf = ({ id, subject, startsAt, endsAt }: CalendarEvent): EventPayload => ({
  eventId: id,
  subject,
  minutes: Math.max(1, (endsAt.getTime() - startsAt.getTime()) / 60_000),
});

/** Does something with the event, reads it anew and shows it with `done`; says so when it is not there any more (F197). */
export const actOnEvent = async (
  scope: TurnScope,
  payload: EventPayload,
  act: () => Promise<void>,
  done: string,
): Promise<Card> => {
  const { services } = scope;
  try {
    const event = await services.calendar.getEvent(payload.eventId);
    if (event.isCancelled) return eventGoneCard(event.subject);
    await act();
  } catch (error) {
    if (error instanceof Gone) return eventGoneCard(payload.subject);
    throw error;
  }
  // Answered; the event as it is now. After declining, Outlook may have taken it out of the calendar.
  const now = await services.calendar.getEvent(payload.eventId).catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    throw error;
  });
  const { reader, now: instant } = await scope.reader();
  if (!now) return eventGoneCard(payload.subject);
  const handle = await scope.keep(Object.values(eventVerbs), eventPayloadOf(now));
  return eventAnsweredCard(now, done, { reader, now: instant, handle });
};
