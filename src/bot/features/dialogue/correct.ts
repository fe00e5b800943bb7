import { localText } from '../../../shared/time-zone.ts';
import { changedTime } from '../../dialogue/changed-time.ts';
import { chosenOf } from '../../dialogue/choose.ts';
import type { Choices, Memory } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import { nearAction } from '../../turn/near-commands.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { askAgain, canAskAgain } from './ask-again.ts';
import { correctDraft } from './correct-draft.ts';
import { drop } from './drop.ts';
import { onMeeting, onOneOf } from './on-meeting.ts';
import { pressInWords } from './press-in-words.ts';
import { settle } from './settle.ts';

export const correct: Command = {
  intent: 'correct',
  examples: ['make it 4pm', 'and add Alex', 'make it private', 'book it'],
  needsSignIn: true,
  answer: (scope, understood) => answerCorrect(scope, understood),
};

/** Changes or settles what is on the table, exactly as its buttons would; without anything there it asks, and does nothing. */
const answerCorrect = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const memory = await scope.dialogue.read();
  if (isNext(understood, memory)) return goOn(scope, memory);
  const picked = await pick(scope, understood, memory);
  if (picked !== undefined) return picked;
  const { offer, choices, asked } = memory;
  if (understood.condition && understood.settles && offer?.isOpen)
    return scope.words.dialogue.notOnCondition({ said: understood.condition });
  const { settles } = understood;
  if (isAsideOf(memory, understood) && canAskAgain(memory, understood)) return askAgain(scope, understood, memory);
  // A change of a meeting that still waits for a yes is no draft: another change of it is asked for beside it.
  // Others, at another time, after a booking: that is another meeting.
  if (isOther(understood, memory)) return asBooking(scope, understood, memory);
  if (isChange(understood) && isOfMeeting(memory) && memory.meeting)
    return onMeeting(scope, understood, memory.meeting);
  if (understood.isTheMeeting && isChange(understood) && !offer?.isLatest && asked?.intent === 'agenda')
    return onOneOf(scope, understood, memory);
  if (!offer) return withoutOffer(scope, understood, memory);
  if (isChange(understood)) return correctDraft(scope, understood, offer);
  // Not about what was asked last, and so about nothing for sure.
  if ((settles === 'yes' || settles === 'no') && !offer.isLatest)
    return offer.isOpen ? scope.words.dialogue.yesToWhat : scope.words.dialogue.nothingOnTable;
  if (settles === 'no' || settles === 'drop') return drop(scope, offer);
  if (choices && choices.of !== 'times') return scope.words.dialogue.chooseFirst;
  return settle(scope, offer);
};

/** What is changed is a meeting, and not what is on the table: that is settled, an act, or was talked about before the meeting was. */
const isOfMeeting = ({ offer, isMeetingLater }: Memory): boolean =>
  !offer?.isOpen || offer.kind === 'act' || (isMeetingLater === true && !offer.isLatest);

const isOther = (
  { people = [], addPeople, joins, start, day, from, isTheMeeting, text }: Understanding,
  { offer, meeting, choices }: Memory,
): boolean =>
  people.length > 0 &&
  addPeople === undefined &&
  !joins &&
  !isTheMeeting &&
  (start ?? day ?? from) !== undefined &&
  !/\b(?:it|that|this|instead|stattdessen|es|ihn|das)\b/i.test(text) &&
  choices === undefined &&
  meeting !== undefined &&
  offer?.isOpen !== true;

/** A meeting of its own; "the same time" is that of the one talked about. */
const asBooking = (scope: TurnScope, understood: Understanding, { time }: Memory): Promise<Answer> => {
  const { sameTime, day, from, to, settles: _settles, ...rest } = understood;
  const same =
    sameTime && time?.start
      ? changedTime(
          { ...(day ? { day } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), sameTime },
          { shown: time.start, isExact: true },
        )
      : undefined;
  return scope.answer(same ? { ...rest, ...same, intent: 'book' } : { ...understood, intent: 'book' });
};

