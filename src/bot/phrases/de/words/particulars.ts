import { type Clause, linkOf, type Particulars, takeParticulars, whatIsSaid } from '../../grammar/particulars.ts';
import type { ShowAs } from '../../grammar/understanding.ts';
import { bufferClauses } from './buffer.ts';
import { readNames } from './names.ts';

/** Without one of these words nothing of the kind is said: most utterances are done with here. */
const hint =
  /privat|vertraulich|öffentlich|als |vorbehalt|puffer|minuten? |\bmin\.? |https:|optional|pflicht|muss|agenda|außer haus|ausser haus|abwesen|blocke|blockier|halte?\b|reservier|ganz/i;

const states: readonly (readonly [state: ShowAs, words: string])[] = [
  [
    'workingElsewhere',
    'an einem anderen ort(?: tätig)?|arbeite(?:t|nd)? (?:woanders|anderswo|von zu ?hause)|im homeoffice',
  ],
  ['oof', 'abwesend|au(?:ß|ss)er haus|nicht im büro|im urlaub'],
  ['tentative', '(?:mit|unter) vorbehalt|vorläufig'],
  ['free', 'frei|verfügbar'],
  ['busy', 'gebucht|beschäftigt|belegt'],
];
const stateWords = states.map(([, words]) => words).join('|');
const stateOf = (said = ''): ShowAs | undefined =>
  states.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(said))?.[0];
const asState =
  (group = 1) =>
  (match: RegExpExecArray) => {
    const showAs = stateOf(match[group]);
    return showAs && { showAs };
  };

const lead = '(?:^|[\\s,;]+)(?:(?:und|aber|auch|bitte)\\s+)*';
const it = '(?:es|das|ihn|diesen|den termin|das treffen|die besprechung)';
const end = '(?=[\\s,.;]|$)';
const isClosed = (said = '') => ({ isPrivate: /^(?:privat|vertraulich)/i.test(said) });

const privacy: readonly Clause[] = [
  {
    pattern: new RegExp(
      `${lead}(?:mach(?:e|en)?|markier(?:e|en)?|kennzeichne|setz(?:e|en)?|stell(?:e|en)?|halte)\\s+${it}\\s+(?:bitte\\s+)?(?:auf\\s+|als\\s+)?(nicht privat|privat|vertraulich|öffentlich)${end}`,
      'i',
    ),
    read: ([, said]) => isClosed(said),
  },
  {
    pattern: new RegExp(
      `${lead}als\\s+(?:einen?\\s+)?(privat|vertraulich)(?:en|es|e)?(?:\\s+(?:termin|treffen|besprechung|eintrag))?(?:\\s+(?:markieren|kennzeichnen|eintragen|anlegen))?${end}`,
      'i',
    ),
    read: ([, said]) => isClosed(said),
  },
  {
    pattern: /^(?:einen?\s+)?privat(?:er|en|es|e)\s+(?=(?:termin|treffen|besprechung|eintrag|gespräch)\b)/i,
    read: () => ({ isPrivate: true }),
    instead: 'buche ',
  },
  {
    pattern: /\sprivat(?:er|en|es|e)\s+(?=(?:termin|treffen|besprechung|eintrag|gespräch)\b)/i,
    read: () => ({ isPrivate: true }),
  },
  {
    pattern: /^(nicht )?privat(?:\s+bitte)?$|^(öffentlich)$/i,
    read: ([, not, open]) => ({ isPrivate: (not ?? open) === undefined }),
  },
];

/** By itself after everything else, or between two commas. */
const privacyLast: readonly Clause[] = [
  { pattern: /,\s*(?:privat|vertraulich)(?=\s*[,;])/i, read: () => ({ isPrivate: true }) },
  {
    pattern:
      /(?<!\b(?:ist|bin|sind|wird|über|namens|als|nicht))(?:\s+|\s*[,;(]\s*)(?:und\s+)?(?:privat|vertraulich)\)?\s*$/i,
    read: () => ({ isPrivate: true }),
  },
];

const showing: readonly Clause[] = [
  {
    pattern: new RegExp(
      `${lead}(?:zeig(?:e|en)?|markier(?:e|en)?|setz(?:e|en)?|trag(?:e|en)?|stell(?:e|en)?)\\s+(?:mich|${it}|die zeit|meine zeit)\\s+(?:dabei\\s+|dann\\s+)?(?:als\\s+|auf\\s+)(${stateWords})(?:\\s+(?:an|ein|dar))?$`,
      'i',
    ),
    read: asState(),
  },
  {
    pattern: new RegExp(
      `${lead}(?:ich\\s+)?als\\s+(${stateWords})(?:\\s+(?:anzeigen|zeigen|markieren|anzuzeigen|eintragen))?${end}`,
      'i',
    ),
    read: asState(),
  },
  { pattern: new RegExp(`${lead}(?:angezeigt|gezeigt)\\s+als\\s+(${stateWords})${end}`, 'i'), read: asState() },
  { pattern: /[\s,;]+(?:(?:mit|unter) vorbehalt)(?=[\s,.;]|$)/i, read: () => ({ showAs: 'tentative' }) },
];

/** Own time away: `am Freitag außer Haus`, `ich bin nächste Woche nicht im Büro`. */
const absence: readonly Clause[] = [
  {
    pattern: /^(?:ich bin\s+|ich\s+)?(abwesend|au(?:ß|ss)er haus|nicht im büro)\s+(?=\S)(?!sein)/i,
    read: asState(),
    instead: 'blockiere ',
  },
  {
    pattern:
      /^(?:ich bin\s+)((?:am\s+|den ganzen\s+|nächste\s+|morgen\s*|heute\s*|ganz\s+)[^?]{0,40}?)\s*(abwesend|au(?:ß|ss)er haus|nicht im büro)$/i,
    read: asState(2),
    instead: ([, when = '']) => `blockiere ${when}`,
  },
];

