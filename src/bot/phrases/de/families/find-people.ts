import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { anyMark, withoutMarks } from '../../time/marks.ts';
import { pattern } from '../words/pattern.ts';

type Found = Pick<Understanding, 'role' | 'team' | 'skill' | 'state' | 'place'>;
const now = `(?:[\\s,]*(?:${anyMark}|alles|gerade|denn|eigentlich|hier|bei\\s+uns|in\\s+meinem\\s+team|aus\\s+meinem\\s+team|alle|noch)(?![\\p{L}]))*[\\s,]*`;
const roles =
  '(?:[\\p{L}-]+(?:leiter(?:in)?|manager(?:in)?|chef(?:in)?|direktor(?:in)?|vorstand|beauftragte[rn]?|verantwortliche[rn]?|assistent(?:in)?|entwickler(?:in)?|designer(?:in)?|berater(?:in)?|ingenieur(?:in)?|buchhalter(?:in)?|referent(?:in)?|administrator(?:in)?|controller(?:in)?)|ceo|cfo|cto|geschäftsführer(?:in)?|datenschutzbeauftragte[r]?|betriebsrat|betriebsratsvorsitzende[r]?|leiter(?:in)?\\s+(?:der|des|von|vom)\\s+.{2,40}?|chef(?:in)?\\s+(?:der|des|vom)\\s+.{2,40}?)';

const shapes: readonly (readonly [field: keyof Found | 'out' | 'online' | 'free' | 'busy', pattern: RegExp])[] = [
  [
    'out',
    pattern(
      `^wer\\s+(?:ist|sind|hat|fehlt)${now}(?:nicht\\s+da|abwesend|im\\s+urlaub|urlaub|außer\\s+haus|weg|krank|frei\\s+genommen|out\\s+of\\s+office|ooo|nicht\\s+im\\s+büro|)${now}$(?<=(?:da|abwesend|urlaub|haus|weg|krank|office|ooo|büro|fehlt|[\uE000-\uF8FF])\\s*)(?<!hat\\s*[\uE000-\uF8FF]?)`,
    ),
  ],
  ['online', pattern(`^wer\\s+(?:ist|sind)${now}(?:online|erreichbar|verfügbar\\s+in\\s+teams)${now}$`)],
  [
    'free',
    pattern(
      `^wer\\s+(?:ist|sind|wäre|hat|hätte)${now}(?:frei|verfügbar|zeit|luft|(?:einen|noch\\s+einen)\\s+(?:termin|slot)\\s+frei)${now}$`,
    ),
  ],
  [
    'busy',
    pattern(
      `^wer\\s+(?:ist|sind)${now}(?:in\\s+(?:einem\\s+meeting|besprechungen|einer\\s+besprechung|meetings)|beschäftigt)${now}$`,
    ),
  ],
  [
    'skill',
    pattern(
      '^wer\\s+(?:kennt\\s+sich\\s+(?:mit|in)\\s+(.+?)\\s+aus|spricht\\s+(.+)|kann\\s+(?!mir\\b|mich\\b|morgen\\b|heute\\b|am\\b|um\\b|ich\\b)(.+)|ist\\s+expert(?:e|in)\\s+(?:für|in)\\s+(.+)|weiß\\s+(?:etwas\\s+)?über\\s+(.+?)(?:\\s+bescheid)?|kann\\s+mir\\s+(?:bei|mit)\\s+(.+?)\\s+helfen)$',
    ),
  ],
  [
    'team',
    pattern(
      '^(?:wer|welche\\s+leute|alle,?\\s+die)\\s+(?:arbeitet|arbeiten|ist|sind|sitzt|gehört)\\s+(?:alles\\s+)?(?:im|in\\s+der|in\\s+dem|zum|zur|bei|beim|in)\\s+((?!dem\\s+team|meinem|meiner|urlaub|meeting|büro\\b)(?:vertrieb|marketing|einkauf|personal(?:abteilung)?|hr|it|entwicklung|finanz(?:en|abteilung)?|buchhaltung|rechtsabteilung|engineering|retail|operations|sales|legal|finance|[\\p{L}-]*(?:abteilung|team|bereich)))$',
    ),
  ],
  [
    'team',
    pattern(
      '^(?:zeig(?:e)?\\s+(?:mir\\s+)?|wer\\s+sind\\s+)?(?:alle\\s+|die\\s+)*(?:leute|kollegen|personen|mitarbeiter)\\s+(?:aus|in|im|der|aus\\s+dem|aus\\s+der|vom|von\\s+der)\\s+(?:der\\s+|dem\\s+)?(vertrieb|marketing|einkauf|personalabteilung|hr|it|entwicklung|buchhaltung|rechtsabteilung|engineering|retail|operations|sales|legal|finance|controlling|logistik|produktion|[\\p{L}-]*(?:abteilung|bereich))(?:\\s+(?:anzeigen|zeigen|auflisten))?$',
    ),
  ],
  [
    'place',
    pattern(
      '^(?:wer|welche\\s+(?:leute|kollegen))\\s+(?:arbeitet|arbeiten|sitzt|sitzen|ist|sind)\\s+(?:alles\\s+)?(?:im\\s+büro\\s+(?:in\\s+)?|in\\s+)((?-i:)[\\p{L}-]{3,30}?)(?:\\s+büro)?$'.replace(
        '(?-i:)',
        '',
      ),
    ),
  ],
  [
    'role',
    pattern(
      `^(?:wer\\s+ist|wer\\s+sind|such(?:e)?|finde|wie\\s+heißt|zeig(?:e)?\\s+mir|ich\\s+suche|ich\\s+brauche)\\s+(?:(?:bei\\s+uns|hier|eigentlich|denn)\\s+)*(?:der|die|den|das|unser|unsere|unseren)\\s+(${roles})(?:\\s+(?:bei\\s+uns|hier))*$`,
    ),
  ],
  [
    'role',
    pattern(
      '^(?:wer\\s+(?:ist|kümmert\\s+sich)|an\\s+wen\\s+wende\\s+ich\\s+mich)\\s+(?:bei\\s+uns\\s+)?(?:zuständig\\s+|verantwortlich\\s+)?(?:für|um|wegen|mit|bei)\\s+(.+?)(?:\\s+(?:zuständig|verantwortlich|bei\\s+uns))*$',
    ),
  ],
];
const states: ReadonlySet<string> = new Set(['out', 'online', 'free', 'busy']);

/** Somebody by role, team, place or state rather than by name. */
export const readFindPeople: Family = ({ mark, timing, request }) => {
  if (/\b(?:dabei|eingeladen|teil)$/i.test(request)) return undefined;
  const marked = mark();
  for (const [field, shape] of shapes) {
    const match = shape.exec(marked.text);
    if (!match) continue;
    const {
      durationMinutes: _length,
      recurrence: _series,
      ...time
    } = timing(marked, undefined, { rangeIsWindow: true });
    if (states.has(field)) return { intent: 'findPeople', state: field as NonNullable<Found['state']>, ...time };
    const said = withoutMarks(match.slice(1).find((group) => group !== undefined) ?? '').trim();
    if (said === '' || isNobody.test(said)) continue;
    return { intent: 'findPeople', [field]: said, ...time };
  }
  return undefined;
};

const isNobody = pattern(
  '^(?:ich|mich|mir|uns|das|es|mein\\s.*|meinem\\s.*|den\\s+termin.*|das\\s+meeting.*|urlaub|meetings?|besprechung|terminen?|der\\s.*|zeit|frei)$',
);
