import type { Family } from '../../grammar/utterance.ts';
import { dayOf } from '../../time/calendar-days.ts';
import { anyMark, type Marked } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { isTold } from '../words/told.ts';

const calendar =
  '(?:agenda|calendar|calender|calandar|schedule|shedule|diary|meetings?|mtgs?|appointments?|day|week|events?|calls?|timetable|morning|afternoon|evening|plans?|programme|program|lineup)';
const show =
  "(?:(?:show|list|display|see|view|open|get|give|tell|read|check|print|pull up|read out|recite|call up|bring up|share|fetch|what(?:'s| is| are)|whats|how(?:'s| is| are)|hows|run through|go over|look at|let me see)\\s+)";

/** Asked of the text with its times as marks. */
const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:run|walk|talk|take|guide|lead) me(?: through)?\\s*(?:my\\s+|the\\s+)?(?:${anyMark}\\s*|day|week|schedule|calendar|agenda|diary)+$`,
    'i',
  ),
  new RegExp(
    `^what(?:'s| is| are|s)?\\s*(?:my\\s+)?(?:${anyMark}\\s*)+(?:(?:going to (?:be|look)|looking|shaping up|like|look|be|hold|bring)\\s*)+(?:for me)?$`,
    'i',
  ),
  new RegExp(
    `^what(?:\\s+\\p{L}+){0,3}\\s+(?:awaits|(?:is|are) (?:waiting|coming|lined up|in store)|lies ahead|comes)(?:\\s+(?:for|at|of))?(?:\\s+(?:me|us))?\\s*(?:${anyMark}\\s*)+$`,
    'iu',
  ),
  new RegExp(
    `^what(?:'s| is| have| do| am| does|'ve)?(?:\\s+else)?\\s*(?:(?:i|we|my|me)\\s+)?(?:(?:got|have|having|in store|in for|facing|waiting|else|coming up|left|on|to do|to be at|planned|cooking|up)\\s+)+(?:for me\\s+|at me\\s+|i have\\s+)?(?:${anyMark}\\s*)+$`,
    'i',
  ),
  /^what\s+else\s+(?:have i(?: got)?|do i have|is there|is on|am i doing|is happening|is planned)\b.*$/i,
  new RegExp(
    `^what (?:does|do|will|is) (?:my\\s*)?(?:${anyMark}\\s*)+(?:hold|bring|have|contain|involve|look|consist)\\b.*$`,
    'i',
  ),
  new RegExp(
    `^(?:fill me in|catch me up|update me|clue me in|give me (?:the|an?|my) (?:full |quick |short )?(?:rundown|run-?down|overview|summary|low-?down|picture|outline|update|preview|breakdown|digest|line-?up|schedule|plan)|(?:the |a )?(?:rundown|run-?down|overview|summary|line-?up|outline|low-?down))\\s*(?:on |of |for |about )?(?:my\\s+)?(?:${anyMark}\\s*)+(?:in my calendar|at work)?$`,
    'i',
  ),
  new RegExp(
    `^(?:${anyMark}\\s*)+(?:at a glance|in brief|in short|in a nutshell|overview|summary|rundown|line-?up)$`,
    'i',
  ),
  new RegExp(
    `^(?:is there |are there |have i (?:got )?|do i have |got |any |have we (?:got )?)?(?:any|any ?thing|any ?where|some ?thing|some ?where)(?: (?:at all|else))?\\s+(?:that )?i (?:need|have|should|must|'m supposed|am supposed|am meant|ought)(?: to)? (?:be(?: at| in)?|go(?: to)?|attend|do|show up(?: for| at)?)\\s*(?:${anyMark}\\s*)+$`,
    'i',
  ),
  /^(?:which|what|how many) (?:meetings?|calls?|appointments?|events?|things?|entries) (?:are|is|do i have|have i|happen|take place|fall|come up|await)\b.*$/i,
  new RegExp(
    `^${show}?(?:me\\s+)?(?:about\\s+)?(?:all\\s+)?(?:my|the|our)\\s+(?:full\\s+|whole\\s+|next\\s+|upcoming\\s+|first\\s+|last\\s+|remaining\\s+)?(?:${anyMark}\\s*)?${calendar}\\b(?!\\s+(?:went|was|is|were|are|has|had|will|should|starts?|ended|got|can|could|must|needs?|(?:did|do|does)n't)\\b)(?!\\s+of\\s+(?!my|the (?:day|week)))(?!.*\\b(?:to|with (?!.*${anyMark}$))\\s+${anyMark})`,
    'i',
  ),
  new RegExp(`^${show}?(?:me\\s+)?(?:all\\s+)?${anyMark}\\s*${calendar}\\b`, 'i'),
  new RegExp(
    `^${show}?(?:me\\s+)?(?:agenda|calendar|calender|schedule|diary|day|meetings|my day|my week|next meeting|next meetings|upcoming meetings|upcoming events|upcoming)(?:\\s+(?:for|of|on))?\\s*(?:${anyMark}\\s*)*$`,
    'i',
  ),
  new RegExp(
    `^(?:what(?:'s| is|s|'ve i(?: got)?| have i got| do i have| have i| am i doing| i have| i've got)|whats|do i have|have i(?: got)?|did i have|got|is there|are there|anything|any|something)\\b(?:.*\\b(?:on|up|next|planned|scheduled|happening|coming|coming up|going on|meetings?|mtgs?|calls?|appointments?|events?|agenda|calendar|calender|schedule|diary|plate|lined up|anything|something|to do|in store|booked|doing|going|left|coming|happening|planned)\\b)?\\s*(?:with\\s+(?:(?!\\s*${anyMark}).){1,60}\\s*)?(?:for\\s+)?(?:me\\s+)?(?:${anyMark}\\s*)+$`,
    'i',
  ),
  new RegExp(
    `^(?:what(?:'s| is|s| are)?|whats|which|how many|do i have|have i(?: got)?|are there|is there|any|got|did i have|list|show|tell me|when(?:'s| is| are)?|what time(?:'s| is)?|where(?:'s| is)?)\\s+(?:me\\s+|an?\\s+|(?:are\\s+)?the\\s+|of\\s+|any\\s+|all\\s+|else\\s+)*(?:my\\s+)?(?:next\\s+|first\\s+|last\\s+|upcoming\\s+|other\\s+)?(?:${anyMark}\\s*)?(?:meetings?|mtgs?|calls?|appointments?|events?)\\b`,
    'i',
  ),
  /^(?:what(?:'s| is|s)?|whats)\s+(?:coming\s+up(?:\s+next)?|up\s+next|next(?:\s+(?:on|in|for)\s+.*)?|next up|on(?:\s+(?:my|the)\s+(?:agenda|calendar|calender|schedule|diary|plate))?|happening|going on|planned|scheduled|in (?:my|the) (?:calendar|diary|agenda)|on the cards)\b/i,
  new RegExp(
    `^(?:what|how)\\s+(?:does|do|is|will)\\s+(?:my|the|our)\\s+(?:${anyMark}|day|week|calendar|schedule|morning|afternoon|agenda|rest).*\\b(?:look(?:ing)?|like|shaping|going)\\b`,
    'i',
  ),
  new RegExp(`^(?:what|how)\\s+(?:does|do|is|will)\\s+(?:it\\s+)?${anyMark}.*\\b(?:look(?:ing)?|like)\\b`, 'i'),
  new RegExp(
    `^how(?:'s| is|s| busy am i| busy is)\\s*(?:my\\s+)?(?:day|week|calendar|schedule|morning|afternoon|${anyMark})?(?:\\s+(?:look(?:ing)?|shaping up|going).*)?\\s*(?:${anyMark}\\s*)*$`,
    'i',
  ),
  /^(?:what|which)\s+(?:do|did|have|am|will)\s+i\s+(?:have|got|doing|do|need to|be doing|got on|have on)\b/i,
  /^(?:where|when)\s+(?:do|should|must|am)\s+i\s+(?:have to be|need to be|supposed to be|be|meeting)\b/i,
  /^(?:my\s+)?(?:next|upcoming)\s+(?:meetings?|events?|calls?|appointments?)$/i,
  new RegExp(`^(?:meetings?|agenda|calendar|schedule|events?|appointments?)\\s*(?:${anyMark}\\s*)+$`, 'i'),
  /^(?:who )?am i (?:meeting|seeing|having lunch with|talking to)\b/i,
  /^am i (?:supposed|meant|due|scheduled|going|set|expected) to (?:be )?(?:meet|see|talk|speak|attend|call|have)/i,
  /^(?:what(?:'s| is)|which is) (?:the |my )?(?:first|next|last) (?:thing|one|item|meeting)\b.*/i,
  new RegExp(`^(?:what(?:'s| is)|which is) (?:the |my )?${anyMark}\\s*(?:i have|i've got|on my|for me|in my)`, 'i'),
  new RegExp(`^(?:run|walk|talk|take) me through (?:my )?(?:${anyMark}|day|week|schedule|calendar)`, 'i'),
  /^(?:do|must|should|will) i (?:need to|have to) (?:be|go) (?:anywhere|somewhere|in)\b/i,
  /^(?:do|will|shall) i (?:have to )?(?:next )?(?:meet|see|speak (?:to|with)|talk (?:to|with))\s+[^?]{1,60}$/i,
  /^when (?:do|will|am) i (?:next )?(?:meet(?:ing)?|see(?:ing)?|talk(?:ing)? to|speak(?:ing)? to)\b/i,
  new RegExp(
    `^(?:does|do|will|is) my (?:day|week|calendar|schedule|morning|afternoon|${anyMark})\\s*(?:look(?:ing)?|seem)\\b`,
    'i',
  ),
  /^what(?:'s| is| comes| do i have| have i got) (?:right )?(?:after|before|following) (?:my|the)\b/i,
  new RegExp(
    `^(?:any(?:thing)?|something|is there anything|is anything)\\b(?:(?!${anyMark}).)*${anyMark}.*\\b(?:i should|i need to|that i|for me)\\b`,
    'i',
  ),
  /^who (?:do|will|am|did) i (?:meet|see|talk to|speak (?:to|with)|meeting|seeing|be meeting|have)\b/i,
  /^what (?:do|have) (?:we|i) (?:have|got)(?: on)? (?:for|on)?/i,
  new RegExp(`^what (?:are|will) we (?:doing|be doing|up to)\\s*${anyMark}`, 'i'),
  new RegExp(`^(?:pull up|bring up|open|check|display|view|go to|look at|see)\\s*(?:up )?(?:${anyMark}\\s*)+$`, 'i'),
  new RegExp(
    `^(?:list|show|give|tell)(?: me)? (?:everything|all)\\s*(?:i have\\s*|planned\\s*|booked\\s*)?${anyMark}`,
    'i',
  ),
  new RegExp(
    `^(?:is|are) my (?:${anyMark}|day|week|calendar|schedule|diary)\\s*(?:(?:very |too |completely |really |so |looking )*(?:packed|busy|full|quiet|crazy|hectic|heavy|light|bad))`,
    'i',
  ),
  new RegExp(`^(?:a )?busy (?:day|week|morning|afternoon)\\s*(?:${anyMark})?$`, 'i'),
  /^(?:when|what time) (?:do i|does my day|am i) (?:finish|start|end|done|finished|get off)\b/i,
  new RegExp(
    `^(?:brief me|give me (?:a |an )?(?:overview|summary|rundown|run-?down|low-?down|breakdown|preview|look)|overview|daily briefing|briefing)\\b.*(?:day|week|calendar|meetings|schedule|agenda|${anyMark})`,
    'i',
  ),
];

/** `one hour meeting every two weeks with Stan`: a length or a series with somebody is one to come. */
const isWish = ({ text, atoms }: Marked): boolean =>
  new RegExp(`^${anyMark}`).test(text) &&
  /\bwith\s/i.test(text) &&
  atoms.some(({ kind }) => kind === 'duration' || kind === 'recurrence');

/** `what's Apple's stock doing today` asks after something of somebody's. */
const isOthers =
  /^[Ww]hat(?:'s|s| is| are)\s+\p{Lu}\S*['’]s?\s+(?!agenda|calendar|day|week|schedule|diary|plans?\b|meetings?\b|next\b|first\b)/u;

/** `lunch break at 12:30 for half an hour` is to be had. */
const isBreak = ({ text, atoms }: Marked): boolean =>
  onlyTimes.test(text) &&
  atoms.some(({ kind, said }) => kind === 'part' && /\b(?:lunch|break)\b/i.test(said)) &&
  atoms.some(({ kind }) => kind === 'clock' || kind === 'range') &&
  atoms.some(({ kind }) => kind === 'duration' || kind === 'range');

/** `tomorrow?`, `show me next week`: a day by itself. */
const isOnlyDay = ({ text, atoms }: Marked): boolean =>
  onlyTimes.test(text) && atoms.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'part');
const onlyTimes = new RegExp(`^(?:(?:show|and|how about|what about)\\s+)?(?:me\\s+)?(?:${anyMark}\\s*)+$`, 'i');

const withNames = new RegExp(
  `\\b(?:with|meeting|seeing|(?:meet|see|talk to|talk with|speak to|speak with|seeing|talking to|call))\\s+(.+?)(?=\\s+(?:about|in|on|at|for|coming up|planned|scheduled|booked|next|soon|lined up)\\b|\\s*${anyMark}|$)`,
  'i',
);

export const readAgenda: Family = ({ request, moment, mark, timing }) => {
  const marked = mark(request.replace(/^(?:show|tell|give) me (?=(?:what|when|where|which|who|how)\b)/i, ''));
  if (!shapes.some((shape) => shape.test(marked.text)) && !isOnlyDay(marked)) return undefined;
  if (isWish(marked) || isTold(marked.text) || isOthers.test(request) || isBreak(marked)) return undefined;
  const {
    recurrence: _series,
    durationMinutes: _length,
    ...time
  } = timing(marked, marked.text, { rangeIsWindow: true });
  const named = withNames.exec(marked.text)?.[1];
  const people =
    named &&
    /\bwith\b|\bam i (?:meeting|seeing|supposed|meant|due|scheduled|going|set|expected)\b|\b(?:do|will|am) i (?:have to )?(?:next )?(?:meet|see|talk|speak)/i.test(
      marked.text,
    )
      ? readNames(named)
      : [];
  return {
    intent: 'agenda',
    people,
    ...(Object.keys(time).length > 0 ? time : implied(request, moment.now, timing, mark)),
  };
};

/** `my day` is today, `my week` this one, `my afternoon` today's. */
const implied = (
  request: string,
  now: string,
  timing: Parameters<Family>[0]['timing'],
  mark: Parameters<Family>[0]['mark'],
) => {
  const said = /\bmy (?:whole |full )?(day|week|morning|afternoon|evening)\b|\b(?:the) (day|week)\b/i.exec(request);
  const word = (said?.[1] ?? said?.[2])?.toLowerCase();
  if (!word) return {};
  return word === 'day' ? { day: dayOf(now) } : timing(mark(`this ${word}`));
};
