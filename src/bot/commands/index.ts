import type { Command } from './command.ts';
import { helpAbout } from './help.ts';
import { notifications } from './notifications.ts';
import { signOut } from './sign-out.ts';

/** What a person can say, in the order help shows it: one line a command. */
const spoken: readonly Command[] = [notifications, signOut];

/** The command list: help, the manifest and docs/commands.md are made from it. */
export const commands: readonly Command[] = [...spoken, helpAbout(spoken)];
