import type { Family } from '../../grammar/utterance.ts';
import { anyMark, atomsIn, withoutMarks } from '../../time/marks.ts';
import { isElsewhereThing } from '../words/elsewhere.ts';
import { readNames } from '../words/names.ts';
import { isOwnThing } from '../words/own-things.ts';
import { withNamedParts } from './booking-asides.ts';
import { takeClauses } from './booking-clauses.ts';
import { isNamed } from './booking-head.ts';
import { isEvent } from './booking-opening.ts';
import { asBooking } from './booking-statements.ts';
import { bareSubject } from './meeting-reference.ts';
import { mostSentence } from './meeting-words.ts';
import { intoCalendar } from './own-calendar.ts';

/** What begins so is a sentence or asks something else of us; what has such a verb tells or asks something. */
const sentence =
  /^(?:i|i'm|i've|i'll|we|we're|you|he|she|it|it's|they|there|this|that|what|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|have|has|had|no|not|yes|if|because|since|find|show|list|check|tell|send|mail|e-?mail|message|forward|reply|answer|accept|decline|cancel|move|push|shift|postpone|reschedule|change|rename|remind|turn|mute|notify|join|search|look|open|save|file|archive|remove|delete|make|call|wake|ask|invite|let|stop|start|undo|sign|log|help|about|any|anything|same|only|until|after|before|again|maybe|out|back|see|let's|don't|run(?:ning)? late)\b/i;
const finite =
  /\b(?:is|are|was|were|am|has|had|will|would|can|can't|could|cannot|does|did|don't|doesn't|didn't|isn't|aren't|won't|should|must|might|starts|begins|ends|opens|closes|leaves|arrives|lands|departs|said|says|goes|went|comes|came|won|lost|gets|kicks|finishes|takes|took|runs|plays|works|their|his|its|they|them|[\p{L}]{2,}(?:i|')m|[\p{L}]+'(?:s|re|ve|ll|d)\s+(?:a|the|been|going|not|so|too|very))\b/iu;
/** Words around what it is called. */
const edges =
  /^(?:[\s,.:;&–-]|\b(?:an?|the|new|and|at|on|for|my|our|with)\b)+|(?:[\s,.:;&–-]|\b(?:and|with|at|on|for|in|to|from|of|by)\b)+$/gi;

interface Telegram {
  people: string[];
  subject?: string;
}

/** The words in pieces: each is names, or what it is called. Undefined when there is more than one such. */
const piecesOf = (text: string): Telegram | undefined => {
  const pieces = text
    .split(new RegExp(`${anyMark}|[,;:]\\s|\\s[–-]\\s`))
    .map((piece) => piece.replace(edges, '').replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '' && !/^(?:only|me|myself|sharp|please|pls|thanks|done)$/i.test(piece));
  const named = pieces.filter((piece) => isNamed(piece) && !isEvent(piece));
  const others = pieces.filter((piece) => !named.includes(piece));
  if (others.length > 1) return undefined;
  const subject = others[0] && (bareSubject(others[0]) ?? (isEvent(others[0]) ? undefined : others[0]));
  return { people: named.flatMap((piece) => readNames(piece)), ...(subject ? { subject } : {}) };
};

/** What, who and when in the fewest words: `code review, 90 min, fri 10am, no attendees`, `gym every mon and thu 7am`. */
export const readTelegram: Family = ({ request, said, mark, timing }) => {
  if (request.length > mostSentence || /\?\s*$/.test(said) || sentence.test(request)) return undefined;
  const marked = mark();
  const { text, inCalendar } = intoCalendar(asBooking(withNamedParts(marked)));
  const times = atomsIn(text, marked.atoms);
  const isExact = times.some(({ kind }) => kind === 'clock' || kind === 'range');
  if (!isExact || finite.test(withoutMarks(text))) return undefined;
  const clauses = takeClauses(text, marked.atoms);
  const told = piecesOf(clauses.rest);
  if (!told) return undefined;
  const subject = clauses.subject ?? told.subject;
  const people = [...new Set([...clauses.people, ...told.people])];
  if (subject !== undefined && (subject.split(' ').length > 7 || sentence.test(subject))) return undefined;
  const isTimed = times.some(({ kind }) => kind === 'duration' || kind === 'recurrence' || kind === 'range');
  const isPlaced = clauses.room !== undefined || clauses.online !== undefined || clauses.optionalPeople.length > 0;
  const isSure =
    people.length > 0
      ? isTimed || isPlaced || subject === undefined || isEvent(text) || clauses.subject !== undefined
      : subject !== undefined &&
        !isElsewhereThing(subject) &&
        (inCalendar || isTimed || isOwnThing(subject) || isEvent(subject));
  if (!isSure || (people.length > 0 && !isNamed(people.join(', ')))) return undefined;
  return {
    intent: 'book',
    people,
    optionalPeople: clauses.optionalPeople,
    ...timing(marked, text),
    ...(subject ? { subject } : {}),
    ...(clauses.room === undefined ? {} : { room: clauses.room }),
    ...(clauses.online === undefined ? {} : { online: clauses.online }),
  };
};
