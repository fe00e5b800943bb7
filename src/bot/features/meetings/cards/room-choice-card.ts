import type { CalendarEvent, EqualRoom } from '../../../../services/calendar/types.ts';
import { markdown, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { askMoveAction, changeRoomAction } from '../buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';
import { roomFacts } from './room-facts.ts';

/** Rooms a meeting could have instead, a button each, at most five. */
export const roomChoiceCard = ({
  event,
  rooms,
  reader,
  now,
  handle,
}: {
  event: CalendarEvent;
  rooms: EqualRoom[];
  reader: Reader;
  now: Date;
  handle: string;
}): Card => {
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const title = say.roomFor({ subject: subjectOf(event, words) });
  return card(
    title,
    [
      heading(title),
      text(whenOf(event, reader, now), { bold: true }),
      ...(rooms.length === 0 ? [text(say.noOtherRoom)] : [text(say.freeRooms, { subtle: true })]),
      ...rooms.map((room) => text(markdown`**${room.name}**  ${aboutRoom(room, words)}`, { spacing: 'Small' })),
    ],
    [
      ...rooms.map(({ name }, index) =>
        changeRoomAction.button({ title: name, handle, data: { choice: String(index) } }),
      ),
      ...(rooms.length === 0 ? [askMoveAction.button({ title: say.moveMeeting, handle })] : []),
    ],
  );
};

const aboutRoom = ({ facts, isEqual }: EqualRoom, words: Words): string =>
  [...(isEqual ? [words.rooms.isEqual] : []), roomFacts(facts, words)].join(' · ');
