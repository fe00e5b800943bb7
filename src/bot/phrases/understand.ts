import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { guess } from './grammar/guess.ts';
import type { Language } from './grammar/language.ts';
import { type LooseWords, looseWordsIn } from './grammar/loose-words.ts';
import { maxTextLength } from './grammar/plain-text.ts';
import { read, readAs, readCorrection } from './grammar/read.ts';
import type { Intent, Moment, Understanding } from './understanding.ts';

export type Understand = (text: string, moment: Moment) => Understanding;

/**
 * Understands these languages: the one a moment names, else the first, and the others where that one finds nothing. A German text region
 * (`de-AT`) is German. A sentence that is plainly in another of them is read in that one first, and not in one that it has hardly a word of.
 */
export const understandIn =
  (...languages: readonly [Language, ...Language[]]): Understand =>
  (text, moment) => {
    if (text.length <= maxTextLength)
      for (const language of inOrder(languages, text, moment)) {
        const understood = read(language, text, moment);
        if (understood.intent !== 'unknown') return understood;
      }
    return { text, intent: 'unknown' };
  };

const inOrder = (languages: readonly Language[], text: string, moment: Moment): readonly Language[] => {
  const spoken = moment.language?.split('-', 1)[0]?.toLowerCase();
  const counted = languages.map((language) => ({
    language,
    isSpoken: language.tag === spoken,
    words: [...text.matchAll(language.commonWords)].length,
  }));
  const most = Math.max(...counted.map(({ words }) => words));
  return counted
    .filter(({ words }) => words * 3 >= most || most < 2)
    .sort((one, other) => other.words - one.words || Number(other.isSpoken) - Number(one.isSpoken))
    .map(({ language }) => language);
};

/**
 * What somebody wants, from what they typed, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const understand: Understand = understandIn(english, german);

/** The tags of the languages that are understood. */
export const languages: readonly string[] = [english, german].map(({ tag }) => tag);

/** The same words as a request of that kind, where it is known by other means that they are one; undefined when they cannot be. */
export const understandAs = (intent: Intent, text: string, moment: Moment): Understanding | undefined =>
  readAs(inOrder([english, german], text, moment)[0] ?? english, intent, text, moment);

/** What can be read of a text that nobody understood. */
export const looseWords = (text: string, moment: Moment): LooseWords =>
  looseWordsIn(inOrder([english, german], text, moment)[0] ?? english, text, moment);

/** What a text says if it wants this; undefined where its words say too little. */
export const guessOf = (text: string, moment: Moment, intent: Intent): Understanding | undefined =>
  guess(inOrder([english, german], text, moment)[0] ?? english, text, moment, intent);

/**
 * The same words, where something is on the table: `tomorrow` asks for an agenda by itself, and is another day for a draft. Undefined when
 * they change and settle nothing.
 */
export const understandCorrection = (text: string, moment: Moment): Understanding | undefined => {
  if (text.length > maxTextLength) return undefined;
  for (const language of inOrder([english, german], text, moment)) {
    const understood = readCorrection(language, text, moment);
    if (understood) return understood;
  }
  return undefined;
};
