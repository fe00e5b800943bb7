import { answerInvitation } from './answer-invitation.ts';
import { bookMeeting } from './book-meeting.ts';
import { askMove, undoBooking } from './booked-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { type CardAction, cardAction } from './card-action.ts';
import { changeRoom, otherRooms } from './change-room.ts';
import { changeTime, checkTime } from './change-time.ts';
import { moveMeeting } from './move-meeting.ts';
import { otherTimes } from './other-times.ts';
import { pickMeeting } from './pick-meeting.ts';
import { pickPerson } from './pick-person.ts';
import { proposeTime } from './propose-time.ts';
import { respondToEvent } from './respond-to-event.ts';
import { showPerson } from './show-person.ts';
import { switchNotifications } from './switch-notifications.ts';

/** What buttons do: one line a card action (wrapped in `cardAction`). */
export const cardActions: readonly CardAction[] = [
  cardAction(pickPerson),
  cardAction(showPerson),
  cardAction(bookMeeting),
  cardAction(otherTimes),
  cardAction(changeTime),
  cardAction(checkTime),
  cardAction(undoBooking),
  cardAction(askMove),
  cardAction(moveMeeting),
  cardAction(pickMeeting),
  cardAction(cancelMeeting),
  cardAction(answerInvitation),
  cardAction(otherRooms),
  cardAction(changeRoom),

  cardAction(respondToEvent),
  cardAction(proposeTime),
  cardAction(switchNotifications),
];
