import type { TabWords } from '../tab-words.ts';
import { problems } from './problems.ts';
import { tab } from './tab.ts';
import { typeset } from './typeset.ts';

/** What the tab loads of this language. */
export const words: TabWords = typeset({ problems, tab });
