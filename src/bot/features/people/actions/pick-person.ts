import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { answers } from '../../answers.ts';
import { whichPersonSchema, withPerson } from '../which-person.ts';

/** Which of the choices of a card was pressed. */
export const choiceInputs = z.object({ choice: z.coerce.number().int().min(0).max(20) });

/** "Which Adele?" answered: goes on with everything that was said. */
export const pickPerson: CardAction<z.infer<typeof whichPersonSchema>, z.infer<typeof choiceInputs>> = {
  verb: 'people.pick',
  payload: whichPersonSchema,
  inputs: choiceInputs,
  once: false,
  async run(scope, { understood, said, choices }, { choice }) {
    const id = choices[choice];
    const goOn = answers[understood.intent];
    if (id === undefined || !goOn) return 'That choice is not on this card any more. Please ask me again.';
    return goOn(scope, withPerson(understood, said, id));
  },
};
