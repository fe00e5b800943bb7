import { onPress } from '../../../turn/action.ts';
import { readAttendance } from '../attendance.ts';
import { changePeopleAction, offerActions, setPeopleAction } from '../buttons.ts';
import { peopleCard } from '../cards/people-card.ts';
import { filledIn } from '../filled-in.ts';
import { inviting } from '../inviting.ts';
import { proposedTime } from '../noted-draft.ts';
import { proposeTime } from '../propose.ts';

/** Asks of everybody whether they have to come; what was typed into the card stays. */
export const changePeople = onPress(changePeopleAction, async (scope, offer, inputs) => {
  const draft = await filledIn(scope, offer.draft, inputs);
  const [at] = offer.slots;
  if (!at) return scope.words.dialogue.goneMeanwhile;
  const [{ others }, handle] = await Promise.all([
    readAttendance(scope, draft, at),
    scope.keep(offerActions, { ...offer, draft }),
  ]);
  scope.dialogue.note(proposedTime(draft, [at], handle));
  return peopleCard({ draft, others, words: scope.words, handle });
});

/** Who stays away is off the list, and free and busy is counted anew. */
export const setPeople = onPress(setPeopleAction, async (scope, { draft, slots }, inputs) => {
  const [at] = slots;
  if (!at) return scope.words.dialogue.goneMeanwhile;
  const people = draft.people.flatMap((person, index) => {
    const role = inputs[`person${index}`];
    return role === 'out' ? [] : [{ ...person, optional: role === undefined ? person.optional : role === 'optional' }];
  });
  return proposeTime(scope, inviting(draft, people, scope), { startsAt: at.startsAt, notes: [] });
});
