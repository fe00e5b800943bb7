import { SignInRequired } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type DirectoryPerson, searchDirectory, searchRelevant } from './graph-calls.ts';
import { fitOf } from './name-match.ts';

const maxNameLength = 100;

/**
 * Everyone in the directory who may be meant by `name`: the best fit first, among equals the people I work with.
 * Accounts that were switched off are left out.
 */
export const searchPeople = async (graph: GraphSession, name: string): Promise<DirectoryPerson[]> => {
  const asked = name.slice(0, maxNameLength);
  if (!/[\p{L}\p{N}]/u.test(asked)) return [];
  const [found, relevant] = await Promise.all([
    graph.send(searchDirectory(asked)),
    graph.send(searchRelevant(asked)).catch(directoryAlone),
  ]);
  const place = ({ id }: DirectoryPerson) => (relevant.includes(id) ? relevant.indexOf(id) : relevant.length);
  return found
    .filter(({ isEnabled }) => isEnabled)
    .map((person) => ({ person, fit: fitOf(asked, person) }))
    .sort((a, b) => b.fit - a.fit || place(a.person) - place(b.person) || byName(a.person, b.person))
    .map(({ person }) => person);
};

/** Relevance only orders: without a mailbox, or without an answer, the directory decides. */
const directoryAlone = (error: unknown): string[] => {
  if (error instanceof SignInRequired) throw error;
  return [];
};

const byName = (a: DirectoryPerson, b: DirectoryPerson): number => a.displayName.localeCompare(b.displayName);
