import type { GraphSession } from '../platform/graph/client.ts';
import { findPeople } from './find-people.ts';
import type { Invited } from './types.ts';

/**
 * The people named for something with me, who am there anyway: of two Adeles, Adele means the other one, and whoever names me as well
 * leaves me out. Throws AmbiguousPerson, PersonNotFound.
 */
export const findInvited = async (
  graph: GraphSession,
  me: string,
  { required, optional }: { required: string[]; optional: string[] },
): Promise<Invited> => {
  const found = await findPeople(graph, [...required, ...optional], me);
  const others = (from: number, to?: number) => found.slice(from, to).filter(({ id }) => id !== me);
  return { required: others(0, required.length), optional: others(required.length) };
};
