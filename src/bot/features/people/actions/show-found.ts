import { onPress } from '../../../turn/action.ts';
import { showFoundAction } from '../buttons.ts';
import { showFound } from '../found.ts';

/** The next page of a list of people. */
export const showMoreFound = onPress(showFoundAction, (scope, { found }, { from }) => showFound(scope, found, from));
