import type { Family } from '../../grammar/utterance.ts';
import { readAgenda } from './agenda.ts';
import { readAskMeeting } from './ask-meeting.ts';
import { readBareBooking } from './bare-booking.ts';
import { readBooking } from './book.ts';
import { readCancel } from './cancel.ts';
import { readChangeMeeting, readNamedChange } from './change-meeting.ts';
import { readCorrect, readCorrection } from './correct.ts';
import { readCourtesy } from './courtesy.ts';
import { readFileMail } from './file-mail.ts';
import { readFindContact } from './find-contact.ts';
import { readFindFiles } from './find-files.ts';
import { readFindPeople } from './find-people.ts';
import { readFindTimes } from './find-times.ts';
import { readForwardMail } from './forward-mail.ts';
import { readFreeBusy } from './free-busy.ts';
import { readHelp } from './help.ts';
import { readJoinMeeting } from './join-meeting.ts';
import { leaning } from './leaning.ts';
import { readLookUpPerson } from './look-up-person.ts';
import { readMeetingLoad } from './meeting-load.ts';
import { readMeetingPrep } from './meeting-prep.ts';
import { readNotOurs } from './not-ours.ts';
import { readNotifications } from './notifications.ts';
import { onlyPeople } from './only-people.ts';
import { readRemind } from './remind.ts';
import { readReplyToMail } from './reply-to-mail.ts';
import { readReschedule } from './reschedule.ts';
import { readRespond } from './respond.ts';
import { readRunningLate } from './running-late.ts';
import { readSearchMail } from './search-mail.ts';
import { readSendMail } from './send-mail.ts';
import { readSignOut } from './sign-out.ts';
import { readTelegram } from './telegram-booking.ts';
import { readUndo } from './undo.ts';

/** In the order in which they are asked: the first that reads the words has them. The narrow ones come before the wide. */
export const families: readonly Family[] = [
  readCourtesy,
  readMeetingPrep,
  readHelp,
  readSignOut,
  readNotOurs,
  readUndo,
  onlyPeople(readNamedChange),
  onlyPeople(readCorrect),
  readNotifications,
  readRemind,
  readMeetingLoad,
  readRunningLate,
  readJoinMeeting,
  readAskMeeting,
  onlyPeople(readChangeMeeting),
  leaning(readRespond),
  onlyPeople(leaning(readReplyToMail, { inMail: true })),
  onlyPeople(leaning(readForwardMail, { inMail: true })),
  readFileMail,
  readFindContact,
  onlyPeople(leaning(readSendMail, { inMail: true })),
  leaning(readSearchMail),
  readFindPeople,
  readLookUpPerson,
  leaning(readCancel),
  leaning(readReschedule),
  onlyPeople(leaning(readFreeBusy)),
  leaning(readFindTimes),
  leaning(readAgenda),
  readFindFiles,
  leaning(readBooking),
  leaning(readBareBooking),
  leaning(readTelegram),
  onlyPeople(readCorrection),
];
