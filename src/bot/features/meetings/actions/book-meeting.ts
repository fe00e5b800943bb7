import { bookingOf } from '../../../../services/calendar/index.ts';
import { InvalidRequest, ServiceUnavailable } from '../../../../shared/errors.ts';
import { onPress } from '../../../turn/action.ts';
import { bookAction } from '../buttons.ts';
import { filledIn } from '../filled-in.ts';
import { shownOf } from '../shown.ts';
import { bookedAgain, bookedMeetingCard } from './booked-meeting.ts';
import { takenCard, takenSince } from './taken-since.ts';

/** Books the meeting of a card at the time of the button, once; when somebody took that time meanwhile it says so first. */
export const bookMeeting = onPress(
  bookAction,
  async (scope, offer, inputs, press) => {
    const slot = offer.slots[inputs.slot ?? 0];
    if (!slot) throw new InvalidRequest({ is: 'timeNotOnCard' });
    const draft = await filledIn(scope, offer.draft, inputs);
    const { calendar } = scope.services;
    const taken = await takenSince(scope, draft, slot, offer.taken?.[inputs.slot ?? 0]);
    if (taken.length > 0) return takenCard(scope, draft, slot, taken);
    const room = draft.room === 'any' ? await calendar.pickFreeRoom(draft, slot) : draft.room;
    const bufferSubject = scope.words.keeping.bufferFor({ subject: draft.subject });
    const booked = await calendar.bookMeeting(bookingOf(draft, slot, room, bufferSubject)).catch(safeToRepeat);
    // The room may have answered already; when that cannot be seen, it has not.
    const event = room ? await calendar.getEvent(booked.id).catch(() => booked) : booked;
    press.remember({ ...shownOf(event), seq: booked.seq });
    return bookedMeetingCard(scope, event, booked.seq, draft);
  },
  // The booking carries its transactionId.
  { again: bookedAgain, cutOff: 'repeat' },
);

/** Whatever became of it: the booking carries its transactionId, so pressing again makes no second meeting. */
const safeToRepeat = (error: unknown): never => {
  if (error instanceof ServiceUnavailable && error.unknownOutcome)
    throw new ServiceUnavailable(error.service, false, { cause: error });
  throw error;
};
