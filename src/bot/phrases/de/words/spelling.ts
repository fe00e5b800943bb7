import { pattern } from './pattern.ts';

/** Beginnings of words as they are typed without umlauts, and how they are spelt. Only what begins no other word. */
const beginnings: readonly (readonly [typed: string, spelt: string])[] = [
  ['fuer', 'für'],
  ['ueber', 'über'],
  ['uebrig', 'übrig'],
  ['koenn', 'könn'],
  ['moecht', 'möcht'],
  ['moeglich', 'möglich'],
  ['naechst', 'nächst'],
  ['uebernaechst', 'übernächst'],
  ['spaet', 'spät'],
  ['verspaet', 'verspät'],
  ['frueh', 'früh'],
  ['zurueck', 'zurück'],
  ['rueck', 'rück'],
  ['verfueg', 'verfüg'],
  ['bestaetig', 'bestätig'],
  ['loesch', 'lösch'],
  ['fuenf', 'fünf'],
  ['zwoelf', 'zwölf'],
  ['haett', 'hätt'],
  ['waer', 'wär'],
  ['wuerd', 'würd'],
  ['muess', 'müss'],
  ['duerf', 'dürf'],
  ['taeglich', 'täglich'],
  ['woechentlich', 'wöchentlich'],
  ['zweiwoechentlich', 'zweiwöchentlich'],
  ['stuend', 'stünd'],
  ['halbstuend', 'halbstünd'],
  ['einstuend', 'einstünd'],
  ['zweistuend', 'zweistünd'],
  ['maerz', 'märz'],
  ['jaenner', 'jänner'],
  ['buero', 'büro'],
  ['gespraech', 'gespräch'],
  ['hinzufueg', 'hinzufüg'],
  ['fueg', 'füg'],
  ['aender', 'änder'],
  ['laenger', 'länger'],
  ['verlaenger', 'verlänger'],
  ['kuerz', 'kürz'],
  ['verkuerz', 'verkürz'],
  ['praesentation', 'präsentation'],
  ['praesenz', 'präsenz'],
  ['persoenlich', 'persönlich'],
  ['vorschlaeg', 'vorschläg'],
  ['schlaeg', 'schläg'],
  ['waehrend', 'während'],
  ['bezueglich', 'bezüglich'],
  ['pruef', 'prüf'],
  ['gehoer', 'gehör'],
  ['unterstuetz', 'unterstütz'],
  ['schoen', 'schön'],
  ['haeng', 'häng'],
  ['traeg', 'träg'],
  ['eintraeg', 'einträg'],
  ['laed', 'läd'],
  ['faell', 'fäll'],
  ['laeuft', 'läuft'],
  ['gruess', 'grüß'],
  ['grüss', 'grüß'],
  ['dreissig', 'dreißig'],
  ['heisst', 'heißt'],
  ['weiss', 'weiß'],
  ['ausser', 'außer'],
  ['schliess', 'schließ'],
  ['regelmaessig', 'regelmäßig'],
  ['regelmässig', 'regelmäßig'],
];

