import { english } from './en/index.ts';
import type { Language } from './grammar/language.ts';
import { type LooseWords, looseWordsIn } from './grammar/loose-words.ts';
import { read } from './grammar/read.ts';
import type { Moment, Understanding } from './understanding.ts';

export type Understand = (text: string, moment: Moment) => Understanding;

/** Understands these languages: the one a moment names, else the first. A German text region (`de-AT`) is German. */
export const understandIn =
  (first: Language, ...others: readonly Language[]): Understand =>
  (text, moment) => {
    const tag = moment.language?.split('-', 1)[0]?.toLowerCase();
    return read([first, ...others].find((language) => language.tag === tag) ?? first, text, moment);
  };

/**
 * What somebody wants, from what they typed, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const understand: Understand = understandIn(english);

/** What can be read of a text that nobody understood. */
export const looseWords = (text: string, moment: Moment): LooseWords => looseWordsIn(english, text, moment);
