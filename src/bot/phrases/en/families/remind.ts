import type { Family, Utterance } from '../../grammar/utterance.ts';
import { anyMark, asSaid } from '../../time/marks.ts';
import { readQuery } from './mail-words.ts';

const shapes: readonly RegExp[] = [
  /^(?:please\s+)?(?:remind|rmind|remnd|nudge|ping|alert|poke)\s+me\b\s*/i,
  /^(?:(?:set|create|add|make|give|put|schedule|leave|i\s+need|i\s+want|need|want|new)\s+(?:up\s+)?(?:me\s+)?)?(?:an?\s+|the\s+)?(?:quick\s+|little\s+)?reminder\b(?!\s*(?:settings?|off|on$))\s*(?:for\s+me\s+)?[:,–-]?\s*/i,
  /^(?:don'?t|do\s+not|never)\s+let\s+me\s+forget\b\s*/i,
  /^(?:make\s+sure|see\s+that)\s+(?:that\s+)?i\s+(?:don'?t\s+forget|remember)\b\s*/i,
  /^i\s+(?:must|need\s+to|have\s+to|should)\s+(?:not\s+forget|remember)\b\s*/i,
  /^(?:don'?t\s+forget)\b\s*/i,
  /^remember\s+(?=to\s)/i,
  /^(?:memo|note)\s+to\s+(?:self|me|myself)\b\s*[:,–-]?\s*/i,
  /^(?:give|send|i\s+(?:need|want|could\s+(?:use|do\s+with)))\s+(?:me\s+)?(?=an?\s)(?:an?\s+)?(?:little\s+|quick\s+|gentle\s+)?(?:nudge|shout|poke|ping|prod)\b\s*/i,
];
const pings = /^(?:ping|alert|poke|nudge)\s/i;
/** `to call Bo`, `about the budget`, `that the rent is due` */
const thing =
  /^(?:(?:to|about|of|that|regarding|:|,|-|–|i\s+(?:have|need)\s+to|i\s+must|i\s+should|i'?ve\s+got\s+to|we\s+(?:have|need)\s+to)\s+)+/i;

/** Something to do, and when to be told of it. */
/** `in two hours remind me to move the car` */
const timeFirst = new RegExp(`^((?:${anyMark}[\\s,]*)+)((?:please\\s+)?(?:remind|nudge|poke|ping)\\s+me\\b.*)$`, 'i');

export const readRemind: Family = ({ request: typed, mark, timing }) => {
  const request = timeLast(typed, mark);
  const opening = shapes.map((shape) => shape.exec(request)?.[0]).find((found) => found !== undefined);
  if (opening === undefined) return undefined;
  const rest = request
    .slice(opening.length)
    .replace(/^\s*(?:again\s+)?later\s+(?=to\b)/i, '')
    .trim();
  if (rest === '' || isNews.test(rest)) return undefined;
  const marked = mark(rest);
  const times = splitTimes(marked.text);
  if (pings.test(request) && !/^(?:to|about)\s/i.test(times.words)) return undefined;
  const subject = readQuery(asSaid(times.words, marked.atoms).replace(thing, ''));
  const { durationMinutes: _length, ...time } = timing(marked, times.said);
  if (!subject && Object.keys(time).length === 0) return undefined;
  return { intent: 'remind', ...(subject ? { subject } : {}), ...time };
};

const timeLast = (request: string, mark: Utterance['mark']): string => {
  if (!/\bme\b/i.test(request) || /^(?:please\s+)?(?:remind|nudge|poke|ping)\b/i.test(request)) return request;
  const { text, atoms } = mark();
  const [, times, rest] = timeFirst.exec(text) ?? [];
  return times && rest ? asSaid(`${rest} ${times}`, atoms).trim() : request;
};

/** Reminders of meetings, and of their changes, are news. */
const isNews =
  /^(?:.{0,40}\b(?:before|ahead of|prior to)\s+(?:(?:my|each|every|all|the|any)\s+)*(?:\S+\s+)?(?:meetings?|calls?|appointments?|events?|it|them)\b|(?:of|about)\s+(?:my|all|all my|every|each|upcoming)\s+(?:meetings?|calls?|events?|appointments?)$|when\b|whenever\b|if\b|(?:of|about)\s+(?:changes|invitations))/i;

/** The times at either end say when to be told; what is within is part of what is to be done. */
const splitTimes = (text: string): { words: string; said: string } => {
  const first = leading.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length);
  const last = trailing.exec(rest)?.[0] ?? '';
  const words = rest
    .slice(0, rest.length - last.length)
    .replace(/^[\s,:–-]+|[\s,]+$/g, '')
    .trim();
  const inner = first || last ? '' : words;
  return { words, said: `${first} ${last} ${inner}` };
};
const leading = new RegExp(`^(?:[\\s,]*(?:(?:again|please|and|for|on|at)\\s+)*${anyMark})+[\\s,]*`, 'i');
const trailing = new RegExp(`(?:[\\s,]*${anyMark})+[\\s,.]*$`);
