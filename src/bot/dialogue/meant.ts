import type { Intent, Understanding } from '../phrases/understanding.ts';
import { bound } from './bind.ts';
import { chosenOf } from './choose.ts';
import type { Choices, Memory } from './memory.ts';

export interface Said {
  /** What the words say by themselves. */
  understood: Understanding;
  /** What they say where something is on the table: asked for only when something is. */
  correction(): Understanding | undefined;
  /** The local time of an instant, as `understood` has times. */
  local(instant: Date): string;
}

/** What is meant by words in a conversation that is about something. Pure. */
export const meantIn = (memory: Memory, said: Said): Understanding => {
  const { understood } = said;
  const correct = asCorrect(memory, said);
  return bound(correct ? { ...correct, text: understood.text, intent: 'correct' } : understood, memory);
};

/** Whether an answer was waited for, and this may be one. */
const isWaiting = ({ offer, choices }: Memory): boolean =>
  choices !== undefined || (offer?.isOpen === true && offer.isLatest);

const asCorrect = (
  memory: Memory,
  { understood, correction: correctionOf, local }: Said,
): Partial<Understanding> | undefined => {
  if (understood.intent === 'correct') return understood;
  const { offer, choices, asked } = memory;
  if (
    choices &&
    (mayAnswer.has(understood.intent) || understood.isGuess) &&
    !isAQuestion(understood) &&
    !isOnlyADay(choices, understood)
  ) {
    const choice = chosenOf(choices, { ...understood, ...bare(understood) }, local);
    if (typeof choice === 'number') return { choice };
    if (choice === 'several') return { picks: understood.text };
  }
  if (understood.intent === 'courtesy') return understood.settles && isWaiting(memory) ? understood : undefined;
  if (understood.intent === 'cancel' && isWaiting(memory) && isOnlyIt(understood)) return { settles: 'drop' };
  // Who names a meeting that exists does not speak of what is on the table.
  if (ofMeetings.has(understood.intent) && !understood.isGuess && !isOnlyIt(understood)) return undefined;
  const changesDraft = offer?.isLatest === true && offer.isOpen;
  const mayAskAgain = asked !== undefined && !isBooking(understood);
  if (!changesDraft && !mayAskAgain && !isUnread(understood)) return undefined;
  if (isRoomForItself(understood)) return undefined;
  const correction = correctionOf();
  if (!correction) return undefined;
  if (isUnread(understood) && !correction.isMaybe) return correction;
  const asksAgain = mayAskAgain && (correction.settles ?? correction.ordinal) === undefined;
  return changesDraft || asksAgain ? correction : undefined;
};

/** By no shape of its own. */
const isUnread = ({ intent, isGuess }: Understanding): boolean => intent === 'unknown' || isGuess === true;

/** With an hour or a room it is a booking of its own, whatever was asked before. */
const isBooking = ({ intent, start, room }: Understanding): boolean =>
  intent === 'book' && (start !== undefined || room !== undefined);

/** `book a room for 8 tomorrow at 3` says all of a meeting, whatever is on the table; `a bigger room` leans on it. */
const isRoomForItself = ({ intent, start, room, roomWish }: Understanding): boolean =>
  intent === 'book' && start !== undefined && room !== undefined && roomWish?.than === undefined;

/** What these words may be beside an answer to a question of ours: a name alone looks like somebody to look up. */
const mayAnswer: ReadonlySet<Intent> = new Set([
  'unknown',
  'lookUpPerson',
  'findPeople',
  'agenda',
  'book',
  'askMeeting',
  'findFiles',
]);

/** Of a meeting that exists. */
const ofMeetings: ReadonlySet<Intent> = new Set(['changeMeeting', 'askMeeting', 'joinMeeting', 'runningLate']);

/** "What's on tomorrow?" wants to see the day, "tomorrow" alone answers which one: nothing is booked by a question. */
const isAQuestion = ({ intent, text }: Understanding): boolean =>
  intent === 'agenda' &&
  /\?|\b(?:what|what.?s|show|see|list|agenda|calendar|schedule|was|zeige?|kalender|termine?)\b/iu.test(text);

/** A day chooses none of the times on it, even where there is one alone: whoever says when has not said yes. */
const isOnlyADay = ({ of }: Pick<Choices, 'of'>, { intent, start, day }: Understanding): boolean =>
  of === 'times' && intent === 'agenda' && day !== undefined && start === undefined;

/** Only the words count: a time in them was read as that of another request. */
const bare = ({ intent }: Understanding): Partial<Understanding> =>
  intent === 'agenda'
    ? {}
    : { ordinal: undefined as never, time: undefined as never, start: undefined as never, day: undefined as never };

/** Which meeting is left to what was said before. */
export const isOnlyIt = ({ subject, people, start, day, from, to }: Understanding): boolean =>
  [subject, start, day, from, to].every((said) => said === undefined) && (people ?? []).length === 0;
