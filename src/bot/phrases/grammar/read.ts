import type { Moment } from '../time/atom.ts';
import { readFirstOf } from './first-free.ts';
import type { Language } from './language.ts';
import { leftoversOf } from './leftovers.ts';
import { haveParticulars, type Particulars, type Said } from './particulars.ts';
import { maxTextLength } from './plain-text.ts';
import { correctWithRoom, readWithRoom } from './read-room.ts';
import { isWish, onDayOf, splitWish } from './second-wish.ts';
import type { Intent, NearCommand, Understanding } from './understanding.ts';
import { hearUtterance, type Utterance, withRequest } from './utterance.ts';

/**
 * What somebody wants, from what they typed in a language, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out. Of two wishes in one
 * breath it is the first, with the other in `next`.
 */
export const read = (language: Language, text: string, moment: Moment): Understanding =>
  readWishes(language, text, moment, mostWishes);

/** Longer texts are no sentence that went astray: they are read once. */
export const mostReadAgain = 200;

/** The words as one wish, of which nothing is left out. */
export const readPlainly = (language: Language, text: string, moment: Moment): Understanding | undefined =>
  readOne(language, text, hearUtterance(language, text, moment));

/** Nobody wants more in one sentence. */
const mostWishes = 3;

const readWishes = (language: Language, text: string, moment: Moment, wishes: number): Understanding => {
  if (text.length > maxTextLength) return { text, intent: 'unknown' };
  const utterance = hearUtterance(language, text, moment);
  const understood = readOne(language, text, utterance) ?? readShorter(language, text, utterance);
  if (!language.wishes || wishes < 2 || understood.intent === 'unknown') return understood;
  const alone = (part: string) => readWishes(language, part, moment, wishes - 1);
  const { intent, unused = [] } = understood;
  const also = utterance.alsoWanted;
  const other = also === undefined ? undefined : alone(also);
  if (also !== undefined && other && isWish(other))
    return { ...understood, next: [...nextOf(onDayOf(other, understood), also), ...(understood.next ?? [])] };
  const split = splitWish(language.wishes, utterance, { intent, unused }, alone);
  if (!split) return understood;
  const { first, second, said } = split;
  const left = first.unused ?? [];
  const others = nextOf(second, said).map((one) => ({ ...one, understood: onDayOf(one.understood, first) }));
  return { ...first, text, unused: [...left, said], next: [...(first.next ?? []), ...others] };
};

/** The words without what is beside the point, where no family reads all of them. */
const readShorter = (language: Language, text: string, utterance: Utterance): Understanding => {
  if (text.length > mostReadAgain) return { text, intent: 'unknown' };
  for (const shorter of language.shorterOf?.(utterance) ?? []) {
    const understood = readOne(language, shorter, hearUtterance(language, shorter, utterance.moment));
    if (understood && understood.intent !== 'unknown' && understood.intent !== 'correct')
      return { ...understood, text };
  }
  return { text, intent: 'unknown' };
};

/** One wish after the other. */
const nextOf = ({ next = [], ...understood }: Understanding, said: string): NearCommand[] => {
  const last = next.at(0)?.said ?? '';
  const own =
    last !== '' && said.endsWith(last) ? said.slice(0, -last.length).replace(/[\s,;.]+\S{0,5}[\s]*$/, '') : said;
  return [{ understood, said: own }, ...next];
};

/** The words as one wish. */
const readOne = (language: Language, text: string, utterance: Utterance): Understanding | undefined => {
  const readPlain = (rest: Utterance) => readRequest(language, text, rest);
  return (
    readFirstOf(language, utterance, readPlain) ??
    readWithRoom(language, utterance, text, readPlain) ??
    readPlain(utterance)
  );
};

const readRequest = (language: Language, text: string, utterance: Utterance): Understanding | undefined => {
  const found = language.particularsIn?.(utterance.request);
  const kept = found && found.rest !== '' ? readKept(language, text, utterance, found) : undefined;
  const understood = kept ?? readFamilies(language, text, utterance);
  // All that was said, of what is spoken of; "tentative" by itself answers an invitation as well.
  if (found?.rest === '' && understood?.intent !== 'respond') return { text, intent: 'correct', ...found.said };
  return understood;
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
        condition: utterance.condition,
        ...aboutPeople(language, utterance.request, { text, ...understood }),
        ...aboutMeeting(language, understood),
        ...aboutBefore(language, utterance.request, understood),
      });
  }
  return undefined;
};

/**
 * The words as a request of that kind, where it is known by other means that they are one and no family reads them as they stand. Undefined
 * when what such a request needs is not in them. Never throws.
 */
export const readAs = (language: Language, intent: Intent, text: string, moment: Moment): Understanding | undefined => {
  if (text.length > mostReadAgain) return undefined;
  const request = language.recast?.(intent, hearUtterance(language, text, moment));
  const understood = request && request.length <= maxTextLength ? read(language, request, moment) : undefined;
  return understood?.intent === intent ? { ...understood, text } : undefined;
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
  const { alsoWanted, condition } = utterance;
  return [...new Set([...known, ...left, ...(alsoWanted ? [alsoWanted] : []), ...(condition ? [condition] : [])])];
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
      condition: utterance.condition,
      ...aboutPeople(language, utterance.request, { text, ...understood }),
      ...aboutBefore(language, utterance.request, understood),
    })
  );
};

/** What leans on what was said before. */
const aboutBefore = (
  { refersIn, isTheMeeting }: Language,
  request: string,
  understood: Omit<Understanding, 'text'>,
): Pick<Understanding, 'refers' | 'isTheMeeting'> => ({
  ...(refersIn && understood.refers === undefined ? { refers: refersIn(request, understood) } : {}),
  ...((ofMeetings.has(understood.intent) || understood.intent === 'correct') && isTheMeeting?.(request)
    ? { isTheMeeting: true as const }
    : {}),
});

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
const withoutEmpty = (
  understood: Omit<Understanding, 'condition'> & { condition?: string | undefined },
): Understanding =>
  Object.fromEntries(
    Object.entries(understood).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Understanding> as Understanding;
