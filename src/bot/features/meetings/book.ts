import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { answerFirst } from './first-free.ts';
import { propose } from './propose.ts';
import { withDraft } from './with-draft.ts';

export const book: Command = {
  intent: 'book',
  examples: [
    'book 30 min with Adele tomorrow at 3pm',
    'book an hour with Lee Gu and Megan next week about budget',
    'book 15 min with my manager or else her deputy tomorrow',
    'book a room for 8 with a projector tomorrow at 3pm',
  ],
  needsSignIn: true,
  answer: (scope, understood) => (understood.firstOf ? answerFirst(scope, understood) : answerBook(scope, understood)),
};

/** A card to confirm, or with times to choose from; nothing is booked yet. */
export const answerBook = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withDraft(scope, understood, (draft, when) => propose(scope, draft, when));
