import type { Problem, Problems, ProblemWords } from '../shared/problems.ts';
import { de } from './de/index.ts';
import { en, type Words } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Language } from './reader.ts';

export type { Words } from './en/index.ts';
export * from './format.ts';
export { type Language, languages, type Reader, readerFor, speechOf } from './reader.ts';
export { type CardText, type Markdown, markdown, plainText, toMarkdown } from './safe-text.ts';

/** The sentence for what stands in the way of a request. */
export const sayProblem = ({ problems }: Words, problem: Problem): string => sayOne(problems, problem);

const sayOne = <K extends keyof Problems>(words: ProblemWords, problem: { is: K } & Problems[K]): string =>
  words[problem.is](problem);

const all: Record<Language, Words> = { en, de, fr };

/** Everything we say, in one language: `wordsOf(reader).meetings.booked(…)`. */
export const wordsOf = ({ language }: { language: Language }): Words => all[language];
