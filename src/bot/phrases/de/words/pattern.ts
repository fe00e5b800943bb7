/** Letters of the languages that are written in Latin ones. All of Unicode's, without regard to case, take seconds to compile. */
const letters = 'A-Za-z\\u00C0-\\u024F';
const within = `[${letters}0-9_]`;
/** The edge of a word: `\b` knows no umlauts. */
const edge = `(?:(?<!${within})(?=${within})|(?<=${within})(?!${within}))`;

/** More than there are in the code: were one ever made of what somebody typed, this would not grow with it. */
const mostKnown = 1_000;
const knownPatterns = new Map<string, RegExp>();

const made = (source: string, flags: string): RegExp => {
  let isClass = false;
  const translated = source.replace(/\\b|\\p\{L\}|\\p\{N\}|\\.|[[\]]/g, (found) => {
    if (found === '[') isClass = true;
    if (found === ']') isClass = false;
    if (found === '\\b') return edge;
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
