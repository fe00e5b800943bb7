import type { Words } from '../en/index.ts';
import { arranging } from './arranging.ts';
import { commands } from './commands.ts';
import { inputs } from './inputs.ts';
import { meetings } from './meetings.ts';
import { news } from './news.ts';
import { problems } from './problems.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';
import { typeset } from './typeset.ts';

export const fr: Words = typeset({ arranging, commands, inputs, meetings, news, problems, time, turns });
