import { z } from 'zod';
import type { CalendarEvent } from '../../services/calendar/types.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { readerOf } from '../meetings/propose.ts';
import type { TurnScope } from '../turn-scope.ts';
import type { CardAction } from './card-action.ts';

const payload = z.object({ eventId: z.string() });
const inputs = z.object({
  comment: z.string().max(1000, 'The message can be 1,000 characters long at most.').optional(),
});

/** Cancels a meeting after the question was answered. */
export const cancelMeeting: CardAction<z.infer<typeof payload>, z.infer<typeof inputs>> = {
  verb: 'calendar.cancel',
  payload,
  inputs,
  once: true,
  async run(scope, { eventId }, { comment }) {
    const event = await cancelNow(scope, eventId, comment);
    return cancelledCard({ event, ...(await readerOf(scope)) });
  },
};

/** Cancels and returns the event as it was. */
export const cancelNow = async ({ services }: TurnScope, eventId: string, comment?: string): Promise<CalendarEvent> => {
  const event = await services.calendar.getEvent(eventId);
  await services.calendar.cancelMeeting(eventId, comment);
  return event;
};
