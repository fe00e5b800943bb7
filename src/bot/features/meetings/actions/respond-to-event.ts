import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { eventVerbs } from '../cards/event-card.ts';
import { actOnEvent, type EventPayload, eventPayload } from './event-payload.ts';

const inputs = z.object({
  response: z.enum(['accept', 'tentative', 'decline'], { error: 'Please choose accept, tentative or decline.' }),
});

const done = { accept: 'You accepted.', tentative: 'You said maybe.', decline: 'You declined.' };

/** Answers an invitation from its card, as the person who pressed. */
export const respondToEvent: CardAction<EventPayload, z.infer<typeof inputs>> = {
  verb: eventVerbs.respond,
  payload: eventPayload,
  inputs,
  // The card that takes its place has a handle of its own, so changing one's mind stays possible.
  once: true,
  run: (scope, payload, { response }) =>
    actOnEvent(scope, payload, () => scope.services.calendar.respondToEvent(payload.eventId, response), done[response]),
};
