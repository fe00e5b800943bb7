import type { Moment } from '../time/atom.ts';
import { readFirstOf } from './first-free.ts';
import type { Language } from './language.ts';
import { leftoversOf } from './leftovers.ts';
import { haveParticulars, type Particulars, type Said } from './particulars.ts';
import { maxTextLength } from './plain-text.ts';
import { correctWithRoom, readWithRoom } from './read-room.ts';
import type { Intent, Understanding } from './understanding.ts';
import { hearUtterance, type Utterance, withRequest } from './utterance.ts';

/**
 * What somebody wants, from what they typed in a language, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const read = (language: Language, text: string, moment: Moment): Understanding => {
  if (text.length > maxTextLength) return { text, intent: 'unknown' };
  const utterance = hearUtterance(language, text, moment);
  const readPlain = (rest: Utterance) => readRequest(language, text, rest);
  const oneOf = readFirstOf(language, utterance, readPlain);
  if (oneOf) return oneOf;
  return readWithRoom(language, utterance, text, readPlain) ?? readPlain(utterance);
};

const readRequest = (language: Language, text: string, utterance: Utterance): Understanding => {
  const found = language.particularsIn?.(utterance.request);
  const kept = found && found.rest !== '' ? readKept(language, text, utterance, found) : undefined;
  const understood = kept ?? readFamilies(language, text, utterance);
  // All that was said, of what is spoken of; "tentative" by itself answers an invitation as well.
  if (found?.rest === '' && understood?.intent !== 'respond') return { text, intent: 'correct', ...found.said };
  return understood ?? { text, intent: 'unknown' };
};

/** A meeting with particulars; undefined when the words without them are about something else. */
const readKept = (
  language: Language,
  text: string,
  utterance: Utterance,
  { said, rest }: Particulars,
): Understanding | undefined => {
  const understood = readFamilies(language, text, withRequest(language, utterance, rest));
  return understood && haveParticulars.has(understood.intent) ? withSaid(understood, said) : undefined;
};

const withSaid = (understood: Understanding, said: Said): Understanding => ({ ...understood, ...said });

const readFamilies = (language: Language, text: string, utterance: Utterance): Understanding | undefined => {
  for (const family of language.families) {
    const understood = family(utterance);
    if (understood)
      return withoutEmpty({
        text,
        ...understood,
        unused: unusedIn(language, utterance, understood),
        ...aboutPeople(language, utterance.request, { text, ...understood }),
        ...aboutMeeting(language, understood),
        ...aboutBefore(language, utterance.request, understood),
      });
  }
  return undefined;
};

/** What the family itself found no use for, and what is left over in the words. */
const unusedIn = (language: Language, utterance: Utterance, understood: Omit<Understanding, 'text'>): string[] => {
  // Words about time that nobody here understands are among those that changed nothing.
  const known = [...(understood.unused ?? []), ...(understood.unread ?? [])];
  const { intent } = understood;
  if (intent === 'unknown' || intent === 'notifications' || intent === 'help') return known;
  const left = leftoversOf({
    understood,
    marked: utterance.mark(),
    moment: utterance.moment,
    qualifiers: language.qualifiersIn?.(utterance.request) ?? [],
    isUsualCapital: (word) => language.isUsualCapital?.(word) ?? true,
  });
  return [...new Set([...known, ...left, ...(utterance.alsoWanted ? [utterance.alsoWanted] : [])])];
};

/** What the words say where something is on the table; undefined when nothing about that. Never throws. */
export const readCorrection = (language: Language, text: string, moment: Moment): Understanding | undefined => {
  if (text.length > maxTextLength) return undefined;
  const utterance = hearUtterance(language, text, moment);
  const readPlain = (rest: Utterance) => readCorrecting(language, text, rest);
  return correctWithRoom(language, utterance, text, readPlain) ?? readPlain(utterance);
};

const readCorrecting = (language: Language, text: string, utterance: Utterance): Understanding | undefined => {
  const found = language.particularsIn?.(utterance.request);
  if (found?.rest === '') return { text, intent: 'correct', ...found.said };
  const changed = found && correctionOf(language, text, withRequest(language, utterance, found.rest));
  if (changed) return withSaid(changed, found.said);
  return correctionOf(language, text, utterance);
};

const correctionOf = (language: Language, text: string, utterance: Utterance): Understanding | undefined => {
  const understood = language.correction?.(utterance);
  return (
    understood &&
    withoutEmpty({
      text,
      ...understood,
      ...aboutPeople(language, utterance.request, { text, ...understood }),
      ...aboutBefore(language, utterance.request, understood),
    })
  );
};

/** What leans on what was said before. */
const aboutBefore = (
  { refersIn }: Language,
  request: string,
  understood: Omit<Understanding, 'text'>,
): Pick<Understanding, 'refers'> =>
  refersIn && understood.refers === undefined ? { refers: refersIn(request, understood) } : {};

/** Whoever is not named may be those who are there. */
const ofGroups: ReadonlySet<Intent> = new Set(['book', 'findTimes', 'freeBusy']);

/** Who is meant by words that are no names. */
const aboutPeople = (
  { relationOf, chainOf, groupIn }: Language,
  request: string,
  { text, intent, people = [], optionalPeople = [], addPeople = [], team }: Understanding,
): Pick<Understanding, 'group' | 'relations'> => {
  const group = ofGroups.has(intent) ? groupIn(text, request) : undefined;
  const relations = [...people, ...optionalPeople, ...addPeople, ...(team ? [team] : [])].flatMap((said) => {
    const relation = relationOf(said);
    if (relation) return [{ said, relation }];
    const { of, steps = [] } = chainOf?.(said) ?? {};
    const last = steps.at(-1);
    const via = steps.slice(0, -1);
    return last ? [{ said, relation: last, ...(of ? { of } : {}), ...(via.length > 0 ? { via } : {}) }] : [];
  });
  return { ...(group ? { group } : {}), relations };
};

/** These are about a meeting that exists. */
const ofMeetings: ReadonlySet<Intent> = new Set([
  'meetingPrep',
  'reschedule',
  'cancel',
  'respond',
  'askMeeting',
  'changeMeeting',
  'joinMeeting',
  'runningLate',
]);

const aboutMeeting = (
  { isFiller }: Language,
  { intent, subject }: Omit<Understanding, 'text'>,
): Pick<Understanding, 'subjectWords'> =>
  subject && ofMeetings.has(intent)
    ? { subjectWords: subject.split(/\s+/).filter((word) => !isFiller(word.toLowerCase())) }
    : {};

/** Fields in the order they are documented in, empty ones left out. */
const withoutEmpty = (understood: Understanding): Understanding =>
  Object.fromEntries(
    Object.entries(understood).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Understanding> as Understanding;
