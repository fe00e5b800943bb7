import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { CardAction } from '../../../turn/card-action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';

const payload = z.object({ eventId: z.string(), seriesId: z.string().optional() });
const inputs = z.object({
  /** Every date of the series. */
  whole: z.literal('true').optional(),
  comment: z.string().max(1000, 'The message can be 1,000 characters long at most.').optional(),
});

/** Cancels a meeting after the question was answered. */
export const cancelMeeting: CardAction<z.infer<typeof payload>, z.infer<typeof inputs>> = {
  verb: 'calendar.cancel',
  payload,
  inputs,
  once: true,
  async run(scope, { eventId, seriesId }, { comment, whole }) {
    const series = whole && seriesId;
    const event = await cancelNow(scope, series || eventId, comment);
    return cancelledCard({ event, isSeries: Boolean(series), ...(await scope.reader()) });
  },
};

/** Cancels and returns the event as it was. */
export const cancelNow = async ({ services }: TurnScope, eventId: string, comment?: string): Promise<CalendarEvent> => {
  const event = await services.calendar.getEvent(eventId);
  await services.calendar.cancelMeeting(eventId, comment);
  return event;
};
