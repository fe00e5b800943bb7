import { foldedWords } from '../../shared/folded-words.ts';

/** How far a name may be from what was said and still be offered: one slip in four letters, two in seven. */
const slipsIn = (word: string): number => (word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0);

/**
 * How unlike what was said a name is: 0 for one that sounds the same, then the slips of the keyboard; undefined when it is too far to be
 * offered. Every word said has to be near a word of the name.
 */
export const unlikeness = (said: string, displayName: string): number | undefined => {
  const has = foldedWords(displayName);
  const wanted = foldedWords(said.replace(/['’]s$/iu, ''));
  if (wanted.length === 0) return undefined;
  const best = wanted.map((word) => Math.min(...has.map((other) => between(word, other))));
  return best.every(Number.isFinite) ? best.reduce((sum, one) => sum + one, 0) : undefined;
};

const between = (word: string, other: string): number => {
  if (word === other) return 0;
  if (word.length >= 4 && soundOf(word) === soundOf(other)) return 0.5;
  const slips = distance(word, other);
  return slips <= slipsIn(word) ? slips : Number.POSITIVE_INFINITY;
};

/** What is heard of a word, in the spelling of most of Europe: doubled letters, silent signs and vowels after the first tell nothing. */
const soundOf = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/(?:sch|sh|ch|tsch|cz|c(?=[eiy]))/g, 's')
    .replace(/(?:ck|qu?|c)/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)[aeiou]/g, '');

/** Letters left out, put in, taken for others or swapped with their neighbour. */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + same,
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
};

/** What the directory may have in place of what was typed. */
const spelledElse: readonly (readonly [typed: string, ...others: string[]])[] = [
  ['oe', 'ö', 'ø', 'œ'],
  ['ae', 'ä', 'æ'],
  ['ue', 'ü'],
  ['ss', 'ß'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đ'],
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ø', 'oe', 'o'],
  ['ü', 'ue'],
  ['c', 'k'],
  ['k', 'c'],
  ['f', 'ph'],
  ['ph', 'f'],
  ['j', 'y'],
  ['y', 'j'],
];
/** A search has a bounded number of clauses. */
const maxBeginnings = 24;

/** Beginnings of words under which the directory may have somebody whose name was not spelt as it is there. */
export const beginningsFor = (said: string): string[] => {
  const words = said
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(({ length }) => length >= 3)
    .slice(0, 3);
  const found = words.flatMap((word) => [word.slice(0, 3), word.slice(0, 2), ...elsewhere(word), ...swapped(word)]);
  return [...new Set(found)].slice(0, maxBeginnings);
};

const elsewhere = (word: string): string[] =>
  spelledElse.flatMap(([typed, ...others]) => {
    const at = word.slice(0, 3).indexOf(typed);
    return at < 0 ? [] : others.map((other) => (word.slice(0, at) + other + word.slice(at + typed.length)).slice(0, 3));
  });

/** The first letters the wrong way round, and the second one left out. */
const swapped = (word: string): string[] => [`${word[1]}${word[0]}`, `${word[0]}${word[2]}`];
