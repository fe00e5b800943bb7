import { account } from './account.ts';
import { arranging } from './arranging.ts';
import { asking } from './asking.ts';
import { changing } from './changing.ts';
import { choosing } from './choosing.ts';
import { clocks } from './clocks.ts';
import { commands } from './commands.ts';
import { dialogue } from './dialogue.ts';
import { examples } from './examples.ts';
import { finding } from './finding.ts';
import { findingPeople } from './finding-people.ts';
import { inputs } from './inputs.ts';
import { keeping } from './keeping.ts';
import { late } from './late.ts';
import { load } from './load.ts';
import { meetings } from './meetings.ts';
import { near } from './near.ts';
import { news } from './news.ts';
import { notifications } from './notifications.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { prep } from './prep.ts';
import { problems } from './problems.ts';
import { rooms } from './rooms.ts';
import { series } from './series.ts';
import { signIn } from './sign-in.ts';
import { tab } from './tab.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';
import { unused } from './unused.ts';

/** Every text a person reads, one file a feature. The other languages have to have the same, or they do not compile. */
export const en = {
  account,
  arranging,
  asking,
  changing,
  choosing,
  clocks,
  commands,
  dialogue,
  examples,
  finding,
  findingPeople,
  inputs,
  keeping,
  late,
  load,
  meetings,
  near,
  news,
  notifications,
  pages,
  people,
  prep,
  problems,
  series,
  rooms,
  signIn,
  tab,
  time,
  turns,
  unused,
};
export type Words = typeof en;
