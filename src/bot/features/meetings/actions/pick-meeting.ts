import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { choiceInputs } from '../../people/actions/pick-person.ts';
import { understandingSchema } from '../../people/which-person.ts';
import { askCancel } from '../cancel.ts';
import { proposeMove } from '../reschedule.ts';
import { askAnswer } from '../respond.ts';

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