/** `next`, and `the second one` where there is no list. */
const isNext = ({ settles, ordinal }: Understanding, { next, choices }: Memory): boolean =>
  settles === 'next' || (ordinal === 2 && next !== undefined && choices === undefined);

/** What else was wanted in one breath, as its button would ask it. */
const goOn = async (scope: TurnScope, { next: [waiting] = [] }: Memory): Promise<Answer> => {
  if (!waiting) return scope.words.dialogue.nothingOnTable;
  scope.dialogue.note({ settled: waiting.handle, isAside: true });
  return pressInWords(scope, waiting, { verb: nearAction.verb, data: { choice: '0' } });
};

/** We talked about something else since, and these words may well be about that. */
const isAsideOf = ({ offer, asked }: Memory, { isMaybe }: Understanding): boolean =>
  asked !== undefined && (!offer || (isMaybe === true && !(offer.isLatest && offer.isOpen)));

const withoutOffer = async (scope: TurnScope, understood: Understanding, memory: Memory): Promise<Answer> => {
  const { dialogue: say } = scope.words;
  const { settles, people, start, day, from } = understood;
  if (memory.choices && (settles === 'no' || settles === 'drop')) {
    scope.dialogue.note({ isOver: true });
    return say.dropped;
  }
  if (memory.choices) return say.chooseFirst;
  // "Book it with Lee tomorrow at 3", out of the blue, says all that a booking needs.
  if (people && people.length > 0 && (start ?? day ?? from) !== undefined) return asBooking(scope, understood, memory);
  const owner = scope.conversation.kind === 'personal' ? undefined : await scope.dialogue.heldByAnother();
  return owner === undefined ? say.nothingOnTable : say.notYours({ owner });
};

/** One of a list that was shown; undefined when none of it is spoken of. */
const pick = async (
  scope: TurnScope,
  understood: Understanding,
  { choices, offer }: Memory,
): Promise<Answer | undefined> => {
  if (!choices) return understood.ordinal !== undefined && !offer ? scope.words.dialogue.nothingOnTable : undefined;
  if (!speaksOfList(understood, choices)) return undefined;
  const { timeZone } = await scope.moment();
  const chosen = understood.choice ?? chosenOf(choices, understood, (instant) => localText(instant, timeZone));
  if (chosen === 'several') return scope.words.dialogue.whichOfThem;
  const item = chosen === undefined ? undefined : choices.items[chosen];
  if (item) return pressInWords(scope, choices, { verb: choices.verb, data: item.data });
  // Another time than those on the card is a correction.
  return understood.ordinal !== undefined || understood.picks !== undefined
    ? scope.words.dialogue.notInList({ count: choices.items.length })
    : undefined;
};

/** "4pm works" takes the 4 pm of a list; "make it 4pm" changes the draft. */
const speaksOfList = (
  { choice, ordinal, picks, time, start, settles, people, addPeople }: Understanding,
  { of }: Choices,
): boolean => {
  if (choice !== undefined || ordinal !== undefined || picks !== undefined) return true;
  return of === 'times' && settles === 'yes' && (time ?? start) !== undefined && !people && !addPeople;
};

/** Does it say what is to be otherwise, rather than yes or no? */
const isChange = (understood: Understanding): boolean => changes.some((field) => understood[field] !== undefined);

const changes = [
  'time',
  'start',
  'day',
  'from',
  'shiftMinutes',
  'durationMinutes',
  'lengthenMinutes',
  'recurrence',
  'until',
  'count',
  'subject',
  'people',
  'optionalPeople',
  'addPeople',
  'removePeople',
  'online',
  'room',
  'roomWish',
  'isPrivate',
  'showAs',
  'buffer',
  'link',
  'body',
  'makeOptional',
  'makeRequired',
] as const satisfies readonly (keyof Understanding)[];
