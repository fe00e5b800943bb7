import type { Words } from '../en/index.ts';
import { inputs } from './inputs.ts';
import { problems } from './problems.ts';
import { tab } from './tab.ts';
import { time } from './time.ts';
import { turns } from './turns.ts';

export const fr: Words = { inputs, problems, tab, time, turns };
