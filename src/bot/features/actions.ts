import type { ActionHandler } from '../turn/action.ts';
import { tryNear } from '../turn/near-commands.ts';
import { undoLater } from './dialogue/undo.ts';
import { bookBlocks, undoBlocks } from './meetings/actions/book-blocks.ts';
import { bookMeeting } from './meetings/actions/book-meeting.ts';
import { askMove, leaveMeeting, undoBooking } from './meetings/actions/booked-meeting.ts';
import { cancelMeeting } from './meetings/actions/cancel-meeting.ts';
import { rejoin } from './meetings/actions/change-following.ts';
import { changeMeeting, undoChange } from './meetings/actions/change-meeting.ts';
import { changePeople, setPeople } from './meetings/actions/change-people.ts';
import { changeRoom, otherRooms } from './meetings/actions/change-room.ts';
import { changeTime, checkTime } from './meetings/actions/change-time.ts';
import { forwardMeeting } from './meetings/actions/forward-meeting.ts';
import { moveBack, moveMeeting } from './meetings/actions/move-meeting.ts';
import { otherTimes } from './meetings/actions/other-times.ts';
import { pickMeeting } from './meetings/actions/pick-meeting.ts';
import { proposeTime } from './meetings/actions/propose-time.ts';
import { respondToEvent } from './meetings/actions/respond-to-event.ts';
import { takeRoom } from './meetings/actions/take-room.ts';
import { tellLate } from './meetings/actions/tell-late.ts';
import { meetWith } from './meetings/meet-with.ts';
import { switchNotifications } from './notifications/actions/switch-notifications.ts';
import { pickPerson } from './people/actions/pick-person.ts';
import { showMoreFound } from './people/actions/show-found.ts';
import { showPersonWith } from './people/actions/show-person.ts';

/** What buttons do: one line each. */
export const actions: readonly ActionHandler[] = [
  pickPerson,
  showPersonWith(meetWith),
  showMoreFound,
  bookMeeting,
  bookBlocks,
  undoBlocks,
  otherTimes,
  changeTime,
  checkTime,
  changePeople,
  setPeople,
  undoBooking,
  askMove,
  leaveMeeting,
  moveMeeting,
  moveBack,
  pickMeeting,
  cancelMeeting,
  otherRooms,
  changeRoom,
  takeRoom,
  changeMeeting,
  undoChange,
  rejoin,
  forwardMeeting,
  tellLate,
  respondToEvent,
  proposeTime,
  switchNotifications,
  undoLater,
  tryNear,
];
