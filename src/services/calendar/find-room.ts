import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listRooms } from './list-rooms.ts';
import { factsOf, isIn } from './room-wish.ts';
import type { FoundRoom } from './types.ts';

const mostNamed = 8;

/**
 * The room asked for by name, by part of its name or by address; where no room is called that, the building or town of that name, in which
 * any room will do. Throws InvalidRequest naming the rooms there are.
 */
export const findRoom = async (graph: GraphSession, said: string): Promise<FoundRoom> => {
  const rooms = await listRooms(graph);
  const wanted = lettersOf(said);
  const found =
    rooms.find(({ name, address }) => lettersOf(name) === wanted || address.toLowerCase() === said.toLowerCase()) ??
    rooms.find(({ name }) => wanted !== '' && lettersOf(name).includes(wanted));
  if (found) return { name: found.name, address: found.address, facts: factsOf(found) };
  if (rooms.some((room) => isIn(room, said))) return { place: said };
  const names = rooms.slice(0, mostNamed).map(({ name }) => name);
  throw new InvalidRequest(names.length > 0 ? { is: 'noSuchRoom', said, rooms: names } : { is: 'noRooms' });
};

/** "The room Adams", "Room Adams" and "adams" are the same. */
const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(the)?room/u, '');
