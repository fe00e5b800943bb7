import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

const saysEverybody = /\b(every(one|body)|all of us|us all|we|us|our|the (whole )?(group|chat|team))\b/i;
const saysMyself = /\b(block|focus|myself|for me|just me|i|my)\b/i;

/** Said in a group without a name, a meeting is with those who are there; whether somebody is free is asked about them only in so many words. */
export const everybodyHere = async (scope: TurnScope, { intent, text, people, optionalPeople }: Understanding) => {
  if (scope.conversation.kind === 'personal' || (people?.length ?? 0) + (optionalPeople?.length ?? 0) > 0) return [];
  const isMeeting = intent === 'book' || intent === 'findTimes';
  const isMeant = saysEverybody.test(text) ? isMeeting || intent === 'freeBusy' : isMeeting && !saysMyself.test(text);
  return isMeant ? scope.others() : [];
};
