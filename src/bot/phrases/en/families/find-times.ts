import type { Family } from '../../grammar/utterance.ts';
import { anyMark, asSaid, type Marked, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { bareSubject } from './meeting-reference.ts';

const adjectives =
  '(?:(?:good|best|common|suitable|free|open|possible|available|next|first|earliest|convenient|better|other|shared|mutual|meeting|some|any|few|couple of|two|three|four|five|several|other possible|nice|proper|soonest|quick|alternative|\\d{1,2})\\s+){0,3}';
const slot = `(?:(?:free |common |shared |mutual )*times?|slots?|gaps?|windows?|moments?|timeslots?|opening|openings|options|availability|spot|spots)`;
const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:which|what)\\s+(?:days?|times?|slots?|hours?|dates?|mornings?|afternoons?)\\s*(?:${anyMark}\\s*)*(?:is|are|would be|might be|looks?|will be)\\s+(?:the\\s+)?(?:best|good|better|ideal|easiest|possible|most \\p{L}+)\\b`,
    'iu',
  ),
  new RegExp(
    `^(?:which|what)\\s+(?:days?|times?|slots?|hours?|dates?)\\s*(?:${anyMark}\\s*)*(?:would|will|might|do|does|could|can)?\\s*(?:suits?|works?|fits?|be (?:good|best|fine|ok|possible)|i offer)\\b`,
    'i',
  ),
  /^(?:when|what times?|which (?:day|time)s?)\s+(?:can|could|might|would|will|may)\s+.{1,80}?\s(?:be able to|manage to|find (?:the )?time|squeeze in|fit in|make time|spare|all make|both make)\b/i,
  new RegExp(
    `^(?:find|suggest|sugest|propose|look(?:ing)? for|search(?: for)?|get|give|show|list|pick|offer|recommend|work out|figure out|identify|need|i need|i'm looking for|we're looking for|looking for|see|any|are there any|is there|what(?:'s| is| are| would be)|whats|which|can we find|could we find|let's find|check|find out|fnd|fidn|got)\\s+(?:me\\s+|us\\s+|out\\s+|for\\s+)?(?:an?\\s+|the\\s+|some\\s+|any\\s+|our\\s+)?${adjectives}(?:${anyMark}\\s*)?${adjectives}${slot}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:find|look(?:ing)?(?: for)?|search(?: for)?|suggest|propose|i'm looking for|can we find|work out)\\s+(?:me\\s+|us\\s+)?(?:an?\\s+|some\\s+)?(?:(?:the )?(?:next|first|earliest)\\s+)?(?:free\\s+|open\\s+)?${anyMark}`,
    'i',
  ),
  /^(?:when|what (?:time|times|day|days)|at what time|which (?:day|days|times?)|how soon)\s+(?:can|could|should|shall|might|would|may|do|are|is|will|must)\s+(?:be a good time\b.*|.*?\b(?:meet|talk|speak|get together|catch ?up|sit down|chat|sync|have a (?:meeting|call|chat)|do (?:a|the) (?:meeting|call)|have|see|fit|call|connect|do(?= \S*[\uE000-\uF8FF])|all be free|both be free)\b)/i,
  /^(?:when|what times?|which (?:day|times?)|what day)\s+(?:would\s+|does\s+|do\s+|is\s+|might\s+)?(?:it\s+)?(?:works?|suits?|good|best|fits?|convenient)\b/i,
  /^when\s+.*\b(?:can|could|should)\s+(?:both\s+|all\s+)?(?:meet|talk|speak|get together|catch ?up|sit down|chat|sync)\b/i,
  /^when(?:'s|\s+is)\s+(?:everyone|everybody|we all)\s+(?:free|available)\b/i,
  /^what(?:'s|\s+is)\s+the\s+(?:earliest|soonest|first|next)\b.*\b(?:meet|talk|speak|see|call)\b/i,
  /^(?:when|what times?|what day)\s+(?:are|is|am|would|will)\s+.*\b(?:free|available|around)\b/i,
  /^(?:the\s+)?(?:common|meeting|free|good|best|possible|available|open|mutual|suitable|first|next|earliest)\s+(?:(?:free|meeting|available|possible|open|common)\s+)?(?:times?|slots?|gaps?)\b/i,
  /^(?:what|which) (?:times?|slots?|days?|hours) (?:are|is) (?:still )?(?:open|free|available|good)\b/i,
  /^(?:(?:some|any|possible)\s+)?(?:slots?|times?|time|options)\s+(?:for|with)\s/i,
  /^(?:what|which|when)(?:'s| is| would be)\s+(?:the |a )?(?:best|good|earliest|soonest|next|ideal|right|first)\s+(?:possible\s+)?(?:time|slot|moment|day|opportunity)\b/i,
];

/** When I see somebody stands in my own calendar. */
const isMine = /^when (?:do|am|will) i (?:next )?(?:see|meet|talk|speak)/i;

export const readFindTimes: Family = ({ mark, timing }) => {
  const marked = withoutAsking(mark());
  if (isMine.test(marked.text)) return undefined;
  if (!shapes.some((shape) => shape.test(marked.text))) return undefined;
  const people = readPeople(marked);
  const said = readSubject(marked);
  const subject = said && people.some((name) => name.toLowerCase().endsWith(said.toLowerCase())) ? undefined : said;
  const { recurrence: _series, ...time } = timing(marked, marked.text, { rangeIsWindow: true });
  return { intent: 'findTimes', people, ...time, ...(subject ? { subject } : {}) };
};

const stop = `(?=\\s+(?:about|regarding|re|to|in|on|at|for|during|before|after|from|this|next|both|all|so|that|when|can|could|are|is|meet|and then|over|via|by)\\b|\\s*${anyMark}|\\s*[?:]|$)`;
/** `check when they can meet` asks when they can. */
const withoutAsking = ({ text, atoms }: Marked): Marked => ({
  text: text.replace(
    /^(?:(?:help (?:me )?(?:to )?)?(?:check|see|tell me|find out|find|let me know|show me|work out|figure out))\s+(?=(?:when|what (?:time|day)s?|which)\b)/i,
    '',
  ),
  atoms,
});

const people: readonly RegExp[] = [
  /:\s*((?:me|[^:]{1,80}?)(?:,|\sand\s)[^:]{1,80})$/i,
  /\b(?:when|that|where)\s+(.+?)\s+(?:is|are)\s+(?:both\s+|all\s+)?(?:free|available)\b/i,
  /\b(?:where|when|that)\s+(?!(?:are|is|can|could|would|will|do|does|might|may|should|shall)\b)(?:both\s+|all\s+)?(.+?)\s+(?:can|could|have|are|might|both|all)\s+(?:both\s+|all\s+)?(?:do|make|spare|have|attend|meet|manage|free|[\uE000-\uF8FF])/i,
  /^(?:when|what (?:time|day)s?|which (?:day|time)s?)\s+(?:can|could|might|would|will|may)\s+(.+?)\s+(?:be able to|manage to|find (?:the )?time|squeeze in|fit in|make time|spare|all make|both make)\b/i,
  /\b(?:free|common|shared|mutual)\s+(?:times?|slots?)\s+(?:of|for|between)\s+(.+?)(?=\s*[\uE000-\uF8FF]|$)/i,
  /\bin\s+(.+?)(?:'s?)\s+(?:calendars?|diar(?:y|ies)|schedules?|agendas?)\b/i,
  new RegExp(`\\b(?:with|w/|w)\\s+(.+?)${stop}`, 'i'),
  /^when(?:'s|\s+is)\s+(?:everyone|everybody)\s+(?:free|available)[^:]*:\s*(.+)$/i,
  /^(?:what|when)(?:'s|\s+is)\s+the\s+(?:earliest|soonest|first|next)(?:\s+(?:that|time|slot|day|moment))*\s+(?!with\b)(.+?)\s+(?:can|could|might)\b/i,
  /^when\s+(.+?)\s+(?:can|could|should)\s+(?:both\s+|all\s+)?(?:meet|talk|speak|get|catch|sit|chat|sync)\b/i,
  new RegExp(
    `\\b(?:meet|see|call|for|between|works? for|suits?|speak to|talk to|catch up with|of|include|including)\\s+(?:up\\s+)?(?:with\\s+|for\\s+)?(?!an?\\s|the\\s|us\\b|our\\s|both\\s+of|time\\b|lunch|coffee|meeting|call\\b|discuss|talk)(.+?)${stop}`,
    'i',
  ),
  /^(?:when|what (?:time|times|day|days)|which (?:day|days|times?)|at what time)\s+(?:can|could|should|shall|would|are|is|do|does|will|might)\s+(.+?)\s+(?:be\s+)?(?:both\s+|all\s+)?(?:meet|talk|speak|get together|free|available|sit|chat|sync|catch|have|both|all|connect|do)\b/i,
];

const readPeople = ({ text }: Marked): string[] => {
  const flat = text.replace(/\s+/g, ' ');
  for (const shape of people) {
    for (const match of flat.matchAll(new RegExp(shape.source, 'gi'))) {
      const names = readNames(withoutMarks(match[1] ?? ''));
      if (names.length > 0) return names;
    }
  }
  return [];
};

const readSubject = ({ text, atoms }: Marked): string | undefined => {
  for (const shape of subjects) {
    const said = shape.exec(text)?.[1];
    // A length before the kind of meeting is no part of its name: for a 45 minute call.
    const subject = said && bareSubject(asSaid(said.replace(leadingMarks, ''), atoms));
    if (subject) return subject;
  }
  return undefined;
};

const leadingMarks = new RegExp(`^(?:${anyMark}|\\s)+`);
const subjectEnd = `(?=\\s+(?:with|w/|between)\\s|(?:\\s*${anyMark})+\\s*(?:$|\\s(?:with|w/))|$)`;
const subjects: readonly RegExp[] = [
  new RegExp(`\\b(?:squeeze in|fit in|do|have|hold)\\s+(?:an?|the|our)\\s+(.+?)(?=\\s+with\\s|\\s*${anyMark}|$)`, 'i'),
  /\bfor\s+((?!an?\s|the\s|our\s|my\s|me\b|us\b)(?:\p{Ll}[\p{L}-]*\s+){0,3}(?:retro|review|planning|sync|stand-?up|workshop|interview|demo|kick-?off|debrief|refinement|training|hand-?over|briefing|session|call|meeting))\s+with\s/u,
  /\bfor\s+(lunch|coffee|dinner|breakfast|drinks|brunch)\s+with\b/i,
  new RegExp(
    `\\b(?:about|regarding|re:?|to (?:discuss|talk about|talk through|go over|cover))\\s+(.+?)${subjectEnd}`,
    'i',
  ),
  new RegExp(
    `\\bto\\s+((?:review|plan|prepare|prep|brainstorm|finali[sz]e|kick off|demo|debrief|interview)\\b.*?)${subjectEnd}`,
    'i',
  ),
  new RegExp(
    `\\bfor\\s+(?:an?|the|our|my)\\s+(?!(?:\\S+\\s+){0,2}(?:time|slot|gap|window)\\b)((?:${anyMark}\\s*)?.+?)(?=\\s+(?:with|w/|between)\\s|\\s*${anyMark}|$)`,
    'i',
  ),
];
