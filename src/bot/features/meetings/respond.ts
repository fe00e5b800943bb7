import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { invitationOf } from './actions/act-on-event.ts';
import { invitationActions, respondAction } from './buttons.ts';
import { answerQuestionCard } from './cards/meeting-question-card.ts';
import { withMeeting } from './find-meetings.ts';

export const respond: Command = {
  intent: 'respond',
  examples: ['accept the meeting with Adele', 'decline the budget review tomorrow'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerRespond(scope, understood),
};

export const answerRespond = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withMeeting(scope, understood, 'respond', (event) => askAnswer(scope, understood, event));

/** Shows the invitation with the answer said in front; nothing is sent yet. */
export const askAnswer = async (scope: TurnScope, understood: Understanding, event: CalendarEvent): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const handle = await scope.keep(invitationActions, invitationOf(event));
  // Who named a day means that day.
  const isWhole = (understood.start ?? understood.day ?? understood.from) === undefined;
  const { response } = understood;
  const data = { ...(response ? { response } : {}), ...(event.seriesId ? { whole: String(isWhole) } : {}) };
  scope.dialogue.note({
    offer: { handle, kind: 'act', ...(response ? { yes: { verb: respondAction.verb, data } } : {}) },
    meeting: { eventId: event.id, subject: event.subject },
  });
  return answerQuestionCard({ event, response, isWhole, reader, now, handle });
};
