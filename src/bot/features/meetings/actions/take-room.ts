import { onPress } from '../../../turn/action.ts';
import { takeRoomAction } from '../buttons.ts';
import { proposeTime, proposeTimes } from '../propose.ts';

/** Arranges a meeting in the room of the row: at the time asked about, or when it is free on that day. Nothing is booked yet. */
export const takeRoom = onPress(takeRoomAction, async (scope, { draft, rooms, at, isExact }, { choice }) => {
  const room = rooms[choice];
  if (!room) return scope.words.meetings.roomNotOnCard;
  const withRoom = { ...draft, room };
  return isExact
    ? proposeTime(scope, withRoom, { startsAt: at.startsAt, notes: [] })
    : proposeTimes(scope, withRoom, at, [], { isDayMeant: true });
});
