import type { GraphSession } from '../platform/graph/client.ts';
import { type DeputyBecause, type DeputyKind, deputyAmong } from './deputy-match.ts';
import { readPresences } from './graph-calls.ts';
import { listPeers } from './list-peers.ts';
import { listReports } from './list-reports.ts';
import type { Person } from './types.ts';

export interface FoundDeputy {
  /** Who it is, and how that is known. */
  found?: { person: Person; because: DeputyBecause };
  /** Those it may be, the nearest first, where it is not known. */
  likely: Person[];
}

/**
 * Who stands in for somebody: read from their automatic reply and from the titles of their reports, because the directory keeps no deputies.
 * I am never meant. What may not be read is left out.
 */
export const findDeputy = async (
  graph: GraphSession,
  me: string,
  id: string,
  kind: DeputyKind,
): Promise<FoundDeputy> => {
  const [reports, peers, autoReply] = await Promise.all([
    listReports(graph, id),
    listPeers(graph, id).catch(() => []),
    graph
      .send(readPresences([id]))
      .then((presences) => presences.get(id)?.outOfOffice?.message)
      .catch(() => undefined),
  ]);
  const others = (people: Person[]) => people.filter((one) => one.id !== me && one.id !== id);
  // A reply may name anybody beside them; a title says it only of somebody below.
  const byReply = deputyAmong(others([...reports, ...peers]), kind, autoReply);
  const found = byReply?.because === 'autoReply' ? byReply : deputyAmong(others(reports), kind, autoReply);
  return { ...(found ? { found } : {}), likely: others(reports) };
};
