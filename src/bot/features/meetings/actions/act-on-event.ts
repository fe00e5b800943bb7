import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { Gone } from '../../../../shared/errors.ts';
import type { Reader } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { type Invitation, invitationActions } from '../buttons.ts';
import { eventAnsweredCard, eventGoneCard, eventLeftCard } from '../cards/event-card.ts';
import { shownOf } from '../shown.ts';

/** What an event's card keeps for its buttons. */
export const invitationOf = ({ id, subject, startsAt, endsAt, seriesId }: CalendarEvent): Invitation => ({
  eventId: id,
  subject,
  ...(seriesId ? { seriesId, startsAt } : {}),
  minutes: Math.max(1, (endsAt.getTime() - startsAt.getTime()) / 60_000),
});

/** Does something with the event, reads it anew and shows it with `done`; says so when it is not there any more (F197). */
export const actOnEvent = async (
  scope: TurnScope,
  payload: Invitation,
  act: (event: CalendarEvent) => Promise<void>,
  done: string | ((event: CalendarEvent, reader: Reader, now: Date) => string),
  remember: (facts: unknown) => void,
): Promise<Card> => {
  const { services, words } = scope;
  const before = await unlessGone(async () => {
    const event = await services.calendar.getEvent(payload.eventId);
    if (!event.isCancelled) await act(event);
    return event;
  });
  if (!before || before.isCancelled) return eventGoneCard(payload.subject, words);
  const { reader, now: instant } = await scope.reader();
  const said = typeof done === 'string' ? done : done(before, reader, instant);
  // Answered; the event as it is now. After declining, Outlook may have taken it out of the calendar.
  const now = await unlessGone(() => services.calendar.getEvent(payload.eventId));
  if (!now) {
    remember({ cancelledId: payload.eventId });
    return eventLeftCard(before, said, { reader, now: instant });
  }
  remember(shownOf(now));
  const handle = await scope.keep(invitationActions, invitationOf(now));
  return eventAnsweredCard(now, said, { reader, now: instant, handle });
};

const unlessGone = (read: () => Promise<CalendarEvent>): Promise<CalendarEvent | undefined> =>
  read().catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    throw error;
  });
