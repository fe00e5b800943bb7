import type { Family } from '../../grammar/utterance.ts';
import { readNames } from '../words/names.ts';
import { isNamed } from './booking-head.ts';
import { mailNoun, readMailReference, splitBody, unquotedBody } from './mail-words.ts';

const verb =
  /^(?:reply|respond|answer|write back|get back|send (?:a |an |my )?(?:reply|answer|response))(?:[\s-]+all)?\b\s*/i;
const isMail = new RegExp(`\\b${mailNoun}\\b`, 'i');
const isMeeting = /\b(?:meeting|invite|invitation|event|appointment)\b/i;

const lastOne = /^(?:the|that|this) (?:last|latest|newest|most recent|previous) (?:one|message)?$/i;

/** `send Lee an answer: approved` */
const sendingAnswer =
  /^(?:send|give|write|drop)\s+(?!an?\b|the\b|my\b)([^?:]{1,60}?)\s+(?:an?\s+)?(?:short\s+|quick\s+)?(?:answer|reply|response)\b/i;

export const readReplyToMail: Family = ({ said: typed, request: asked }) => {
  const said = typed.replace(sendingAnswer, 'reply to $1');
  const request = asked.replace(sendingAnswer, 'reply to $1');
  if (!verb.test(request) || (isMeeting.test(request) && !isMail.test(request))) return undefined;
  const split = splitBody(
    said.replace(verb, ''),
    /\s+(?:that(?!\s+(?:e-?mail|mail|message|thread|one)\b)|with)\s+(?=\S)|^(?:that(?!\s+(?:e-?mail|mail|message|thread|one)\b)|saying|with)\s+|\s+(?=(?:yes|no|ok|okay|sure|thanks|thank you|sounds|great|perfect|i|i'm|i'll|we|we'll|please|let's|yep|nope)\b(?!\s+to\b))/i,
  );
  const { head, body } = split.body ? split : bodyFirst(split.head);

  const reference = head
    .replace(/^(?:to|on)\s+/i, '')
    .replace(/[\s?!.,]+$/, '')
    .trim();
  if (isMail.test(reference) || /\b(?:from|about)\b/i.test(reference))
    return { intent: 'replyToMail', ...readMailReference(reference), ...(body ? { body } : {}) };
  // The door and the phone are answered elsewhere.
  if (lastOne.test(reference)) return { intent: 'replyToMail', ...(body ? { body } : {}) };
  if (/^(?:the|my|an?|our)\s/i.test(reference)) return undefined;
  if (
    !body &&
    !/^to\s/i.test(head) &&
    reference !== '' &&
    !/^(?:this|that|it|all|him|her|them|Qz\w+)\b/i.test(reference) &&
    !isNamed(reference)
  )
    return undefined;
  // `reply to Adele: …` names only whose mail it is.
  return {
    intent: 'replyToMail',
    people: readNames(reference.replace(/^(?:this|that|it)\b/i, '')),
    ...(body ? { body } : {}),
  };
};

/** `reply sounds good to Adele`: the text stands before the name. */
const bodyFirst = (head: string): { head: string; body?: string } => {
  const match = /^(?!to\b|on\b|the\b|this\b|that\b|all\b)(.+?)\s+to\s+(.+)$/i.exec(head);
  return match?.[1] && match[2] ? { head: match[2], body: unquotedBody(match[1]) } : { head };
};
