import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import type { Draft } from './draft.ts';
import { listRooms } from './list-rooms.ts';
import { schedulesByAddress } from './list-schedules.ts';
import type { Room, Schedule, TimeRange } from './types.ts';

/** So many are asked about: one question to Graph. */
const mostAsked = 20;

/** Rooms that are free then and have enough chairs, the smallest first; a room whose calendar cannot be seen is not free. */
export const freeRooms = async (graph: GraphSession, chairs: number, at: TimeRange): Promise<Room[]> => {
  const fitting = (await listRooms(graph))
    .filter(({ capacity }) => capacity === undefined || capacity >= chairs)
    .sort((a, b) => size(a) - size(b))
    .slice(0, mostAsked);
  const scheduleOf = await schedulesByAddress(
    graph,
    fitting.map(({ address }) => address),
    at,
  );
  return fitting.filter(({ address }) => isFree(scheduleOf(address)));
};

/** The smallest room that is free then and has a chair for everybody, me included. Throws InvalidRequest when there is none. */
export const pickFreeRoom = async (
  graph: GraphSession,
  { people }: Pick<Draft, 'people'>,
  at: TimeRange,
): Promise<Pick<Room, 'name' | 'address'>> => {
  const chairs = people.length + 1;
  const [free] = await freeRooms(graph, chairs, at);
  if (!free) throw new InvalidRequest({ is: 'noFreeRoom', chairs });
  return { name: free.name, address: free.address };
};

const isFree = (schedule: Schedule | undefined): boolean =>
  schedule !== undefined && !schedule.error && schedule.busy.length === 0;
const size = ({ capacity }: Room): number => capacity ?? Number.MAX_SAFE_INTEGER;
