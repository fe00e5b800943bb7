import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import { anyMark, type Marked } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { leansOn, mostSentence, namesMeeting } from './meeting-words.ts';

type Asks = NonNullable<Understanding['asks']>;

const is = "(?:'s|s|\\s+is|\\s+are|\\s+was|\\s+will\\s+be)";

/** One question: what it asks, its words, and whether what it is about has to look like a meeting. The meeting is the first group. */
interface Shape {
  asks: Asks;
  pattern: RegExp;
  /** True: the words before it say already that it is a meeting. */
  isSure?: true;
}

const shapes: readonly Shape[] = [
  {
    asks: 'answers',
    isSure: true,
    pattern:
      /^(?:who|which (?:people|ones|attendees|of them)|how many(?: people)?)(?:'s|s|\s+all)?(?:\s+(?:has|have|had|did|is))?(?:n'?t|\s+not)?(?:\s+(?:already|yet|all|actually|still to|to))?\s+(?:accept(?:ed)?|declin(?:e|ed)|confirm(?:ed)?|(?:respond|repl|answer)(?:ed|ied|y)?(?:\s+to)?|rsvp(?:'?d|ed)?(?:\s+(?:for|to))?|sa(?:id|y)\s+(?:yes|no|maybe)\s+to)(?:\s+(?:to|for))?\s+(.+)$/i,
  },
  {
    asks: 'answers',
    isSure: true,
    pattern:
      /^(?:(?:has|have|did)\s+(?:everyone|everybody|anyone|anybody|all))\s+(?:accept(?:ed)?|declin(?:e|ed)|answer(?:ed)?|respond(?:ed)?(?:\s+to)?|repl(?:y|ied)(?:\s+to)?|confirm(?:ed)?)\s+(.+)$/i,
  },
  {
    asks: 'answers',
    isSure: true,
    pattern:
      /^(?:what are |show(?: me)? |list )?(?:the )?(?:answers|responses|replies|rsvps)\s+(?:to|for|of|on)\s+(.+)$/i,
  },
  {
    asks: 'who',
    isSure: true,
    pattern: new RegExp(
      `^who(?:${is}|\\s+all\\s+is|\\s+else\\s+is|\\s+else)?(?:\\s+(?:all|else|also|already))?\\s+(?:coming\\s+to|going\\s+to\\s+be\\s+(?:at|in)|attending|attends|invited\\s+to|joining|participating\\s+in|taking\\s+part\\s+in|expected\\s+(?:at|in))\\s+(.+)$`,
      'i',
    ),
  },
  {
    asks: 'who',
    pattern: new RegExp(
      `^who(?:${is}|\\s+all\\s+is|\\s+else\\s+is)(?:\\s+(?:all|else|also))?\\s+(?:in|at|on|part of|going to)\\s+(.+)$`,
      'i',
    ),
  },
  {
    asks: 'who',
    pattern:
      /^who(?:'s|\s+is|\s+has)?\s+(?:organi[sz](?:es|ing|ed)|hosts?|hosting|set up|called|scheduled|the (?:organi[sz]er|host) of)\s+(.+)$/i,
  },
  { asks: 'who', isSure: true, pattern: /^who(?:\s+did|\s+have|'ve)?\s+(?:i|we)\s+invited?\s+to\s+(.+)$/i },
  {
    asks: 'who',
    pattern:
      /^(?:(?:show|list|give|tell|get)(?:\s+me)?\s+|what are\s+)?(?:all\s+)?(?:the\s+)?(?:attendees|participants|invitees|guests|guest list|attendee list|people)\s+(?:of|for|in|at|on|invited to)\s+(.+)$/i,
  },
  {
    asks: 'howLong',
    pattern:
      /^how long(?:'s|\s+is|\s+was|\s+will|\s+does|\s+do)?\s+(?!until\b|till\b|before\b|to\b)(.+?)(?:\s+(?:be|last|lasts|take|takes|go(?: on)?(?: for)?|scheduled(?: for)?|booked for|planned for|run|long))*$/i,
  },
  { asks: 'howLong', pattern: /^(?:what(?:'s| is) |tell me )?the (?:length|duration) of (.+)$/i },
  {
    asks: 'when',
    pattern:
      /^(?:how (?:long|much time)|how many (?:minutes|hours|mins))(?:\s+(?:is it|is there|is left|do i have|have i got|left|to go|before|until|till|remain(?:s|ing)?))*\s+(?:until|till|before|to)\s+(.+?)(?:\s+(?:starts?|begins?))?$/i,
  },
  {
    asks: 'where',
    pattern: new RegExp(
      `^where(?:${is}|\\s+does)?\\s+(.+?)(?:\\s+(?:taking place|takes? place|being held|held|happening|located|at|again))*$`,
      'i',
    ),
  },
  {
    asks: 'where',
    isSure: true,
    pattern: new RegExp(
      `^(?:in )?(?:which|what) (?:room|place|location|conference room)(?:${is})?\\s+(?:for\\s+)?(.+?)(?:\\s+(?:in|at|booked|held in|taking place in))*$`,
      'i',
    ),
  },
  { asks: 'where', pattern: /^(?:what(?:'s| is) )?(?:the )?(?:location|room|place|venue) (?:of|for) (.+)$/i },
  {
    asks: 'what',
    pattern: new RegExp(`^what(?:${is})\\s+(.+?)\\s+(?:about|for|all about|supposed to be(?: about)?|regarding)$`, 'i'),
  },
  {
    asks: 'what',
    pattern:
      /^(?:what(?:'s| is)|show(?: me)?|tell me|give me|read(?: me)?)\s+(?:the\s+)?(?:agenda|topic|topics|details?|description|subject|purpose|point|notes)\s+(?:of|for|in|about|on)\s+(.+)$/i,
  },
  {
    asks: 'what',
    pattern:
      /^(?:tell me (?:more )?about|what do (?:you|we) know about|more about|details (?:of|for|about|on))\s+(.+)$/i,
  },
  {
    asks: 'when',
    pattern: new RegExp(
      `^(?:when|what (?:time|day|date)|at what time|on (?:what|which) day|which day)(?:${is}|\\s+does|\\s+do|\\s+did)?\\s+(.+?)(?:\\s+(?:start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?|finish(?:es)?|over|take(?:s)? place|taking place|happen(?:s|ing)?|scheduled(?: for)?|planned|again|exactly|on|at|is))*$`,
      'i',
    ),
  },
];

/** Questions about when somebody has time, or about things that are no meetings. */
const isOther =
  /\b(?:free|available|availability|busy|can|could|would|might|able|should|shall|works?|suits?|good|best|deadline|due|e-?mails?|mails?|files?|documents?|deck|slides|spreadsheet|folder|weather|flight|train|bus|birthday|holiday|payday)\b|\bthat i\b/i;

/** `what time is my first meeting on monday`: seen in the day. */
const ofTheDay = /^(?:my|the)\s+(?:very\s+)?(?:first|last)\s/i;

/** `when do I meet Lee next`, `when am I seeing Megan again` */
const meetingSomebody = new RegExp(
  `^(?:when|(?:at )?what time|what day|where)\\s+(?:do|am|will|are|shall)\\s+(?:i|we)(?:\\s+be)?(?:\\s+next)?\\s+(?:meet(?:ing)?(?:\\s+with)?|see(?:ing)?|talk(?:ing)?\\s+(?:to|with)|speak(?:ing)?\\s+(?:to|with))\\s+(.+?)(?:\\s+(?:next|again|the next time))*\\s*(?:${anyMark}\\s*)*$`,
  'i',
);
/** `when is Orion?`: what is written with a capital may be called so. */
const named =
  /^(?:[Ww]hen|[Ww]hat time)(?:'s|s|\s+is|\s+will)\s+(\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*){0,3})(?:\s+be)?$/u;
/** Days that are in no calendar of ours. */
const isFeast =
  /^(?:I|Christmas|Xmas|Easter|Ramadan|Eid|Diwali|Hanukkah|Thanksgiving|Halloween|Passover|New Year|Pentecost|Mothers?|Fathers?|Valentine|Boxing|Labou?r|Memorial|Independence|Super)\b/i;

/** `has Lee accepted the budget review` */
const hasAnswered =
  /^(?:has|have|did|is)\s+(\S+(?:\s+\S+){0,2}?)\s+(?:already\s+)?(?:accept(?:ed)?|declin(?:e|ed)|answer(?:ed)?|respond(?:ed)?(?:\s+to)?|repl(?:y|ied)(?:\s+to)?|confirm(?:ed)?|coming\s+to|attending|joining|invited\s+to)\s+(.+)$/i;

/** `where do I have to go for my next meeting` */
const goingTo = /^where (?:do|must|should) (?:i|we) (?:(?:have|need) to )?(?:go|be) (?:for|to) /i;
/** `what time is it`: a clock is asked, no meeting. */
const ofTheClock = /^what (?:time|day|date)(?:'s|s| is)? it$/i;

/** `what's my next meeting`: the one, not the day. */
const next =
  /^(?:(?:show|tell|give)\s+me\s+|what(?:'s|s| is)?\s+|when(?:'s|s| is)?\s+|what time(?:'s| is)\s+)?(?:my|the)?\s*next\s+(?:meeting|mtg|call|appointment|event)(?:\s+is)?$|^what(?:'s|s| is)\s+(?:(?:coming\s+)?up\s+)?next(?:\s+(?:on|in)\s+my\s+(?:calendar|agenda|schedule|diary))?$/i;
const unanswered =
  /^(?:(?:what|which|who)\b.*\b(?:not|n't|unanswered|outstanding|pending|still)\b.*\b(?:answer(?:ed)?|respond(?:ed)?(?: to)?|repl(?:y|ied)(?: to)?|invit(?:es?|ations?))\b.*|(?:(?:show|list|see|do i have|have i(?: got)?|are there|any|what are)\s+(?:me\s+)?)?(?:all\s+)?(?:any\s+)?(?:of\s+)?(?:my\s+|the\s+)?(?:unanswered|open|pending|outstanding|unaccepted)\s+(?:meeting\s+)?(?:invit(?:es?|ations?)|requests?)\b.*)$/i;
const isMine =
  /\b(?:i|my|me)\b|^(?:(?:show|list|see|any|are there|what are)\s+)?(?:all\s+|the\s+|any\s+)*(?:unanswered|open|pending|outstanding)\b/i;
const clashing =
  /^(?:am i|are we|have i(?: been)?|did i get)\s+(?:double|triple)[\s-]?booked\b|^(?:(?:do i have|have i(?: got)?|are there|is there|show(?: me)?|list|find|check(?: for)?|what are|any)\s+)?(?:any\s+|my\s+|the\s+)*(?:(?:calendar|meeting|schedule|scheduling)\s+)?(?:conflicts?|clash(?:es)?|overlaps?|double[\s-]?bookings?|overlapping meetings|clashing meetings|conflicting meetings)\b|^(?:do|does) any of my meetings (?:overlap|clash|conflict)\b/i;

/** `which of my series are hit by the clock change` */
const clockChange =
  /\b(?:clock|time)s?[\s-]?(?:changes?|switch(?:es)?|shifts?)\b|\b(?:daylight[\s-]sav\w*|dst)\b|\bclocks?\s+(?:go|change|spring|fall)\b/i;
const ofSeries =
  /^(?:which|what|are|is|do|does|will|how|who|show|list|any)\b.*\b(?:series|recurring|meetings?|stand-?ups?|calendar)\b/i;

export const readAskMeeting: Family = ({ request, mark, timing }) => {
  if (request.length > mostSentence || ofTheClock.test(request)) return undefined;
  if (clockChange.test(request) && ofSeries.test(request)) return { intent: 'agenda', about: 'clockChange' };
  const asked = request.replace(
    /^(?:(?:please )?(?:tell|show|remind) me |do you know |i (?:want|need) to know )(?=(?:who|when|where|what|how|which)\b)/i,
    '',
  );
  const marked = mark(
    asked.replace(/\s+(?:yet|already|so far|now|right now|these days|nowadays)$/i, '').replace(goingTo, 'where is '),
  );
  const {
    durationMinutes: _length,
    recurrence: _series,
    ...time
  } = timing(marked, marked.text, { rangeIsWindow: true });
  if (next.test(marked.text.trim())) return { intent: 'agenda', about: 'next' };
  if (clashing.test(marked.text)) return { intent: 'freeBusy', about: 'clashes', ...time };
  if (unanswered.test(marked.text) && isMine.test(marked.text) && !/\b(?:e-?mails?|mails?|messages?)\b/i.test(asked))
    return { intent: 'askMeeting', asks: 'answers', about: 'unanswered', ...time };
  return somebody(marked, time) ?? answerOf(marked, time) ?? question(marked, time) ?? byName(marked, time);
};

type Time = ReturnType<Utterance['timing']>;

const somebody = ({ text }: Marked, time: Time): ReturnType<Family> => {
  const said = meetingSomebody.exec(text)?.[1];
  const people = said ? readNames(said) : [];
  const asks = /^where\b/i.test(text) ? 'where' : 'when';
  return people.length > 0 ? { intent: 'askMeeting', asks, people, ...time } : undefined;
};

const byName = (marked: Marked, time: Time): ReturnType<Family> => {
  const subject = named.exec(marked.text)?.[1];
  if (subject === undefined || isFeast.test(subject) || isOther.test(subject)) return undefined;
  return { intent: 'askMeeting', asks: 'when', subject, ...time };
};

const answerOf = (marked: Marked, time: Time): ReturnType<Family> => {
  const [, who = '', meeting = ''] = hasAnswered.exec(marked.text) ?? [];
  const named = readNames(who);
  if (named.length === 0 || !(namesMeeting(meeting, marked) || leansOn(meeting).length > 0)) return undefined;
  const { people, ...reference } = readMeetingReference(marked, meeting);
  const asks = /\b(?:coming|attending|joining|invited)\s/i.test(marked.text) ? 'who' : 'answers';
  return { intent: 'askMeeting', asks, ...reference, people: [...people, ...named], ...time };
};

const question = (marked: Marked, time: Time): ReturnType<Family> => {
  for (const { asks, pattern, isSure } of shapes) {
    const part = pattern.exec(marked.text)?.[1];
    if (part === undefined || isOther.test(part) || ofTheDay.test(part)) continue;
    const refers = leansOn(part);
    if (!isSure && refers.length === 0 && !namesMeeting(part, marked)) continue;
    return {
      intent: 'askMeeting',
      asks,
      ...(refers.length > 0 ? { refers, people: [] } : readMeetingReference(marked, part)),
      ...time,
    };
  }
  return undefined;
};
