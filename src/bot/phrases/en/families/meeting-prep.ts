import type { Family } from '../../grammar/utterance.ts';
import { anyMark, type Marked } from '../../time/marks.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { namesMeeting } from './meeting-words.ts';

/** Words that ask to be prepared for whatever follows. */
const prepare =
  /^(?:(?:i (?:need|have|want|should|must)(?: to)?|how (?:do|should|can|could) i|let me) )?(?:(?:prepare|prep|brief|ready)\s+me(?:\s+up)?(?:\s+(?:for|on|about))?|(?:prepare|prep|get ready)\s+(?:for|me for)|get\s+me\s+(?:ready|prepared|up to speed|prepped)\s+(?:for|on)|(?:give me|i need|i want|i'd (?:like|love|appreciate)|(?:could|can|may) i (?:have|get)|show me|get me|put together|pull together|send me|i could (?:do with|use)|do (?:me )?)?\s*(?:a |an |the |some |my )?(?:quick |short |meeting |some |brief |bit of |little )*(?:prep|briefing|brief|background|preparation|dossier|background info(?:rmation)?|primer|cheat ?sheet)(?:\s+notes?)?(?:\s+(?:for|on|about)|(?=\s*[\uE000-\uF8FF]))|catch\s+me\s+up\s+(?:on|for|before)|(?:bring|get)\s+me\s+up\s+to\s+(?:speed|date)\s+(?:on|for|before|about)|fill\s+me\s+in\s+(?:on|for|before|about))\s+(.+)$/i;
const bare =
  /^(?:(?:meeting|next meeting)\s+(?:prep|preparation|briefing)|(?:prepare|prep|brief)\s+me|(?:give me a|my)\s+(?:meeting\s+)?briefing)$/i;
/** Words that ask for what is worth knowing, where a meeting follows. */
const know =
  /^(?:what|(?:is there )?anything|something)\s+(?:(?:do|should|must|would|can)\s+)?(?:that\s+)?i\s+(?:(?:should|must|ought to|need\s+to|have\s+to|be)\s+)*(?:know(?:ing)?|prepare|read|look at|bring|remember|review|brush up on|be aware of|think about|have ready|do)\s+(?:for|about|before|ahead of|in advance of|going into|prior to|to get ready for|to prepare for)\s+(.+)$/i;
const changed = /^what(?:'s| is| has)?\s+(?:changed|new|different)\s+(?:in|with|about|on|for|since)\s+(.+)$/i;
const hasMark = new RegExp(anyMark);
const whoNext =
  /^who(?:m)?\s+(?:am i|are we|do i)\s+(?:meeting|meet|seeing|see)(?:\s+with)?\s+next(?:,?\s+and\s+who\s+(?:are|is)\s+(?:they|he|she|it|that|those|these people))?$/i;
const whoThen = new RegExp(
  `^who(?:m)?\\s+(?:am i|are we|do i)\\s+(?:meeting|meet|seeing|see)(?:\\s+with)?\\s*(${anyMark}(?:\\s*${anyMark})*),?\\s+and\\s+who\\s+(?:are|is)\\s+(?:they|he|she|it|that)$`,
  'i',
);
const isOther =
  /\b(?:slides?|report|documents?|files?|e-?mails?|presentation|deck|lunch|dinner|breakfast|exam|test|marathon|trip|holiday)\b/i;
const isNext =
  /^(?:it|this|that|(?:the |my |our )?(?:very )?next (?:one|meeting|call|appointment)|(?:the |my )?(?:meeting|call))$/i;

export const readMeetingPrep: Family = ({ request, mark, timing }) => {
  if (request.length > 200) return undefined;
  if (whoNext.test(request) || bare.test(request)) return { intent: 'meetingPrep' };
  const marked = mark();
  if (whoThen.test(marked.text)) return { intent: 'meetingPrep', ...timing(marked) };
  const said = prepare.exec(marked.text)?.[1] ?? ofMeeting(know, marked) ?? ofMeeting(changed, marked);
  if (said === undefined || isOther.test(said)) return undefined;
  const about = said.replace(/^(?:the |our |my )?(?:last|previous) (?=\S)/i, '');
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked, about);
  const refers = /^(?:it|this|that)$/i.test(about.trim()) ? { refers: ['it' as const] } : {};
  return {
    intent: 'meetingPrep',
    ...(isNext.test(about.trim()) ? {} : readMeetingReference(marked, about)),
    ...time,
    ...refers,
  };
};

const ofMeeting = (pattern: RegExp, marked: Marked): string | undefined => {
  const about = pattern.exec(marked.text)?.[1];
  return about !== undefined && (isNext.test(about) || namesMeeting(about, marked) || hasMark.test(about))
    ? about
    : undefined;
};
