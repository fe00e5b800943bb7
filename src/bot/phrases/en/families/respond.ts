import type { Family } from '../../grammar/utterance.ts';
import { atomsIn } from '../../time/marks.ts';
import { splitComment } from './comment.ts';
import { isMeetingLike } from './meeting-like.ts';
import { isClause, readMeetingReference } from './meeting-reference.ts';
import { readScope } from './series-scope.ts';

type Response = 'accept' | 'decline' | 'tentative';
const answer = '(?:say|reply|respond|answer|rsvp|vote)(?: with)?(?: an?)?';
const maybe = '(?:maybe|perhaps|tentative(?:ly)?|unsure|not sure|possibly)';

/** In the order in which they are tried: `tentatively accept` before `accept`. */
const shapes: readonly (readonly [response: Response, pattern: RegExp])[] = [
  [
    'tentative',
    new RegExp(
      `^(?:tentative(?:ly)?(?: accept)?|${answer} ${maybe}(?: to| for)?|maybe (?:to|for)|mark (?:me |myself )?(?:as )?(?:tentative|maybe)(?: for| to)?|accept .{0,10}?tentatively|put me (?:down )?as (?:an? )?(?:maybe|tentative) (?:for|to)|i (?:might|may) (?:be able to )?(?:make|attend|join|come to)(?: it to)?|(?:i'?m |i am )?not sure (?:i can|if i can|whether i can|i'll|if i'll|about) (?:make|attend|join)?|i'?ll try to (?:make|attend|join)|pencil me in for)\\b`,
      'i',
    ),
  ],
  [
    'decline',
    new RegExp(
      `^(?:decline|declien|declin|reject|refuse|turn down|say no to|no to|nope to|pass on|skip|(?:i(?:'m|'ll| am| will)?\\s+)?(?:going to\\s+)?(?:have to\\s+|need to\\s+|must\\s+)?(?:bail(?: on| out of| from)?|duck out of|bow out of|opt out of|drop out of|give a miss to|flake on|swerve|sit out|get out of|wriggle out of)|${answer} (?:no|nope|decline)(?: to| for)?|count me out (?:of|for)|i (?:can'?t|cannot|cant|could not|couldn't|won'?t|will not) (?:be able to |be )?(?:make(?: it to)?|attend|join|come to|do|go to|be at|coming to|at)|(?:can'?t|cannot|cant|won'?t) (?:make(?: it to)?|attend|join|come to|do)|i won'?t be (?:at|coming to|joining|attending|able to (?:make|attend|join))|(?:i'?m |i am |am )?not (?:going to(?= the| my| that| this|\\s+\\S+$)|coming to|attending|joining)|i'?m (?:not (?:coming to|going to|attending|joining|able to (?:make|attend|join))|unable to (?:make|attend|join)|out for)|i (?:have|need) to (?:decline|skip|miss)|i'?ll (?:have to )?(?:skip|miss|pass on)|unable to (?:make|attend)|send (?:my )?(?:regrets|apologies) (?:for|to))\\b`,
      'i',
    ),
  ],
  [
    'accept',
    new RegExp(
      `^(?:accept|acept|accpet|except(?= (?:the|my|this) (?:invit|meeting))|confirm(?: my attendance (?:at|for|to))?|say (?:yes|ok|okay|sure) to|yes to|yep to|yeah to|yes for|ok to|sure to|agree to|approve|${answer} (?:yes|yep|sure|ok|accept)(?: to| for)?|count me in (?:for|on|to)|i shall (?:be at|attend|join|come to)|i'?ll (?:be (?:at|there for)|attend|join|come to|go to|make|take)|i (?:can|will) (?:make(?: it to)?|attend|join|come to|do|be at)|i am (?:coming|going) to|i'?m (?:coming to|in for|attending|joining|going to(?= the| my)))\\b`,
      'i',
    ),
  ],
];

/** These are said of all that can be taken or left: what follows must look like a meeting. */
const weak =
  /(?:\b(?:do|take|go to|make|skip|miss|pass on|approve|confirm|agree to|refuse|reject|turn down)|^(?:yes|yep|yeah|ok|sure|no|nope) (?:to|for)|^count me .*|^i'?m out for)$/i;

/** `tell them I'm coming to the all hands` answers it. */
const tellingThem =
  /^(?:tell|let)\s+(?:them|everyone|everybody|Qz\w+|the\s+organi[sz]ers?)\s+(?:know\s+)?(?:that\s+)?(?=i\b|i'|yes|no\b|maybe|count me|put me|to count me)/i;

export const readRespond: Family = ({ request: whole, mark, timing }) => {
  const { rest: said, body } = splitComment(whole.replace(tellingThem, ''));
  const { scope, rest: request } = readScope(said);
  for (const [response, pattern] of shapes) {
    const match = pattern.exec(request);
    if (!match) continue;
    const rest = request
      .slice(match[0].length)
      .replace(/\btentatively\b/i, '')
      .replace(/^\s*(?:to|for)\s+/i, ' ');
    if (/\b(?:e-?mails?|mails?|files?|documents?)\b/i.test(rest)) return undefined;
    const marked = mark(rest.trim());
    if (
      /^(?:in|of|by)\s/i.test(rest.trim()) ||
      /^(?:two|three|some|one of|another|this any ?more)\b/i.test(rest.trim())
    )
      continue;
    if (weak.test(match[0].trim()) && rest.trim() !== '' && !isMeetingLike(marked)) return undefined;
    // Not there until later: that is late, and no answer.
    if (
      response === 'decline' &&
      atomsIn(marked.text, marked.atoms).some(
        ({ bound, kind, said: word }) => bound === 'until' || (kind === 'unread' && /^(?:un)?till?\b/i.test(word)),
      )
    )
      return undefined;
    const reference = readMeetingReference(marked);
    if (isClause(reference.subject)) return undefined;
    const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
    return {
      intent: 'respond',
      response: /\btentatively\b/i.test(request) ? 'tentative' : response,
      ...reference,
      ...time,
      ...(body ? { body } : {}),
      ...(scope ? { scope } : {}),
    };
  }
  return undefined;
};
