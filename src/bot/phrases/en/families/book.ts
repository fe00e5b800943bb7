import type { Family } from '../../grammar/utterance.ts';
import { dayParts } from '../../time/atom.ts';
import { atomsIn, withoutMarks } from '../../time/marks.ts';
import type { Timing } from '../../time/timing.ts';
import { isOwnThing } from '../words/own-things.ts';
import { isTold } from '../words/told.ts';
import { withNamedParts } from './booking-asides.ts';
import { type BookingClauses, takeClauses } from './booking-clauses.ts';
import { type BookingHead, isNamed, readHead, withoutFamily } from './booking-head.ts';
import { isEvent, type Opening, openBooking } from './booking-opening.ts';
import { asBooking } from './booking-statements.ts';
import { bareSubject } from './meeting-reference.ts';
import { intoCalendar, withoutSaid } from './own-calendar.ts';

const wantsToMeet =
  /\b(?:need|want|like|love|have|should|must|wanna) to (?:meet|see|talk|speak|chat|sync|catch up|sit down)\b/i;

/** `send Adele an invite` asks for what `invite Adele` does. */
const invitation = /^send\s+(?!an?\s)(.{1,120}?)\s+(?:an?|the)\s+(?:meeting\s+|calendar\s+)?(?:invite|invitation)\b/i;

/** `add Lee to my 3pm` changes a meeting that exists. */
const intoMeeting = /^(?:add|put|include)\s.*?\sto\s+(?:my|the|our|this|that|it\b|tomorrow's|today's)(?!\s*$)/i;

export const readBooking: Family = ({ request, mark, timing }) => {
  // `make it 5` changes what was spoken of.
  if (/^make\s+(?:it|that|this)\s/i.test(request)) return undefined;
  const marked = mark();
  if (isTold(marked.text)) return undefined;
  const { text, inCalendar } = intoCalendar(asBooking(withNamedParts(marked).replace(invitation, 'invite $1')));
  const opened = openBooking(text, inCalendar);
  if (opened === undefined || (!inCalendar && intoMeeting.test(text))) return undefined;
  const clauses = takeClauses(opened.isOwn ? withoutSaid(opened.rest) : opened.rest, marked.atoms);
  const outer = withoutMarks(clauses.rest).replace(/\s+/g, ' ').trim();
  const head = readHead(outer, clauses.people.length > 0, opened);
  const { people, subject, aside } = together(clauses, head);
  // `meet and greet with Santa is sold out`
  if (people.some((name) => /\s(?:is|was|are|were|has|had)\s/i.test(name))) return undefined;
  const hasTimes = atomsIn(clauses.rest, marked.atoms).length > 0;
  const hasSubstance = people.length > 0 || hasTimes || clauses.room !== undefined || subject !== undefined;
  if (!opened.isSure && !isWorthIt({ request, opened, clauses, head, hasTimes })) return undefined;
  // A haircut without a time is to be arranged by somebody else.
  if (people.length === 0 && !hasTimes && !inCalendar && subject !== undefined && isOwnThing(subject)) return undefined;
  if (isNoMeeting({ request, opened, clauses, head, hasTimes }, inCalendar, subject, people)) return undefined;
  if (opened.isInvite && people.length === 0 && clauses.optionalPeople.length === 0) return undefined;
  if (!hasSubstance && !isEvent(request) && !/^book$/i.test(request)) return undefined;
  return {
    intent: 'book',
    people,
    optionalPeople: clauses.optionalPeople,
    ...atLunch(request, timing(marked, clauses.rest)),
    ...(subject ? { subject } : {}),
    ...(aside ? { unused: [aside] } : {}),
    ...(clauses.room === undefined ? {} : { room: clauses.room }),
    ...(clauses.online === undefined ? {} : { online: clauses.online }),
  };
};

/** What so begins is another wish or a condition, and no meeting is called that. */
const asideWords = /^(?:(.*?)[\s,]+)??((?:or|but|unless|except|if|as long as|provided)\s.+)$/i;

const together = (clauses: BookingClauses, head: BookingHead): BookingHead & { aside?: string } => {
  const [, before = '', aside] = asideOf(head.subject ?? '');
  const subject = clauses.subject ?? (aside ? bareSubject(before) : head.subject);
  const people = [...new Set([...clauses.people, ...head.people])];
  return {
    ...withoutFamily({ people, ...(subject ? { subject } : {}) }),
    ...(aside ? { aside } : {}),
  };
};

const asideOf = (subject: string): readonly (string | undefined)[] =>
  /^(?:or|but|unless|except|if|as long as|provided)\s/i.test(subject) ||
  /\s(?:if|unless|as long as|provided)\s/i.test(subject)
    ? (asideWords.exec(subject) ?? [])
    : [];

interface Wanted {
  request: string;
  opened: Opening;
  clauses: BookingClauses;
  head: BookingHead;
  hasTimes: boolean;
}

/** Words that may ask for a meeting do so with a person and a time, or with something of one's own and a time. */
const isWorthIt = ({ request, opened, clauses, head, hasTimes }: Wanted): boolean => {
  const said = [...clauses.people, ...head.people];
  // Right after a verb that is used for much else only what looks like a name is one.
  const arePeople = clauses.people.length > 0 || (head.people.length > 0 && isNamed(head.people.join(', ')));
  if (said.length > 0) return arePeople && (hasTimes || isEvent(request) || wantsToMeet.test(request));
  const subject = clauses.subject ?? head.subject;
  // `hold 3pm on Thursday`
  if (subject === undefined) return hasTimes && opened.isOwn && /^(?:hold|keep|save|protect|secure)\b/i.test(request);
  return hasTimes && (opened.isOwn || isOwnThing(subject));
};

/** `plan my meals`, `meet me at the station`: nobody, no time of one's own and no kind of meeting. */
const isNoMeeting = (
  { request, opened, clauses, hasTimes }: Wanted,
  inCalendar: boolean,
  subject: string | undefined,
  people: readonly string[],
): boolean => {
  if (people.length > 0 || clauses.optionalPeople.length > 0 || inCalendar || isEvent(request)) return false;
  if (/^meet me\b/i.test(request)) return true;
  if (subject === undefined) return false;
  return !(
    isOwnThing(subject) ||
    clauses.subject !== undefined ||
    /\p{Lu}|\d/u.test(subject) ||
    (opened.isOwn && hasTimes)
  );
};

/** Lunch without an hour is at lunch time. */
const atLunch = (request: string, said: Timing): Timing =>
  said.day && /\blunch\b/i.test(request) ? { ...omitDay(said), ...lunchOn(said.day) } : said;

const omitDay = ({ day: _day, ...rest }: Timing): Timing => rest;
const lunchOn = (day: string): Timing => ({ from: `${day}T${dayParts.lunch[0]}`, to: `${day}T${dayParts.lunch[1]}` });
