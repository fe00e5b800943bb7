import { isFirstName } from '../../grammar/first-names.ts';
import type { Family } from '../../grammar/utterance.ts';
import { dayParts } from '../../time/atom.ts';
import { anyMark, atomsIn, withoutMarks } from '../../time/marks.ts';
import type { Timing } from '../../time/timing.ts';
import { bareSubject, elsewhere, eventWord, isGeneric } from '../words/event-words.ts';
import { namesAtStart } from '../words/name-list.ts';
import { readNames } from '../words/names.ts';
import { anyWord, pattern } from '../words/pattern.ts';
import { takeClauses } from './clauses.ts';
import { arrangingVerb, calendarVerb, meetingVerb, withoutVerbs } from './verbs.ts';

/** Asked, told of the past, or said of something that is there: nothing is to be booked. */
const isQuestion = pattern(
  '^(?:wann|wo|wer|wen|wem|wessen|wie|was|warum|wieso|weshalb|welche[rsnm]?|ob|bin|ist|sind|hat|habe|haben|hast|war|wird|muss\\s+ich|gibt|kann\\s+(?!ich|man|wir)|kommt|passt|geht|steht|liegt)\\b',
);
const isPast = anyWord('gebucht|getroffen|gesprochen|abgesagt|verschoben|vergessen|verpasst|abgeschlossen');
const notWanted = anyWord(
  'nicht|nie|kein|keine|keinen|(?:auf|von)\\s+(?:die|der|meine[nr]?|unsere[nr]?|eine[nr]?)\\s+[\\p{L}-]*liste|absag(?:e|en)|stornier(?:e|en)?|lösch(?:e|en)?|verschieb(?:e|en)?|verleg(?:e|en)?',
);
const wish = pattern(
  '(?:^|\\s)(?:(?:ich|wir)\\s+(?:(?:möchte|möchten|will|wollen|würden?|muss|müssen|müssten?|sollten?|brauchen?|bräuchten?|hätten?|benötigen?|könnten?|können|wollten?)\\b)|(?:können|könnten|sollen|sollten|wollen|müssen|würden)\\s+(?:wir|ich)\\b|(?:kann|könnte|darf|soll)\\s+ich\\b|(?:lass|lasst|lassen\\s+sie)\\s+uns\\b|(?:brauche|bräuchte|möchte|würde|muss|hätte)\\b)',
);
const isInvitation = pattern(
  '\\b(?:einladen|einzuladen|lad(?:e|en)?\\b.{0,140}\\bein)\\b|^(?:lade?|einladung\\s+an|schick(?:e)?\\b.{1,80}\\beine?\\s+(?:termin|besprechungs)?(?:einladung|anfrage))',
);
const startsWithEvent = pattern(
  `^(?:${anyMark}\\s*|(?:ein(?:e[nmrs]?)?|kurze[rsn]?|schnelle[rsn]?|neue[rsn]?|virtuelle[rsn]?|gemeinsame[rsn]?|das|den|die|der)\\s+){0,4}(?:[\\p{L}]{3,20}e[rs]?\\s+)?${eventWord.source}`,
);
/** Told of what is to come: `um vier sehe ich Johanna`. */
const meets = pattern('\\b(?:ich\\s+(?:treffe|sehe|spreche)|(?:treffe|sehe|spreche)\\s+ich|wir\\s+treffen)\\b');
const notes = pattern(
  '[\\s,;.]+(?:(?:bitte\\s+)?(?:schreib|notier|merk)(?:e|st|en\\s+sie)?(?:\\s+(?:du|dir|das|es|mir|bitte|ihnen))*(?:\\s+(?:auf|ein|vor))?)[?!.\\s]*$',
);
const startsWithTimeWith = new RegExp(`^(?:${anyMark}[\\s:,–-]*)+(?:mit|m/|für)\\s`, 'iu');

/** A room to sleep in. */
const isLodging = pattern('\\b(?:hotel[\\p{L}]*|nächten?|übernachtung(?:en)?|ferienwohnung|pension)\\b');

const intoCalendar = pattern('[\\s,]+in\\s+(?:meinen|den|unseren|meinem)\\s+(?:termin|outlook-?)?kalender\\b');

