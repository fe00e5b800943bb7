import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { findRelatives } from './find-relatives.ts';
import type { Person, Relative } from './types.ts';

/** The reports of all my reports are still a question; those of a whole division are not. */
const maxWalked = 20;

/**
 * Who is reached from somebody step by step: `['manager', 'reports']` are the reports of the manager. Of a step with more than 20
 * people only these are gone on from. Throws InvalidRequest naming whom it ends with when there is nobody.
 */
export const walkRelations = async (
  graph: GraphSession,
  me: string,
  from: Pick<Person, 'id' | 'displayName'>,
  steps: readonly Relative[],
): Promise<Person[]> => {
  const [step, ...rest] = steps;
  if (!step) return [];
  const next = await relativesOf(graph, me, from, step);
  if (rest.length === 0) return next;
  const reached = await Promise.allSettled(
    next.slice(0, maxWalked).map((person) => walkRelations(graph, me, person, rest)),
  );
  const found = reached.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const failed = reached.find((one) => one.status === 'rejected');
  // One report without reports of their own is no reason to show none.
  if (found.length === 0 && failed) throw failed.reason;
  return [...new Map(found.map((person) => [person.id, person])).values()];
};

const nobody = { manager: 'hasNoManager', reports: 'hasNoReports', peers: 'hasNoPeers' } as const;

const relativesOf = async (
  graph: GraphSession,
  me: string,
  { id, displayName }: Pick<Person, 'id' | 'displayName'>,
  step: Relative,
): Promise<Person[]> => {
  try {
    return await findRelatives(graph, id, step);
  } catch (error) {
    if (error instanceof InvalidRequest && id !== me) throw new InvalidRequest({ is: nobody[step], name: displayName });
    throw error;
  }
};
