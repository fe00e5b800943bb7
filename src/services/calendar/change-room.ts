import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { changeRoomOfEvent, readEvent } from './graph-calls.ts';
import type { CalendarEvent } from './types.ts';

/** Another room for a meeting I organise, in place of the ones it had; the room answers by itself. Throws InvalidRequest when it is not mine, Gone. */
export const changeRoom = async (
  graph: GraphSession,
  id: string,
  room: { name: string; address: string },
): Promise<CalendarEvent> => {
  const { isOrganizer, attendees, organizer } = await graph.send(readEvent(id));
  if (!isOrganizer) throw new InvalidRequest({ is: 'notOrganizerRoom' });
  const people = attendees.filter(
    ({ type, address }) => type !== 'resource' && address.toLowerCase() !== organizer?.address.toLowerCase(),
  );
  return graph.send(changeRoomOfEvent(id, people, room));
};
