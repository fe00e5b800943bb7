import type { Family } from '../../grammar/utterance.ts';
import { anyMark, asSaid, atomsIn, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { isOwnThing } from '../words/own-things.ts';
import { isNamed } from './booking-head.ts';
import { bareSubject, saidSubject } from './meeting-reference.ts';

/** Names between times, and perhaps what it is about: Adele tomorrow 3pm 30 min re budget. */
const shape = new RegExp(
  `^((?:${anyMark}[\\s,;]*)*[^${'\\uE000-\\uF8FF'}]{2,120}?[\\s,;]*(?:${anyMark}[\\s,;]*)+)(?:(?:about|re:?|regarding)\\s+([^${'\\uE000-\\uF8FF'}]+))?$`,
  'i',
);
const nameShape = /^(?:\p{L}[\p{L}.'’-]*\s?){1,3}$|@/u;
const capitalized = /^\p{Lu}[^\s]*(?:\s\p{Lu}[^\s]*)*$|@/u;
/** Words that begin a sentence or name a thing, never a person. */
const noName =
  /^(?:(?:the|an?|my|our|this|that|it|there|remind|call|wake|ping|tell|is|are|was|not|no|yes|maybe|see|back|out|busy|free|set|make|create|add|put|note|keep|leave|give|get|go|find|show|open|send|mail|email|change|delete|move|cancel|check|play|stop|start|turn|can|could|will|would|do|did|does|has|have|had|i|i'm|im|we|you|he|she|they|his|her|their|until|every|each|what|when|where|who|why|how|which|hello|hi|hey|thanks|sorry|ok|okay|again|later|same|around|about|only|just|still|but|if|sure|lunch|meeting|call|note|due|deadline)\b)/i;

const grammar = /(?:^|\s)(?:my|the|me|it|your|our|this|that|an?|to|for|of|is|are|at|on|in|not|by)(?=\s|$)/i;

const hasQuestion = /\?|^(?:is|are|was|were|what|when|where|who|how|why|which|do|does|did|can|could)\b/i;

/** `dentist tomorrow at 3`: nobody is invited to it. */
const ownEvent = (said: string, isQuestion: boolean): string | undefined =>
  !isQuestion && !noName.test(said) && said.split(/\s/).length <= 5 && isOwnThing(said) && !isNamed(said)
    ? bareSubject(said.replace(/\s+for (?:me|myself)$/i, ''))
    : undefined;

/** A person, a time and a length without a verb ask for a meeting. */
export const readBareBooking: Family = ({ mark, timing }) => {
  const marked = mark();
  const match = shape.exec(marked.text);
  const times = atomsIn(match?.[1] ?? '', marked.atoms);
  const isExact = times.some(({ kind }) => kind === 'clock' || kind === 'range');
  if (!match || !isExact || times.some(({ kind }) => kind === 'recurrence')) return undefined;
  const said = withoutMarks(match[1] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
  const own = ownEvent(said, hasQuestion.test(marked.text));
  if (own) return { intent: 'book', subject: own, ...timing(marked, match[1]) };
  const people = readNames(said);
  const hasLength = times.some(({ kind }) => kind === 'duration' || kind === 'range');
  const areNames = people.every(
    (name) =>
      nameShape.test(name) && !noName.test(name) && !grammar.test(name) && (hasLength || capitalized.test(name)),
  );
  // Without a length only names in capitals are sure to be names.
  if (people.length === 0 || people.length > 8 || noName.test(said) || !areNames) return undefined;
  const subject = match[2] && saidSubject(asSaid(match[2], marked.atoms));
  return { intent: 'book', people, ...timing(marked, match[1]), ...(subject ? { subject } : {}) };
};
