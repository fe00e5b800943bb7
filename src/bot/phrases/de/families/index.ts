import type { Family } from '../../grammar/utterance.ts';
import { readAgenda } from './agenda.ts';
import { readBareBooking } from './bare-booking.ts';
import { readBooking } from './book.ts';
import { readCancel } from './cancel.ts';
import { readCorrect, readCorrection } from './correct.ts';
import { readCourtesy } from './courtesy.ts';
import { readFindTimes } from './find-times.ts';
import { readFreeBusy } from './free-busy.ts';
import { readHelp } from './help.ts';
import { readLookUpPerson } from './look-up-person.ts';
import { readNotifications } from './notifications.ts';
import { readReschedule } from './reschedule.ts';
import { readRespond } from './respond.ts';
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
  readRespond,
  readLookUpPerson,
  readCancel,
  readReschedule,
  readFreeBusy,
  readAgenda,
  readFindTimes,
  readBooking,
  readBareBooking,
  readCorrection,
];
