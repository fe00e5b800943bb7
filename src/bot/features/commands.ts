import type { Command } from '../turn/command.ts';
import { helpAbout } from './account/help.ts';
import { signOut } from './account/sign-out.ts';
import { correct } from './dialogue/correct.ts';
import { courtesy } from './dialogue/courtesy.ts';
import { undo } from './dialogue/undo.ts';
import { agenda } from './meetings/agenda.ts';
import { askMeeting } from './meetings/ask-meeting.ts';
import { book } from './meetings/book.ts';
import { cancel } from './meetings/cancel.ts';
import { changeMeeting } from './meetings/change-meeting.ts';
import { findTimes } from './meetings/find-times.ts';
import { freeBusy } from './meetings/free-busy.ts';
import { joinMeeting } from './meetings/join-meeting.ts';
import { meetingLoadCommand } from './meetings/load.ts';
import { meetWith } from './meetings/meet-with.ts';
import { meetingPrep } from './meetings/prep.ts';
import { reschedule } from './meetings/reschedule.ts';
import { respond } from './meetings/respond.ts';
import { runningLate } from './meetings/running-late.ts';
import { stretchOf } from './meetings/stretch.ts';
import { notifications } from './notifications/notifications.ts';
import { findPeopleWith } from './people/find-people.ts';
import { lookUpPersonWith } from './people/look-up-person.ts';

/** What a person can say, in the order help shows it: one line a command. */
const spoken: readonly Command[] = [
  book,
  findTimes,
  freeBusy,
  agenda,
  lookUpPersonWith(meetWith),
  findPeopleWith(meetWith, stretchOf),
  meetingPrep,
  meetingLoadCommand,
  reschedule,
  cancel,
  respond,
  correct,
  undo,
  notifications,
  signOut,
  askMeeting,
  joinMeeting,
  changeMeeting,
  runningLate,
];

/** The command list: help, the manifest and docs/commands.md are made from it. */
export const commands: readonly Command[] = [...spoken, courtesy, helpAbout(spoken)];
