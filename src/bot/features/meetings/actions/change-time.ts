import { readWhen } from '../../../time/when.ts';
import { onPress } from '../../../turn/action.ts';
import { changeTimeAction, checkTimeAction } from '../buttons.ts';
import { filledIn } from '../filled-in.ts';
import { askTime, proposeTime } from '../propose.ts';

/** Asks for day, time and length instead of the time on the card. */
export const changeTime = onPress(changeTimeAction, async (scope, { draft, slots }, inputs) => {
  const { now } = await scope.reader();
  return askTime(scope, await filledIn(scope, draft, inputs), slots[0]?.startsAt ?? now);
});

/** Day, time and length filled in: shows who is free then. */
export const checkTime = onPress(
  checkTimeAction,
  async (scope, { draft, slots }, { day, time, minutes, ...inputs }) => {
    const { reader, now } = await scope.reader();
    const timed = { ...draft, durationMinutes: minutes ?? draft.durationMinutes };
    const changed = await filledIn(scope, timed, inputs);
    const when = readWhen({ start: `${day}T${time}` }, now, reader);
    return when.kind === 'at' ? proposeTime(scope, changed, when) : askTime(scope, changed, slots[0]?.startsAt ?? now);
  },
);
