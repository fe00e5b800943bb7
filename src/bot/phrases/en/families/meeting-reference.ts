import { isFirstName } from '../../grammar/first-names.ts';
import { remainderOf } from '../../grammar/remainder.ts';
import type { Reference } from '../../grammar/understanding.ts';
import type { Atom } from '../../time/atom.ts';
import { anyMark, asSaid, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { leansOn } from './meeting-words.ts';

/** Which meeting is meant, besides its time. */
export interface MeetingReference {
  people: string[];
  subject?: string;
  refers?: Reference[];
}

const genericWords =
  'meetings?|meeing|meetin|mtgs?|calls?|chats?|syncs?|sync-?up|catch[\\s-]?ups?|1[:\\-]1s?|1[\\s-]?on[\\s-]?1s?|one[\\s-]on[\\s-]ones?|one[\\s-]to[\\s-]ones?|invites?|invitations?|events?|appointments?|ones?|slots?|sessions?|things?|it|this|that|these|those|everything|all|request|talks?|words?|bookings?|teams|time|date|video|phone|conference|calendar|entry|something|engagement|rendez-?\\s?vous';
const generic = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${genericWords}|the|a|an|my|our|your|at|on|for|of|with|next|upcoming|quick|short|in|from|today|whole|entire|and|to|about|scheduled|planned)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Words that say no more than that it is a meeting: nothing is left when each is taken away once. */
export const isGeneric = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(generic, ' '));

const article = /^(?:(?:the|a|an|my|our|that|this|your|next|upcoming|only|just|all(?![\s-]+hands))\s+)+/i;