export const readBooking: Family = ({ mark, timing }) => {
  const marked = mark();
  const text = marked.text;
  if (isQuestion.test(text) || isPast.test(text) || notWanted.test(text)) return undefined;
  const invites = isInvitation.test(text);
  const isSure = calendarVerb.test(text) || invites;
  const clauses = takeClauses(withoutVerbs(text.replace(intoCalendar, ' ').replace(notes, ' ')), marked.atoms);
  const times = atomsIn(text, marked.atoms);
  const head = readHead(clauses.rest, invites || (clauses.subject !== undefined && /:\s/.test(text)));
  const people = [...new Set([...clauses.people, ...head.people])];
  // `um 9 oder 10`: what is left is an hour, and no meeting is called that.
  const other = /^\d{1,2}$/.test(head.subject ?? '') ? head.subject : undefined;
  const subject = clauses.subject ?? (other ? undefined : head.subject);
  const hasEvent = eventWord.test(text);
  if (!isSure && elsewhere.test(head.subject ?? '')) return undefined;
  const isAsked =
    isSure ||
    (arrangingVerb.test(text) && (hasEvent || people.length > 0 || isSlot(times))) ||
    (arrangingVerb.test(text) && clauses.room !== undefined && times.length > 0 && !isLodging.test(text)) ||
    (wish.test(text) && (clauses.room !== undefined || (people.length > 0 && hasLengthOrHour(times)))) ||
    (wish.test(text) && (hasEvent || (meetingVerb.test(text) && (people.length > 0 || times.length > 0)))) ||
    (startsWithEvent.test(text) && (people.length > 0 || isExact(times))) ||
    (meets.test(text) && people.length > 0 && isExact(times)) ||
    (startsWithTimeWith.test(text) && people.length > 0);
  const hasSubstance = people.length > 0 || times.length > 0 || subject !== undefined || clauses.room !== undefined;
  if (!isAsked || (!hasSubstance && !hasEvent)) return undefined;
  return {
    intent: 'book',
    people,
    optionalPeople: clauses.optionalPeople,
    ...atLunch(subject, timing(marked)),
    ...(subject ? { subject } : {}),
    ...(other ? { unused: [new RegExp(`oder\\s+${other}\\b`, 'i').exec(text)?.[0] ?? other] } : {}),
    ...(clauses.room === undefined ? {} : { room: clauses.room }),
    ...(clauses.online === undefined ? {} : { online: clauses.online }),
  };
};

type Times = ReturnType<typeof atomsIn>;
const isExact = (times: Times): boolean =>
  times.some(({ kind }) => kind === 'clock' || kind === 'range' || kind === 'recurrence');
const hasLengthOrHour = (times: Times): boolean => isExact(times) || times.some(({ kind }) => kind === 'duration');
/** A length and a time are what a meeting is made of. */
const isSlot = (times: Times): boolean =>
  isExact(times) && times.some(({ kind }) => kind === 'duration' || kind === 'range');

/** What no clause has said: whom to invite, or what kind of meeting it is. */
const readHead = (rest: string, invites: boolean): { people: string[]; subject?: string } => {
  const words = withoutMarks(rest)
    .replace(/\s+/g, ' ')
    .split('|')
    .map((part) => part.trim().replace(/^[\s,.:;&–-]+|[\s,.:;&–-]+$/g, ''))
    .filter((part) => part !== '' && !isGeneric(part));
  if (words.length === 0) return { people: [] };
  if (invites) {
    const list = namesAtStart(words[0] ?? '');
    const subject = bareSubject((words[0] ?? '').slice(list.length));
    return {
      people: list.people.length > 0 ? list.people : readNames(words[0] ?? ''),
      ...(subject ? { subject } : {}),
    };
  }
  const named = words.map(personsIn).find((list) => list.length > 0);
  if (named) return { people: named };
  const subject = words.map(bareSubject).find((part) => part !== undefined);
  return { people: [], ...(subject ? { subject } : {}) };
};

/** `buche Adele und Lee`: nothing but people, by names that many have. */
const personsIn = (part: string): string[] => {
  const list = namesAtStart(part.replace(/^(?:die|den|der)\s+/i, ''));
  const isAll = part.replace(/^(?:die|den|der)\s+/i, '').length === list.length;
  return isAll && list.people.every((name) => isPerson.test(name) && isFirstName(name.split(' ')[0] ?? ''))
    ? list.people
    : [];
};
const isPerson = /^\p{L}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2}$/u;

const isLunch = anyWord('mittagessen|lunch|mittag|mittagstisch');

/** Lunch without an hour is at lunch time. */
const atLunch = (subject: string | undefined, said: Timing): Timing => {
  if (!said.day || !subject || !isLunch.test(subject)) return said;
  const { day, ...rest } = said;
  return { ...rest, from: `${day}T${dayParts.lunch[0]}`, to: `${day}T${dayParts.lunch[1]}` };
};
