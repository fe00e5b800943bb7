import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { answeredCard } from '../cards/meeting-question-card.ts';

const payload = z.object({ eventId: z.string(), seriesId: z.string().optional() });
const inputs = z.object({
  response: z.enum(['accept', 'decline', 'tentative']),
  whole: z.enum(['true', 'false']).optional(),
  comment: z.string().max(1000, 'The message can be 1,000 characters long at most.').optional(),
});

/** Sends the answer to an invitation. */
export const answerInvitation: CardAction<z.infer<typeof payload>, z.infer<typeof inputs>> = {
  verb: 'calendar.answer',
  payload,
  inputs,
  once: true,
  async run(scope, { eventId, seriesId }, { response, comment, whole }) {
    const { calendar } = scope.services;
    const event = await calendar.getEvent(eventId);
    const answered = seriesId && whole === 'true' ? seriesId : eventId;
    await calendar.respondToEvent(answered, response, comment ? { comment } : {});
    return answeredCard({ event, response, ...(await scope.reader()) });
  },
};
