import type { Moment } from '../understanding.ts';
import type { Atom, Bound, Context, Reader } from './atom.ts';
import { clockReaders, rangeReaders, wordyRanges } from './clock.ts';
import { dayReaders } from './day.ts';
import { dayPartReaders } from './day-part.ts';
import { durationReaders } from './duration.ts';
import { momentReaders } from './moment.ts';
import { recurrenceReaders } from './recurrence.ts';
import { dayToDayReaders, windowReaders, wordyWindows } from './window.ts';

/** In the order in which they are tried: what needs more words comes first. */
const readers: readonly Reader[] = [
  ...recurrenceReaders,
  ...rangeReaders,
  ...dayToDayReaders,
  ...momentReaders,
  ...durationReaders,
  ...dayReaders,
  ...windowReaders,
  ...clockReaders,
  ...dayPartReaders,
];

/** Text whose words about time have become one mark each, so that what is left can be read as names and subjects. */
export interface Marked {
  text: string;
  atoms: readonly Atom[];
}

/** Private-use characters stand for the atoms; `understand` takes any that were typed out of the text. */
const firstMark = 0xe000;
export const mark = '[\\uE000-\\uF8FF]';
const marks = /[\uE000-\uF8FF]/g;
export const markOf = (index: number): string => String.fromCharCode(firstMark + index);
export const atomsIn = (text: string, atoms: readonly Atom[]): Atom[] =>
  [...text.matchAll(marks)]
    .map(([found]) => atoms[found.charCodeAt(0) - firstMark])
    .filter((atom) => atom !== undefined);
export const withoutMarks = (text: string): string => text.replace(marks, ' ');
/** The words back in place of the marks. */
export const asSaid = (text: string, atoms: readonly Atom[]): string =>
  text.replace(marks, (found) => atoms[found.charCodeAt(0) - firstMark]?.said ?? '');

const leads =
  /(?:(on|at|for|during|over|in|within|around|about|approx|circa|by|before|after|until|till|til|since|from|starting|beginning|sometime|some\s+time|anytime|any\s+time|@|~|any|no\s+later\s+than|not\s+before|of)\s*(?<=@|~|\s))(?:(?:on|at|around|about|the|from|in)\s+)?/iy;

const bounds: Readonly<Record<string, Bound>> = {
  before: 'before',
  by: 'by',
  'no later than': 'by',
  within: 'by',
  after: 'after',
  'not before': 'after',
  until: 'until',
  till: 'until',
  til: 'until',
  since: 'since',
};

export interface MarkOptions {
  /** In `move it from 3 to 4` the words are no range: each time is one. */
  splitRanges?: boolean;
}

/** Finds the words about time. Each word is tried once against each reader, so the work grows with the number of words. */
export const markTimes = (text: string, moment: Moment, { splitRanges = false }: MarkOptions = {}): Marked => {
  const atoms: Atom[] = [];
  let marked = '';
  let at = 0;
  let previous: Atom | undefined;
  while (at < text.length) {
    if (isWordStart(text, at)) {
      const found = readAt(text, at, { moment, lead: '', previous, before: lastWord(marked) }, splitRanges);
      if (found && atoms.length < 1_000) {
        const said = text.slice(at, found.end);
        previous = { ...found.time, said, ...(found.bound ? { bound: found.bound } : {}) };
        marked += markOf(atoms.length);
        atoms.push(previous);
        at = found.end;
        // tomorrow's meeting, today's
        const possessive = /['’]s?(?!\w)/y;
        possessive.lastIndex = at;
        at += possessive.exec(text)?.[0].length ?? 0;
        continue;
      }
    }
    const character = text.charAt(at);
    if (!/[\s,]/.test(character)) previous = undefined;
    marked += character;
    at += 1;
  }
  return { text: marked, atoms };
};

const wordCharacter = /[\p{L}\p{N}_]/u;
const isWordStart = (text: string, at: number): boolean =>
  /[\p{L}\p{N}@~½]/u.test(text.charAt(at)) &&
  (at === 0 ||
    !/[\p{L}\p{N}_.@'’&]/u.test(text.charAt(at - 1)) ||
    (text.charAt(at) === '@' && /\s/.test(text.charAt(at - 1))));

const lastWord = (text: string): string => /([\p{L}\p{N}@]+)\s*$/u.exec(text.slice(-30))?.[1]?.toLowerCase() ?? '';

interface Found {
  time: ReturnType<Reader['read']> & object;
  end: number;
  bound?: Bound;
}

const readAt = (text: string, at: number, context: Context, splitRanges: boolean): Found | undefined => {
  const plain = tryReaders(text, at, context, splitRanges);
  if (plain) return plain;
  leads.lastIndex = at;
  const lead = leads.exec(text);
  if (lead) {
    const said = (lead[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    // pencil in an hour: the word belongs to the verb
    if (said === 'in' && /^(?:pencil|slot|squeeze|fit|pop|stick)$/.test(context.before)) return undefined;
    const found = tryReaders(text, at + lead[0].length, { ...context, lead: said }, splitRanges);
    if (!found || !fitsLead(said, found)) return undefined;
    const bound = bounds[said];
    return { ...found, ...(bound ? { bound } : {}) };
  }
  if (context.before === 'to' || context.before === 'till' || context.before === 'until')
    return splitRanges ? tryReaders(text, at, { ...context, lead: 'to' }, splitRanges) : undefined;
  return undefined;
};

/** `about tomorrow` is a subject, `about 3pm` a time; `of` belongs to time only in `morning of the 3rd`. */
const fitsLead = (lead: string, { time }: Found): boolean => {
  if (lead === 'about' || lead === 'around')
    return time.kind === 'clock' || time.kind === 'duration' || (time.kind === 'part' && time.part === 'lunch');
  if (lead === 'of') return time.kind === 'day' || time.kind === 'duration';
  return true;
};

const tryReaders = (text: string, at: number, context: Context, splitRanges: boolean): Found | undefined => {
  for (const reader of readers) {
    if (splitRanges && (wordyRanges.has(reader) || wordyWindows.has(reader))) continue;
    const { pattern, read } = reader;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0] === '') continue;
    const end = at + match[0].length;
    // A match that ends within a word read only a part of it: 30mike, 3pmish.
    if (wordCharacter.test(text.charAt(end)) && wordCharacter.test(text.charAt(end - 1))) continue;
    const time = read(match, context);
    if (time) return { time, end };
  }
  return undefined;
};
