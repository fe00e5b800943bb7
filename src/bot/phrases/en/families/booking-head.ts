import { isFirstName } from '../../grammar/first-names.ts';
import { readNames } from '../words/names.ts';
import { isFamily, isOwnThing } from '../words/own-things.ts';
import { isPlausible } from '../words/plausible.ts';
import { relationOf } from '../words/relations.ts';
import { isEvent, type Opening } from './booking-opening.ts';
import { bareSubject, isGeneric } from './meeting-reference.ts';

export interface BookingHead {
  people: string[];
  subject?: string;
}

/** What stands before any clause: names right after the verb, or what kind of meeting it is. */
export const readHead = (head: string, hasPeople: boolean, { isInvite, isOwn }: Opening): BookingHead => {
  const invited = isInvite ? /^(.+?)\s+(?:to|for)\s+(.+)$/i.exec(head) : null;
  if (invited)
    return {
      people: readNames(invited[1] ?? ''),
      ...(isMeeting.test(invited[2] ?? '') ? {} : subjectOf(invited[2] ?? '')),
    };
  if (isInvite && /^(?:to|for)\s/i.test(head)) return { people: [], ...subjectOf(head) };
  const text = head.replace(/^[\s,.:;&-]+|[\s,.:;&-]+$/g, '').replace(/\s+/g, ' ');
  const words = text
    .replace(/^(?:an?|the|our|my|some|another|new)\s+/i, '')
    .replace(/^(?:events?|entry|appointment|meeting)(?::\s*|\s+(?:called\s+)?(?=\S))/i, (found) =>
      /^(?:event|entry)|:/i.test(found) ? '' : found,
    )
    .replace(/^(?:and|with|for|to|of)\s+|\s+(?:and|with|for|at|on|to|of|in|from|by|every|each)$/gi, '')
    .replace(isOwn ? /\s+(?:is|are|starts|begins|will be|comes?|takes place)$/i : /(?!)/, '')
    .trim();
  if (relationOf(text) !== undefined || isGroup.test(text)) return { people: [text] };
  // interview: Alex Wilber, Joni Sherman
  const [, kind = '', list = ''] = /^([^:]{2,60}):\s+(.+)$/.exec(words) ?? [];
  if (list !== '' && isNamed(list)) return { people: readNames(list), subject: kind.trim() };
  // call Megan back: done by oneself, and nobody is invited to it
  if (isOwn && isErrand.test(words)) return { people: [], subject: words };
  if (words === '' || isGeneric(words) || isFiller.test(words)) return { people: [] };
  if (isInvite) return { people: readNames(words) };
  if (hasPeople || isEvent(words) || /^(?:an?|the|our|my)\s/i.test(text)) return besidePeople(words, hasPeople, isOwn);
  if (isThing(words, isOwn)) return { people: [], ...subjectOf(words) };
  return { people: readNames(words) };
};

/** `invite Lynne to meet me` */
const isMeeting =
  /^(?:meet|talk|chat|speak|join|see|sit down|catch up|come|get together)(?:\s+(?:with|to|up))*(?:\s+(?:me|us))?$/i;

/** Several who are named as one. */
const isGroup = /^(?:the|my|our)\s+(?:whole\s+)?(?:team|group|department|crew|squad)$/i;

/** `ring the landlord`, `Call Megan back` */
const isErrand =
  /^(?:call|ring|phone|chase|text|e-?mail|message|write to|pay|ask|tell|thank|visit)\s+(?!with\b|about\b|to\b|for\b|at\b|on\b|in\b|and\b).*(?:\bback$|\b(?:the|my|our|about|re)\b)|^(?:ring|phone|chase|text|pay|thank|visit)\s+\p{Lu}/iu;

const subjectOf = (words: string): { subject?: string } => {
  const subject = bareSubject(words);
  return subject ? { subject } : {};
};

const besidePeople = (words: string, hasPeople: boolean, isOwn: boolean): BookingHead => {
  // meeting Adele, Lee: a general word, then names
  const named = hasPeople
    ? null
    : /^(?:quick |short |new )?(?:meeting|mtg|call|chat|sync|1:1|catch[\s-]?up|appointment|session)\s+(?!room|about)(.+)$/i.exec(
        words,
      );
  if (named && !isThing(named[1] ?? '', isOwn)) return { people: readNames(named[1] ?? '') };
  return { people: [], ...subjectOf(words.replace(fillers, ' ')) };
};

/** Is it what is done, rather than with whom? */
const isThing = (words: string, isOwn: boolean): boolean => {
  if (isNamed(words)) return false;
  if (isOwn || isOwnThing(words)) return true;
  // Three words without a capital or a comma are no name that anybody has.
  return /^\p{Ll}[\p{Ll}'-]*(?:\s\p{Ll}[\p{Ll}'-]*){2,}$/u.test(words) && !/\s(?:and|or|plus|n)\s/.test(words);
};

/** Every one of them begins like a name: with a capital, or as a first name that many have. */
export const isNamed = (words: string): boolean => {
  const names = readNames(words);
  return (
    names.length > 0 &&
    !(isOwnThing(words) && names.every((name) => !isFirstName(firstOf(name)))) &&
    names.every((name) => name.includes('@') || relationOf(name) !== undefined || beginsLikeName(name))
  );
};

const firstOf = (name: string): string => name.split(/\s/, 1)[0] ?? '';
const beginsLikeName = (name: string): boolean =>
  isFirstName(firstOf(name)) || /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|van|von|de|der|den|di|da|del|la|le|bin|al))*$/u.test(name);

/** `the candidate`: somebody without a name, and no team of ours. */
const isOutside = (name: string): boolean =>
  isFamily(name) || (/^(?:the|an?)\s\p{Ll}/u.test(name) && !isPlausible(name));

/** An event with mum is one's own: she is no colleague, and stays in what it is called. */
export const withoutFamily = ({ people, subject }: BookingHead): BookingHead => {
  if (people.length === 0 || !people.every(isOutside)) return { people, ...(subject ? { subject } : {}) };
  return { people: [], subject: subject ? `${subject} with ${people.join(' and ')}` : people.join(' and ') };
};

const fillers =
  /\b(?:quick|wee|cheeky|tiny|casual|informal|proper|word(?=$| )|short|brief|please|some ?time|somewhere|soon|sharp|long|new|little|another|recurring|regular|repeating|small|starting|lasting|beginning|(?:should|will|would|is|must) (?:do|be (?:fine|enough|great|good|perfect)|enough|fine|plenty)|or so|instead|i (?:guess|think|suppose)|like(?= )|maybe|roughly|approx(?:imately)?|ideally|preferably|if possible)\b/gi;
const isFiller =
  /^(?:(?:every|each|entry|word|quick|short|brief|please|some|something|time|sometime|soon|asap|somewhere|sharp|long|new|free|slot|meeting|call|chat|a|an|the|for|recurring|regular|and|with|at|on|s|of|hold|first|available|next|long|duration|starting|start|lasting|length|spot|in|to|my|our|calendar|me|us|i|we|if|possible|also|instead|or|like|i guess|i think|maybe|roughly|approx|out|off)\b[\s,]*)+$/i;
