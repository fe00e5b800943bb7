import { z } from 'zod';
import { understandingSchema } from '../../dialogue/kept-understanding.ts';
import { defineAction } from '../../turn/action.ts';
import { choiceInputs } from '../../turn/choice.ts';

/** Every button of people. What each does is in `actions/`. */

/** "Which Adele?": all that was said, and who the choices are. */
export const pickPersonAction = defineAction({
  verb: 'people.pick',
  payload: z.object({ understood: understandingSchema, said: z.string(), choices: z.array(z.string()).min(1) }),
  inputs: choiceInputs,
});

/** From a person to the manager, or from a list to one of it. */
export const showPersonAction = defineAction({
  verb: 'people.show',
  payload: z.object({ choices: z.array(z.string()) }),
  inputs: choiceInputs,
});

/** A list longer than a card: what it says, and from where it goes on. */
export const showFoundAction = defineAction({
  verb: 'people.showFound',
  payload: z.object({
    found: z.object({
      title: z.string(),
      notes: z.array(z.string()),
      people: z.array(z.object({ id: z.string(), displayName: z.string(), detail: z.string() })),
    }),
  }),
  inputs: z.object({ from: z.coerce.number().int().min(0).max(1_000) }),
});
