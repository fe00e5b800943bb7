import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Said in a group without a name, a meeting is with those who are there; whether somebody is free is asked about them only in so many words. */
export const everybodyHere = async (
  scope: TurnScope,
  { intent, group, people, optionalPeople }: Pick<Understanding, 'intent' | 'group' | 'people' | 'optionalPeople'>,
) => {
  if (scope.conversation.kind === 'personal' || (people?.length ?? 0) + (optionalPeople?.length ?? 0) > 0) return [];
  const isMeeting = intent === 'book' || intent === 'findTimes';
  const isMeant = group === 'everybodyHere' ? isMeeting || intent === 'freeBusy' : isMeeting && group !== 'myself';
  return isMeant ? scope.others() : [];
};
