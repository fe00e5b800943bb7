import { isFirstName } from '../../grammar/first-names.ts';
import { namesReader } from '../../grammar/names.ts';

/** `Bowen, Megan`: one person, as a directory has her. The comma is kept apart from those between people. */
const directoryOrder = /^\s*(\p{Lu}[\p{L}'-]+),\s*(\p{Lu}[\p{L}'-]+)\s*$/u;
const betweenPairs = /\s*(?:[;&]|\b(?:and|or|plus)\b)\s*/;
const keptComma = '\u2063';

const read = namesReader({
  separators:
    /\s*(?:[,;&+/\n]|(?<![\p{L}\p{N}])(?:and|or|plus|as\s+well\s+as|along\s+with|together\s+with|n)(?![\p{L}\p{N}'-]))\s*/giu,
  titles:
    /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|doctor|sir|madam|dame|lord|lady|rev|herr|frau|monsieur|madame|mme|se[nñ]ora?|signora?|m)\.?\s+(?=\S)/i,
  wrapping:
    /^(?:both|also|with|me(?=\s+\p{Lu}\p{Ll})|and|maybe|perhaps|plus|either|too|colleagues?)\s+|\s+(?:too|also|as\s+well|both|please|pls|together)$/giu,
  endings: [/(?<=['](?:s)?)\s+(?:time|calendar|diary)$/i, /['](?:s)?$/i],
  nobody:
    /^(?:me|i|(?:by\s+)?(?:myself|my\s?self|ourselves)|(?:by|on)\s+my\s+own|alone|us|we|mine|the\s+both\s+of\s+us|both\s+of\s+us|you|everyone|everybody|all|someone|anyone|anybody|somebody|them|him|her|he|she|they|his|hers|theirs|it|both|required|(?:all|both|the\s+(?:two|three|four))\s+of\s+us|us\s+all|(?:everyone|everybody|all(?:\s+of\s+us)?)\s+here)$/i,
  articles: /^(?:the|our|my|a|an|your|their|his|her)$/i,
});

const inDirectoryOrder = (piece: string): string | undefined => {
  const [, last = '', first = ''] = directoryOrder.exec(piece) ?? [];
  return isFirstName(first) && !isFirstName(last) ? `${last}${keptComma}${first}` : undefined;
};

/** Names and addresses in a list as English puts it. */
export const readNames = (list: string): string[] => {
  const pairs = list.includes(',') ? list.split(betweenPairs).map(inDirectoryOrder) : [undefined];
  // Adele, Lee and Megan are three: only where each is a pair, none of them is two people.
  const whole = pairs.every((pair) => pair !== undefined) ? pairs.join(' and ') : list;
  return read(whole).map((name) => name.replace(keptComma, ', '));
};
