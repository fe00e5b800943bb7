import { de } from './de/index.ts';
import { en, type Words } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Language } from './reader.ts';

export type { Words } from './en/index.ts';
export * from './format.ts';
export { type Language, languages, type Reader, readerFor, speechOf } from './reader.ts';
export { type CardText, type Markdown, markdown, plainText, toMarkdown } from './safe-text.ts';
export { sayProblem } from './say-problem.ts';

const all: Record<Language, Words> = { en, de, fr };

/** Everything we say, in one language: `wordsOf(reader).meetings.booked(…)`. */
export const wordsOf = ({ language }: { language: Language }): Words => all[language];
