import type { Family } from '../../grammar/utterance.ts';
import { readNames } from '../words/names.ts';
import { mailNoun, readMailReference, splitBody } from './mail-words.ts';

const verb = new RegExp(
  `^(?:forward|foward|fwd|fw|pass (?:on|along)|(?:pass|send|hand)(?=\\s.*\\b${mailNoun}\\b.*\\s(?:on|along|over)\\s+to\\s)|(?:pass|send) (?:this|that|it|the)(?: (?:e-?mail|mail|message))? (?:on|along)|relay|share(?=.*\\b${mailNoun}\\b)|send on|send(?=\\s+\\S+(?:\\s+\\S+)?'s?\\s+(?:\\S+\\s+){0,2}${mailNoun}\\b.*\\sto\\s)|resend(?=.*\\b${mailNoun}\\b))\\b:?\\s*`,
  'i',
);
const isMail = new RegExp(`\\b${mailNoun}\\b`, 'i');

/** `share that email with Nestor` */
const sharing = new RegExp(`^share\\s+([^?:]*\\b${mailNoun}\\b[^?:]*?)\\s+with\\s+`, 'i');

/** `could Lynne get a copy of Diego's mail` */
const copying = new RegExp(
  `^(?:can|could|should|may|shall|would|please let)\\s+(?!i\\b|we\\b|you\\b)([^?:]{1,60}?)\\s+(?:also\\s+)?(?:get|have|receive|see)\\s+((?:a copy of\\s+)?[^?:]*\\b${mailNoun}\\b[^?:]*)$`,
  'i',
);

export const readForwardMail: Family = ({ said: typed, request: asked }) => {
  const said = typed
    .replace(/[\s?!.]+$/, '')
    .replace(sharing, 'share $1 to ')
    .replace(copying, 'forward $2 to $1');
  const request = asked.replace(sharing, 'share $1 to ').replace(copying, 'forward $2 to $1');
  if (!verb.test(request) || /\b(?:invite|invitation|meeting)\b/i.test(request.replace(/\babout .*/i, '')))
    return undefined;
  const { head, body } = splitBody(said.replace(verb, ''));
  const rest = head.replace(/[\s?!.,]+$/, '');
  const at = rest.toLowerCase().lastIndexOf(' to ');
  const people = at >= 0 ? readNames(rest.slice(at + 4)) : /^to\s/i.test(rest) ? readNames(rest.slice(3)) : [];
  // forward Megan the mail from Diego
  const direct = at < 0 ? /^(.{1,60}?)\s+((?:the|this|that|my|an?)\s.*)$/i.exec(rest) : null;
  const recipients = direct && people.length === 0 ? readNames(direct[1] ?? '') : people;
  const reference = (direct ? (direct[2] ?? '') : at >= 0 ? rest.slice(0, at) : rest).replace(
    /\s+(?:on|along|over)$/i,
    '',
  );
  const { query } =
    isMail.test(reference) || /\babout\b/i.test(reference) ? readMailReference(reference) : { query: undefined };
  // forward 10 seconds: nothing of it is a mail, and nobody gets it
  if (
    recipients.length === 0 &&
    reference !== '' &&
    !isMail.test(reference) &&
    !/^(?:this|that|it|these|those)\b/i.test(reference)
  )
    return undefined;
  return { intent: 'forwardMail', people: recipients, ...(query ? { query } : {}), ...(body ? { body } : {}) };
};
