import type { CalendarEvent, Room } from '../../../../services/calendar/types.ts';
import { markdown, type Reader } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { askMoveAction, changeRoomAction } from '../buttons.ts';
import { whenOf } from './meeting-text.ts';

/** Rooms a meeting could have instead, a button each, at most five. */
export const roomChoiceCard = ({
  event,
  rooms,
  reader,
  now,
  handle,
}: {
  event: CalendarEvent;
  rooms: Room[];
  reader: Reader;
  now: Date;
  handle: string;
}): Card =>
  card(
    `A room for ${event.subject}`,
    [
      heading(markdown`A room for ${event.subject}`),
      text(whenOf(event, reader, now), { bold: true }),
      ...(rooms.length === 0
        ? [text('No other room with enough chairs is free then.')]
        : [text('These are free and have enough chairs.', { subtle: true })]),
      ...rooms.map((room) => text(markdown`**${room.name}**  ${aboutRoom(room)}`, { spacing: 'Small' })),
    ],
    [
      ...rooms.map(({ name }, index) =>
        changeRoomAction.button({ title: name, handle, data: { choice: String(index) } }),
      ),
      ...(rooms.length === 0 ? [askMoveAction.button({ title: 'Move the meeting', handle })] : []),
    ],
  );

const aboutRoom = ({ capacity, building }: Room): string =>
  [capacity ? `${capacity} seats` : '', building ?? ''].filter(Boolean).join(' · ');
