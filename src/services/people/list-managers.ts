import type { GraphSession } from '../platform/graph/client.ts';
import { readWithManagers } from './graph-calls.ts';
import type { Person } from './types.ts';

/** Everybody above a person, nearest first; empty at the top. */
export const listManagers = async (graph: GraphSession, id: string): Promise<Person[]> =>
  (await graph.send(readWithManagers(id))).managers;
