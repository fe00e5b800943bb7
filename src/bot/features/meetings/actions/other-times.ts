import { windowAround } from '../../../../services/calendar/index.ts';
import { onPress } from '../../../turn/action.ts';
import { otherTimesAction } from '../buttons.ts';
import { withInputs } from '../draft.ts';
import { proposeTimes } from '../propose.ts';

/** Finds other times on that day and the next ones, or on that day alone where the button says so; what was typed into the card stays. */
export const otherTimes = onPress(otherTimesAction, async (scope, { draft, slots, within }, inputs) => {
  const { reader, now } = await scope.reader();
  if (within) return proposeTimes(scope, withInputs(draft, inputs), within, [], { isDayMeant: true });
  const startsAt = slots[0]?.startsAt ?? now;
  return proposeTimes(scope, withInputs(draft, inputs), windowAround(startsAt, now, reader.timeZone), []);
});