/** Words as they are typed in a hurry, and what they are. Only words that are nothing else. */
const words: Readonly<Record<string, string>> = {
  fur: 'für',
  uber: 'über',
  kanst: 'kannst',
  kansnt: 'kannst',
  kannste: 'kannst du',
  bite: 'bitte',
  bittte: 'bitte',
  besprehcung: 'besprechung',
  bespechung: 'besprechung',
  besprchung: 'besprechung',
  meeitng: 'meeting',
  meting: 'meeting',
  meetign: 'meeting',
  meetng: 'meeting',
  mtg: 'meeting',
  temrin: 'termin',
  termni: 'termin',
  teermin: 'termin',
  terim: 'termin',
  kalendar: 'kalender',
  kalener: 'kalender',
  verschib: 'verschieb',
  verschibe: 'verschiebe',
  verscheibe: 'verschiebe',
  verscheib: 'verschieb',
  vershciebe: 'verschiebe',
  bcuhe: 'buche',
  buhce: 'buche',
  mti: 'mit',
  imt: 'mit',
  udn: 'und',
  nud: 'und',
  udnd: 'und',
  u: 'und',
  fre: 'frei',
  bechäftigt: 'beschäftigt',
  vorgestzter: 'vorgesetzter',
  benachrichtigugen: 'benachrichtigungen',
  wan: 'wann',
  nen: 'einen',
  ne: 'eine',
  n: 'ein',
  haste: 'hast du',
  brauch: 'brauche',
  würd: 'würde',
  hätt: 'hätte',
  wär: 'wäre',
  möcht: 'möchte',
  müsst: 'müsste',
  nem: 'einem',
  grad: 'gerade',
  siehts: 'sieht es',
  "sieht's": 'sieht es',
  schauts: 'schaut es',
  "schaut's": 'schaut es',
  passts: 'passt es',
  "passt's": 'passt es',
  nochma: 'nochmal',
  ma: 'mal',
  nimmer: 'nicht mehr',
  gscheiter: 'besser',
  gscheit: 'gut',
  storniers: 'storniere es',
  "lösch's": 'lösche es',
  seh: 'sehe',
  treff: 'treffe',
  vilmal: 'vielmals',
  vielmal: 'vielmals',
  bissl: 'bisschen',
  nich: 'nicht',
  nix: 'nichts',

  hab: 'habe',
  gibs: 'gibt es',
  gibts: 'gibt es',
  "gibt's": 'gibt es',
  "geht's": 'geht es',
  gehts: 'geht es',
  "wie's": 'wie es',
  "wär's": 'wäre es',
  "mach's": 'mach es',
  "ist's": 'ist es',
  "wann's": 'wann es',
};

const typed = pattern(
  `(?<![\\p{L}\\p{N}@.'/-])(?:${[...beginnings]
    .map(([from]) => from)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?=[\\p{L}]|\\b)(?![\\p{L}]*@)`,
  'g',
);
const spelt = new Map(beginnings);

const capitalAs = (word: string, example: string): string =>
  /^\p{Lu}/u.test(example) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** A compound that says when: `15-Uhr-Termin`, `Montagsmeeting`. */
const hourCompound = pattern('(?<![\\p{L}\\p{N}])(\\d{1,2}(?:[:.]\\d{2})?)[\\s-]Uhr-(?=\\p{L})', 'g');
/** `Londoner Zeit`, `New Yorker Zeit`. */
const ofPlace = pattern(
  '(?<=(?<![\\p{L}])(?!(?:mein|dein|sein|ihr|unser|eur|welch|kurz|lang|frei|jed|dies|gut|all|dortig|hiesig|letzt|viel|wenig|fest|solch|eigen|gleich|selb|halb|ein|kein)er\\b)[\\p{L}]{3,20})er(?= (?:orts)?zeit(?![\\p{L}]))',
  'g',
);
const dayCompound = pattern(
  '(?<![\\p{L}\\p{N}-])(montag|dienstag|mittwoch|donnerstag|freitag)s-?(meeting|termin|besprechung|call)(?![\\p{L}\\p{N}])',
  'g',
);

/** The text with hurried words spelt out, and umlauts where they are missing. What stands in quotes stays as typed. */
export const spelledOut = (text: string): string =>
  text
    .replace(pattern('(?<![\\p{L}\\p{N}])m/\\s*', 'g'), 'mit ')
    .replace(/(?<=[a-zäöüß]en )S['’](?=\s)/g, 'Sie')
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part
            .replace(hourCompound, '$1 Uhr ')
            .replace(ofPlace, '')
            .replace(dayCompound, '$2 am $1')
            .replace(typed, (word) => capitalAs(spelt.get(word.toLowerCase()) ?? word, word))
            .replace(/(?<![\p{L}\p{N}@.'/-])[\p{L}]{1,18}(?:'s)?(?![\p{L}\p{N}@'/-]|\.\p{L})/gu, spell),
    )
    .join('');

const spell = (word: string): string => {
  const known = words[word.toLowerCase()];
  return known !== undefined && Object.hasOwn(words, word.toLowerCase()) ? capitalAs(known, word) : word;
};
