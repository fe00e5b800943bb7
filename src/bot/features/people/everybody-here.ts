import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

const everybody =
  /(?<![\p{L}-])(?:every(?:one|body)|(?<=mit\s)allen|alle(?=\s+(?:frei|verfügbar|zeit|können)(?!\p{L})))(?!\p{L}|['’]s)/iu;

/** The word for everybody, where nobody else is there and nobody is named: whom it means can only be asked. */
export const everybodyNowhere = (
  { conversation }: Pick<TurnScope, 'conversation'>,
  { group, people = [], optionalPeople = [], subject, text }: Understanding,
): string | undefined => {
  if (conversation.kind !== 'personal' || group !== 'everybodyHere' || people.length + optionalPeople.length > 0)
    return undefined;
  return everybody.exec(subject ? text.replace(subject, '') : text)?.[0];
};

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
