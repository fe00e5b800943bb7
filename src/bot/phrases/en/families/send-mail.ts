import type { Family } from '../../grammar/utterance.ts';
import { withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { isFamily } from '../words/own-things.ts';
import { mailNoun, splitBody, takeSubject } from './mail-words.ts';

const message = `(?:(?:an?|the|my|another|one)\\s+)?(?:(?:quick|short|brief|new|little|nice|polite)\\s+){0,2}(?:${mailNoun}|note|line|reminder)`;
const verbs = '(?:send|write|compose|draft|shoot|drop|fire off|prepare|start|create|do)';

/** send a mail to NAMES …, send NAMES a mail …, mail NAMES …, tell NAMES that … */
const shapes: readonly RegExp[] = [
  new RegExp(`^${verbs}\\s+${message}\\s+(?:off\\s+)?(?:to|for)\\s+(.+)$`, 'i'),
  new RegExp(
    `^${verbs}\\s+(?!an?\\b|the\\b|my\\b)(.{1,120}?)\\s+(?:an?|the|another)\\s+(?:(?:quick|short|brief|new|little)\\s+){0,2}(?:${mailNoun}|note|line)\\b(.*)$`,
    'i',
  ),
  new RegExp(`^${verbs}\\s+${message}\\b(.*)$`, 'i'),
  /^(?:new (?:e-?mail|mail|message) (?:to|for)|e-?mail|mail|message|msg|write(?: to)?|ping|text)\s+(?:to\s+)?(?!address|from\b|about\b|for\b|of\b|s\b|me\b)(.+)$/i,
  /^send\s+(?:to\s+)?([^:]{1,80}:\s.+)$/i,
  /^to\s+((?:\p{Lu}|my\s)[^:]{1,60}:\s.+)$/u,
];
const telling =
  /^(?:tell|inform|remind|ask)\s+(?!me\b|us\b)(.+?)(?:\s+(?:by (?:e-?mail|mail)))?(?:\s*:\s*|\s+(?:that|to say|saying)\s+|\s+(?=(?:i|i'm|i'll|we|we're|we'll|he|she|they|it|it's|there|please|the|to|about|my|our|if|whether|not|thanks|thank you|congrats|congratulations|sorry|hi|hello|happy|well done|yes|no|ok|okay)\b))(.+)$/i;
const letting = /^let\s+(?!me\b|us\b|'s)(.+?)\s+know\b(?:\s+(?:that|by (?:e-?mail|mail)))*[\s:,]*(.*)$/i;
const copies =
  /[,;\s]+(?:and\s+)?(?:with\s+)?(?:cc(?:ing)?:?|copy(?:ing)?)\s+(.+?)(?=\s+(?:about|re|regarding|subject)\b|$)/i;

/** `Miriam and Pradeep need an email that says …` */
const needing = new RegExp(
  `^(?!(?:i|we|you|they|he|she|it|who|what)\\b)([^?:]{1,80}?)\\s+(?:needs?|should (?:get|have|receive)|must (?:get|have|receive)|gets?|wants?|deserves?|could use)\\s+(?:to (?:get|have|receive)\\s+)?(?:an?|my|the)\\s+(?:(?:quick|short|brief)\\s+)?${mailNoun}\\b`,
  'i',
);

export const readSendMail: Family = ({ said: typed, request, mark }) => {
  const said = typed.replace(needing, 'send an email to $1');
  if (/^(?:send|e-?mail|mail)\b.{0,40}\b(?:invite|invitation|calendar)\b/i.test(request)) return undefined;
  const told = telling.exec(said) ?? letting.exec(said);
  if (told?.[1] && told[2] && !isQuestionToUs.test(request))
    return readNames(told[1]).some(isFamily)
      ? undefined
      : { intent: 'sendMail', people: readNames(told[1]), body: withoutMeans(told[2].trim()) };
  const match = shapes.map((shape) => shape.exec(said)).find((found) => found !== null);
  if (/^(?:new|write|compose|start|create|draft)\s+(?:an?\s+)?(?:new\s+)?(?:e-?mail|mail)$/i.test(request))
    return { intent: 'sendMail' };
  if (!match || /^(?:e-?mail|mail)s?\s+(?:address|from|search)/i.test(request)) return undefined;
  return readMail(match.slice(1).join(' '), (text) => withoutMarks(mark(text).text));
};

const isQuestionToUs = /^(?:tell|ask|remind|inform)\s+(?:me|us)\b/i;

/** `tell Pat the deck is ready by email`: how it is to be told is no part of it. */
const withoutMeans = (body: string): string =>
  body.replace(/\s+(?:by|via|in|over|through|with)\s+(?:an?\s+)?(?:e-?mail|mail|message|chat|teams)[\s.!]*$/i, '');

const beginsClause =
  /\s+and\s+(?:ask|tell|say|remind|inform|let)(?: (?:him|her|them|everyone))?(?: know)?(?: that)?\s+(?=\S)|\s+(?:that|to (?:ask|tell|remind|inform|let)(?: (?:him|her|them|everyone|the team))?(?: know)?(?: that)?)\s+(?=\S)|\s+(?=(?:asking|thanking|telling|congratulating|reminding|inviting|warning|apologi[sz]ing|wishing|informing)\s)|\s+(?=(?:i|i'm|i'll|i've|i'd|im|ill|we|we're|we'll|we've|he|she|they|it|it's|there|there's|please|can|could|will|would|if|whether|my|our|the)\b\s\S+\s\S)/i;
const hasSubject = /(?<!['’])\b(?:about|regarding|re:?|concerning|subject|titled)\s/i;
const atOnce = /\s+(?:right away|right now|now|asap|immediately|quickly|again|please|later|back|straight away)$/i;

const readMail = (text: string, withoutTimes: (text: string) => string): ReturnType<Family> => {
  const plain = splitBody(text.trim());
  const { head, body } = plain.body || hasSubject.test(text) ? plain : splitBody(text.trim(), beginsClause);
  const copied = copies.exec(head);
  const { rest, subject } = takeSubject(` ${copied ? head.replace(copied[0], ' ') : head}`.replace(/[\s?!.,]+$/, ''));
  const people = readNames(
    withoutTimes(rest)
      .trim()
      .replace(/^(?:to|for)\s+/i, '')
      .replace(/\s+for (?:me|us)$/i, '')
      .replace(atOnce, ''),
  );
  return {
    intent: 'sendMail',
    people,
    optionalPeople: copied?.[1] ? readNames(copied[1]) : [],
    ...(subject ? { subject } : {}),
    ...(body ? { body } : {}),
  };
};
