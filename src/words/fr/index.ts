import type { Words } from '../en/index.ts';
import { commands } from './commands.ts';
import { inputs } from './inputs.ts';
import { problems } from './problems.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';

export const fr: Words = { commands, inputs, problems, time, turns };
