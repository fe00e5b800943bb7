import type { GraphSession } from '../platform/graph/client.ts';
import { listDirectReports, person } from './graph-calls.ts';
import type { Person } from './types.ts';

/** Everybody who reports to a person directly, by name; accounts that were switched off are left out. */
export const listReports = async (graph: GraphSession, id: string): Promise<Person[]> =>
  (await graph.list(listDirectReports(id)))
    .filter(({ isEnabled }) => isEnabled)
    .map(person)
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
