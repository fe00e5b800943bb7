import type { RoomFacts } from '../../../../services/calendar/types.ts';
import type { Words } from '../../../../words/index.ts';

/** `seats 8 · projector · Seattle HQ, floor 4`: what speaks for a room, and what is not sure of it. */
export const roomFacts = ({ seats, building, floor, has, unsure = [] }: RoomFacts, { rooms: say }: Words): string =>
  [
    seats === undefined ? say.seatsNotKnown : say.seats({ count: seats }),
    ...has.map((what) => say.thing(what)),
    ...unsure.map(({ what, entry }) => say.maybe({ what, said: entry })),
    [building, floor === undefined ? undefined : say.floor({ floor })].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
