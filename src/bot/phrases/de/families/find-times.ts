import type { Family } from '../../grammar/utterance.ts';
import { anyMark } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';
import { takeClauses } from './clauses.ts';
import { meetingVerb, withoutVerbs } from './verbs.ts';

const slot =
  '(?:zeit(?:en|punkte?|fenster|raum|slots?)?|termine?|terminvorschläge|termin-?vorschläge|vorschläge?|slots?|lücken?|terminlücken?|möglichkeit(?:en)?|optionen|uhrzeit(?:en)?|tag|tage)';
const search =
  '(?:find(?:e|en|est)?|such(?:e|en|st)?|schlag(?:e|en)?|vorschlagen|vorzuschlagen|herausfinden|zeig(?:e|en)?|nenn(?:e|en)?|gib|welche[rnms]?|gibt\\s+es|haben\\s+wir|ermittl?e|check(?:e)?|schau(?:e)?)';
const adjectives =
  '(?:(?:ein(?:e[nmrs]?)?|einen|die|den|der|das|paar|mögliche[nrs]?|freie[nrs]?|passende[nrs]?|gemeinsame[nrs]?|gute[nrs]?|beste[nrs]?|nächste[nrs]?|früheste[nrs]?|nächstmögliche[nrs]?|frühestmögliche[nrs]?|geeignete[nrs]?|andere[nrs]?|drei|zwei|fünf|\\d)\\s+){0,4}';

const shapes: readonly RegExp[] = [
  pattern(
    '^wann\\s+.{1,160}\\b(?:beide|alle|gemeinsam|zusammen|und)\\b.{0,80}\\b(?:können|könnten|haben|sind|kann|passt)$',
  ),
  pattern(`^(?:ich\\s+)?(?:${search})\\b.{0,80}?\\b${slot}\\b`),
  pattern(`^(?:${search})\\b.{0,60}?${anyMark}`),
  pattern(`\\b${slot}\\b.{0,120}\\b(?:finden|suchen|vorschlagen|vorzuschlagen|raussuchen|heraussuchen|ermitteln)$`),
  pattern(`${anyMark}.{0,120}\\b(?:finden|suchen|vorschlagen|raussuchen)$`),
  pattern(
    `^wann\\s+(?:können|könnten|kann|könnte|sollen|sollten|soll|würden|wollen|wäre|passt|ginge|geht|klappt|treffen|passen|würde)\\b`,
  ),
  pattern(
    `^(?:an\\s+)?(?:welche[mnrs]?|um\\s+wie\\s*viel|zu\\s+welcher)\\s+(?:tag(?:e|en)?|uhr|uhrzeit|zeit(?:en)?|termine?|slots?)\\b.{0,80}\\b(?:passt|passen|können|könnten|geht|gehen|ginge|klappt|wäre|wären|frei|möglich|kämen?|kommen)`,
  ),
  pattern(
    `^wann\\s+(?:sind|ist|haben|hätten|hat)\\s+(?:wir|alle|beide|.{1,120}?\\bund\\s+(?:ich|wir)\\b|ich\\s+und\\b|.{1,120}?\\bbeide|.{1,120}?\\balle|.{1,120}?gemeinsam)`,
  ),
  pattern(
    `^(?:der\\s+|den\\s+|die\\s+)?(?:nächste[rn]?|früheste[rn]?|beste[rn]?|nächstmögliche[rn]?|frühestmögliche[rn]?|erste[rn]?)\\s+(?:freie[rn]?\\s+|mögliche[rn]?\\s+)*${slot}\\b`,
  ),
  pattern(`^${adjectives}(?:freie|gemeinsame|mögliche|passende|freier|gemeinsamer|möglicher|passender)\\s+${slot}\\b`),
  pattern(
    `^(?:(?:mach|gib|brauche|bitte)\\s+)?(?:terminvorschläge|terminfindung|zeiten|slots|terminsuche|vorschläge)\\s*(?:(?:für|mit)\\b|${anyMark})`,
  ),
  pattern(`^(?:wann|wie)\\s+(?:am\\s+besten|schnell|bald|früh)\\s+(?:können|kann)`),
  pattern(
    `^(?:was|wann)\\s+(?:ist|wäre)\\s+(?:der|die|ein|eine)\\s+(?:beste|früheste|gute|nächste|nächstmögliche|frühestmögliche|passende)[rn]?\\s+${slot}`,
  ),
];

