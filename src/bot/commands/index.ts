import { agenda } from './agenda.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import type { Command } from './command.ts';
import { findTimes } from './find-times.ts';
import { freeBusy } from './free-busy.ts';
import { helpAbout } from './help.ts';
import { lookUpPerson } from './look-up-person.ts';
import { notifications } from './notifications.ts';
import { reschedule } from './reschedule.ts';
import { respond } from './respond.ts';
import { signOut } from './sign-out.ts';

/** What a person can say, in the order help shows it: one line a command. */
const spoken: readonly Command[] = [
  book,
  findTimes,
  freeBusy,
  agenda,
  lookUpPerson,
  reschedule,
  cancel,
  respond,
  notifications,
  signOut,
];

/** The command list: help, the manifest and docs/commands.md are made from it. */
export const commands: readonly Command[] = [...spoken, helpAbout(spoken)];
