import type { Moment } from '../time/atom.ts';
import type { Language } from './language.ts';
import { leftoversOf } from './leftovers.ts';
import { maxTextLength } from './plain-text.ts';
import { takeRoomWish } from './room-wish.ts';
import type { Intent, Understanding } from './understanding.ts';
import { hearUtterance, type Utterance, utteranceOf } from './utterance.ts';

/**
 * What somebody wants, from what they typed in a language, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const read = (language: Language, text: string, moment: Moment): Understanding => {
  if (text.length > maxTextLength) return { text, intent: 'unknown' };
  const utterance = hearUtterance(language, text, moment);
  return readWithRoom(language, utterance, text) ?? readUtterance(language, utterance, text);
};

const readUtterance = (language: Language, utterance: Utterance, text: string): Understanding => {
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
  return { text, intent: 'unknown' };
};

/** These can be about a room of some kind. */
const ofRooms: ReadonlySet<Intent> = new Set(['book', 'freeBusy', 'changeMeeting']);

/** What is said of a room is taken out before the rest is read: no other reader knows that `second floor` is no date. */
const readWithRoom = (language: Language, utterance: Utterance, text: string): Understanding | undefined => {
  const taken = language.roomWords && takeRoomWish(language.roomWords, utterance.request);
  if (!language.roomWords || !taken) return undefined;
  const { wish, isAlone } = taken;
  if (wish.than && isAlone) return { text, intent: 'correct', room: true, roomWish: wish };
  const { asks, asksWhich, beginsWithRoom } = language.roomWords;
  if (asksWhich.test(taken.request)) {
    const rest = utteranceOf(language, { ...utterance, said: taken.request, request: taken.request }, utterance.moment);
    const { recurrence: _series, ...time } = rest.timing(rest.mark(), undefined, { rangeIsWindow: true });
    return withoutEmpty({ text, intent: 'freeBusy', room: true, ...time, roomWish: wish });
  }
  const plain = readRest(language, utterance, text, taken.request);
  const understood =
    plain ??
    (beginsWithRoom.test(taken.request) && !isAlone
      ? readRest(language, utterance, text, `${asks} ${taken.request}`)
      : undefined);
  if (understood) return { ...understood, roomWish: wish };
  // `any room with a screen`: which there are.
  return isAlone ? { text, intent: 'freeBusy', room: true, roomWish: wish } : undefined;
};

/** Undefined when the rest is not about a room. */
const readRest = (
  language: Language,
  utterance: Utterance,
  text: string,
  request: string,
): Understanding | undefined => {
  const rest = utteranceOf(language, { ...utterance, said: request, request }, utterance.moment);
  const understood = readUtterance(language, rest, text);
  return ofRooms.has(understood.intent) && understood.room !== undefined ? understood : undefined;
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
  const taken = language.roomWords && takeRoomWish(language.roomWords, utterance.request, true);
  const roomWish = taken?.wish;
  if (taken?.isAlone) {
    const isRoomSaid = roomWish?.than !== undefined || language.roomWords?.isRoom.test(text);
    return { text, intent: 'correct', ...(isRoomSaid ? { room: true } : {}), roomWish: taken.wish };
  }
  const rest = taken && utteranceOf(language, { ...utterance, said: taken.request, request: taken.request }, moment);
  const withWish = rest && readCorrectionOf(language, rest, text);
  return withWish?.room !== undefined && roomWish
    ? { ...withWish, roomWish }
    : readCorrectionOf(language, utterance, text);
};

const readCorrectionOf = (language: Language, utterance: Utterance, text: string): Understanding | undefined => {
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
