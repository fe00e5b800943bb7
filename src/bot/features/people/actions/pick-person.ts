import { onPress } from '../../../turn/action.ts';
import { pickPersonAction } from '../buttons.ts';
import { withPerson } from '../which-person.ts';

/** "Which Adele?" answered: goes on with everything that was said. */
export const pickPerson = onPress(pickPersonAction, async (scope, { understood, said, choices }, { choice }) => {
  const id = choices[choice];
  return id === undefined ? scope.words.people.choiceGone : scope.answer(withPerson(understood, said, id));
});
