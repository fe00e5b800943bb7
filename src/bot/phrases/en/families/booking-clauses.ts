import { type Remainder, remainderOf } from '../../grammar/remainder.ts';
import type { Atom } from '../../time/atom.ts';
import { anyMark, asSaid } from '../../time/marks.ts';
import { qualifier } from '../words/left-over.ts';
import { readNames } from '../words/names.ts';
import { type BookingPeople, takeOptional, takePeople } from './booking-people.ts';
import { type BookingPlace, takeOnline, takePlace, takeRoom } from './booking-place.ts';
import { bareSubject, saidSubject } from './meeting-reference.ts';

/** What the clauses of a booking say; `rest` is the text without them. */
export interface BookingClauses extends BookingPeople, BookingPlace {
  subject?: string;
  rest: string;
}

/** The clauses, each taken away before the next is looked for: what a name or a subject could swallow goes first. */
export const takeClauses = (text: string, atoms: readonly Atom[]): BookingClauses => {
  const remainder = remainderOf(` ${text} `);
  const booking: Omit<BookingClauses, 'rest'> = { people: [], optionalPeople: [] };
  const about = (said: string, read = saidSubject): boolean => {
    const clean = trailingTimes(said, atoms, read);
    if (booking.subject || clean.subject === undefined) return false;
    booking.subject = clean.subject;
    // The times at its end are the meeting's own, and so are those said right after.
    remainder.append(` ${clean.times}`);
    return true;
  };
  takeTitle(remainder, booking, atoms);
  // Which Sam it is does not say what it is about, nor where.
  remainder.take(qualifier, () => true);
  takeOnline(remainder, booking);
  takeRoom(remainder, booking);
  takeOptional(remainder, booking);
  takeSubject(remainder, (said) => about(said));
  takePeople(remainder, booking);
  takePlace(remainder, booking);
  takePurpose(remainder, booking, (said) => about(said, bareSubject));
  return { ...booking, rest: remainder.text() };
};

const called = new RegExp(
  `[\\s,]+(?:called|titled|named|entitled)\\s+(.+?)(?=\\s+(?:with|w/|for|on|at|in)\\s|\\s*${anyMark}|$)`,
  'i',
);

const toDo = new RegExp(
  `[\\s,]+to\\s+((?:review|plan|prepare|prep|brainstorm|finali[sz]e|kick off|demo|debrief|interview)\\b.*?)(?=[\\s,]+(?:with|w/)\\s|\\s*${anyMark}|$)`,
  'i',
);

/** `tomorrow at 10 to finish my slides` */
const toFinish = new RegExp(
  `(?<=${anyMark})[\\s,]+(?:so as |in order )?to\\s+((?!meet\\b|see\\b|talk\\b|speak\\b|chat\\b|discuss\\b|sync\\b|catch\\b|be\\b|me\\b|us\\b|my\\b|our\\b|the\\b|an?\\b)\\p{Ll}+\\s+[^${'\\uE000-\\uF8FF'}]+?)(?=[\\s,]+(?:with|w/)\\s|\\s*${anyMark}|$)`,
  'iu',
);

const purpose = new RegExp(
  `[\\s,]+(?:for|on)\\s+(?!my\\b|me\\b|us\\b)(.+?)(?=[\\s,]+(?:with|w/|in|at|on)\\s|\\s*${anyMark}|$)`,
  'iu',
);

/** `tomorrow 3pm - pricing` */
const afterDash = new RegExp(`(?<=${anyMark})\\s*[-–]\\s+([^,;:${'\\uE000-\\uF8FF'}]{2,60})$`, 'i');

/** A subject in quotes. */
const takeTitle = ({ take }: Remainder, booking: { subject?: string }, atoms: readonly Atom[]): void => {
  take(/\b(?:called|titled|named|entitled|subject|title|topic|about|re)[\s:]*"([^"]{1,200})"/i, (said) => {
    booking.subject = asSaid(said, atoms).trim();
  });
};

const takeSubject = ({ take }: Remainder, about: (said: string) => boolean): void => {
  take(called, about);
  take(afterDash, about);
  take(
    /[\s,]+(?:with\s+(?:the\s+)?)?(?:subject|title|topic|agenda)(?::|\s+is|\s)\s*(.+?)(?=\s+(?:with|w\/)\s|$)/i,
    about,
  );
  take(
    /[\s,]+(?:(?:about|regarding|re|concerning):?|(?:so (?:we|that we) can |for us |in order )?to (?:discuss|talk (?:about|through|over)|go (?:over|through)|cover|look at|chat about|align on|sync on|catch up on|talk))\s+(.+?)(?=[\s,]+(?:with|w\/|optionally|optional|via)\s|$)/i,
    about,
  );
  take(toDo, about);
  take(toFinish, about);
  take(/\sover\s+(?:an?\s+)?(coffee|lunch|breakfast|dinner|drinks|tea|beers?|brunch)(?=\s|$|[\uE000-\uF8FF])/i, about);
};

/** `for Adele and Lee`, `for the budget review` */
const takePurpose = ({ take }: Remainder, { people }: BookingPeople, about: (said: string) => boolean): void => {
  take(purpose, (said) => {
    if (/\s(?:and|&)\s+(?:me|myself|i)$|^(?:me|myself)\s+(?:and|&)\s/i.test(said) && people.length === 0) {
      people.push(...readNames(said));
      return true;
    }
    const isPeople =
      people.length === 0 &&
      !/^(?:the|a|an|our|my)\s/i.test(said) &&
      /^\p{Lu}|@/u.test(said.trim()) &&
      !/^[A-Z]+\d|^Q\d/.test(said);
    if (isPeople) {
      people.push(...readNames(said));
      return true;
    }
    return /^[\s,.]*$/.test(said) ? false : about(said);
  });
};

/** A subject ends where the times at its end begin; a time within it (the friday release) is part of it. */
const trailingTimes = (
  said: string,
  atoms: readonly Atom[],
  read: typeof bareSubject,
): { subject: string | undefined; times: string } => {
  const trailing = new RegExp(`(?:[\\s,]*${anyMark})+[\\s,.]*$`).exec(said);
  const words = trailing ? said.slice(0, trailing.index) : said;
  return { subject: read(asSaid(words, atoms)), times: trailing?.[0] ?? '' };
};
