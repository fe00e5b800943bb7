import type { Card } from '../../cards/card.ts';
import { card, heading, text } from '../../cards/parts.ts';
import type { Offer } from '../../dialogue/memory.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { readOffer } from './read-offer.ts';

/** "Never mind": nothing is on the table any more, and the card's buttons do nothing. What is done already is not taken back by that. */
export const drop = async (scope: TurnScope, offer: Offer): Promise<Answer> => {
  const { dialogue: say } = scope.words;
  const now = await scope.table.look(offer.handle);
  const subject = now && readOffer(now)?.draft.subject;
  const dropped = droppedCard(subject, scope);
  if (now && !(await scope.table.retire(now.handle, dropped)))
    return subject ? say.bookedAlready({ subject }) : say.doneAlready;
  scope.dialogue.note({ isOver: true });
  if (now) await scope.table.show(offer.activityId, dropped);
  return say.dropped;
};

const droppedCard = (subject: string | undefined, { words: { dialogue: say } }: TurnScope): Card => {
  const title = subject ? say.droppedMeeting({ subject }) : say.droppedTitle;
  return card(title, [heading(title), text(say.nothingWasDone, { subtle: true })]);
};
