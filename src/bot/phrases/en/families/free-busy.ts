import type { Family } from '../../grammar/utterance.ts';
import { anyMark, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { readRoomFree } from './room-free.ts';

const state =
  '(?:free|avail(?:able|ible|abel)?|availabl|busy|around|in a meeting|in meetings|open|booked(?: up)?|tied up|occupied|out(?: of (?:the )?office)?|in(?: the office)?|off|on (?:leave|holiday|vacation)|ooo|there|reachable|double[\\s-]booked|in a call|on a call|working|at work|at (?:his|her|their) desk|about(?=\\s*(?:[\\uE000-\\uF8FF]|$)))';
const adverbs =
  '(?:(?:is|are|be|both|all|also|still|currently|even|actually|already|usually|ever|either|going to be)\\s+){0,3}';
const names = '(.{1,160}?)';
const end = `(?=[\\s${'\\uE000-\\uF8FF'}?:,]|$)`;
const ask =
  '(?:(?:check|see|find out|tell me|show me|let me know|know|verify|look|find|wondering|looking|checking|not sure|confirm)\\s+(?:for me\\s+)?(?:if|whether)\\s+)?';

/** What is asked about the text with its times as marks; the first group holds the names. */
const shapes: readonly RegExp[] = [
  new RegExp(
    `^${ask}(?:has|have|does|do|will|would|is|are)\\s+${names}\\s+(?:have\\s+|has\\s+|got\\s+|doing\\s+)?(?:nothing|anything|something|much|a lot|lots)(?:\\s+(?:on|planned|booked|scheduled|else|at all|in (?:the|his|her|their) (?:calendar|diary)))*\\s*(?:${anyMark}\\s*)+$`,
    'i',
  ),
  new RegExp(
    `^${ask}${names}\\s+(?:has|have|'s got|has got|have got)\\s+nothing(?:\\s+(?:on|planned|booked|scheduled|else))*\\s*(?:${anyMark}\\s*)+$`,
    'i',
  ),
  new RegExp(
    `^${ask}(?:would|will|can|could|does|do|has|have)\\s+${names}\\s+(?:have|got|find|spare|make|manage)\\s+(?:any\\s+|some\\s+|a\\s+|an\\s+|the\\s+)?(?:free\\s+|spare\\s+|open\\s+)?(?:time|slots?|gaps?|availability|room|space|moment|minute|capacity|hole|window|opening|${anyMark})\\b`,
    'i',
  ),
  new RegExp(`^${ask}(?:is|are|will|would|isn't|aren't|was|were|am|be)\\s+${names}\\s+${adverbs}${state}${end}`, 'i'),
  new RegExp(`^${ask}(?:am|will|would)\\s+(i)\\s+${adverbs}${state}${end}`, 'i'),
  new RegExp(
    `^(?:check|see|find out|tell me|show me|let me know|know)\\s+(?:if|whether|when|what times?)\\s+${names}\\s+(?:is|are|will be|'s|am)\\s+${adverbs}${state}${end}`,
    'i',
  ),
  new RegExp(
    `^(?:when|what (?:time|times|day|days)|how(?='s|\\s+(?:is|are)\\s)|which (?:days|times?)|at what time)(?:'s|\\s+is|\\s+are|\\s+will|\\s+am|\\s+would)?\\s+${names}\\s+${adverbs}${state}${end}`,
    'i',
  ),
  new RegExp(`^(?:who|which of (?:them|us|you))(?:'s|\\s+is|\\s+are)?\\s+${adverbs}${state}${end}(.*)$`, 'i'),
  /^(?:(?:show|check|get|see|give|view|what(?:'s| is)|look up|find)\s+)?(?:me\s+)?(?:the\s+|my\s+)?(?:free[\s/-]*(?:and |or )?busy|availability|availabilities|availablity|avaliability|free times?|free slots?)(?:\s+(?:status|info|times?))?(?:\s+(?:of|for|with|from))?\s*:?\s*(.*)$/i,
  /^(?:(?:show|check|get|see|give|view|display|what(?:'s| is)|whats|what are|what does|what do|how(?:'s| is)|how does|how do|open|look at|find|let me see)\s+)?(?:me\s+)?(.{1,120}?)(?:'s?|s')\s+(?:free[\s/-]*(?:and |or )?busy|availability|availablity|avaliability|calendar|schedule|agenda|diary|free (?:times?|slots?)|open slots?|day|week)\b/i,
  /^(?:(?:show|check|get|see|give|view|what(?:'s| is)|how(?:'s| is)|look at|find)\s+)?(?:me\s+)?(?!(?:my|our|the)\b)(\p{L}{2,}(?: \p{L}+)?(?<!\b(?:meeting|event|call|sale|new|thi|hi|it)))s\s+(?:availability|calendar|schedule|diary)\b/iu,
  new RegExp(
    `^${ask}(?:does|do|has|have|will|did)\\s+${names}\\s+(?:have|got|has)\\s+(?:any\\s+|some\\s+|a\\s+|an\\s+)?(?:free\\s+|spare\\s+|open\\s+)?(?:time|slots?|gaps?|availability|room|space|moment|minute|free|meetings?|anything|something|capacity|${anyMark})`,
    'i',
  ),
  new RegExp(
    `^(?:check|see|find out|tell me|show me|let me know|know|verify)\\s+(?:if|whether)\\s+${names}\\s+(?:has|have|'s got|has got|have got)\\s+(?:any\\s+|some\\s+|an?\\s+)?(?:free\\s+|spare\\s+|open\\s+)?(?:time|slots?|gaps?|availability|space|moment|minute|meetings?|anything|something|capacity|${anyMark})`,
    'i',
  ),
  new RegExp(
    `^(?:(?:show|tell) me |see |check |show )?what(?:\\s+(?:does|do))?\\s+(?!(?:\\S+\\s+){0,3}(?:i|we|you)\\b)${names}\\s+(?:has got|has|have|got)(?:\\s+(?:on|planned|going on|booked|scheduled)${end}|\\s*${anyMark})`,
    'i',
  ),
  new RegExp(
    `^${ask}(?:has|have)\\s+${names}\\s+(?:any |some |a |an )?(?:free |spare |open )?(?:time|slots?|gaps?|moment|minute)\\b`,
    'i',
  ),
  new RegExp(`^what(?:'s| is| are)\\s+(?!we\\b)${names}\\s+(?:doing|up to)${end}`, 'i'),
  new RegExp(
    `^how\\s+(?:busy|free|available|booked)\\s+(?:is|are|will)\\s+${names}(?:\\s+be)?\\s*(?:${anyMark}|$)`,
    'i',
  ),
  new RegExp(`^how much (?:free |spare )?time (?:does|do|has|have|will)\\s+${names}\\s+(?:have|got|get)`, 'i'),
  new RegExp(`^()(?:when|what)(?:'s| is) my next (?:free |open |spare )?(?:${anyMark}|slot|gap|hour|moment|time)`, 'i'),
  new RegExp(`^(?:is|are|will)\\s+${names}\\s*(?:be\\s*)?(?:${anyMark}\\s*)+$`, 'i'),
  new RegExp(
    `^(?:can|could|would|will|is|are)\\s+${names}\\s+(?:(?:be )?able to\\s+)?(?:make(?:\\s+it)?|do|join|meet|attend|come|manage|fit|talk|speak)${end}(?!.*\\bwith\\b)`,
    'i',
  ),
  new RegExp(
    `^(?:does|do|would|will|is|are|how about|how's|how is)\\s+${anyMark}.*?\\b(?:work|works|suit|suits|ok|okay|good|fine|possible|convenient)(?:\\s+for|\\s+with)?\\s+(.+)$`,
    'i',
  ),
  new RegExp(
    `^(?:is|are)\\s+${anyMark}\\s*(?:ok|okay|good|fine|free|possible|convenient)\\s+(?:for|with)\\s+(.+)$`,
    'i',
  ),
  new RegExp(`^how(?:'s|\\s+is)\\s+${names}\\s+looking\\s*(?:${anyMark}\\s*)+$`, 'i'),
  new RegExp(`^(?:check|see|look at)\\s+(?:${anyMark}\\s*)+(?:for|with)\\s+(.+)$`, 'i'),
  new RegExp(
    `^(?:how(?:'s| is| does)|show me|what(?:'s| is))\\s+${names}['’]s?\\s*(?:${anyMark}\\s*)+(?:look(?:ing)?(?: like)?)?$`,
    'i',
  ),
  new RegExp(
    `^when (?:does|has)\\s+${names}\\s+(?:have|got)\\s+(?:any |some |a |an )?(?:free |spare )?(?:time|slot|gap|moment|space|availability|minute|${anyMark})`,
    'i',
  ),
  // free at 3? asks about me
  new RegExp(
    `^(?:is|are) (my) (?:calendar|diary|schedule|day|week|agenda|${anyMark})\\s*(?:clear|free|open|empty|available)${end}`,
    'i',
  ),
  new RegExp(
    `^(?:check|see|find out|know|verify)\\s+(?:if|whether)\\s+${names}\\s+(?:can|could|would be able to|is able to)\\s+(?:make(?: it)?|do|join|meet|attend|come|manage|talk|speak)${end}`,
    'i',
  ),
  new RegExp(
    `^(?:is|would) it (?:be )?(?:possible|ok|okay|fine) for\\s+${names}\\s+to\\s+(?:meet|do|make(?: it)?|join|attend|come|talk|speak)${end}`,
    'i',
  ),
  /^()(?:got|have) (?:any |some |a )?(?:free |spare )?(?:time|minute|moment|slot|gap)\b(?!.*\b(?:with|for)\b)/i,
  new RegExp(
    `^who(?:'s| is)? (?:on|in|from) (my \\S+|(?:the )?\\S+ (?:team|department|group)) (?:is|are|will be) ${adverbs}${state}${end}`,
    'i',
  ),
  new RegExp(`^()(?:free|available|busy)\\s*\\??:?\\s*(?:${anyMark}\\s*)+$`, 'i'),
  /^(?:free|busy|available)\s*\??:?\s+(.+)$/i,
  /^(?:are there any |any )?(?:free|open) (?:slots?|times?|gaps?) (?:for|with|of|in)\s+(.+?)(?:'s (?:calendar|day|schedule))?$/i,
  new RegExp(
    `^(?!(?:when|what|where|who|how|find|book|i'm|i am|show|we|we're|is|are|am|will|would|do|does|can|could|has|have|any|the|first|next|a|an|keep|leave|set|make|mark|put|change|block|hold|get|my|show)\\b)${names}\\s+${adverbs}(?:free|available|busy)${end}(?!\\s+(?:slots?|times?|gaps?|rooms?))`,
    'i',
  ),
];

/** The names may come last: who is free tomorrow: Adele or Alex? */
const listed = /(?::|\bout of|\bamong|\bbetween|\bof)\s*(.+)$/i;

export const readFreeBusy: Family = ({ mark, timing }) => {
  const marked = mark();
  if (isShared(marked.text.replace(/^(?:check|see|find out|tell me|show me)\s+(?=when\b)/i, ''))) return undefined;
  const aboutRoom = readRoomFree(marked.text);
  if (aboutRoom) {
    const { recurrence: _series, ...time } = timing(marked, marked.text, { rangeIsWindow: true });
    return { intent: 'freeBusy', ...aboutRoom, ...time };
  }
  for (const shape of shapes) {
    const match = shape.exec(marked.text);
    if (!match) continue;
    const said = match[1] ?? '';
    const list = /^(?:who|which)/i.test(marked.text) ? (listed.exec(said)?.[1] ?? said) : said;
    // What I have on is my agenda; whether I have time is this.
    if (/^i$/i.test(said) && /\b(?:meetings?|anything|something)\b/i.test(match[0])) return undefined;
    if ([isNoName, isThing].some((none) => none.test(withoutMarks(list).trim()))) continue;
    const people = readNames(cut(withoutMarks(list)));
    if (people.length === 0 && !isAboutMe(marked.text, list) && !isSpokenOf.test(list.trim())) continue;
    const { recurrence: _series, ...time } = timing(marked, marked.text, { rangeIsWindow: true });
    return { intent: 'freeBusy', people, ...time };
  }
  return undefined;
};

/** What both or all can do is a search for times. */
const isShared = (text: string): boolean =>
  /^(?:when|what times?)\b.*\b(?:both|all|together|everyone|everybody)\b.*\b(?:free|available)\b|^(?:find|look for|search)\b.*\bavailability\b.*\bwith\b|^(?:when|what times?)\b.*\b(?:are|is)\b.*\b(?:and|,)\s*(?:i|me)\b.*\b(?:free|available)\b|^when (?:are|would) we\b|^(?:what|which) (?:times?|slots?|days?) (?:are|is) (?:it )?(?:free|open|available) (?:with|for)\b/i.test(
    text,
  );

const isNoName =
  /^(?:there|it|this|that|any|anything|day|you|u|the (?:meeting|call|room|event|conference)|my (?:day|week|next|calendar|diary|schedule|agenda)|what|which|(?:the )?(?:two|three|four|five) of us)\b/i;
/** `the shop`: somebody known by what they are is none of these. */
const isThing =
  /^the\s+(?!(?:\S+\s+)?(?:team|group|others|boss|manager|ceo|cto|cfo|director|head|lead|guys|board|interns?)\b)\p{Ll}/u;

/** Somebody was spoken of before. */
const isSpokenOf = /^(?:he|she|they|him|her|them|his|hers|theirs?)\b/i;

const isAboutMe = (text: string, list: string): boolean =>
  /^(?:when|what)(?:'s| is) my next/i.test(text) ||
  /^(?:i|me|my|we|myself|every(?:one|body)|any(?:one|body)|some(?:one|body)|all of us)\b/i.test(list.trim()) ||
  isBare.test(text) ||
  /^(?:got|have) (?:any|some|a|free|spare|time)\b/i.test(text) ||
  /^(?:show |check |what(?:'s| is) )?(?:me )?my (?:free|avail)/i.test(text) ||
  /\b(?:am|do|when am|have) i\b/i.test(text);

const isBare = new RegExp(`^(?:free|available|busy)\\s*\\??:?\\s*(?:${anyMark}\\s*)+$`, 'i');

/** Names end where a clause begins. */
const cut = (text: string): string =>
  text
    .replace(
      /\b(?:on|at|for|about|to|in|during|from|before|after|between|who|that|looking|look|like|look like)\s.*$/i,
      '',
    )
    .replace(/\b(?:on|at|for|in|from|looking|look|today)\s*$/i, '')
    .replace(/^(?:any(?:one|body)|either|one|both)\s+of\s+/i, '')
    .replace(/^(?:of|for|the|me)\s+/i, '')
    .replace(/\s+next$/i, '')
    .trim();
