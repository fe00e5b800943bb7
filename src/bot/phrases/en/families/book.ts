import type { Family } from '../../grammar/utterance.ts';
import { dayParts } from '../../time/atom.ts';
import { anyMark, atomsIn, withoutMarks } from '../../time/marks.ts';
import type { Timing } from '../../time/timing.ts';
import { readNames } from '../words/names.ts';
import { takeClauses } from './booking-clauses.ts';
import { bareSubject, isGeneric } from './meeting-reference.ts';

const verbs =
  '(?:re)?book|bok|boook|bookk|schedule|shedule|schedul|scedule|schedual|scheudle|set[\\s-]?up|set aside|diari[sz]e|pop|stick|setup|arrange|organi[sz]e|create|make|plan|put|add|grab|get|reserve|block(?: out| off)?|invite|call|have|hold|fix(?: up)?|pencil(?: in)?|find(?=.*\\bbook\\b)|start|send (?:an? )?(?:meeting )?(?:invite|invitation|calendar invite)(?: to| for)?|meet(?: up)?(?: with)?|catch up with|sync(?: up)? with|sit down with|talk (?:to|with)|speak (?:to|with)|chat with|see|squeeze in|slot in|do';
const verb = new RegExp(`^(?:${verbs})\\b(?:\\s+(?:me|us|in|up|myself|for me|for us)\\b)?\\s*`, 'i');
const wish =
  /^(?:i(?:'d| would)? (?:need|want|like|have|must|wanna|should|gotta)(?: to)?(?: (?:have|get|see|meet|speak to|speak with|talk to|talk with|book|schedule|do|catch up with))?|i need|we (?:need|should|could|want|must|have)(?: to)?(?: (?:have|get|meet|speak|talk|do|catch up))?|need|want|let's|lets|let us|can (?:we|i)(?: (?:have|get|do|meet|book|schedule|grab|talk|speak|set up|arrange|catch up))?|could (?:we|i)(?: (?:have|get|do|meet|book|schedule|grab|talk|speak|set up|arrange|catch up))?|shall we(?: (?:have|get|do|meet|book|schedule))?|how about|what about|new|another|time for|time to)\b\s*(?:to (?=meet|talk|speak|see|catch|sync|chat))?/i;
const eventNouns =
  'meetings?|meeing|meetin|mtg|calls?|chats?|syncs?|sync-?ups?|catch[\\s-]?ups?|1[:\\-]1|1on1|one[\\s-]on[\\s-]one|one[\\s-]to[\\s-]one|appointments?|sessions?|stand-?ups?|reviews?|lunch|breakfast|dinner|coffee|drinks|workshops?|interviews?|retros?|retrospectives?|demos?|kick-?offs?|briefings?|trainings?|planning|presentations?|huddles?|brainstorms?|brainstorming|debriefs?|check-?ins?|town ?halls?|all[\\s-]hands|webinars?|walkthroughs?|walk|hand-?overs?|onboarding|invites?|invitations?|discussions?|conversations?|touch-?bases?|status|updates?|refinements?|grooming|sprint|prep|pre-?reads?|focus|offsites?|tea|talks?';
const isEvent = new RegExp(`\\b(?:${eventNouns})\\b`, 'i');
const isPlainEvent = new RegExp(
  `^(?:an?\\s+|the\\s+|our\\s+|my\\s+)?(?:(?:quick|short|brief|teams|video|phone|online|new|team|weekly|daily|${anyMark})\\s*){0,3}(?:${eventNouns})\\b`,
  'i',
);

const wantsToMeet =
  /\b(?:need|want|like|love|have|should|must|wanna) to (?:meet|talk|speak|chat|sync|catch up|sit down)\b/i;

/** `send Adele an invite` asks for what `invite Adele` does. */
const invitation = /^send\s+(?!an?\s)(.{1,120}?)\s+(?:an?|the)\s+(?:meeting\s+|calendar\s+)?(?:invite|invitation)\b/i;

export const readBooking: Family = ({ request, mark, timing }) => {
  const marked = mark();
  const opened = open(marked.text.replace(invitation, 'invite $1'));
  if (opened === undefined) return undefined;
  const clauses = takeClauses(opened.rest, marked.atoms);
  const times = atomsIn(clauses.rest, marked.atoms);
  const outer = withoutMarks(clauses.rest).replace(/\s+/g, ' ').trim();
  const head = readHead(outer, clauses.people.length > 0, opened.isInvite);
  const people = [...new Set([...clauses.people, ...head.people])];
  const subject = clauses.subject ?? head.subject;
  const hasSubstance = people.length > 0 || times.length > 0 || clauses.room !== undefined || subject !== undefined;
  if (
    !opened.isSure &&
    !(people.length > 0 && (times.length > 0 || isEvent.test(request) || wantsToMeet.test(request)))
  )
    return undefined;
  if (!hasSubstance && !isEvent.test(request) && !/^book$/i.test(request)) return undefined;
  return {
    intent: 'book',
    people,
    optionalPeople: clauses.optionalPeople,
    ...atLunch(request, timing(marked, clauses.rest)),
    ...(subject ? { subject } : {}),
    ...(clauses.room === undefined ? {} : { room: clauses.room }),
    ...(clauses.online === undefined ? {} : { online: clauses.online }),
  };
};

/** The text after the words that ask for a meeting; undefined when none do. */
const open = (text: string): { rest: string; isSure: boolean; isInvite: boolean } | undefined => {
  const wished = wish.exec(text)?.[0].length ?? 0;
  const after = text.slice(wished);
  const asked = verb.exec(after);
  if (asked)
    return {
      rest: after.slice(asked[0].length),
      isSure:
        /^(?:re)?(?:book|bok|boook|sche|shed|sced|set|arrange|organi|plan|reserve|block|invite|send|meet|pencil)/i.test(
          asked[0],
        ) || isPlainEvent.test(after.slice(asked[0].length)),
      isInvite: /^invite/i.test(asked[0]),
    };
  if (wished > 0) return { rest: after, isSure: isPlainEvent.test(after), isInvite: false };
  // 30 min with Adele tomorrow, meeting with Lee, lunch with Megan on friday
  if (
    isPlainEvent.test(text) ||
    new RegExp(`^${anyMark}[\\s:,–-]*(?:${anyMark}[\\s:,–-]*)*(?:with|w/|for)\\b`, 'i').test(text)
  )
    return { rest: text, isSure: isPlainEvent.test(text) && /\b(?:with|w\/)\b/i.test(text), isInvite: false };
  return undefined;
};

/** What stands before any clause: names right after the verb, or what kind of meeting it is. */
const readHead = (head: string, hasPeople: boolean, isInvite: boolean): { people: string[]; subject?: string } => {
  const invited = isInvite ? /^(.+?)\s+(?:to|for)\s+(.+)$/i.exec(head) : null;
  if (invited) {
    const subject = bareSubject(invited[2] ?? '');
    return { people: readNames(invited[1] ?? ''), ...(subject ? { subject } : {}) };
  }
  const text = head
    .replace(/\b(?:on|in|to|into|at) (?:my|our|the|his|her|their) (?:calendar|diary|agenda|schedule)s?\b/gi, ' ')
    .replace(/^[\s,.:;&-]+|[\s,.:;&-]+$/g, '')
    .replace(/\s+/g, ' ');
  const words = text
    .replace(/^(?:an?|the|our|my|some|another|new)\s+/i, '')
    .replace(/^events?\s+(?:called\s+)?(?=\S)/i, '')
    .replace(/^(?:and|with|for|to|of)\s+|\s+(?:and|with|for|at|on|to|of|in|from|by)$/gi, '')
    .trim();
  if (words === '' || isGeneric(words) || isFiller.test(words)) return { people: [] };
  if (isInvite) return { people: readNames(words) };
  const isEventPhrase = isEvent.test(words) || /^(?:an?|the|our|my)\s/i.test(text);
  if (hasPeople || isEventPhrase) {
    // meeting Adele, Lee: a general word, then names
    const named = hasPeople
      ? null
      : /^(?:quick |short |new )?(?:meeting|mtg|call|chat|sync|1:1|catch[\s-]?up|appointment|session)\s+(?!room|about)(.+)$/i.exec(
          words,
        );
    if (named) return { people: readNames(named[1] ?? '') };
    const subject = bareSubject(words.replace(fillers, ' '));
    return { people: [], ...(subject ? { subject } : {}) };
  }
  return { people: readNames(words) };
};

const fillers =
  /\b(?:quick|short|brief|please|some ?time|somewhere|soon|sharp|long|new|little|another|recurring|regular|repeating|small|starting|lasting|beginning|(?:should|will|would|is|must) (?:do|be (?:fine|enough|great|good|perfect)|enough|fine|plenty)|or so|instead|i (?:guess|think|suppose)|like(?= )|maybe|roughly|approx(?:imately)?|ideally|preferably|if possible)\b/gi;
const isFiller =
  /^(?:(?:quick|short|brief|please|some|time|sometime|soon|asap|somewhere|sharp|long|new|free|slot|meeting|call|chat|a|an|the|for|recurring|regular|and|with|at|on|s|of|hold|first|available|next|long|duration|starting|start|lasting|length|spot|in|to|my|our|calendar|me|us|i|we|if|possible|also|instead|or|like|i guess|i think|maybe|roughly|approx)\b[\s,]*)+$/i;

/** Lunch without an hour is at lunch time. */
const atLunch = (request: string, said: Timing): Timing =>
  said.day && /\blunch\b/i.test(request) ? { ...omitDay(said), ...lunchOn(said.day) } : said;

const omitDay = ({ day: _day, ...rest }: Timing): Timing => rest;
const lunchOn = (day: string): Timing => ({ from: `${day}T${dayParts.lunch[0]}`, to: `${day}T${dayParts.lunch[1]}` });
