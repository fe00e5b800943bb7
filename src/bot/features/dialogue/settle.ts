import type { Offer } from '../../dialogue/memory.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pressInWords } from './press-in-words.ts';

/** "Book it": presses the button that was asked for. Said again, it gets the first answer again, as a second press does. */
export const settle = async (scope: TurnScope, offer: Offer): Promise<Answer> => {
  const { dialogue: say } = scope.words;
  const now = await scope.table.look(offer.handle);
  if (!now) return say.goneMeanwhile;
  if (offer.kind === 'times') return say.whichTime;
  if (offer.kind === 'time') return say.whatTime;
  if (!offer.yes) return say.chooseFirst;
  return pressInWords(scope, { handle: now.handle, activityId: offer.activityId }, offer.yes);
};
