import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, recorded, roomChangedAct } from './acts.ts';
import { changeRoomOfEvent, readEvent } from './graph-calls.ts';
import type { CalendarEvent, Recorded } from './types.ts';

/** Another room for a meeting I organise, in place of the ones it had; the room answers by itself. Throws InvalidRequest when it is not mine, Gone. */
export const changeRoom = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  room: { name: string; address: string },
): Promise<CalendarEvent & Recorded> => {
  const before = await graph.send(readEvent(id));
  const { isOrganizer, attendees, organizer } = before;
  if (!isOrganizer) throw new InvalidRequest({ is: 'notOrganizerRoom' });
  const people = attendees.filter(
    ({ type, address }) => type !== 'resource' && address.toLowerCase() !== organizer?.address.toLowerCase(),
  );
  const event = await graph.send(changeRoomOfEvent(id, people, room));
  return { ...event, ...recorded(await record(roomChangedAct(event, before, room))) };
};
