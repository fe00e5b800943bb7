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
