import { arranging } from './arranging.ts';
import { commands } from './commands.ts';
import { inputs } from './inputs.ts';
import { meetings } from './meetings.ts';
import { news } from './news.ts';
import { problems } from './problems.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';

/** Every text a person reads, one file a feature. The other languages have to have the same, or they do not compile. */
export const en = { arranging, commands, inputs, meetings, news, problems, time, turns };
export type Words = typeof en;
