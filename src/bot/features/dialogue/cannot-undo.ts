import type { Entry } from '../../../services/activity/types.ts';
import { text } from '../../cards/parts.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Says why it stays, and offers what can be done instead. */
export const cannotUndo = async (scope: TurnScope, { kind, title, item, undo }: Entry): Promise<Answer> => {
  const { undo: say } = scope.words.dialogue;
  if (undo) return say.tooLate({ title });
  switch (kind) {
    case 'meetingCancelled': {
      const { cancelled } = await scope.dialogue.read();
      if (cancelled?.eventId !== item) return say.cancelled({ title });
      return below(say.cancelledAgain({ title }), await scope.answer(cancelled.again));
    }
    case 'meetingRemoved':
      return say.removed({ title });
    case 'meetingAccepted':
    case 'meetingDeclined':
    case 'meetingTentative':
    case 'timeProposed':
      return below(
        say.answer({ title }),
        await scope.answer({ text: title, intent: 'respond', refers: ['it'], meetingId: item }),
      );
    default:
      return say.never({ title });
  }
};

/** The reason above what is offered. */
const below = (reason: string, answer: Answer): Answer =>
  typeof answer === 'string'
    ? `${reason} ${answer}`
    : {
        ...answer,
        summary: `${reason} ${answer.summary}`,
        content: { ...answer.content, body: [text(reason), ...answer.content.body] },
      };
