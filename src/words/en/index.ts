import { commands } from './commands.ts';
import { inputs } from './inputs.ts';
import { problems } from './problems.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';

/** Every text a person reads, one file a feature. The other languages have to have the same, or they do not compile. */
export const en = { commands, inputs, problems, time, turns };
export type Words = typeof en;
