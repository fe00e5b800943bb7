import { hasTime, type Stand, withReferences } from '../../grammar/stand-ins.ts';
import type { Reference } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

const owned =
  '(?=\\s+(?:kalender|chef(?:in)?|vorgesetzte[nr]?|manager(?:in)?|team|mitarbeiter|kollegen|einladung(?:en)?|meetings?|termine?|besprechung|call|1:1|verfügbarkeit|tag|woche|telefonnummer|nummer|büro|letzte|nächste|e-?mails?|mails?|nachricht(?:en)?|direkte[nr]?)\\b)';
const notFormal = '(?<![.!?]\\s)';

/** In the order in which they are tried; whose something is takes the ending of a name. `Sie` with a capital is who is spoken to. */
const owners: readonly (readonly [word: Reference, words: string])[] = [
  ['him', `sein(?:e[nmrs]?)?${owned}`],
  ['her', `ihr(?:e[nmrs]?)?${owned}`],
];
const plain: readonly (readonly [word: Reference, words: string])[] = [
  [
    'him',
    '(?<=\\b(?:mit|von|bei|für|und|oder|an|ist|hat|kann|passt|hätte|wäre|wann|ob|treffe|geht|es|lade|lad|zu)\\s)(?:er|ihm|ihn)',
  ],
  [
    'them',
    '(?<=\\b(?:mit|von|bei|für|und|oder|an|passt|es|zu)\\s)ihnen|(?<=\\b(?:sind|haben|können|hätten|wann)\\s)sie',
  ],
  [
    'her',
    '(?<=\\b(?:mit|von|bei|für|und|oder|an|passt|es|zu)\\s)ihr|(?<=\\b(?:ist|hat|kann|hätte|wäre|ob|für|lade|lad)\\s)sie',
  ],
];
const shapes = [
  ...owners.map(([word, words]) => ({ word, isOwner: true, shape: pattern(`${notFormal}\\b(?:${words})\\b`, 'g') })),
  ...plain.map(([word, words]) => ({ word, isOwner: false, shape: pattern(`\\b(?:${words})\\b`, 'g') })),
];
const then = pattern('\\s+(?:dann|da)(?=\\s+(?:frei|zeit|auch|verfügbar)|$)');
const mostStands = 20;

/** The text with a name for each word that leans on somebody spoken of before. */
const standIns = (text: string, stands: Stand[]): string =>
  shapes.reduce(
    (rest, { word, isOwner, shape }) =>
      rest.replace(shape, (said: string) => {
        // Ihr and Sie with a capital are those spoken to, but at the beginning, where every word has one.
        if (stands.length > mostStands || (/^(?:I|S)/.test(said) && !text.startsWith(said))) return said;
        const name = `Qz${word}${String.fromCharCode(97 + stands.length)}`;
        stands.push({ name, said, word });
        return isOwner ? `${name}s` : name;
      }),
    text,
  );

interface Leaning {
  stands: readonly Stand[];
  isThen: boolean;
  /** The utterance to read instead; none where nothing leans. */
  read?: Utterance;
}

const leaningIn = (utterance: Utterance): Leaning => {
  const stands: Stand[] = [];
  const isThen = then.test(utterance.request);
  const request = standIns(isThen ? utterance.request.replace(then, '') : utterance.request, stands);
  if (stands.length === 0 && !isThen) return { stands, isThen };
  const mark: Utterance['mark'] = (part = request, options) => utterance.mark(part, options);
  return { stands, isThen, read: { ...utterance, request, mark } };
};

/** Many families ask the same of the same utterance. */
const known = new WeakMap<Utterance, Leaning>();

/** Reads as the family does, with those who were spoken of before in `refers` instead of dropped: `hat sie dann Zeit`. */
export const leaning =
  (family: Family): Family =>
  (utterance) => {
    const leans = known.get(utterance) ?? leaningIn(utterance);
    known.set(utterance, leans);
    const { stands, isThen, read } = leans;
    if (!read) return family(utterance);
    const understood = family(read);
    return understood && withReferences(understood, stands, isThen && !hasTime(understood) ? ['then'] : []);
  };
