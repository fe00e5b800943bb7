import { minutesIn } from '../../../../services/calendar/index.ts';
import type { TimeRange } from '../../../../services/calendar/types.ts';
import type { Card } from '../../../cards/card.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { type Draft, standsBeside } from '../draft.ts';
import { proposeTime } from '../propose.ts';

/** Who took the time since it was offered; nobody when that is not known, or cannot be seen now: the person has decided. */
export const takenSince = async (
  { services, log }: TurnScope,
  draft: Draft,
  at: TimeRange,
  known: string[] | undefined,
): Promise<string[]> => {
  if (!known) return [];
  try {
    // Whole days away stand beside whatever I have.
    return await services.calendar.takenMeanwhile(draft, at, standsBeside(draft) ? [...known, ''] : known);
  } catch (error) {
    log.info({ err: error }, 'who took the time meanwhile cannot be seen');
    return [];
  }
};

/** Says who took it, and offers other times before it is booked all the same. */
export const takenCard = (scope: TurnScope, draft: Draft, at: TimeRange, taken: string[]): Promise<Card> =>
  proposeTime(scope, { ...draft, durationMinutes: minutesIn(at) }, { startsAt: at.startsAt, notes: [] }, taken);
