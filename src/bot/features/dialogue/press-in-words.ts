import type { Card } from '../../cards/card.ts';
import type { Offer } from '../../dialogue/memory.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';

type Where = Pick<Offer, 'handle' | 'activityId'>;

/** Presses a button of a card that was shown, as a finger would: once, whoever is quicker. The card changes where it stands; a line says so. */
export const pressInWords = async (
  scope: TurnScope,
  where: Where,
  { verb, data }: { verb: string; data: Record<string, string> },
): Promise<Answer> => {
  const outcome = await scope.table.press(where, verb, data);
  return outcome.kind === 'card'
    ? showInPlace(scope, where.activityId, outcome.card, outcome.card.summary)
    : outcome.text;
};

/** Puts a card where the older one stands, and says `line`; where that message is gone, the card is the answer. */
export const showInPlace = async (scope: TurnScope, activityId: string, card: Card, line: string): Promise<Answer> => {
  if (activityId === '' || !(await scope.table.show(activityId, card))) return card;
  scope.dialogue.standsIn(activityId);
  return line;
};
