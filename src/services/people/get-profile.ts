import { SignInRequired } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { person, readDirectReports, readPresences, readWithManagers } from './graph-calls.ts';
import type { PersonProfile } from './types.ts';

/**
 * Everything a look-up shows. What cannot be read of the trimmings (presence, photo, reports) is left out; throws when the person
 * or the managers cannot be had.
 */
export const getProfile = async (
  graph: GraphSession,
  id: string,
  photoOf: (id: string) => Promise<string | undefined>,
): Promise<PersonProfile> => {
  const [core, reports, presences, photo] = await Promise.all([
    graph.send(readWithManagers(id)),
    graph.send(readDirectReports(id)).catch(without),
    graph.send(readPresences([id])).catch(without),
    photoOf(id).catch(without),
  ]);
  const presence = presences?.get(id);
  return {
    ...person(core.person),
    managers: core.managers,
    reports: (reports ?? []).filter(({ isEnabled }) => isEnabled).map(person),
    ...(presence ? { presence } : {}),
    ...(photo ? { photo } : {}),
  };
};

const without = (error: unknown): undefined => {
  if (error instanceof SignInRequired) throw error;
  return undefined;
};
