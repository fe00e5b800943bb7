import type { Guest } from '../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { forwardAction } from './buttons.ts';
import { forwardCard } from './cards/forward-card.ts';

/** Asks before the invitation to somebody else's meeting is passed on. */
export const askForward = async (scope: TurnScope, event: CalendarEvent, guests: Guest[]): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const to = guests.map(({ name, address }) => ({ name, address }));
  const handle = await scope.keep([forwardAction], { eventId: event.id, to });
  scope.dialogue.note({ offer: { handle, kind: 'act', yes: { verb: forwardAction.verb, data: {} } } });
  return forwardCard({ event, names: to.map(({ name }) => name), reader, now, handle });
};
