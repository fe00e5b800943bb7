import { namesReader } from '../../grammar/names.ts';

/** Names and addresses in a list as English puts it. */
export const readNames = namesReader({
  separators:
    /\s*(?:[,;&+/\n]|(?<![\p{L}\p{N}])(?:and|or|plus|as\s+well\s+as|along\s+with|together\s+with|n)(?![\p{L}\p{N}'-]))\s*/giu,
  titles: /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|doctor|sir|madam|dame|lord|lady|rev|herr|frau|mme|m)\.?\s+(?=\S)/i,
  wrapping:
    /^(?:both|also|with|and|maybe|perhaps|plus|either|too|colleagues?)\s+|\s+(?:too|also|as\s+well|both|please|pls|together)$/gi,
  endings: [/(?<=['](?:s)?)\s+(?:time|calendar|diary)$/i, /['](?:s)?$/i],
  nobody:
    /^(?:me|i|(?:by\s+)?(?:myself|my\s?self|ourselves)|(?:by|on)\s+my\s+own|alone|us|we|mine|the\s+both\s+of\s+us|both\s+of\s+us|you|everyone|everybody|all|someone|anyone|anybody|somebody|them|him|her|it|both|required|(?:all|both|the\s+(?:two|three|four))\s+of\s+us|us\s+all|(?:everyone|everybody|all(?:\s+of\s+us)?)\s+here)$/i,
  articles: /^(?:the|our|my|a|an|your|their|his|her)$/i,
});
