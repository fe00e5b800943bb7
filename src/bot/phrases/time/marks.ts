import type { Atom } from './atom.ts';

/** Text whose words about time have become one mark each, so that what is left can be read as names and subjects. */
export interface Marked {
  text: string;
  atoms: readonly Atom[];
}

/** Private-use characters stand for the atoms; `understand` takes any that were typed out of the text. */
const firstMark = 0xe000;
const marks = /[\uE000-\uF8FF]/g;

/** Any mark, for patterns. */
export const anyMark = '[\\uE000-\\uF8FF]';
export const markOf = (index: number): string => String.fromCharCode(firstMark + index);
export const atomsIn = (text: string, atoms: readonly Atom[]): Atom[] =>
  [...text.matchAll(marks)]
    .map(([found]) => atoms[found.charCodeAt(0) - firstMark])
    .filter((atom) => atom !== undefined);
export const withoutMarks = (text: string): string => text.replace(marks, ' ');
/** The words back in place of the marks. */
export const asSaid = (text: string, atoms: readonly Atom[]): string =>
  text.replace(marks, (found) => atoms[found.charCodeAt(0) - firstMark]?.said ?? '');