const who: readonly RegExp[] = [
  pattern('\\bin\\s+(?:der|dem|denen)\\s+(.+?)\\s(?:können|könnten|kann|zeit)\\b'),
  pattern('^wann\\s+(.+)\\s(?:können|könnten|haben|sind|kann|passt)$'),
  pattern(
    '\\bwann\\s+(?:passt|ginge|geht|klappt|würde|wäre|passen)\\s+(?:es\\s+)?(?:am\\s+besten\\s+)?(?:bei\\s+|für\\s+)?(.+)$',
  ),
  pattern('^wann\\s+(?:können|könnten|kann|könnte|sollten|würden|sind|ist|haben|hätten|hat)\\s+(.+)$'),
  pattern(
    '^(?:an\\s+)?(?:welche[mnrs]?|um\\s+wie\\s*viel|zu\\s+welcher)\\s+(?:tag(?:e|en)?|uhr|uhrzeit|zeit(?:en)?|termine?|slots?)\\s+(?:können|könnten|kann|könnte|passt|passen|würde|wäre|wären|sind|ist)\\s+(?:es\\s+)?(.+)$',
  ),
  pattern('\\b(?:für|von|zwischen|bei)\\s+(.+)$'),
];

export const readFindTimes: Family = ({ mark, timing }) => {
  const marked = mark();
  const text = marked.text.replace(
    /^(?:check(?:e)?|schau(?:e)?(?:\s+(?:mal|bitte))*(?:\s+nach)?|sag|prüf(?:e)?|finde?\s+heraus)(?:\s+mir)?,?\s+(?=(?:wann|welche|zu welcher))/iu,
    '',
  );
  if (!shapes.some((shape) => shape.test(text)) || isOther.test(text)) return undefined;
  const stripped = withoutVerbs(text.replace(pattern(`^(?:${search})\\b`), ' '));
  const clauses = takeClauses(stripped, marked.atoms);
  const people = clauses.people.length > 0 ? clauses.people : namesIn(text);
  const { recurrence: _series, ...time } = timing(marked, marked.text, { rangeIsWindow: true });
  const isAboutTimes =
    people.length > 0 ||
    meetingVerb.test(text) ||
    Object.keys(time).length > 0 ||
    /\b(?:termin|slot|zeit|wir|alle)/iu.test(text);
  if (!isAboutTimes) return undefined;
  const subject = clauses.subject;
  return {
    intent: 'findTimes',
    people,
    optionalPeople: clauses.optionalPeople,
    ...time,
    ...(subject && !people.some((name) => subject.includes(name)) ? { subject } : {}),
  };
};

const isOther = pattern(
  '\\b(?:e-?mails?|mails?|nachrichten?|dateien?|dokumente?|unterlagen|präsentation|datei|dokument|ordner|kontakte?)\\b|^wann\\s+(?:ist|sind)\\s+(?:mein|das|der|die|den|unser)',
);

const namesIn = (text: string): string[] => {
  for (const shape of who) {
    const said = shape.exec(text)?.[1];
    if (!said) continue;
    const list = listBefore(said);
    if (list.length > 0) return list;
  }
  return [];
};

const listBefore = (said: string): string[] => {
  const end = new RegExp(
    `${anyMark}|[?.!:|]|\\s(?:am besten|miteinander|zusammen|gemeinsam|beide|alle|uns|sich|frei|zeit|treffen|sprechen|reden|für|über|wegen|zum|zur|mit|in|an|telefonieren|können|kann|mal|denn|nächstes|wieder|passen|gehen|klappen|sehen|erreichen|erwischen|zusammensetzen)(?![\\p{L}])`,
    'iu',
  ).exec(said);
  const list = end ? said.slice(0, end.index) : said;
  return readNames(
    list.replace(pattern('(?<![\\p{L}])(?:ich|wir|es|das|uns|beide|alle|denn|mal|dir|mir)(?![\\p{L}])', 'g'), ' '),
  ).filter((name) => !/^(?:zeit|termin|ein|die|das|der|im|am|in|beste|besten|als|so|wie)\b/iu.test(name));
};
