import type { Family } from '../../grammar/utterance.ts';
import { anyMark } from '../../time/marks.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { leansOn, mostSentence, namesMeeting } from './meeting-words.ts';

const verb =
  /^(?:(?:i )?(?:can't|cannot|can not|couldn't) (?:find|see|locate) (?:the|any|a) (?:button|link|way|url|door) (?:to (?:get into|join|enter|open)|into|for|to)|how (?:do|can|could) i (?:get into|join|enter|dial into|get in(?:to)?|connect to)|where (?:do|can) i (?:click |go )?(?:to )?(?:join|enter|get into)|i (?:need|want|have|would like|'d like) to (?:be in|join|get into|enter|dial into|hop on(?:to)?|jump on(?:to)?)|(?:beam|patch|drop|bring|pop|plug|add) me (?:in)?to(?= (?:the|my|our)\b)|let me in(?:to)?|get me in(?:to)?|(?:the )?link to join|join link for|join|enter|let me (?:in)?to|dial me (?:in)?to|hop on(?:to)?|jump on(?:to)?|jump in(?:to)?|dial in(?:to)?|connect (?:me )?(?:to|with)|take me (?:in)?to|get me (?:in)?to|put me through to|open|start)\b\s*(?:me\s+)?/i;
/** Words that also begin something else: only with a meeting after them. */
const isWeak = /^(?:open|start|connect|take|get|put)\b/i;
const link =
  /^(?:(?:give|show|send|get|open|click)(?:\s+me)?\s+|what(?:'s| is)\s+|where(?:'s| is)\s+)?(?:the\s+)?(?:join(?:ing)?|meeting|teams|dial-?\s?in|call)?\s*(?:meeting\s+)?(?:link|url|details to join|dial-?in(?: number)?)\s+(?:to|for|of)\s+(.+)$/i;
/** `open the critique, I want to join`: then whatever it is called is to be joined. */
const toJoin =
  /[\s,;.:–-]+(?:and\s+|so\s+)?(?:i(?:'d| would)?\s+(?:want|like|need|have|am going|'m going)(?:\s+to)?\s+|let me\s+|to\s+)(?:join|get in|hop on|jump on)(?:\s+(?:it|now|in))*$/i;
const nothing =
  /^(?:(?:the|my|our)?\s*(?:(?:next|current|upcoming|running|now)\s+)*(?:meeting|mtg|call|one)?(?:\s+(?:now|that is on|i am in|right now))?)?\s*(?:now)?$/i;
const isOther = /\b(?:e-?mails?|mails?|files?|documents?|deck|folder|team|channel|group|chat|company|newsletter|us)\b/i;

export const readJoinMeeting: Family = ({ request: whole, mark, timing }) => {
  if (whole.length > mostSentence) return undefined;
  const request = whole.replace(toJoin, '');
  const isSaid = request !== whole;
  const part = link.exec(request)?.[1] ?? (verb.test(request) ? request.replace(verb, '') : undefined);
  if (part === undefined || isOther.test(part)) return undefined;
  if (nothing.test(part))
    return isWeak.test(request) && !/meeting|mtg|call/i.test(part) ? undefined : { intent: 'joinMeeting' };
  const marked = mark(part);
  const refers = leansOn(marked.text);
  // `join the standup` can mean no team or club; `join Contoso` can.
  const isArticled = (isSaid || !isWeak.test(request)) && /^(?:the|my|our)\s/i.test(part);
  const isNamed =
    namesMeeting(marked.text, marked) || isArticled || new RegExp(`^\\s*${anyMark}\\s*$`).test(marked.text);
  if (refers.length === 0 && !isNamed) return undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  return {
    intent: 'joinMeeting',
    ...(refers.length > 0 ? { refers } : readMeetingReference(marked)),
    ...time,
  };
};
