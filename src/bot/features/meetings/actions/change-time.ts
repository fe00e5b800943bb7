import { readWhen } from '../../../time/when.ts';
import { onPress } from '../../../turn/action.ts';
import { changeTimeAction, checkTimeAction } from '../buttons.ts';
import { withInputs } from '../draft.ts';
import { askTime, proposeTime } from '../propose.ts';

/** Asks for day, time and length instead of the time on the card. */
export const changeTime = onPress(changeTimeAction, async (scope, { draft, slots }, inputs) => {
  const { now } = await scope.reader();
  return askTime(scope, withInputs(draft, inputs), slots[0]?.startsAt ?? now);
});

/** Day, time and length filled in: shows who is free then. */
export const checkTime = onPress(
  checkTimeAction,
  async (scope, { draft, slots }, { day, time, minutes, ...inputs }) => {
    const { reader, now } = await scope.reader();
    const changed = withInputs({ ...draft, durationMinutes: minutes ?? draft.durationMinutes }, inputs);
    const when = readWhen({ start: `${day}T${time}` }, now, reader);
    return when.kind === 'at' ? proposeTime(scope, changed, when) : askTime(scope, changed, slots[0]?.startsAt ?? now);
  },
);
