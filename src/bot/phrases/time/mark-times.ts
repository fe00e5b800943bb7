import { type Atom, type Bound, type Context, isHour, type Moment, type Reader, type Time } from './atom.ts';
import { firstCharacters } from './first-characters.ts';
import { type Marked, markOf } from './marks.ts';

/** How a language speaks of time. */
export interface TimeWords {
  /** In the order in which they are tried: what needs more words comes first. */
  readers: readonly Reader[];
  /** Those of ranges said in words, which a move reads as from where to where. */
  wordedRanges: ReadonlySet<Reader>;
  /** The preposition before a time, as the first group; sticky, ignoring case. */
  leads: RegExp;
  bounds: Readonly<Record<string, Bound>>;
  /** Words before a time that say it is not meant (`not in the morning`, `nothing before 10`); sticky. */
  denials?: RegExp;
  /** Words after an hour that bound it (`10 or later`, `at the latest`), and the bound by the first group; sticky. */
  afterwards?: { pattern: RegExp; bounds: Readonly<Record<string, Bound>> };
  /** May the words before a time be this preposition? `about tomorrow` is a subject, `about 3pm` a time. */
  fitsLead(lead: string, time: Time, context: Context): boolean;
  /** Words by which something is moved to a time: what follows is one only in a move. */
  towards: ReadonlySet<string>;
  /** Is the preposition a part of the verb before it? `pencil in an hour` */
  belongsToVerb(lead: string, before: string): boolean;
  /** What stands between times that are alternatives, and nothing else: `or`, `and`; anchored at both ends. */
  or?: RegExp;
  /** An ending that a time takes without becoming something else (tomorrow's); sticky. */
  ending: RegExp;
}

export interface MarkOptions {
  /** In `move it from 3 to 4` the words are no range: each time is one. */
  splitRanges?: boolean;
}

/** More marks than there are private-use characters to spare stand in no text of the length that is read. */
const maxAtoms = 1_000;

