import { z } from 'zod';
import { showPersonById } from '../commands/look-up-person.ts';
import type { CardAction } from './card-action.ts';
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
