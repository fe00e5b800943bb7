import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Intent, Understanding } from '../../../phrases/understanding.ts';
import { onPress } from '../../../turn/action.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { tellAbout } from '../ask-meeting.ts';
import { pickMeetingAction } from '../buttons.ts';
import { askCancel } from '../cancel.ts';
import { proposeChange } from '../change-meeting.ts';
import { showJoin } from '../join-meeting.ts';
import { showPrep } from '../prep.ts';
import { proposeMove } from '../reschedule.ts';
import { askAnswer } from '../respond.ts';
import { offerLate } from '../running-late.ts';

type GoOn = (scope: TurnScope, understood: Understanding, event: CalendarEvent) => Promise<Answer>;

/** What was to be done with the meeting; anything else asks before it takes it out of the calendar. */
const goOn: Partial<Record<Intent, GoOn>> = {
  askMeeting: tellAbout,
  changeMeeting: proposeChange,
  joinMeeting: (scope, _understood, event) => showJoin(scope, event),
  meetingPrep: (scope, _understood, event) => showPrep(scope, event),
  reschedule: proposeMove,
  runningLate: offerLate,
  respond: askAnswer,
};

/** "Which meeting?" answered: goes on with what was to be done with it. */
export const pickMeeting = onPress(pickMeetingAction, async (scope, { understood, events }, { choice }) => {
  const id = events[choice];
  if (id === undefined) return scope.words.meetings.meetingNotOnCard;
  const event = await scope.services.calendar.getEvent(id);
  return (goOn[understood.intent] ?? ((_, said, meant) => askCancel(scope, meant, said)))(scope, understood, event);
});
