import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { withPeople } from '../people/which-person.ts';
import { saidDraft } from './draft.ts';
import { propose } from './propose.ts';
import { readWhen } from './when.ts';

export const book: Command = {
  intent: 'book',
  examples: ['book 30 min with Adele tomorrow at 3pm', 'book an hour with Lee Gu and Megan next week about budget'],
  needsSignIn: true,
  answer: (scope, understood) => answerBook(scope, understood),
};

/** A card to confirm, or with times to choose from; nothing is booked yet. */
export const answerBook = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withPeople(scope, understood, async (people) => {
    const { reader, now } = await scope.reader();
    const when = readWhen(understood, now, reader);
    const draft = saidDraft(understood, people, scope.userName, reader.timeZone, scope.words);
    const room =
      typeof understood.room === 'string' ? await scope.services.calendar.findRoom(understood.room) : undefined;
    return propose(scope, { ...draft, ...(room ? { room } : understood.room ? { room: 'any' } : {}) }, when);
  });
