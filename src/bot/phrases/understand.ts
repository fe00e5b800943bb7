import { english } from './en/index.ts';
import type { Language } from './grammar/language.ts';
import { read, readCorrection } from './grammar/read.ts';
import type { Moment, Understanding } from './understanding.ts';

export type Understand = (text: string, moment: Moment) => Understanding;

/** Understands these languages: the one a moment names, else the first. A German text region (`de-AT`) is German. */
export const understandIn =
  (...languages: readonly [Language, ...Language[]]): Understand =>
  (text, moment) =>
    read(languageOf(languages, moment), text, moment);

const languageOf = (languages: readonly [Language, ...Language[]], { language }: Moment): Language => {
  const tag = language?.split('-', 1)[0]?.toLowerCase();
  return languages.find((one) => one.tag === tag) ?? languages[0];
};

/**
 * What somebody wants, from what they typed, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const understand: Understand = understandIn(english);

/**
 * The same words, where something is on the table: `tomorrow` asks for an agenda by itself, and is another day for a draft. Undefined when
 * they change and settle nothing.
 */
export const understandCorrection = (text: string, moment: Moment): Understanding | undefined =>
  readCorrection(languageOf([english], moment), text, moment);
