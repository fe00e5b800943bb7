import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { cancelAction } from './buttons.ts';
import { cancelQuestionCard } from './cards/meeting-question-card.ts';
import { withMeeting } from './find-meetings.ts';

export const cancel: Command = {
  intent: 'cancel',
  examples: ['cancel my meeting with Adele tomorrow', 'cancel the budget review'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerCancel(scope, understood),
};

export const answerCancel = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withMeeting(scope, understood, 'cancel', (event) => askCancel(scope, event));

/** Asks first; nothing is cancelled yet. */
export const askCancel = async (scope: TurnScope, event: CalendarEvent): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const handle = await scope.keep([cancelAction], {
    eventId: event.id,
    ...(event.seriesId ? { seriesId: event.seriesId } : {}),
  });
  // Of a series a yes does not say whether one date is meant, or all.
  const yes = event.seriesId ? {} : { yes: { verb: cancelAction.verb, data: {} } };
  scope.dialogue.note({
    offer: { handle, kind: 'act', ...yes },
    meeting: { eventId: event.id, subject: event.subject },
  });
  return cancelQuestionCard({ event, reader, now, handle });
};
