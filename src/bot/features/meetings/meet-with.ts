import type { Person } from '../../../services/people/types.ts';
import type { CardAction } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { otherTimesAction } from './buttons.ts';
import { saidDraft, slotAt } from './draft.ts';

/** The button on a person's card that finds a time to meet. */
export const meetWith = async (scope: TurnScope, person: Person): Promise<CardAction> => {
  const { reader, now } = await scope.reader();
  const nothingSaid = { text: '', intent: 'findTimes' } as const;
  const draft = saidDraft(
    nothingSaid,
    { required: [person], optional: [] },
    scope.userName,
    reader.timeZone,
    scope.words,
  );
  const handle = await scope.keep([otherTimesAction], { draft, slots: [slotAt(now, draft.durationMinutes)] });
  return otherTimesAction.button({ title: scope.words.arranging.findTimeToMeet, handle });
};
