import type { RoomClause, RoomThing, RoomWords } from '../../grammar/room-wish.ts';
import { readNumber } from './numbers.ts';
import { pattern } from './pattern.ts';

const number =
  '(\\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig)';
const people =
  '(?:personen|leute|teilnehmer(?:innen|n)?|teilnehmende|menschen|kolleg(?:en|innen)|gäste|plätze|von\\s+uns|mann)';
const room =
  '(?:besprechungs|konferenz|meeting|sitzungs|seminar|schulungs|video)?(?:raum|räumen?|zimmern?|zimmer|saal|säle)';
const roughly = '(?:mindestens\\s+|wenigstens\\s+|bis\\s+zu\\s+|ca\\.?\\s+|etwa\\s+|ungefähr\\s+)?';
const noTime =
  '(?![:.,]?\\d|\\s*(?:[-–]|bis)\\s*\\d|\\s*(?:uhr|h|min|minuten?|std|stunden?|tage?n?|wochen?|monate?n?|viertelstunden?)\\b)';

const seats = ([said = '']: readonly string[]) => {
  const count = readNumber(said);
  return count !== undefined && Number.isInteger(count) && count > 0 ? { seats: count } : undefined;
};

const things: readonly (readonly [thing: RoomThing, words: string])[] = [
  ['projector', 'beamern?|projektor(?:en)?|beamer'],
  ['screen', '(?:großbild)?bildschirm(?:en?)?|monitor(?:en)?|leinwand|displays?|fernsehern?|fernseher|screen|tv'],
  ['whiteboard', 'whiteboards?|weißwandtafel|tafel'],
  ['flipchart', 'flipcharts?'],
  ['video', 'video(?:technik|konferenz(?:anlage|system|technik)?|anlage|system)?|(?:web)?kameras?|webcam'],
  [
    'audio',
    '(?:konferenz)?telefon|mikrofon(?:en)?|lautsprechern?|lautsprecher|freisprech[\\p{L}]*|tontechnik|audio(?:technik)?',
  ],
  ['accessible', 'barrierefreiem\\s+zugang|rollstuhlzugang'],
];

const equipment: readonly RoomClause[] = things.map(([thing, words]) => ({
  pattern: pattern(
    `(?:[\\s,]+(?:und|mit|inkl\\.?|inklusive|samt|plus|sowie|(?:der|die|wo)(?=\\s+(?:auch\\s+)?ein))|,)\\s+(?:(?:auch|ein(?:e[mnr]?)?|große[mnr]|gute[mnr]|funktionierende[mnr])\\s+){0,2}(?:${words})(?:\\s+(?:hat|haben|drin))?(?=[\\s,.?!]|$)`,
  ),
  read: () => ({ has: [thing] }),
}));

const ordinals = [
  'erdgeschoss',
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
];

const clauses: readonly RoomClause[] = [
  { pattern: pattern(`[\\s,]+(?:für|ab)\\s+${roughly}${number}\\s+${people}\\b`), read: seats },
  { pattern: pattern(`(?<=${room})\\s+für\\s+${roughly}${number}${noTime}(?=[\\s,?!.]|$)`), read: seats },
  { pattern: pattern(`[\\s,]+(?:und|mit|ab)\\s+${roughly}${number}\\s+(?:sitz)?plätzen?\\b`), read: seats },
  { pattern: pattern(`\\b${number}er[-\\s]?(?=${room})`), read: seats },
  ...equipment,
  {
    pattern: pattern('\\b(?:barrierefrei|rollstuhlgerecht)(?:e[mnrs]?)?(?=[\\s,.?!]|$)'),
    read: () => ({ has: ['accessible'] }),
  },
  {
    pattern: pattern(
      '[\\s,]+(?:(?:im|in\\s+der|in\\s+dem|auf\\s+der|auf\\s+dem|auf|in|vom)\\s+)?(?:(\\d{1,2})\\.?|(erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)en?)\\s+(?:stock(?:werk)?|etage|og|obergeschoss|geschoss)\\b',
    ),
    read: ([digits = '', word = '']) => ({ floor: digits ? Number(digits) : ordinals.indexOf(word.toLowerCase()) }),
  },
  {
    pattern: pattern('[\\s,]+(?:im|in\\s+der|auf)\\s+(?:etage|stock(?:werk)?)\\s+(\\d{1,2})\\b'),
    read: ([digits = '']) => ({ floor: Number(digits) }),
  },
  { pattern: pattern('[\\s,]+im\\s+(?:erdgeschoss|eg)\\b'), read: () => ({ floor: 0 }) },
  {
    pattern: pattern('[\\s,]+(?:im|in|in\\s+dem)\\s+((?:gebäude|haus|bau|block)\\s+[\\p{L}\\p{N}]+)(?=[\\s,.?!]|$)'),
    read: ([place = '']) => ({ place }),
  },
  {
    pattern: pattern(
      '(?<=\\b(?:räume[n]?|zimmer|säle)\\b.*)[\\s,]+in\\s+(?!der\\b|den\\b|dem\\b|einer\\b)([\\p{L}]{3,}(?:\\s+hq)?)(?=[\\s,.?!]|$)',
    ),
    read: ([place = '']) => (/^\p{Lu}/u.test(place) ? { place } : undefined),
  },
  {
    pattern: pattern(
      `\\b(?:ein(?:e[nm])?\\s+|den\\s+)?(?:(?:etwas|viel)\\s+)?(größere|grössere|kleinere|andere)[nmrs]?\\s+(?=${room}\\b)`,
    ),
    read: ([said = '']) => ({ than: thanOf(said) }),
    leaves: 'einen ',
  },
  {
    pattern: pattern(
      '\\b(?:ein(?:e[nm])?|etwas|was)\\s+(größere|grössere|kleinere)[nmrs]?(?=\\s*(?:bitte|lieber)?[\\s,.?!]*$)',
    ),
    read: ([said = '']) => ({ than: thanOf(said) }),
    leaves: 'einen raum ',
  },
];

const thanOf = (said: string): 'larger' | 'smaller' | 'other' =>
  /^gr/i.test(said) ? 'larger' : /^kl/i.test(said) ? 'smaller' : 'other';

/** How German says what a room is to be like. */
export const roomWords: RoomWords = {
  isRoom: pattern(`\\b${room}\\b`),
  clauses,
  beginsWithRoom: pattern(`^(?:ein(?:en)?\\s+)?(?:(?:kleinen|großen|freien)\\s+)*${room}\\b`),
  asks: 'buche',
  asksWhich: pattern(`^irgendein(?:en?)?\\s+${room}\\b`),
  little: pattern(
    `\\b(?:in|im|mit|für|und|aber|der|die|das|den|dem|ein|eine[nmrs]?|irgendein(?:en)?|bitte|dann|stattdessen|lieber|doch|${room}|etwas|was|nein|nimm|nehmen|finde|such(?:e)?|zeig(?:e)?|gib|mir|uns|ich|wir|hätte|hätten|gern(?:e)?|brauche|brauchen|möchte|besser|es|soll|sein|noch|auch|gibt|haben|ok|okay|ja)\\b`,
    'g',
  ),
};