/** The subject of a meeting that exists, without article. */
export const bareSubject = (text: string): string | undefined => {
  const subject = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^[\s,.;]+(?:please\s+|pls\s+)?(?:cancel|delete|drop|decline|accept|move|thanks?)\b.*$/i, '')
    .replace(/^[\s,.:;()-]+|[\s,.:;(-]+$/g, '')
    .replace(article, '')
    .replace(/\s+(?:with|on|at|for|from|to|in|and|of)$/i, '')
    .trim();
  return !/[\p{L}\p{N}]/u.test(subject) || isGeneric(subject) ? undefined : subject.replace(/^["']|["']$/g, '');
};

/** A sentence is no name of a meeting: `the things I cannot change`. */
export const isClause = (subject: string | undefined): boolean =>
  subject !== undefined && /\b(?:i|you|we|they|he|she|i'm|you're|we're|i've)\b/i.test(subject.replace(/"[^"]*"/g, ''));

/** What a meeting is often called, though it says no more than its kind. */
const kind = /^(?:(?:the|our|my)\s+)?(sync(?:s|-?ups?)?|catch[\s-]?ups?|1[:-]1s?|calls?|chats?|talks?|bookings?)$/i;

/** The subject where it was said to be one: `about sync` is about that. */
export const saidSubject = (text: string): string | undefined =>
  bareSubject(text) ?? kind.exec(text.replace(/["'.,]/g, '').trim())?.[1];

/** `cancel sync`: nothing else says which meeting it is. */
const onlySync = /^(sync)$/i;

const about = new RegExp(
  `\\b(?:about|regarding|re:?|concerning)\\s+(.+?)(?=\\s+(?:with|from)\\s|\\s*${anyMark}|$)`,
  'i',
);

const withPeople = new RegExp(
  `(?:\\bwith|\\bw/|\\bfrom|\\bby|\\band invite)\\s+(.+?)(?=\\s+(?:about|to|in|on|at|for|because|as|since|so|but|is|and (?:tell|say|let))\\b|\\s*${anyMark}|$)`,
  'i',
);

/** `the weekly sync` is called so: how often it is tells which one is meant. */
const withSeriesNames = (text: string, atoms: readonly Atom[]): string =>
  text.replace(seriesNamed, (mark) => {
    const [atom] = atomsIn(mark, atoms);
    return atom?.kind === 'recurrence' && isAdjective.test(atom.said.trim()) ? `${atom.said.trim()} ` : mark;
  });
const seriesNamed = new RegExp(
  `${anyMark}(?=\\s*\\p{L})(?!\\s*(?:with|on|at|for|from|to|by|meetings?|1:1|calls?|and)(?![\\p{L}]))\\s*`,
  'gu',
);
const isAdjective = /^(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|yearly)$/i;

/** `lee gu` by itself is who is met, `the workshop of Pradeep` whose it is. */
const onlyName = (words: string): string[] => {
  const parts = words.trim().split(/\s+/);
  return parts.length <= 2 &&
    isFirstName(parts[0] ?? '') &&
    !isMeetingWord.test(words) &&
    !everyday.test(parts[0] ?? '')
    ? readNames(words)
    : [];
};
const isMeetingWord =
  /\b(?:meetings?|calls?|syncs?|reviews?|sessions?|days?|stand-?ups?|plan(?:ning)?|prep|budget|project|party|talks?)\b/i;
const everyday =
  /^(?:will|may|mark|grace|joy|dawn|rose|faith|hope|bill|art|frank|gene|jack|pat|rob|sue|drew|june|april|august|summer|amber|iris|violet|ivy|holly|olive|dean|max|ray|penny|per|per|lea|lee(?= way))$/;

/** `my meeting with Adele about pricing`, `Megan's invitation`, `the budget review`. */
export const readMeetingReference = ({ text, atoms }: Marked, part = text): MeetingReference => {
  const { take, text: rest } = remainderOf(withSeriesNames(part, atoms));
  const people: string[] = [];
  let subject: string | undefined;
  take(/(?:called|titled|named|with the (?:title|subject))\s+"?([^"]+)"?/i, (said) => {
    subject = bareSubject(asSaid(said, atoms));
  });
  take(/"([^"]{1,200})"/, (said) => {
    subject = bareSubject(asSaid(said, atoms));
  });
  take(
    /\b(?:everything|anything|all|whatever|what)\s+(?:that\s+)?(\p{L}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)?)\s+(?:has\s+|have\s+)?(?:invited me(?: to)?|sent(?: me)?|set up|organi[sz]ed|scheduled|asked me to(?: join)?)\b/iu,
    (said) => {
      people.push(...readNames(said));
    },
  );
  take(about, (said) => {
    subject = saidSubject(said);
  });
  take(withPeople, (said) => {
    people.push(...readNames(said));
  });
  take(/((?:[\p{L}.-]+\s+){0,2}[\p{L}.-]+)(?:'s|s')\s+(?=(?:\S+\s+){0,3}\S)/iu, (said) => {
    people.push(...readNames(said.replace(/^(?:the|to|for)\s+/i, '')));
  });
  take(
    /\sof\s+(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?)(?=\s*(?:[\uE000-\uF8FF]|$))/u,
    (said) => isFirstName(said.split(' ')[0] ?? '') && people.push(...readNames(said)) > 0,
  );
  subject ??= unmarkedSubject(rest(), people.length > 0);
  const named = people.length === 0 && subject ? onlyName(subject) : [];
  if (named.length > 0) return { people: named };
  const refers = people.length === 0 && !subject ? leansOn(rest().replace(/^\s*(?:to|for|at)\s+/i, '')) : [];
  return { people, ...(subject ? { subject } : {}), ...(refers.length > 0 ? { refers } : {}) };
};

/** What no clause has said: `the budget review`, `the invitation to the board meeting`. */
const unmarkedSubject = (rest: string, hasPeople: boolean): string | undefined => {
  const words = withoutMarks(rest)
    .replace(
      /\b(?:because|as i|since i|so that|but)\b.*$|[,;.]\s*(?:i'm|i am|i've|i have|i'll|i can'?t|sorry|we|she|he|they|something)\b.*$/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const invitedTo =
    /^(?:(?:the|my|an?|this|that)\s+)?(?:\S+\s+)?(?:invite|invitation|request|booking|reservation)\s+(?:to|for)\s+(.+)$/i.exec(
      words,
    );
  const named = (invitedTo?.[1] ?? words).replace(/^(?:to|for|at)\s+|(?<=\S)\s+(?:invite|invitation)$/gi, '');
  return bareSubject(named) ?? (hasPeople ? undefined : onlySync.exec(named)?.[1]);
};
