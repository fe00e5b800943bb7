import { InvalidRequest } from '../../../shared/errors.ts';
import type { Relation, Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Who somebody is to me, and what to say when there is nobody. */
const relatives: Record<Relation, { read(scope: TurnScope): Promise<{ id: string }[]>; nobody: string }> = {
  manager: {
    read: async ({ services }) => (await services.people.listManagers('me')).slice(0, 1),
    nobody: 'You have no manager in the directory.',
  },
  reports: {
    read: ({ services }) => services.people.listReports('me'),
    nobody: 'Nobody reports to you in the directory.',
  },
  peers: {
    read: ({ services }) => services.people.listPeers('me'),
    nobody: 'You have no peers in the directory.',
  },
};

/** Names as said, those named by a relation replaced by the ids of who is meant. Throws InvalidRequest when there is nobody. */
export const resolveRelations = async (
  scope: TurnScope,
  names: string[],
  relations: Understanding['relations'] = [],
): Promise<string[]> =>
  (
    await Promise.all(
      names.map(async (name) => {
        const relation = relations.find(({ said }) => said === name)?.relation;
        if (!relation) return [name];
        const { read, nobody } = relatives[relation];
        const found = await read(scope);
        if (found.length === 0) throw new InvalidRequest(nobody);
        return found.map(({ id }) => id);
      }),
    )
  ).flat();
