import type { GraphSession } from '../platform/graph/client.ts';
import { listPlaces } from './graph-calls.ts';
import type { Room } from './types.ts';

/** Every room that can be invited: those with an address. */
export const listRooms = async (graph: GraphSession): Promise<Room[]> =>
  (await graph.list(listPlaces())).filter(({ address }) => address !== '');
