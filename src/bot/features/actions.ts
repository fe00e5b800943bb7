import { type CardAction, cardAction } from '../turn/card-action.ts';
import { answerInvitation } from './meetings/actions/answer-invitation.ts';
import { bookMeeting } from './meetings/actions/book-meeting.ts';
import { askMove, undoBooking } from './meetings/actions/booked-meeting.ts';
import { cancelMeeting } from './meetings/actions/cancel-meeting.ts';
import { changeRoom, otherRooms } from './meetings/actions/change-room.ts';
import { changeTime, checkTime } from './meetings/actions/change-time.ts';
import { moveMeeting } from './meetings/actions/move-meeting.ts';
import { otherTimes } from './meetings/actions/other-times.ts';
import { pickMeeting } from './meetings/actions/pick-meeting.ts';
import { proposeTime } from './meetings/actions/propose-time.ts';
import { respondToEvent } from './meetings/actions/respond-to-event.ts';
import { switchNotifications } from './notifications/actions/switch-notifications.ts';
import { pickPerson } from './people/actions/pick-person.ts';
import { showPerson } from './people/actions/show-person.ts';

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
