import { type Language, type Words, wordsOf } from '../../src/words/index.ts';

/** The texts of one language as they are, and the names (`meetings.which`) of those that were taken to be said since they are watched. */
export interface WatchedWords {
  words: Words;
  said: Set<string>;
  /** The names of texts that were never said, among those whose names begin so. */
  unsaid(...beginnings: string[]): string[];
}

type Texts = Record<string, unknown>;
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null;

const copyOf = <T>(value: T): T =>
  (isTexts(value) ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, copyOf(text)])) : value) as T;

const namesOf = (texts: unknown, name = ''): string[] =>
  isTexts(texts)
    ? Object.entries(texts).flatMap(([key, text]) => namesOf(text, name ? `${name}.${key}` : key))
    : [name];

/** A text with values is said when it is made; one without when it is taken. */
const listen = (texts: Texts, name: string, said: Set<string>): void => {
  for (const [key, text] of Object.entries(texts)) {
    const path = name ? `${name}.${key}` : key;
    if (isTexts(text)) listen(text, path, said);
    else
      Object.defineProperty(texts, key, {
        enumerable: true,
        get: () => {
          if (typeof text !== 'function') {
            said.add(path);
            return text;
          }
          return (...values: unknown[]) => {
            said.add(path);
            return text(...values);
          };
        },
      });
  }
};

const watched = new Map<Language, WatchedWords>();

/** Listens to what the app says in this language; the app has to run in this process. */
export const watchWords = (language: Language): WatchedWords => {
  const known = watched.get(language);
  if (known) return known;
  const words = copyOf(wordsOf({ language }));
  const said = new Set<string>();
  listen(wordsOf({ language }), '', said);
  const watching: WatchedWords = {
    words,
    said,
    unsaid: (...beginnings) =>
      namesOf(words).filter((name) => !said.has(name) && beginnings.some((beginning) => name.startsWith(beginning))),
  };
  watched.set(language, watching);
  return watching;
};
