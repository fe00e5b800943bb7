const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

const larger: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  'twenty five': 25,
  thirty: 30,
  forty: 40,
  fourty: 40,
  'forty-five': 45,
  'forty five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

const words: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ones.map((word, index) => [word, index])),
  ...larger,
  a: 1,
  an: 1,
  'a couple of': 2,
  'a couple': 2,
  'couple of': 2,
  couple: 2,
  'a few': 3,
  few: 3,
};

/** An hour in words, for patterns: `one` to `twelve`. */
export const hourWords = ones.slice(1).join('|');
/** A number in digits or words, for patterns; longer words first, so that `a few` is not read as `a`. */
export const numberWords = Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+');

/** As English sets them apart: `10,000`. */
const thousands = /^\d{1,3}(?:,\d{3})+$/;
/** A number of four digits or more, for patterns; before a unit that is written out, since `5000m` are no minutes. */
export const largeNumber = '(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{4,6})(?=[\\s-]+[a-z]{2})';

/** `3`, `1.5`, `1½`, `three`, `a few`; undefined when it is no number. */
export const readNumber = (said: string): number | undefined => {
  const plain = said.trim().toLowerCase().replace(/\s+/g, ' ');
  const text = plain.replace(',', '.').replace('½', '.5');
  const known = words[text];
  if (known !== undefined) return known;
  const value = Number(thousands.test(plain) ? plain.replaceAll(',', '') : text);
  return text !== '' && Number.isFinite(value) ? value : undefined;
};
