import type { GraphSession } from '../platform/graph/client.ts';
import { readWithManagers } from './graph-calls.ts';
import { listReports } from './list-reports.ts';
import type { Person } from './types.ts';

/** Everybody with the same manager, without the person; empty at the top. */
export const listPeers = async (graph: GraphSession, id: string): Promise<Person[]> => {
  const { person, managers } = await graph.send(readWithManagers(id));
  const [manager] = managers;
  return manager ? (await listReports(graph, manager.id)).filter((peer) => peer.id !== person.id) : [];
};
