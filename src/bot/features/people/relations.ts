import { InvalidRequest } from '../../../shared/errors.ts';
import type { Relation, Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Who somebody is to me, and what is in the way when there is nobody. */
const relatives: Record<
  Relation,
  { read(scope: TurnScope): Promise<{ id: string }[]>; nobody: 'noManager' | 'noReports' | 'noPeers' }
> = {
  manager: {
    read: async ({ services }) => (await services.people.listManagers('me')).slice(0, 1),
    nobody: 'noManager',
  },
  reports: {
    read: ({ services }) => services.people.listReports('me'),
    nobody: 'noReports',
  },
  peers: {
    read: ({ services }) => services.people.listPeers('me'),
    nobody: 'noPeers',
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
        if (found.length === 0) throw new InvalidRequest({ is: nobody });
        return found.map(({ id }) => id);
      }),
    )
  ).flat();
