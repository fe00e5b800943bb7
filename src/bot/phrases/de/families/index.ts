import type { Family } from '../../grammar/utterance.ts';
import { readAgenda } from './agenda.ts';
import { readAskMeeting } from './ask-meeting.ts';
import { readBareBooking } from './bare-booking.ts';
import { readBooking } from './book.ts';
import { readCancel } from './cancel.ts';
import { readChangeMeeting } from './change-meeting.ts';
import { readCorrect, readCorrection } from './correct.ts';
import { readCourtesy } from './courtesy.ts';
import { readFindContact, readFindFiles } from './files.ts';
import { readFindPeople } from './find-people.ts';
import { readFindTimes } from './find-times.ts';
import { readFreeBusy } from './free-busy.ts';
import { readHelp } from './help.ts';
import { readJoinMeeting } from './join-meeting.ts';
import { leaning } from './leaning.ts';
import { readLookUpPerson } from './look-up-person.ts';
import { readFileMail, readForwardMail, readReplyToMail, readSearchMail, readSendMail } from './mail.ts';
import { readMeetingLoad, readMeetingPrep } from './meeting-day.ts';
import { readNotifications } from './notifications.ts';
import { readRemind } from './remind.ts';
import { readReschedule } from './reschedule.ts';
import { readRespond } from './respond.ts';
import { readRunningLate } from './running-late.ts';
import { readSignOut } from './sign-out.ts';
import { readUndo } from './undo.ts';

/** In the order in which they are asked: the first that reads the words has them. The narrow ones come before the wide. */
export const families: readonly Family[] = [
  readHelp,
  readCourtesy,
  readSignOut,
  readUndo,
  readCorrect,
  readNotifications,
  readRemind,
  readRunningLate,
  readMeetingLoad,
  readAskMeeting,
  leaning(readRespond),
  readReplyToMail,
  readForwardMail,
  readFileMail,
  readFindContact,
  readSendMail,
  leaning(readSearchMail),
  readFindPeople,
  leaning(readLookUpPerson),
  readChangeMeeting,
  leaning(readCancel),
  leaning(readReschedule),
  readJoinMeeting,
  readMeetingPrep,
  leaning(readAgenda),
  leaning(readFreeBusy),
  leaning(readFindTimes),
  readFindFiles,
  leaning(readBooking),
  readBareBooking,
  readCorrection,
];
