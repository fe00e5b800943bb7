const titles =
  /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|doctor|sir|madam|dame|lord|lady|rev|herr|frau|mme|m)\.?\s+(?=\S)/i;
const self =
  /^(?:me|i|(?:by\s+)?(?:myself|my\s?self|ourselves)|(?:by|on)\s+my\s+own|alone|us|we|mine|the\s+both\s+of\s+us|both\s+of\s+us|you|everyone|everybody|all|someone|anyone|anybody|somebody|them|him|her|it|both|required|(?:all|both|the\s+(?:two|three|four))\s+of\s+us|us\s+all|everyone\s+here|all\s+here)$/i;
const wrapping =
  /^(?:both|also|with|and|maybe|perhaps|plus|either|too|colleagues?)\s+|\s+(?:too|also|as\s+well|both|please|pls|together)$/gi;
const separators =
  /\s*(?:[,;&+/\n]|(?<![\p{L}\p{N}])(?:and|or|plus|as\s+well\s+as|along\s+with|together\s+with|n)(?![\p{L}\p{N}'-]))\s*/giu;
const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:]+/;

/** Longest name that is one: more words are a sentence. */
const maxWords = 5;

/** Names and addresses in a list, as said: without titles, @ and "me"; what is no name is left out. */
export const readNames = (list: string): string[] => {
  const names = list
    .split(separators)
    .map(readName)
    .filter((name) => name !== undefined);
  return [...new Set(names)];
};

const readName = (piece: string): string | undefined => {
  let name = piece
    .trim()
    .replace(/^["'([{<\s:-]+|["')\]}>.!?:\s-]+$/g, '')
    .trim();
  const mail = address.exec(name)?.[0].replace(/[.>]+$/, '');
  if (mail) return mail.replace(/^mailto:/i, '').replace(/^@/, '');
  for (let turn = 0; turn < 3; turn++)
    name = name
      .replace(wrapping, '')
      .replace(/^@/, '')
      .replace(titles, '')
      .replace(/(?<=['](?:s)?)\s+(?:time|calendar|diary)$/i, '')
      .replace(/['](?:s)?$/i, '')
      .trim();
  if (self.test(name) || !/\p{L}/u.test(name)) return undefined;
  return shortName(name);
};

/** `the budget team lead Adele Vance` names Adele Vance; `my manager` is said as it is. */
const shortName = (name: string): string | undefined => {
  const words = name.split(/\s+/);
  const isDescribed = /^(?:the|our|my|a|an|your|their|his|her)$/i.test(words[0] ?? '');
  if (isDescribed || words.length > maxWords) {
    const capitals = trailingCapitals(words.slice(1));
    if (capitals.length > 0 && capitals.length < words.length) return capitals.join(' ');
    if (words.length > maxWords) return undefined;
  }
  return name;
};

const trailingCapitals = (words: readonly string[]): string[] => {
  const firstOther = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  return words.slice(firstOther + 1);
};