const keeping =
  /^(?:bitte )?(?:blocke|blocken|blockiere?|blockieren|halte?|reserviere)\s|\s(?:blocken|blockieren|freihalten)$/i;
const keeps = ({ input }: RegExpExecArray) =>
  keeping.test(input) ? ({ block: /\boder\b/i.test(input) ? 'either' : 'each' } as const) : undefined;

const blocks: readonly Clause[] = [
  // Of every day there is one morning.
  {
    pattern: /\b(?:meine|alle|jeden)\s+(vormittag|nachmittag|abend)e?(?=\s|$)/i,
    read: keeps,
    instead: ([, part = '']) => part,
  },
  { pattern: keeping, read: keeps, instead: (match) => match[0] },
  {
    pattern:
      /\b(?:ganz(?:en|e)?|gesamten?)\s+(?:tag|woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|\bganztägig\b/i,
    read: () => ({ isWholeDay: true }),
    instead: (match) => (/^ganztägig/i.test(match[0]) ? ' ' : match[0]),
  },
];

const target = '(?:agenda|einladung|beschreibung|text|notizen|termin|besprechung)';
const linkWords =
  '(?:(?:den|die|das|diesen|diese|dem|einen)\\s+)?(?:(?:datei|dokument)[\\s-]?)?(?:link|url|datei|dokument)?';
const verbs = '(?:häng(?:e|en)?|füg(?:e|en)?|leg(?:e|en)?|pack(?:e|en)?|setz(?:e|en)?|nimm|schreib(?:e|en)?)';
const links: readonly Clause[] = [
  {
    pattern: new RegExp(
      `^${verbs}\\s+${linkWords}\\s*:?\\s*(https://\\S+)\\s+(?:an|zu|zur|zum|in)\\s+(?!(?:die\\s+|den\\s+|der\\s+)?${target}(?:\\s+(?:an|hinzu|ein|bei))?$)(.{1,80}?)(?:\\s+(?:an|hinzu|ein|bei))?$`,
      'i',
    ),
    read: (match) => asLink(match[1]),
    instead: ([, , of = '']) => `häng ${whatIsSaid} an ${of}`,
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?:mit|siehe|${verbs.slice(3, -1)})\\s+)?${linkWords}(?:\\s*(?:an|zu|zur|zum|in|für)\\s+(?:die\\s+|den\\s+|der\\s+)?${target})?\\s*:?\\s*(https://\\S+)(?:\\s+(?:an|zu|zur|zum|in)\\s+(?:die\\s+|den\\s+|der\\s+)?${target})?(?:\\s+(?:an|hinzu|ein))?${end}`,
      'i',
    ),
    read: (match) => asLink(match[1]),
  },
];
const asLink = (said = '') => {
  const link = linkOf(said);
  return link ? { link } : undefined;
};

const noName =
  /^(?:wer|was|wann|wo|warum|wie|ist|sind|kann|ich|wir|du|es|das|dies|alles|nichts|teilnahme|der termin|die besprechung)\b/i;
const role = (said: string, isOptional: boolean) => {
  const name = said.trim();
  const people = noName.test(name) ? [] : readNames(name);
  if (people.length === 0) return undefined;
  return isOptional ? { makeOptional: people } : { makeRequired: people };
};
const roles: readonly Clause[] = [
  {
    pattern:
      /^(?:mach(?:e|en)?|setz(?:e|en)?|markier(?:e|en)?)\s+(.{1,80}?)\s+(?:als\s+|auf\s+|zum\s+)?(optional|erforderlich|pflicht)$/i,
    read: ([, said = '', what = '']) => role(said, /^optional$/i.test(what)),
  },
  {
    pattern: /^(.{1,80}?)\s+(?:ist|sind)\s+(?:nur\s+)?(optional|erforderlich|pflicht)$/i,
    read: ([, said = '', what = '']) => role(said, /^optional$/i.test(what)),
  },
  {
    pattern: /^(.{1,80}?)\s+(muss|müssen)\s+(nicht\s+)?(?:dabei sein|kommen|teilnehmen|da sein)$/i,
    read: ([, said = '', , not]) => role(said, not !== undefined),
  },
];

const agenda: readonly Clause[] = [
  {
    pattern: /^(?:(?:setz(?:e|en)?|änder(?:e|n)?)\s+)?(?:die\s+)?agenda(?:\s+(?:auf|ist)\s+|:\s*)(.{1,500})$/i,
    read: ([, body = '']) => ({ body: body.trim().replace(/^"(.*)"$/, '$1') }),
  },
];

const clauses: readonly Clause[] = [
  ...links,
  ...privacy,
  ...absence,
  ...showing,
  ...bufferClauses,
  ...privacyLast,
  ...roles,
  ...agenda,
  ...blocks,
];

const tidy = (rest: string): string =>
  rest
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/^(?:[\s,;.]|(?:und|aber|bitte|auch)\s)+/i, '')
    .replace(/(?:[\s,;.]|\s(?:und|aber|mit|bitte))+$/i, '')
    .trim();

export const particularsIn = (request: string): Particulars | undefined =>
  hint.test(request) ? takeParticulars(request, clauses, tidy) : undefined;
