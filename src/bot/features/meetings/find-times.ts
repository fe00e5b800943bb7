import { restOfDay } from '../../../services/calendar/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { proposeTimes } from './propose.ts';
import { withDraft } from './with-draft.ts';

export const findTimes: Command = {
  intent: 'findTimes',
  examples: ['find 45 minutes with Megan and Lee Gu next week'],
  needsSignIn: true,
  answer: (scope, understood) => answerFindTimes(scope, understood),
};

/** Times with their reasons, each with a button that books it. */
export const answerFindTimes = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withDraft(scope, understood, (draft, when) =>
    when.kind === 'within'
      ? proposeTimes(scope, draft, when.among ?? when.within, [])
      : // "Around Tuesday at three" asks for the rest of that day.
        proposeTimes(scope, draft, restOfDay(when.startsAt, draft.timeZone), when.notes),
  );
