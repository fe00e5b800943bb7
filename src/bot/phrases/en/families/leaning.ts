import { hasTime, type Stand, withReferences } from '../../grammar/stand-ins.ts';
import type { Reference } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';

const owned =
  '(?:calendar|diary|schedule|agenda|availability|day|week|manager|boss|team|reports?|assistant|e-?mails?|mails?|messages?|invites?|invitations?|meetings?|calls?|1:1|last|latest|next|free|slots?|request)';
const pronoun = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:(his|her|their)(?=\\s+${owned}\\b)|(he|she|him|her|they|them))(?:'s|’s)?(?![\\p{L}\\p{N}'’])(?!\\s+(?:time|clock|end)\\b)`,
  'giu',
);
const words: Readonly<Record<string, Reference>> = {
  he: 'him',
  him: 'him',
  his: 'him',
  she: 'her',
  her: 'her',
  they: 'them',
  them: 'them',
  their: 'them',
};

/** Whom a mail goes to: `he` and `she` are in what is written. */
const recipient = /(?<=^\S+\s+(?:to\s+|on\s+)?)(him|her|them)(?![\p{L}\p{N}'’])/giu;

/** The text with a name for each word that leans on what was said before. */
const standIns = (text: string, stands: Stand[], inMail: boolean): string =>
  text.replace(inMail ? recipient : pronoun, (said: string, owner?: string, plain?: string) => {
    const word = words[((typeof plain === 'string' ? plain : owner) ?? '').toLowerCase()];
    if (!word || stands.length > 20) return said;
    const name = `Qz${word}${String.fromCharCode(97 + stands.length)}`;
    const ending = (!inMail && owner) || /['’]s$/.test(said) ? "'s" : '';
    stands.push({ name, said, word });
    return `${name}${ending}`;
  });

const then = /\s+then$/i;

interface Leaning {
  stands: readonly Stand[];
  isThen: boolean;
  /** The utterance to read instead; none where nothing leans. */
  read?: Utterance;
}

const leaningIn = (utterance: Utterance, inMail: boolean): Leaning => {
  const stands: Stand[] = [];
  const isThen = !inMail && then.test(utterance.request);
  const request = standIns(isThen ? utterance.request.replace(then, '') : utterance.request, stands, inMail);
  if (stands.length === 0 && !isThen) return { stands, isThen };
  const said = standIns(utterance.said, stands, inMail);
  const mark: Utterance['mark'] = (part = request, options) => utterance.mark(part, options);
  return { stands, isThen, read: { ...utterance, request, said, mark } };
};

/** Many families ask the same of the same utterance. */
const known = { inMail: new WeakMap<Utterance, Leaning>(), elsewhere: new WeakMap<Utterance, Leaning>() };

/** Reads as the family does, with those who were spoken of before in `refers` instead of dropped: `is she free then`. */
export const leaning =
  (family: Family, { inMail = false } = {}): Family =>
  (utterance) => {
    const before = inMail ? known.inMail : known.elsewhere;
    const leans = before.get(utterance) ?? leaningIn(utterance, inMail);
    before.set(utterance, leans);
    const { stands, isThen, read } = leans;
    if (!read) return family(utterance);
    const understood = family(read);
    return understood && withReferences(understood, stands, isThen && !hasTime(understood) ? ['then'] : []);
  };
