import { InvalidRequest } from '../../../shared/errors.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** People named by what they are to me: "my manager", "my team". */
const relations: [RegExp, (scope: TurnScope) => Promise<{ id: string }[]>, string][] = [
  [
    /^(my )?(line )?(manager|boss|supervisor)$/i,
    async ({ services }) => (await services.people.listManagers('me')).slice(0, 1),
    'You have no manager in the directory.',
  ],
  [
    /^my (team|reports|direct reports|directs)$/i,
    ({ services }) => services.people.listReports('me'),
    'Nobody reports to you in the directory.',
  ],
  [
    /^my (peers|colleagues)$/i,
    ({ services }) => services.people.listPeers('me'),
    'You have no peers in the directory.',
  ],
];

/** Names as said, those named by a relation replaced by the ids of who is meant. Throws InvalidRequest when there is nobody. */
export const resolveRelations = async (scope: TurnScope, names: string[]): Promise<string[]> =>
  (
    await Promise.all(
      names.map(async (name) => {
        const relation = relations.find(([pattern]) => pattern.test(name.trim()));
        if (!relation) return [name];
        const [, read, nobody] = relation;
        const found = await read(scope);
        if (found.length === 0) throw new InvalidRequest(nobody);
        return found.map(({ id }) => id);
      }),
    )
  ).flat();
