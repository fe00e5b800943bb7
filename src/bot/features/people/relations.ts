import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Names as said, those named by a relation replaced by the ids of who is meant. Throws InvalidRequest when there is nobody. */
export const resolveRelations = async (
  { services }: TurnScope,
  names: string[],
  relations: Understanding['relations'] = [],
): Promise<string[]> =>
  (
    await Promise.all(
      names.map(async (name) => {
        const relation = relations.find(({ said }) => said === name)?.relation;
        return relation ? (await services.people.findRelatives('me', relation)).map(({ id }) => id) : [name];
      }),
    )
  ).flat();
