import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

type SaidRelation = NonNullable<Understanding['relations']>[number];

/**
 * Names as said, those named by a relation replaced by the ids of who is meant. Throws InvalidRequest when there is nobody, AmbiguousPerson
 * or PersonNotFound for the one whose manager is meant.
 */
export const resolveRelations = async (
  scope: TurnScope,
  names: string[],
  relations: Understanding['relations'] = [],
): Promise<string[]> =>
  (
    await Promise.all(
      names.map(async (name) => {
        const relation = relations.find(({ said }) => said === name);
        return relation ? (await reach(scope, relation)).map(({ id }) => id) : [name];
      }),
    )
  ).flat();

const reach = async ({ services: { people } }: TurnScope, { relation, of, via = [] }: SaidRelation) => {
  if (!of && via.length === 0) return people.findRelatives('me', relation);
  const [from] = of ? await people.findPeople([of]) : [await people.getPerson('me')];
  return from ? people.walkRelations(from, [...via, relation]) : [];
};
