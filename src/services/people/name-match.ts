import { foldedWords } from '../../shared/folded-words.ts';
import type { Person } from './types.ts';

/** "Megan's" means Megan. */
const wordsOf = (name: string): string[] => foldedWords(name.replace(/['’]s$/iu, ''));

/** How well a said name fits: 3 the whole name, 2 whole words of it, 1 beginnings of words, 0 not at all. */
export type Fit = 0 | 1 | 2 | 3;

/** Compares what was said with display name, given name and the part of the sign-in name before the @. */
export const fitOf = (
  said: string,
  { displayName, givenName, userPrincipalName }: Pick<Person, 'displayName' | 'givenName' | 'userPrincipalName'>,
): Fit => {
  const wanted = wordsOf(said);
  const has = wordsOf(displayName);
  if (wanted.length === 0) return 0;
  const alias = (userPrincipalName.split('@')[0] ?? '').toLowerCase();
  if (wanted.join(' ') === has.join(' ') || said.trim().toLowerCase() === alias) return 3;
  // "Gu, Lee" and "Lee Gu" are the same person.
  if (wanted.length === has.length && [...wanted].sort().join(' ') === [...has].sort().join(' ')) return 3;
  const words = [...has, ...wordsOf(givenName ?? '')];
  if (wanted.every((word) => words.includes(word))) return 2;
  return wanted.every((word) => words.some((other) => other.startsWith(word))) ? 1 : 0;
};

/** Is `said` a likely misspelling of a word of this name? One slip in four letters, two in seven. */
export const isNear = (said: string, displayName: string): boolean => {
  const has = wordsOf(displayName);
  const wanted = wordsOf(said);
  return (
    wanted.length > 0 &&
    wanted.every((word) =>
      has.some((other) => distance(word, other) <= (word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0)),
    )
  );
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
