import type { z } from 'zod';
import { InvalidRequest, ServiceUnavailable } from '../../shared/errors.ts';
import { bookedCard } from '../cards/booked-card.ts';
import { offerInputs, offerSchema, withInputs } from '../meetings/draft.ts';
import { readerOf } from '../meetings/propose.ts';
import { pickFreeRoom } from '../meetings/rooms.ts';
import type { CardAction } from './card-action.ts';

/** Books the meeting of a card at the time of the button, once. */
export const bookMeeting: CardAction<z.infer<typeof offerSchema>, z.infer<typeof offerInputs>> = {
  verb: 'calendar.book',
  payload: offerSchema,
  inputs: offerInputs,
  once: true,
  async run(scope, offer, inputs) {
    const slot = offer.slots[inputs.slot ?? 0];
    if (!slot) throw new InvalidRequest('That time is not on this card. Please press one of its buttons.');
    const draft = withInputs(offer.draft, inputs);
    const room = draft.room === 'any' ? await pickFreeRoom(scope, draft, slot) : draft.room;
    const [event, { reader, now }] = await Promise.all([
      scope.services.calendar
        .bookMeeting({
          ...slot,
          subject: draft.subject,
          attendees: draft.people.map(({ name, address, optional }) => ({ name, address, optional })),
          timeZone: draft.timeZone,
          online: draft.online,
          transactionId: draft.transactionId,
          ...(room ? { room } : {}),
          ...(draft.body ? { body: draft.body } : {}),
          ...(draft.recurrence
            ? {
                recurrence: {
                  every: draft.recurrence.every,
                  interval: draft.recurrence.interval,
                  ...(draft.recurrence.days ? { days: draft.recurrence.days } : {}),
                },
              }
            : {}),
        })
        .catch(safeToRepeat),
      readerOf(scope),
    ]);
    const handle = await scope.keep(['calendar.undoBooking', 'calendar.askMove'], { eventId: event.id });
    return bookedCard({ event, reader, now, handle });
  },
};

/** Whatever became of it: the booking carries its transactionId, so pressing again makes no second meeting. */
const safeToRepeat = (error: unknown): never => {
  if (error instanceof ServiceUnavailable && error.unknownOutcome)
    throw new ServiceUnavailable(error.service, false, { cause: error });
  throw error;
};
