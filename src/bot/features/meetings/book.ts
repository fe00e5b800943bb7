import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { answerFirst } from './first-free.ts';
import { asOwnTime, severalBlocks } from './own-time.ts';
import { propose } from './propose.ts';
import { proposeBlocks } from './propose-blocks.ts';
import { withDraft } from './with-draft.ts';

export const book: Command = {
  intent: 'book',
  examples: [
    'book 30 min with Adele tomorrow at 3pm',
    'book an hour with Lee Gu and Megan next week about budget',
    'book 15 min with my manager or else her deputy tomorrow',
    'book a room for 8 with a projector tomorrow at 3pm',
    'block my mornings next week',
  ],
  needsSignIn: true,
  answer: (scope, understood) => (understood.firstOf ? answerFirst(scope, understood) : answerBook(scope, understood)),
};

/** A card to confirm, or with times to choose from, or with several blocks of my own; nothing is booked yet. */
export const answerBook = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withDraft(scope, asOwnTime(understood), async (draft, when) => {
    const { reader } = await scope.reader();
    const blocks = severalBlocks(understood, reader.timeZone);
    return blocks.length > 0 ? proposeBlocks(scope, draft, blocks) : propose(scope, draft, when);
  });
