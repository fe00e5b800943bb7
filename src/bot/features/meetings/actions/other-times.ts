import { windowAround } from '../../../../services/calendar/index.ts';
import { onPress } from '../../../turn/action.ts';
import { otherTimesAction } from '../buttons.ts';
import { filledIn } from '../filled-in.ts';
import { proposeTimes } from '../propose.ts';

/** Finds other times on that day and the next ones, or on that day alone where the button says so; what was typed into the card stays. */
export const otherTimes = onPress(otherTimesAction, async (scope, { draft, slots, within }, inputs) => {
  const [{ reader, now }, changed] = await Promise.all([scope.reader(), filledIn(scope, draft, inputs)]);
  if (within) return proposeTimes(scope, changed, within, [], { isDayMeant: true });
  const startsAt = slots[0]?.startsAt ?? now;
  return proposeTimes(scope, changed, windowAround(startsAt, now, reader.timeZone), []);
});
