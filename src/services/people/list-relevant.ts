import type { GraphSession } from '../platform/graph/client.ts';
import { listRelevantIds, person, readPerson } from './graph-calls.ts';
import type { Person } from './types.ts';

/**
 * Those I work with most, as Microsoft 365 sees it, the closest first; people of the organisation alone, at most 20. Who left meanwhile
 * is left out. https://learn.microsoft.com/graph/api/user-list-people
 */
export const listRelevant = async (graph: GraphSession, most: number): Promise<Person[]> => {
  const ids = (await graph.send(listRelevantIds())).slice(0, Math.min(most, 20));
  if (ids.length === 0) return [];
  const found = await graph.batch(ids.map(readPerson));
  return found.flatMap((result) =>
    result.status === 'fulfilled' && result.value.isEnabled ? [person(result.value)] : [],
  );
};
