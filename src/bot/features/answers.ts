import type { Card } from '../cards/card.ts';
import type { Intent, Understanding } from '../phrases/understanding.ts';
import type { TurnScope } from '../turn/scope.ts';
import { answerBook } from './meetings/book.ts';
import { answerFindTimes } from './meetings/find-times.ts';
import { answerFreeBusy } from './meetings/free-busy.ts';
import { answerLookUp } from './people/look-up-person.ts';

/** How each command that names people goes on once a card has asked which one is meant. */
export const answers: Partial<Record<Intent, (scope: TurnScope, understood: Understanding) => Promise<Card | string>>> =
  {
    book: answerBook,
    findTimes: answerFindTimes,
    freeBusy: answerFreeBusy,
    lookUpPerson: answerLookUp,
  };
