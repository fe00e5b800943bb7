import { type ActionHandler, onPress } from '../../../turn/action.ts';
import { showPersonAction } from '../buttons.ts';
import { type Meet, showPersonById } from '../show-person.ts';

/** Shows one of the people of a card. */
export const showPersonWith = (meet: Meet): ActionHandler =>
  onPress(showPersonAction, async (scope, { choices }, { choice }) => {
    const id = choices[choice];
    return id === undefined ? scope.words.people.personGone : showPersonById(scope, id, meet);
  });
