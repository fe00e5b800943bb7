import { z } from 'zod';
import { answeredCard } from '../cards/meeting-question-card.ts';
import { readerOf } from '../meetings/propose.ts';
import type { CardAction } from './card-action.ts';

const payload = z.object({ eventId: z.string() });
const inputs = z.object({
  response: z.enum(['accept', 'decline', 'tentative']),
  comment: z.string().max(1000, 'The message can be 1,000 characters long at most.').optional(),
});

/** Sends the answer to an invitation. */
export const answerInvitation: CardAction<z.infer<typeof payload>, z.infer<typeof inputs>> = {
  verb: 'calendar.answer',
  payload,
  inputs,
  once: true,
  async run(scope, { eventId }, { response, comment }) {
    const { calendar } = scope.services;
    const event = await calendar.getEvent(eventId);
    await calendar.respondToEvent(eventId, response, comment ? { comment } : {});
    return answeredCard({ event, response, ...(await readerOf(scope)) });
  },
};
