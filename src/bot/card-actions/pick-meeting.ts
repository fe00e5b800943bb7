import { z } from 'zod';
import { askCancel } from '../commands/cancel.ts';
import { proposeMove } from '../commands/reschedule.ts';
import { askAnswer } from '../commands/respond.ts';
import { understandingSchema } from '../people/which-person.ts';
import type { CardAction } from './card-action.ts';
import { choiceInputs } from './pick-person.ts';

const payload = z.object({ understood: understandingSchema, events: z.array(z.string()) });

/** "Which meeting?" answered: goes on with what was to be done with it. */
export const pickMeeting: CardAction<z.infer<typeof payload>, z.infer<typeof choiceInputs>> = {
  verb: 'calendar.pickMeeting',
  payload,
  inputs: choiceInputs,
  once: false,
  async run(scope, { understood, events }, { choice }) {
    const id = events[choice];
    if (id === undefined) return 'That meeting is not on this card any more. Please ask me again.';
    const event = await scope.services.calendar.getEvent(id);
    switch (understood.intent) {
      case 'reschedule':
        return proposeMove(scope, understood, event);
      case 'respond':
        return askAnswer(scope, understood, event);
      default:
        return askCancel(scope, event);
    }
  },
};
