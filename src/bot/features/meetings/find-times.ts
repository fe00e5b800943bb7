import { restOfDay } from '../../../services/calendar/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { withPeople } from '../people/which-person.ts';
import { saidDraft } from './draft.ts';
import { proposeTimes } from './propose.ts';
import { readWhen } from './when.ts';

export const findTimes: Command = {
  intent: 'findTimes',
  examples: ['find 45 minutes with Megan and Lee Gu next week'],
  needsSignIn: true,
  answer: (scope, understood) => answerFindTimes(scope, understood),
};

/** Times with their reasons, each with a button that books it. */
export const answerFindTimes = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withPeople(scope, understood, async (people) => {
    const { reader, now } = await scope.reader();
    const when = readWhen(understood, now, reader);
    const draft = saidDraft(understood, people, scope.userName, reader.timeZone, scope.words);
    const room =
      typeof understood.room === 'string' ? await scope.services.calendar.findRoom(understood.room) : undefined;
    // "Around Tuesday at three" asks for the rest of that day.
    const within = when.kind === 'within' ? when.within : restOfDay(when.startsAt, reader.timeZone);
    const wanted = { ...draft, ...(room ? { room } : understood.room ? { room: 'any' as const } : {}) };
    return proposeTimes(scope, wanted, within, when.kind === 'at' ? when.notes : []);
  });
