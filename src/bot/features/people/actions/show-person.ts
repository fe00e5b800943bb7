import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { showPersonById } from '../look-up-person.ts';
import { choiceInputs } from './pick-person.ts';

const payload = z.object({ choices: z.array(z.string()) });

/** From a person to the manager, or from a list to one of it. */
export const showPerson: CardAction<z.infer<typeof payload>, z.infer<typeof choiceInputs>> = {
  verb: 'people.show',
  payload,
  inputs: choiceInputs,
  once: false,
  async run(scope, { choices }, { choice }) {
    const id = choices[choice];
    return id === undefined ? 'That person is not on this card any more.' : showPersonById(scope, id);
  },
};
