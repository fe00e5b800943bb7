import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listManagers } from './list-managers.ts';
import { listPeers } from './list-peers.ts';
import { listReports } from './list-reports.ts';
import type { Person, Relative } from './types.ts';

const relatives: Record<
  Relative,
  {
    list(graph: GraphSession, id: string): Promise<Person[]>;
    nobody: 'noManager' | 'noReports' | 'noPeers';
  }
> = {
  manager: { list: async (graph, id) => (await listManagers(graph, id)).slice(0, 1), nobody: 'noManager' },
  reports: { list: listReports, nobody: 'noReports' },
  peers: { list: listPeers, nobody: 'noPeers' },
};

/** Who is meant by "my manager", "my team", "my peers". Throws InvalidRequest when there is nobody. */
export const findRelatives = async (graph: GraphSession, id: string, relative: Relative): Promise<Person[]> => {
  const { list, nobody } = relatives[relative];
  const found = await list(graph, id);
  if (found.length === 0) throw new InvalidRequest({ is: nobody });
  return found;
};
