import type { Family } from '../../grammar/utterance.ts';
import { splitComment } from './comment.ts';
import { isMeetingLike } from './meeting-like.ts';
import { isClause, readMeetingReference } from './meeting-reference.ts';
import { readScope } from './series-scope.ts';

const verb =
  /^(?:cancel|cancle|cancell|cancal|canel|call off|delete|remove|drop|scrap|scratch|unbook|kill|get rid of|bin|clear(?: out)?|free up|wipe|withdraw|abort|axe|ditch|nix|take off)\b\s*/i;
/** These are used for all that can be thrown away. */
const weakVerb =
  /^(?:delete|remove|drop|scrap|scratch|kill|get rid of|bin|clear|free up|wipe|withdraw|abort|axe|ditch|nix|take off)\b/i;
const offCalendar =
  /^(?:take|get|strike|cross|knock)\s+(.+?)\s+(?:off|out of)(?:\s+(?:my|the)\s+(?:calendar|agenda|schedule|diary))?(?=\s|$)/i;
const callOff = /^call\s+(.+?)\s+off\b/i;
/** `my 3pm is off`, `the retro doesn't need to happen`, `no more standup on friday` */
const offNow =
  /^((?:my|the|our|today's|tomorrow's)\s+.{1,60}?)\s+(?:is|are)\s+(?:cancelled|canceled|not happening|no longer (?:needed|happening)|off(?!\s+(?:on|until|till|this|next)\b))$/i;
const isOther =
  /\b(?:e-?mails?|mails?|messages?|files?|documents?|contacts?|notifications?|reminders?|alerts?|subscription)\b/i;

/** `I won't need the 11am any more, delete it` */
const thenCancel =
  /^(.+?)[\s,.;:–-]+(?:(?:so|please|pls|can you|could you|and|just)\s+)*(?:cancel|delete|drop|remove|scrap|bin)(?:\s+(?:it|that|this|them))?(?:\s+(?:please|for me))?$/i;
const notNeeded =
  /^no\s+(?:more\s+)?|\s+(?:please|pls)$|^(?:(?:i|we)\s+)?(?:won't|dont|don't|do not|will not|no longer|can't)\s+(?:need|want|make|do)\s+|\s+(?:is|are|was)(?:\s+not|n't)\s+(?:happening|needed|going ahead|taking place|on)(?:\s+(?:any\s?more|today))?$|\s+(?:any\s?more|any longer|after all)$/gi;
/** A sentence about something: what is cancelled has no verb of its own. */
const isSentence = /^\S+(?:\s\S+)?\s(?:is|are|was|were|sucks|means)\s/i;

const endsInCancel =
  /\b(?:cancel|delete|drop|remove|scrap|bin)(?:\s+(?:it|that|this|them))?(?:\s+(?:please|for me))?$/i;

const hasVerb =
  /\s(?:is|are|was|were|has|have|had|will|would|decided|said|says|can't|won't|doesn't|fell|went|got|moved|agreed|want|wants|don't|needs?)\s|['’]s\s(?:ill|sick|off|out|away|not|been|on)\b/i;

const asCancel = (request: string): string => {
  if (verb.test(request) || !endsInCancel.test(request)) return request;
  const found = thenCancel.exec(request)?.[1];
  if (found && hasVerb.test(found.replace(notNeeded, ''))) return request;
  return found ? `cancel ${found.replace(notNeeded, '')}` : request;
};

export const readCancel: Family = ({ request: whole, mark, timing }) => {
  const { rest: said, body } = splitComment(whole);
  const { scope, rest: scoped } = readScope(said);
  const request = asCancel(scoped);
  const rest = verb.test(request)
    ? request.replace(verb, '').replace(/^on\s+(?=\p{Lu})/u, 'with ')
    : (offCalendar.exec(request)?.[1] ?? callOff.exec(request)?.[1] ?? offNow.exec(request)?.[1]);
  if (rest === undefined || isOther.test(rest) || /^(?:him|her|them|me|us|Qz\w+)$/i.test(rest)) return undefined;
  const after =
    rest === '' || verb.test(request) || offNow.test(request)
      ? ''
      : request.replace(offCalendar, '').replace(callOff, '');
  const marked = mark(
    `${rest} ${after}`.replace(/\s(?:from|off|in|on) (?:my|the) (?:calendar|agenda|schedule|diary)\b/i, '').trim(),
  );
  const isBare = rest === '' || /\b(?:from|off|in|on) (?:my|the) (?:calendar|agenda|schedule|diary)\b/i.test(request);
  if ((weakVerb.test(request) || offCalendar.test(request)) && !isBare && !isMeetingLike(marked)) return undefined;
  if (isSentence.test(rest) && !isMeetingLike(marked)) return undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  const reference = readMeetingReference(marked);
  if (isClause(reference.subject)) return undefined;
  return {
    intent: 'cancel',
    ...reference,
    ...time,
    ...(body ? { body } : {}),
    ...(scope ? { scope } : {}),
  };
};
