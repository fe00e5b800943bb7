import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Card } from '../../../cards/card.ts';
import type { CardAction } from '../../../turn/card-action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { bookedCard } from '../cards/booked-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { moveDraft } from '../draft.ts';
import { askTime } from '../propose.ts';
import { cancelNow } from './cancel-meeting.ts';

/** The card of a meeting that was booked, with what can be done about it. */
export const bookedMeetingCard = async (scope: TurnScope, event: CalendarEvent): Promise<Card> => {
  const handle = await scope.keep(['calendar.undoBooking', 'calendar.askMove', 'calendar.otherRooms'], {
    eventId: event.id,
  });
  return bookedCard({ event, ...(await scope.reader()), handle });
};

const payload = z.object({ eventId: z.string() });
type Payload = z.infer<typeof payload>;
const inputs = z.object({});

/** Takes back what was just booked: everybody invited is told. */
export const undoBooking: CardAction<Payload, z.infer<typeof inputs>> = {
  verb: 'calendar.undoBooking',
  payload,
  inputs,
  once: true,
  async run(scope, { eventId }) {
    const event = await cancelNow(scope, eventId, 'Booked by mistake, please disregard the invitation.');
    return cancelledCard({ event, ...(await scope.reader()) });
  },
};

/** Asks where to move a meeting that was booked or moved from chat. */
export const askMove: CardAction<Payload, z.infer<typeof inputs>> = {
  verb: 'calendar.askMove',
  payload,
  inputs,
  once: false,
  async run(scope, { eventId }) {
    const [event, { reader }] = await Promise.all([scope.services.calendar.getEvent(eventId), scope.reader()]);
    return askTime(scope, moveDraft(event, reader.timeZone), event.startsAt);
  },
};
