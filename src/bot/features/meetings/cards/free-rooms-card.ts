import type { FreeRoom, RoomWish, TimeRange } from '../../../../services/calendar/types.ts';
import { clockRange, dayAndTime, dayName, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, choiceRow, heading, text } from '../../../cards/parts.ts';
import { takeRoomAction } from '../buttons.ts';
import { roomFacts } from './room-facts.ts';

const mostTimes = 4;

/** Rooms that are free, a row each, with what speaks for it: the row takes it. */
export const freeRoomsCard = ({
  at,
  isExact,
  wish,
  rooms,
  notes,
  reader,
  now,
  handle,
}: {
  at: TimeRange;
  /** The time that was asked about, rather than a day or a part of it. */
  isExact: boolean;
  wish: RoomWish;
  rooms: FreeRoom[];
  notes: string[];
  reader: Reader;
  now: Date;
  handle: string;
}): Card => {
  const words = wordsOf(reader);
  const { rooms: say } = words;
  const when = isExact ? dayAndTime(at, reader, now) : dayName(at.startsAt, reader, now);
  const isWished = (wish.seats ?? wish.place ?? wish.floor ?? wish.has) !== undefined;
  return card(say.freeSummary({ when, names: rooms.map(({ name }) => name) }), [
    heading(say.freeThen({ when })),
    text([...(isWished ? [say.asked({ what: say.roomLike(wish) })] : []), zoneName(reader, at.startsAt)].join(' · '), {
      subtle: true,
      spacing: 'None',
    }),
    ...notes.map((note) => text(note, { color: 'Warning' })),
    ...rooms.map(({ name, facts, free }, index) =>
      choiceRow(
        {
          title: name,
          detail: [...(isExact ? [] : [timesOf(free, reader)]), roomFacts(facts, words)].join(' · '),
        },
        takeRoomAction.button({ title: say.take({ name }), handle, data: { choice: String(index) } }),
      ),
    ),
    text(say.chooseOne, { subtle: true, small: true }),
  ]);
};

const timesOf = (free: TimeRange[], reader: Reader): string =>
  wordsOf(reader).rooms.freeFor({
    times: `${free
      .slice(0, mostTimes)
      .map((range) => clockRange(range, reader))
      .join(', ')}${free.length > mostTimes ? ' …' : ''}`,
  });
