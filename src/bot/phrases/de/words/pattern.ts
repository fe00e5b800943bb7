/** Letters of the languages that are written in Latin ones. All of Unicode's, without regard to case, take seconds to compile. */
const letters = 'A-Za-z\\u00C0-\\u024F';
const within = `[${letters}0-9_]`;
/** The edge of a word: `\b` knows no umlauts. */
const edge = `(?:(?<!${within})(?=${within})|(?<=${within})(?!${within}))`;

const beforeWord = `(?<!${within})`;
const afterWord = `(?!${within})`;

/** Where a letter stands on one side of an edge, only the other needs to be looked at: it is half the work. */
const edgeAt = (source: string, at: number): string => {
  if (beginsWithLetters(source, at + 2)) return beforeWord;
  if (/(?<!\\)[a-zäöüß]$/i.test(source.slice(Math.max(0, at - 2), at))) return afterWord;
  return edge;
};

/** Is there a letter, or a group of nothing but words, and does it have to be there? */
const beginsWithLetters = (source: string, at: number): boolean => {
  if (!source.startsWith('(?:', at)) return /^[a-zäöüß](?![?*{])/i.test(source.slice(at, at + 2));
  const group = wordGroup.exec(source.slice(at))?.[0];
  return group !== undefined && !/^[?*{]/.test(source.slice(at + group.length));
};
const inGroup = '(?:[^()[\\]\\\\|]|\\\\.|\\[[^\\]\\\\]*\\])';
/** A group of alternatives that each begin with a letter or digit; groups within groups only so deep. */
const wordGroup = new RegExp(
  `^\\(\\?:(?:[a-zäöüß0-9](?![?*{])(?:${inGroup}|\\((?:${inGroup}|[|]|\\((?:${inGroup}|[|])*\\))*\\))*(?:\\||(?=\\))))+\\)`,
  'i',
);

/** More than there are in the code: were one ever made of what somebody typed, this would not grow with it. */
const mostKnown = 1_000;
const knownPatterns = new Map<string, RegExp>();

const made = (source: string, flags: string): RegExp => {
  let isClass = false;
  const translated = source.replace(/\\b|\\p\{L\}|\\p\{N\}|\\.|[[\]]/g, (found, at: number) => {
    if (found === '[') isClass = true;
    if (found === ']') isClass = false;
    if (found === '\\b') return edgeAt(source, at);
    if (found === '\\p{L}') return isClass ? letters : `[${letters}]`;
    if (found === '\\p{N}') return isClass ? '0-9' : '[0-9]';
    return found;
  });
  return new RegExp(translated, `i${flags}`);
};

/**
 * A pattern over German words, ignoring case, in which `\b` is the edge of a word with umlauts too, `\p{L}` any of their letters and
 * `\p{N}` a digit.
 */
export const pattern = (source: string, flags = ''): RegExp => {
  // One that goes on where it stopped belongs to whoever asked for it; of the others one is as good as another, and making it takes long.
  if (flags !== '') return made(source, flags);
  const known = knownPatterns.get(source);
  if (known) return known;
  const fresh = made(source, flags);
  if (knownPatterns.size < mostKnown) knownPatterns.set(source, fresh);
  return fresh;
};

/** Any of these words by itself. */
export const anyWord = (words: string, flags = ''): RegExp => pattern(`\\b(?:${words})\\b`, flags);
