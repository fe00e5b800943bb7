const ones = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const teens = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig'];
const unitsBefore = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];

const words: ReadonlyMap<string, number> = new Map([
  ...[...ones, ...teens].map((word, value) => [word, value] as const),
  ...tens.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...unitsBefore.map((unit, one) => [`${unit}und${ten}`, (index + 2) * 10 + one + 1] as const),
  ]),
  ['neunzig', 90],
  ...['ein', 'eine', 'einen', 'einer', 'einem', 'ne', 'nen', 'ner'].map((word) => [word, 1] as const),
  ['zwo', 2],
  ['ein paar', 3],
  ['paar', 3],
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['viereinhalb', 4.5],
]);

const inWords = (isOne: (value: number) => boolean): string =>
  [...words.entries()]
    .filter(([word, value]) => isOne(value) && !/^(?:ein(?:e[nrm]?)?|ne[nr]?|(?:ein )?paar)$/.test(word))
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** An hour in words, for patterns: `eins` to `vierundzwanzig`; `ein` only before `Uhr`. */
export const hourWords = `${inWords((value) => Number.isInteger(value) && value >= 1 && value <= 24)}|ein(?=\\s+uhr\\b)`;
/** Minutes in words, for patterns. */
export const minuteWords = inWords((value) => Number.isInteger(value) && value >= 1 && value < 60);
/** A number in words, for patterns; longer words first, so that `ein paar` is not read as `ein`. */
export const numberWords = [...words.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+');

/** As German sets them apart: `10.000`. */
const thousands = /^\d{1,3}(?:[.\s]\d{3})+$/;
/** A number of four digits or more, for patterns; before a unit that is written out, since `5000m` are no minutes. */
export const largeNumber = '(?:\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{4,6})(?=[\\s-]+[a-z]{2})';

/** `3`, `1,5`, `1½`, `drei`, `anderthalb`; undefined when it is no number. */
export const readNumber = (said: string): number | undefined => {
  const text = said
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/dreissig/, 'dreißig');
  const known = words.get(text);
  if (known !== undefined) return known;
  const plain = thousands.test(text) ? text.replaceAll(/[.\s]/g, '') : text;
  const value = Number(plain.replace(',', '.').replace('½', '.5'));
  return text !== '' && Number.isFinite(value) ? value : undefined;
};
