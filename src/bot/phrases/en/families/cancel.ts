import type { Family } from '../../grammar/utterance.ts';
import { splitComment } from './comment.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { readScope } from './series-scope.ts';

const verb =
  /^(?:cancel|cancle|cancell|cancal|canel|call off|delete|remove|drop|scrap|scratch|unbook|kill|get rid of|bin|clear|withdraw|abort|axe|ditch|nix|take off)\b\s*/i;
const offCalendar = /^take\s+(.+?)\s+(?:off|out of)(?:\s+(?:my|the)\s+(?:calendar|agenda|schedule|diary))?(?=\s|$)/i;
const callOff = /^call\s+(.+?)\s+off\b/i;
const isOther = /\b(?:e-?mails?|mails?|messages?|files?|documents?|contacts?|notifications?|subscription)\b/i;

export const readCancel: Family = ({ request: whole, mark, timing }) => {
  const { rest: said, body } = splitComment(whole);
  const { scope, rest: request } = readScope(said);
  const rest = verb.test(request)
    ? request.replace(verb, '')
    : (offCalendar.exec(request)?.[1] ?? callOff.exec(request)?.[1]);
  if (rest === undefined || isOther.test(rest)) return undefined;
  const after = rest === '' || verb.test(request) ? '' : request.replace(offCalendar, '').replace(callOff, '');
  const marked = mark(
    `${rest} ${after}`.replace(/\s(?:from|off|in|on) (?:my|the) (?:calendar|agenda|schedule|diary)\b/i, '').trim(),
  );
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  return {
    intent: 'cancel',
    ...readMeetingReference(marked),
    ...time,
    ...(body ? { body } : {}),
    ...(scope ? { scope } : {}),
  };
};
