import type { Intent, Understanding } from '../../grammar/understanding.ts';
import { anyWord } from '../words/pattern.ts';

type Asks = NonNullable<Understanding['asks']>;
type Relation = NonNullable<Understanding['relation']>;
type Response = NonNullable<Understanding['response']>;

/** In this order: who has accepted asks for answers, not for people. */
const asked: readonly (readonly [asks: Asks, cue: RegExp])[] = [
  [
    'answers',
    anyWord(
      'zugesagt|abgesagt|angenommen|abgelehnt|geantwortet|reagiert|zusagen|absagen|rückmeldung(?:en)?|antworten|bestätigt|zugestimmt',
    ),
  ],
  ['howLong', anyWord('wie\\s+lang(?:e)?|dauer|dauert|dauern|länge|wie\\s*viele\\s+(?:minuten|stunden)|angesetzt')],
  [
    'where',
    anyWord(
      'wo|wohin|raum|räumen|welche[mnrs]?\\s+(?:raum|saal|zimmer|gebäude|stock|etage)|ort|treffpunkt|adresse|standort|etage|stockwerk|vor\\s+ort\\s+oder|online\\s+oder',
    ),
  ],
  [
    'who',
    anyWord(
      'wer|wen|mit\\s+wem|teilnehmer(?:n|innen|liste)?|teilnehmende[nr]?|gäste|gästeliste|eingeladen(?:en)?|geladen|leute|personen|dabei|kommen\\s+alle|anwesend',
    ),
  ],
  [
    'what',
    anyWord(
      'worum|worüber|um\\s+was|was\\s+wird|besprochen|agenda|tagesordnung|thema|themen|inhalt|zweck|ziel|geht\\s+es',
    ),
  ],
];

/** What is asked of a meeting; when it is, where nothing else can be seen. */
export const asksIn = (text: string): Asks => asked.find(([, cue]) => cue.test(text))?.[0] ?? 'when';

const relations: readonly (readonly [relation: Relation, cue: RegExp])[] = [
  [
    'managers',
    anyWord(
      'hierarchie|organigramm|berichtslinie|berichtskette|vorgesetztenkette|kette|bis\\s+(?:ganz\\s+)?(?:nach\\s+)?oben|alle\\s+vorgesetzten|alle\\s+chefs',
    ),
  ],
  [
    'peers',
    anyWord(
      '(?:den|die)(?:selben?)\\s+(?:chef(?:in)?|vorgesetzten?|teamleiter(?:in)?|manager(?:in)?|führungskraft)|(?:den|die)\\s+gleichen?\\s+(?:chef(?:in)?|vorgesetzten?|manager(?:in)?)|kollegen|kolleginnen|kollegium|teamkollegen|arbeitskollegen|arbeitet\\s+(?:\\p{L}+\\s+)?zusammen',
    ),
  ],
  [
    'reports',
    anyWord(
      'mitarbeiter(?:n|innen)?|untergebene[nr]?|unterstellte[nr]?|leute|team|unter\\s+sich|führt|leitet|berichtet\\s+an|berichten\\s+an|wer\\s+arbeitet\\s+(?:für|unter)',
    ),
  ],
  [
    'manager',
    anyWord(
      'chef(?:in|s)?|vorgesetzte[rn]?|boss|manager(?:in)?|führungskraft|teamleiter(?:in)?|teamleitung|an\\s+wen|wem|unterstellt|zu\\s+sagen',
    ),
  ],
];

/** What somebody asked about is to the one named. */
export const relationIn = (text: string): Relation | undefined => relations.find(([, cue]) => cue.test(text))?.[0];

const responses: readonly (readonly [response: Response, cue: RegExp])[] = [
  [
    'tentative',
    anyWord(
      'vielleicht|eventuell|evtl|vorbehalt|möglicherweise|unsicher|nicht\\s+sicher|mal\\s+sehen|versuche?|unter\\s+umständen|ungewiss|vorläufig|weiß\\s+(?:noch\\s+)?nicht|tentativ',
    ),
  ],
  [
    'decline',
    anyWord(
      'ab|ablehnen|absagen|absage|nicht|nein|ohne\\s+mich|keine\\s+zeit|verhindert|passe|aussetzen|fehlen|fehle|entschuldigen?|raus|schaffe\\s+ich\\s+nicht|keine\\s+lust|leider',
    ),
  ],
  [
    'accept',
    anyWord(
      'an|zu|zusagen|zusage|annehmen|angenommen|komme|kommen|dabei|ja|gern|gerne|teil|teilnehmen|freue|passt|klar|bestätigen?|bestätigt|sicher',
    ),
  ],
];

/** How an invitation is answered. */
export const responseIn = (text: string): Response | undefined => responses.find(([, cue]) => cue.test(text))?.[0];

/** What a wish shows of itself in words that have none of its shapes. */
export const cuesIn = (intent: Intent, text: string): Partial<Understanding> => cues[intent]?.(text) ?? {};

const cues: Partial<Record<Intent, (text: string) => Partial<Understanding>>> = {
  askMeeting: (text) => ({ asks: asksIn(text) }),
  lookUpPerson: (text) => ({ relation: relationIn(text) ?? 'profile' }),
  respond: (text) => {
    const response = responseIn(text);
    return response ? { response } : {};
  },
};

/** `ich will nicht`, `falls`: what follows means the opposite, or depends on something. */
export const turnsRound = anyWord('nicht|nie|niemals|kein\\p{L}*|ohne|falls|wenn|ob|statt|anstatt|außer|sofern');
