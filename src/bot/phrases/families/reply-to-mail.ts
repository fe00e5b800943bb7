import { readNames } from '../names.ts';
import type { Family } from '../utterance.ts';
import { mailNoun, readMailReference, splitBody } from './mail-words.ts';

const verb =
  /^(?:reply|respond|answer|write back|get back|send (?:a |an |my )?(?:reply|answer|response))(?:[\s-]+all)?\b\s*/i;
const isMail = new RegExp(`\\b${mailNoun}\\b`, 'i');
const isMeeting = /\b(?:meeting|invite|invitation|event|appointment)\b/i;

export const readReplyToMail: Family = ({ said, request }) => {
  if (!verb.test(request) || (isMeeting.test(request) && !isMail.test(request))) return undefined;
  const { head, body } = splitBody(said.replace(verb, ''), /\s+(?:that|with)\s+(?=\S)|^(?:that|saying|with)\s+/i);
  const reference = head
    .replace(/^(?:to|on)\s+/i, '')
    .replace(/[\s?!.,]+$/, '')
    .trim();
  if (isMail.test(reference) || /\b(?:from|about)\b/i.test(reference))
    return { intent: 'replyToMail', ...readMailReference(reference), ...(body ? { body } : {}) };
  // `reply to Adele: …` names only whose mail it is.
  return {
    intent: 'replyToMail',
    people: readNames(reference.replace(/^(?:this|that|it)\b/i, '')),
    ...(body ? { body } : {}),
  };
};
