import type { Words } from '../en/index.ts';
import { account } from './account.ts';
import { commands } from './commands.ts';
import { inputs } from './inputs.ts';
import { notifications } from './notifications.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';
import { tab } from './tab.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';

export const fr: Words = {
  account,
  commands,
  inputs,
  notifications,
  pages,
  people,
  problems,
  signIn,
  tab,
  time,
  turns,
};
