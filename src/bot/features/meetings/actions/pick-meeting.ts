import { onPress } from '../../../turn/action.ts';
import { pickMeetingAction } from '../buttons.ts';
import { askCancel } from '../cancel.ts';
import { proposeMove } from '../reschedule.ts';
import { askAnswer } from '../respond.ts';

/** "Which meeting?" answered: goes on with what was to be done with it. */
export const pickMeeting = onPress(pickMeetingAction, async (scope, { understood, events }, { choice }) => {
  const id = events[choice];
  if (id === undefined) return scope.words.meetings.meetingNotOnCard;
  const event = await scope.services.calendar.getEvent(id);
  switch (understood.intent) {
    case 'reschedule':
      return proposeMove(scope, understood, event);
    case 'respond':
      return askAnswer(scope, understood, event);
    default:
      return askCancel(scope, event);
  }
});
