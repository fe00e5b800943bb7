import type { Moment } from '../time/atom.ts';
import { withoutMarks } from '../time/marks.ts';
import type { Timing } from '../time/timing.ts';
import type { Language } from './language.ts';
import { maxTextLength } from './plain-text.ts';
import { hearUtterance } from './utterance.ts';

/** What can be read of a sentence without knowing what it wants. */
export interface LooseWords {
  people: string[];
  subject?: string;
  timing: Timing;
  /** The words about time, as said. */
  times: string;
  /** The words that are not about time. */
  rest: string;
}

/** Reads the words about time, and the names and the subject as far as the language sees them in any sentence. Never throws. */
export const looseWordsIn = (language: Language, text: string, moment: Moment): LooseWords => {
  if (text.length > maxTextLength) return { people: [], timing: {}, times: '', rest: '' };
  const utterance = hearUtterance(language, text, moment);
  const marked = utterance.mark();
  const rest = withoutMarks(marked.text).replace(/\s+/g, ' ').trim();
  return {
    rest,
    people: [],
    ...language.loose?.(rest),
    timing: utterance.timing(marked),
    times: marked.atoms.map(({ said }) => said).join(' '),
  };
};
