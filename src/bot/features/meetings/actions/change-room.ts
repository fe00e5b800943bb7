import { onPress } from '../../../turn/action.ts';
import { askMoveAction, changeRoomAction, otherRoomsAction } from '../buttons.ts';
import { roomChoiceCard } from '../cards/room-choice-card.ts';
import { shownOf } from '../shown.ts';
import { bookedAgain, bookedMeetingCard } from './booked-meeting.ts';

const maxRooms = 5;

/** Looks for another room at the same time; a room that has said yes meanwhile is shown instead. */
export const otherRooms = onPress(otherRoomsAction, async (scope, { eventId, seq }) => {
  const event = await scope.services.calendar.getEvent(eventId);
  const had = event.attendees.filter(({ type }) => type === 'resource');
  if (had.length > 0 && had.every(({ response }) => response === 'accepted'))
    return bookedMeetingCard(scope, event, seq);
  const others = await scope.services.calendar.equalRooms(
    { addresses: had.map(({ address }) => address), chairs: event.attendees.length - had.length + 1 },
    event,
  );
  const rooms = others.slice(0, maxRooms);
  const handle = await scope.keep([changeRoomAction, askMoveAction], {
    eventId,
    ...(seq === undefined ? {} : { seq }),
    rooms: rooms.map(({ name, address }) => ({ name, address })),
  });
  return roomChoiceCard({ event, rooms, ...(await scope.reader()), handle });
});

/** Gives the meeting the room of the button, once. */
export const changeRoom = onPress(
  changeRoomAction,
  async (scope, { eventId, seq, rooms }, { choice }, press) => {
    const room = rooms[choice];
    if (!room) return scope.words.meetings.roomNotOnCard;
    const { calendar } = scope.services;
    const now = await calendar.getEvent(eventId);
    const had = now.attendees.filter(({ type }) => type === 'resource');
    // One that was found meanwhile is not given away.
    if (had.length > 0 && had.every(({ response }) => response === 'accepted')) {
      press.remember({ ...shownOf(now), seq });
      return bookedMeetingCard(scope, now, seq);
    }
    const changed = await calendar.changeRoom(eventId, room);
    const event = await calendar.getEvent(changed.id).catch(() => changed);
    press.remember({ ...shownOf(event), seq });
    return bookedMeetingCard(scope, event, seq);
  },
  { again: bookedAgain, cutOff: 'repeat' },
);
