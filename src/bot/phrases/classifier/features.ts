/** How many buckets the pieces of a text are hashed into. */
export const buckets = 1 << 14;

/** Longer texts say no more about what is wanted, and cost time. */
const maxLength = 200;

/**
 * A text as the classifier sees it: small letters without accents, any number as 0, an address as @. Names are left as they are:
 * training shows it each sentence with several.
 */
export const plainForm = (text: string): string =>
  text
    .slice(0, maxLength)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/\S+@\S+\.\S+/g, '@')
    .replace(/\d+(?:[.:,]\d+)*/g, '0')
    .replace(/([^\p{L}\p{N}\s@])/gu, ' $1 ')
    .trim();

/** The buckets of a text, each once, words before pieces of words: single words and pairs, and three to five letters in a row. */
export const featuresOf = (text: string): { words: number[]; pieces: number[] } => {
  const words = plainForm(text).split(/\s+/);
  const ofWords = new Set<number>();
  const ofPieces = new Set<number>();
  let previous = hashOf('<');
  for (const word of words) {
    const own = hashOf(word);
    ofWords.add(own % buckets);
    ofWords.add(mix(previous, own) % buckets);
    piecesOf(`_${word}_`, ofPieces);
    previous = own;
  }
  ofWords.add(mix(previous, hashOf('>')) % buckets);
  ofWords.add(hashOf(`length ${Math.min(6, Math.ceil(words.length / 2))}`) % buckets);
  return { words: [...ofWords], pieces: [...ofPieces] };
};

const shortest = 3;
const longest = 5;

const piecesOf = (word: string, into: Set<number>): void => {
  for (let start = 0; start + shortest <= word.length; start += 1) {
    let hash = firstHash;
    const end = Math.min(word.length, start + longest);
    for (let at = start; at < end; at += 1) {
      hash = step(hash, word.charCodeAt(at));
      if (at - start + 1 >= shortest) into.add(mix(hash, at - start) % buckets);
    }
  }
};

/** FNV-1a, over character codes. */
const firstHash = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) >>> 0;
const hashOf = (word: string): number => {
  let hash = firstHash;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return hash;
};
/** Two hashes as one, well spread: neighbours do not land in neighbouring buckets. */
const mix = (one: number, other: number): number => {
  const mixed = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b) >>> 0;
  return (mixed ^ (mixed >>> 15)) >>> 0;
};
