import { type Clause, linkOf, type Particulars, takeParticulars, whatIsSaid } from '../../grammar/particulars.ts';
import type { ShowAs } from '../../grammar/understanding.ts';
import { bufferClauses } from './buffer.ts';
import { readNames } from './names.ts';

/** Without one of these words nothing of the kind is said: most utterances are done with here. */
const hint =
  /private|confidential|public|as |tentative|buffer|breath|padding|gap\b|break|travel|minutes? |\bmins? |https:|optional|required|mandatory|must|ha(?:s|ve) to|needs? to|agenda|out of|\booo\b|\b(?:block|hold|keep|protect|reserve|clear|free)\b|whole|entire|full|all/i;

const states: readonly (readonly [state: ShowAs, words: string])[] = [
  ['workingElsewhere', 'working (?:elsewhere|remotely|from (?:home|elsewhere))|wfh'],
  ['oof', 'out(?: of (?:the )?office)|ooo|oof|away|on (?:leave|holiday|vacation)'],
  ['tentative', 'tentative(?:ly busy)?|provisional'],
  ['free', 'free|available'],
  ['busy', 'busy|booked|unavailable|taken|occupied'],
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

const kinds = '(?:appointment|meeting|event|entry|call|chat|1:1|one-on-one|conversation|session|slot|talk|time|block)';
const lead = '(?:^|[\\s,;]+)(?:(?:and|but|also|please|pls)\\s+)*';
const it = '(?:it|this|that)';

const privacy: readonly Clause[] = [
  {
    pattern: new RegExp(
      `${lead}(?:make|mark|keep|set|flag|have|book)\\s+${it}\\s+(?:to\\s+|as\\s+)?(?:an?\\s+)?(not private|non-private|public|private|confidential)(?:\\s+${kinds})?(?!\\s+(?:room|school|dining|view))(?=[\\s,.;]|$)`,
      'i',
    ),
    read: ([, said = '']) => ({ isPrivate: /^(?:private|confidential)$/i.test(said) }),
  },
  {
    pattern: new RegExp(`(?:^|[\\s,;]+)as\\s+(?:an?\\s+)?(?:private|confidential)(?:\\s+${kinds})?(?=[\\s,.;]|$)`, 'i'),
    read: () => ({ isPrivate: true }),
  },
  {
    pattern: new RegExp(`^(?:an?\\s+)?(?:private|confidential)\\s+(?=${kinds}\\b)`, 'i'),
    read: () => ({ isPrivate: true }),
    instead: 'book ',
  },
  { pattern: new RegExp(`\\s(?:private|confidential)\\s+(?=${kinds}\\b)`, 'i'), read: () => ({ isPrivate: true }) },
  {
    pattern:
      /^(not |no longer |isn't |non-|un-?)?private(?:\s+(?:please|then|any ?more|again))?$|^(public)(?:\s+(?:please|then|again))?$/i,
    read: ([, not, open]) => ({ isPrivate: (not ?? open) === undefined }),
  },
];

/** By itself after everything else, or between two commas. */
const privacyLast: readonly Clause[] = [
  { pattern: /,\s*(?:private|confidential)(?=\s*[,;])/i, read: () => ({ isPrivate: true }) },
  {
    pattern:
      /(?<!\b(?:go|going|in|about|is|re|called|titled|the|to|be|stay|my|his|her|are|of|not|as))(?:\s+|\s*[,;(]\s*)(?:and\s+)?(?:private|confidential)\)?\s*$/i,
    read: () => ({ isPrivate: true }),
  },
];

const showing: readonly Clause[] = [
  {
    pattern: new RegExp(
      `${lead}(?:show|mark|set|put|list|have)\\s+(?:me|${it}|myself|us|my time|the time)\\s+(?:down\\s+)?as\\s+(${stateWords})(?=[\\s,.;]|$)(?!\\s+${'[\\uE000-\\uF8FF]'})`,
      'i',
    ),
    // `mark me as out of office on friday` is a block of its own.
    read: (match) => (/^(?:show|mark|set|put|have)\s/i.test(match[0]) && hasMore(match) ? undefined : asState()(match)),
  },
  {
    pattern: new RegExp(`${lead}(?:shown?|showing|displayed?)\\s+as\\s+(${stateWords})(?=[\\s,.;]|$)`, 'i'),
    read: asState(),
  },
  {
    pattern: /[\s,;]+as\s+(tentative|free|busy|out of (?:the )?office|ooo|working elsewhere)(?=[\s,.;]|$)/i,
    read: asState(),
  },
  {
    pattern: /^tentatively\s+(?=(?:book|block|hold|schedule|pencil|put|set up|arrange|plan|add)\b)/i,
    read: () => ({ showAs: 'tentative' }),
    instead: '',
  },
];

const hasMore = ({ input, index, 0: all }: RegExpExecArray): boolean => input.slice(index + all.length).trim() !== '';

const noAutomaticReply = '(?!\\s*(?:message|repl|auto|note|text|status|on\\s+my|in\\s+my|[?]|of\\b))';
/** `mark me as tentative for the offsite` answers an invitation. */
const awayWords = states.flatMap(([state, words]) => (state === 'tentative' ? [] : [words])).join('|');
/** Own time away: `out of office all Friday`, `mark me as on leave next week`. */
const absence: readonly Clause[] = [
  {
    pattern: new RegExp(
      `^(?:(?:i'?m|i am|i'?ll be|i will be)\\s+)?(out of (?:the )?office|ooo|oof)\\s+(?=\\S)${noAutomaticReply}`,
      'i',
    ),
    read: asState(),
    instead: 'block ',
  },
  {
    pattern: new RegExp(
      `^(?:set|mark|put|show|block|have|list)\\s+me\\s+(?:down\\s+)?(?:to\\s+|as\\s+)?(${awayWords})\\s+(?=\\S)${noAutomaticReply}`,
      'i',
    ),
    read: asState(),
    instead: 'block ',
  },
];

const blocks: readonly Clause[] = [
  {
    pattern: /^(?:please )?(?:block(?:\s+(?:out|off))?|hold|keep|protect|reserve|clear|free up)\s/i,
    read: ({ input }) => ({ block: /\bor\b/i.test(input) ? 'either' : 'each' }),
    instead: (match) => match[0],
  },
  {
    pattern:
      /\b(?:the\s+|an?\s+)?(?:all|whole|entire|full)[\s-]+(?:day\b|of\s+(?:the\s+)?(?:day\b|today|tomorrow|next|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?=today\b|tomorrow\b|next\s|this\s|week\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/i,
    read: () => ({ isWholeDay: true }),
    // By itself it is no name of anything.
    instead: ([said]) => (/\s?day$/i.test(said) && !/of/i.test(said) ? ' ' : said),
  },
];

const target = '(?:agenda|invite|invitation|description|body|text|notes|it|this|that|meeting|draft)';
const linkWords =
  '(?:(?:the|this|that|a|an|my|following)\\s+)*(?:(?:file|document|doc|web|sharepoint|onedrive|teams)\\s+)?(?:link|url|file|document|doc)?';
const links: readonly Clause[] = [
  {
    pattern: new RegExp(
      `^(?:attach|add|include|put|share)\\s+${linkWords}\\s*:?\\s*(https://\\S+)\\s+(?:to|in|into|on|with)\\s+(?!(?:the\\s+|its\\s+)?${target}$)`,
      'i',
    ),
    read: (match) => asLink(match[1]),
    instead: `attach ${whatIsSaid} to `,
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?:the\\s+)?agenda:?\\s+)?(?:(?:with|attach|add|include|put(?: in)?|using|see|plus|use)\\s+)?${linkWords}(?:\\s*(?:to|in|into|for)\\s+(?:the\\s+|its\\s+)?${target})?\\s*:?\\s*(https://\\S+)(?:\\s+(?:to|in|into|on)\\s+(?:the\\s+|its\\s+)?${target}(?=$|[,.;]))?`,
      'i',
    ),
    read: (match) => asLink(match[1]),
  },
];
const asLink = (said = '') => {
  const link = linkOf(said);
  return link ? { link } : undefined;
};

/** Of a meeting that is named: `mark the budget review as private`. */
const ofMeeting: readonly Clause[] = [
  {
    pattern:
      /^(?:make|mark|set|keep|flag)\s+((?:my|the|our)\s+.{1,80}?)\s+(?:as\s+|to\s+)?(private|confidential|public|not private)$/i,
    read: ([, , said = '']) => ({ isPrivate: /^(?:private|confidential)$/i.test(said) }),
    instead: ([, of = '']) => `attach ${whatIsSaid} to ${of}`,
  },
  {
    pattern: new RegExp(
      `^(?:show|mark|set|list)\\s+((?:my|the|our)\\s+(?!time\\b|status\\b|presence\\b).{1,80}?)\\s+as\\s+(${stateWords})$`,
      'i',
    ),
    read: asState(2),
    instead: ([, of = '']) => `attach ${whatIsSaid} to ${of}`,
  },
];

/** What begins so is no name of somebody invited. */
const noName =
  /^(?:who|what|when|where|why|how|is|are|do|does|did|can|could|i|we|you|it|that|this|there|everything|nothing|attendance|the meeting|a meeting)\b/i;
const named = (said = ''): string[] => (noName.test(said.trim()) ? [] : readNames(said));
const role = (said: string, isOptional: boolean) => {
  const people = /^(?:him|her|them)$/i.test(said.trim()) ? [said.trim().toLowerCase()] : named(said);
  if (people.length === 0) return undefined;
  return isOptional ? { makeOptional: people } : { makeRequired: people };
};
const isOptionalWord = (said = ''): boolean => /^optional$/i.test(said);

const roles: readonly Clause[] = [
  {
    pattern:
      /^(?:make|mark|set|have)\s+(.{1,80}?)\s+(?:as\s+)?(?:an?\s+)?(optional|required|mandatory)(?:\s+(?:attendees?|guests?))?$/i,
    read: ([, said = '', what]) => role(said, isOptionalWord(what)),
  },
  {
    pattern: /^(.{1,80}?)\s+(?:is|are|should be|can be|is only|are only|is just)\s+(optional|required|mandatory)$/i,
    read: ([, said = '', what]) => role(said, isOptionalWord(what)),
  },
  {
    pattern:
      /^(.{1,80}?)\s+(?:(must|has to|have to|needs to|need to)|(?:does(?:n't| not) (?:have|need) to|do(?:n't| not) (?:have|need) to|need(?:s)? not))\s+(?:come|be there|attend|join|be in it)$/i,
    read: ([, said = '', must]) => role(said, must === undefined),
  },
];

const agenda: readonly Clause[] = [
  {
    pattern:
      /^(?:(?:set|make|change|put|write|use)\s+)?(?:the\s+)?agenda(?:\s+text)?(?:\s+(?:to|is|as)\s+|:\s*)(.{1,500})$/i,
    read: ([, body = '']) => ({ body: body.trim().replace(/^"(.*)"$/, '$1') }),
  },
];

const clauses: readonly Clause[] = [
  ...links,
  ...ofMeeting,
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
    .replace(/^(?:[\s,;.]|(?:and|but|please|also)\s)+/i, '')
    .replace(/(?:[\s,;.]|\s(?:and|but|with|please))+$/i, '')
    .trim();

export const particularsIn = (request: string): Particulars | undefined =>
  hint.test(request) ? takeParticulars(request, clauses, tidy) : undefined;
