import type { GraphSession } from '../platform/graph/client.ts';
import { type DirectoryPerson, searchBeginnings } from './graph-calls.ts';
import { fitOf } from './name-match.ts';
import { beginningsFor, unlikeness } from './spelling.ts';

const minLetters = 3;

/**
 * Whose name may have been meant by one the directory does not find, by one more search: `same`, but for letters with strokes and
 * ligatures, and `near`, a slip or a sound away, the likest first. A search of the directory knows beginnings of words alone:
 * https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export const findNear = async (
  graph: GraphSession,
  said: string,
): Promise<{ same: DirectoryPerson[]; near: DirectoryPerson[] }> => {
  const beginnings = said.trim().length < minLetters ? [] : beginningsFor(said);
  if (beginnings.length === 0) return { same: [], near: [] };
  const found = (await graph.send(searchBeginnings(beginnings))).filter(({ isEnabled }) => isEnabled);
  return {
    same: found.filter((person) => fitOf(said, person) >= 2),
    near: found
      .flatMap((person) => {
        const unlike = unlikeness(said, person.displayName);
        return unlike === undefined ? [] : [{ person, unlike }];
      })
      .sort((a, b) => a.unlike - b.unlike || a.person.displayName.localeCompare(b.person.displayName))
      .map(({ person }) => person),
  };
};
