import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

const to = '(?:[\\s,]+(?:zusammen|nochmal|wieder|attach[eé]|bot|du|alle|team|ihr|leute|schönen\\s+tag))*';

type Kind = NonNullable<Understanding['courtesy']>;

/** In the order in which they are tried. */
const shapes: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  [
    'hello',
    pattern(
      `^(?:hallo+|hallöchen|hi+|hey+|hei|moin(?:\\s+moin)?|moinsen|servus|grüß\\s+(?:gott|dich|sie)|grüezi|tach|tag|na|guten\\s+(?:morgen|tag|abend|mittag)|morgen\\s+zusammen|mahlzeit|wie\\s+geht\\s+(?:es|'?s)(?:\\s+(?:dir|ihnen))?|alles\\s+(?:klar|gut)\\s+bei\\s+dir|na,?\\s+wie\\s+geht\\s+es(?:\\s+dir)?|freut\\s+mich)${to}$`,
    ),
  ],
  [
    'thanks',
    pattern(
      '^(?:(?:super|ok(?:ay)?|toll|perfekt|prima|alles\\s+klar|gut|cool)[\\s,!]+)*(?:danke(?:\\s*(?:schön|sehr|dir|ihnen|vielmals|für\\s+(?:deine|ihre|die)\\s+hilfe|attach[eé]|nochmal))*|dankeschön|(?:vielen|besten|lieben|herzlichen|tausend|1000)\\s+(?:lieben\\s+)?dank(?:\\s+(?:dir|ihnen|auch|attach[eé]|für\\s+(?:deine|ihre|die)\\s+hilfe|im\\s+voraus))*|merci(?:\\s+(?:vielmals|beaucoup|vielmal|viel\\s+mal))?|vergelt.?s\\s+gott|sehr\\s+(?:nett|lieb|freundlich|gut|schön)|gut\\s+gemacht|(?:du\\s+bist|sie\\s+sind)\\s+(?:super|toll|klasse|der\\s+beste|die\\s+beste|spitze|ein\\s+schatz))$',
    ),
  ],
  [
    'bye',
    pattern(
      "^(?:tschüss?|tschüß|tschau|ciao|auf\\s+wiedersehen|auf\\s+wiederhören|wiedersehen|bis\\s+(?:bald|dann|später|morgen|denn|demnächst|zum\\s+nächsten\\s+mal)|schönen\\s+(?:tag|abend|feierabend)(?:\\s+noch)?|schönes\\s+wochenende|gute\\s+nacht|mach(?:s|'s|\\s+es)?\\s+gut|servus|das\\s+(?:war|wäre)\\s+(?:es|'?s|alles)(?:\\s+(?:schon|für\\s+heute))?)(?:[\\s,]+(?:attach[eé]|bot|dann|du))*$",
    ),
  ],
  ['stop', pattern('^(?:stopp?|halt|genug|ruhe|sei\\s+(?:still|ruhig)|schluss|aufhören|hör\\s+auf|pause)$')],
  [
    'ok',
    pattern(
      '^(?:ok(?:ay)?|oki|okidoki|k|alles\\s+klar|klar|gut|schön|super|toll|prima|perfekt|klasse|spitze|cool|nice|fein|verstehe|verstanden|ach\\s+so|aha|so|hm+|soso|na\\s+gut|geht\\s+klar|in\\s+ordnung|kein\\s+problem|macht\\s+nichts|schon\\s+gut|sehr\\s+gut|wunderbar|ausgezeichnet|großartig|haha+|lol|wow|ups|hoppla|sorry|entschuldigung|tut\\s+mir\\s+leid|schade|egal)(?:[\\s,]+(?:dann|so|gut|danke|super|ok))*$',
    ),
  ],
];
const onlySigns = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s|[:;=]-?[)DPp(]|[<]3)+$/u;

const agreeing = pattern(
  '^(?:ok(?:ay)?|oki|okidoki|k|alles\\s+klar|klar|gut|geht\\s+klar|in\\s+ordnung|na\\s+gut|fein|schön)(?:[\\s,]+(?:dann|so|gut|danke|super|ok))*$',
);

/** Said for the sake of manners: nothing is wanted, unless something waits for an answer. */
export const readCourtesy: Family = ({ request: asked, said }) => {
  const request = asked.replace(/[\s!.?,]+$/, '');
  if (onlySigns.test(asked) || onlySigns.test(said))
    return { intent: 'courtesy', courtesy: 'ok', ...(/^(?:👍|👌|✅|🆗|✔)/u.test(asked) ? { settles: 'yes' } : {}) };
  const kind = shapes.find(([, shape]) => shape.test(request))?.[0];
  if (!kind) return undefined;
  if (kind === 'stop') return { intent: 'courtesy', courtesy: kind, settles: 'no' };
  return { intent: 'courtesy', courtesy: kind, ...(agreeing.test(request) ? { settles: 'yes' } : {}) };
};