/** Finds the words about time. Each word is tried once against each reader, so the work grows with the number of words. */
export const markTimes = (
  words: TimeWords,
  text: string,
  moment: Moment,
  { splitRanges = false }: MarkOptions = {},
): Marked => {
  const atoms: Atom[] = [];
  let marked = '';
  let at = 0;
  let previous: Atom | undefined;
  let hasHour = false;
  let hasSeries = false;
  let end = 0;
  while (at < text.length) {
    const title = quotedAt(text, at);
    if (title !== '') {
      marked += title;
      at += title.length;
      previous = undefined;
      continue;
    }
    if (isWordStart(text, at)) {
      const found = readAt(
        words,
        text,
        at,
        { moment, lead: '', previous, before: lastWord(marked), hasHour, hasSeries },
        splitRanges,
      );
      if (found && atoms.length < maxAtoms) {
        const said = text.slice(at, found.end);
        const joined = atoms.length > 0 ? joinedBy(words, text.slice(end, at)) : undefined;
        const isOfDay = isHoursOfExcepted(found, previous);
        previous = {
          ...found.time,
          said,
          ...boundOf(isOfDay ? { ...found, bound: 'except' } : found, joined, atoms.at(-1)),
          ...(joined ? { joined } : {}),
          ...(isOfDay ? { isOfDay } : {}),
        };
        end = found.end;
        hasHour ||= isHour(previous) || previous.kind === 'part';
        hasSeries ||= previous.kind === 'recurrence';
        marked += markOf(atoms.length);
        atoms.push(previous);
        words.ending.lastIndex = found.end;
        at = found.end + (words.ending.exec(text)?.[0].length ?? 0);
        continue;
      }
    }
    const character = text.charAt(at);
    if (previous && !/[\s,(]/.test(character)) previous = undefined;
    marked += character;
    at += 1;
  }
  return { text: marked, atoms };
};

/** What stands in quotes is called so: `"Quarterly audit"` is no series. */
const quotedAt = (text: string, at: number): string => {
  if (text.charAt(at) !== '"' || (at > 0 && !/[\s(:,]/.test(text.charAt(at - 1)))) return '';
  const end = text.indexOf('"', at + 1);
  return end > at + 1 && end - at < 200 ? text.slice(at, end + 1) : '';
};

/** In `not on monday or friday` neither is. */
const boundOf = ({ bound }: Found, joined: string | undefined, before: Atom | undefined): Pick<Atom, 'bound'> => {
  const said = bound ?? (joined && before?.bound === 'except' ? before.bound : undefined);
  return said ? { bound: said } : {};
};

/** In `not on friday afternoon` only those hours of the day are excepted. */
const isHoursOfExcepted = ({ time, bound }: Found, previous: Atom | undefined): true | undefined =>
  (previous?.bound === 'except' && previous.kind === 'day' && !bound && (time.kind === 'part' || isHour(time))) ||
  undefined;

const joinedBy = ({ or }: TimeWords, between: string): 'or' | ',' | undefined => {
  if (between.length > 10) return undefined;
  return or?.test(between) ? 'or' : /^\s*,\s*$/.test(between) ? ',' : undefined;
};

const wordCharacter = /[\p{L}\p{N}_]/u;
const isPlainWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const isWordStart = (text: string, at: number): boolean =>
  // Most characters stand within a word: no pattern is needed to see that.
  !(at > 0 && isPlainWordCharacter(text.charCodeAt(at - 1))) &&
  /[\p{L}\p{N}@~½¼¾⅓⅔]/u.test(text.charAt(at)) &&
  (at === 0 ||
    !/[\p{L}\p{N}_.@'’&]/u.test(text.charAt(at - 1)) ||
    (text.charAt(at) === '@' && /\s/.test(text.charAt(at - 1))));

const lastWord = (text: string): string => /([\p{L}\p{N}@]+)\s*$/u.exec(text.slice(-30))?.[1]?.toLowerCase() ?? '';

interface Found {
  time: Time;
  end: number;
  bound?: Bound | undefined;
}

const readAt = (
  words: TimeWords,
  text: string,
  at: number,
  context: Context,
  splitRanges: boolean,
): Found | undefined => {
  const denial = matchAt(words.denials, text, at);
  const denied = denial && readSaid(words, text, at + denial[0].length, context, splitRanges);
  return (denied && deny(denied)) ?? readSaid(words, text, at, context, splitRanges);
};

const matchAt = (pattern: RegExp | undefined, text: string, at: number): RegExpExecArray | undefined => {
  if (!pattern) return undefined;
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

const opposites: Readonly<Partial<Record<Bound, Bound>>> = {
  before: 'after',
  by: 'after',
  until: 'after',
  after: 'before',
  from: 'before',
  since: 'before',
};

/** `not before 10` is after it; other hours, days and windows are excepted. */
const deny = (found: Found): Found | undefined => {
  const { time, bound } = found;
  if (time.kind === 'clock' && bound) return bound === 'except' ? undefined : { ...found, bound: opposites[bound] };
  if ((time.kind === 'window' || time.kind === 'day') && bound) return undefined;
  return deniable.has(time.kind) ? { ...found, bound: 'except' } : undefined;
};

const deniable: ReadonlySet<Time['kind']> = new Set(['day', 'clock', 'range', 'part', 'window']);

const readSaid = (
  words: TimeWords,
  text: string,
  at: number,
  context: Context,
  splitRanges: boolean,
): Found | undefined => {
  const plain = tryReaders(words, text, at, context, splitRanges);
  if (plain) return boundedAfter(words, text, plain);
  words.leads.lastIndex = at;
  const lead = words.leads.exec(text);
  if (lead) {
    const said = (lead[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    if (words.belongsToVerb(said, context.before)) return undefined;
    const found = tryReaders(words, text, at + lead[0].length, { ...context, lead: said }, splitRanges);
    if (!found || !words.fitsLead(said, found.time, context)) return undefined;
    const bound = words.bounds[said];
    return bound ? { ...found, bound } : boundedAfter(words, text, found);
  }
  return splitRanges && words.towards.has(context.before)
    ? tryReaders(words, text, at, { ...context, lead: context.before }, splitRanges)
    : undefined;
};

/** `10 or later`, `3pm at the latest`. */
const boundedAfter = ({ afterwards }: TimeWords, text: string, found: Found): Found => {
  if (found.time.kind !== 'clock') return found;
  const match = matchAt(afterwards?.pattern, text, found.end);
  const bound = match && afterwards?.bounds[(match[1] ?? match[2] ?? '').toLowerCase()];
  return bound ? { ...found, bound, end: found.end + match[0].length } : found;
};

const tryReaders = (
  words: TimeWords,
  text: string,
  at: number,
  context: Context,
  splitRanges: boolean,
): Found | undefined => {
  const { wordedRanges } = words;
  for (const reader of readersAt(words, text.charCodeAt(at))) {
    if (splitRanges && wordedRanges.has(reader)) continue;
    if (reader.when?.(context) === false) continue;
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

/** By the first character of the words, those readers that may read them: most of them never come to be tried. */
const knownReaders = new WeakMap<TimeWords, Map<number, readonly Reader[]>>();
const knownFirsts = new WeakMap<Reader, { codes: ReadonlySet<number> | undefined }>();

const readersAt = (words: TimeWords, code: number): readonly Reader[] => {
  if (!(code < 128)) return words.readers;
  const byCode = knownReaders.get(words) ?? new Map<number, readonly Reader[]>();
  knownReaders.set(words, byCode);
  const known = byCode.get(code);
  if (known) return known;
  const fitting = words.readers.filter((reader) => mayBegin(reader, code));
  byCode.set(code, fitting);
  return fitting;
};

const mayBegin = (reader: Reader, code: number): boolean => {
  const first = knownFirsts.get(reader) ?? { codes: firstCharacters(reader.pattern) };
  knownFirsts.set(reader, first);
  return first.codes?.has(code) ?? true;
};
