import type { Family } from '../../grammar/utterance.ts';

const mine = '(?:my|the) (?:own )?';
const hours =
  '(?:(?:how (?:many|much)|number of|total(?: number of)?) (?:hours?|time|of my time)|how much of my (?:week|day|time)|how long (?:am i|do i (?:spend|sit)))';
const shapes: readonly RegExp[] = [
  /^(?:count(?: up)?|add up|tot(?:al)? up|sum up|calculate|work out|tally(?: up)?|measure|track)\b.{0,30}\b(?:meeting (?:time|hours|load|minutes)|time in meetings|hours (?:in|of) meetings|(?:my|the) meetings)\b/i,
  /^(?:the )?(?:total|sum|number|amount|share|proportion|percentage)(?: number| amount)? of (?:my |the )?(?:meeting )?(?:hours?|time|day|week|minutes)\b.{0,30}\bmeetings?\b|^(?:total|overall) (?:hours|time) (?:in|of|for) meetings\b/i,
  /^(?:how much|what (?:share|part|percentage|proportion|fraction|portion)|how big a (?:share|part)) of .{1,30}\b(?:in|by|on|to|with|for) meetings?\b/i,
  /\b(?:do nothing but|only ever|spend (?:all|half|most) (?:of )?my (?:life|time|day|days|week)|drowning|buried|swamped|too (?:many|much time)|so many|back[\s-]to[\s-]back|wall[\s-]to[\s-]wall)\b.{0,30}\b(?:meetings?|calls)\b.{0,60}\b(?:numbers?|figures?|stats|statistics|how (?:many|much|bad)|hours|show|count|total|trend|breakdown)\b/i,
  /^(?:is|are|am|have|has) .{0,40}\b(?:meeting[\s-]heavy|meetinged out|heavy on meetings|overloaded with meetings|full of meetings)\b/i,
  new RegExp(`\\b${hours}\\b.{0,60}\\bmeetings?\\b`, 'i'),
  /^(?:am i|do i|have i)\b.{0,40}\b(?:too many|so many|too much time in|overloaded with)\b.{0,20}\b(?:meetings?|calls?)\b/i,
  new RegExp(
    `^(?:(?:show|what(?:'s| is)|how(?:'s| is)|tell me|give me|see)(?: me)? )?(?:about )?${mine}?(?:weekly )?(?:meeting|calendar) (?:load|overload|hours|statistics|stats|trend|time|balance)\\b`,
    'i',
  ),
  /^how many (?:meetings|calls) (?:did|have) (?:i|we) (?:have|had|been in|sit in|attend)\b/i,
  /^how full (?:is|was|are) my (?:day|week|month|calendar)s?\b.{0,30}\bmeetings?\b/i,
  /^(?:(?:show|give|tell|total|number of|what(?:'s| is| are)|how many|how much)(?: me)? )*(?:my |the )?(?:total )?(?:meeting hours|hours (?:of|in) (?:my )?meetings|time (?:spent )?in meetings)\b/i,
  /^how much (?:focus|free|uninterrupted|quiet) time (?:do|will|did) i have\b.{0,40}\b(?:week|month|days)\b/i,
  /^(?:what (?:does|is|will)|how (?:does|is)) (?:my |the )?(?:meeting|calendar) load\b/i,
  /^(?:meeting|calendar) (?:load|overload|hours|stats|statistics|trend)\b/i,
  /^how (?:meeting-heavy|full of meetings|meeting heavy) is\b/i,
  /^(?:which|what) (?:of my )?(?:meetings?|calls?) (?:can|could|should|might|may) (?:i|we) (?:skip|drop|delegate|shorten|miss|decline|cut|leave out|get out of|do without|hand over)\b/i,
  /^(?:are there|do i have) (?:any )?(?:meetings?|calls?) (?:that )?i (?:can|could|should) (?:skip|drop|delegate|shorten|miss|cut|do without)\b/i,
  /^(?:what|how much) (?:do|does|did|will) (?:all )?(?:my|our|these|the) meetings? cost\b/i,
  /^(?:how|help me)\b.{0,30}\b(?:reduce|cut|lower)\b.{0,20}\bmeetings?\b/i,
  /^how (?:has|is|have|did) my meeting (?:time|load|hours) (?:changed|developed|developing|changing)\b/i,
];
const isOther =
  /\b(?:meeting rooms?|meeting with|meetings with|meeting about|until|till|is the|was the|lasts |lasted )\b/i;

export const readMeetingLoad: Family = ({ request, mark, timing }) => {
  if (request.length > 160 || !shapes.some((shape) => shape.test(request)) || isOther.test(request)) return undefined;
  const { day, from, to } = timing(mark(request.replace(/\bmy (week|month)\b/i, 'this $1')));
  return { intent: 'meetingLoad', ...(day ? { day } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
};
