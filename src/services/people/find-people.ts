import { AmbiguousPerson, Gone, InvalidRequest, PersonNotFound } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { findNear } from './find-near.ts';
import { type DirectoryPerson, findByAddress, person, readPerson } from './graph-calls.ts';
import { fitOf } from './name-match.ts';
import { searchPeople } from './search-people.ts';
import type { Person } from './types.ts';

const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const maxPeople = 100;

/**
 * One person a name, in the order of `names`. An address that is nobody's in the directory stays an address (`isExternal`).
 * `otherThan` is the id of somebody who is not meant where a name fits others as well. Throws AmbiguousPerson for the first name that fits
 * several people as well, or nobody but is a slip away from somebody's (`isGuess`); PersonNotFound when it is nobody's and near nobody's.
 */
export const findPeople = async (graph: GraphSession, names: string[], otherThan?: string): Promise<Person[]> => {
  if (names.length > maxPeople) throw new InvalidRequest({ is: 'tooManyNames', most: maxPeople });
  const found = await Promise.allSettled(
    names.map((name) => (isExact(name) ? findExact(graph, name) : findByName(graph, name, otherThan))),
  );
  return found.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
};

const isExact = (name: string): boolean => name === 'me' || objectId.test(name) || address.test(name);

const findExact = async (graph: GraphSession, said: string): Promise<Person> => {
  if (!address.test(said)) {
    try {
      return person(await graph.send(readPerson(said)));
    } catch (error) {
      if (error instanceof Gone) throw new PersonNotFound(said);
      throw error;
    }
  }
  const [found] = await graph.send(findByAddress(said));
  if (found && !found.isEnabled) throw new InvalidRequest({ is: 'accountDisabled', said });
  return found
    ? person(found)
    : { id: said, displayName: said, userPrincipalName: said, mail: said, phones: [], isExternal: true };
};

const findByName = async (graph: GraphSession, said: string, otherThan: string | undefined): Promise<Person> => {
  const found = await searchPeople(graph, said);
  return bestOf(said, found, otherThan) ?? findNearName(graph, said, otherThan);
};

/** The only one the name fits best; undefined when it fits nobody. Throws AmbiguousPerson when it fits several as well. */
const bestOf = (said: string, found: DirectoryPerson[], otherThan: string | undefined): Person | undefined => {
  const best = Math.max(0, ...found.map((candidate) => fitOf(said, candidate)));
  const fitting = best > 0 ? found.filter((candidate) => fitOf(said, candidate) === best) : [];
  const [only, ...more] = fitting.length > 1 ? fitting.filter(({ id }) => id !== otherThan) : fitting;
  if (only && more.length > 0) throw new AmbiguousPerson(said, [only, ...more].slice(0, 10).map(person));
  return only && person(only);
};

/** Whoever is only spelt otherwise (`Moller` is Møller) is taken; who is a slip of the keyboard away is proposed, never taken. */
const findNearName = async (graph: GraphSession, said: string, otherThan: string | undefined): Promise<Person> => {
  const { same, near } = await findNear(graph, said);
  const found = bestOf(said, same, otherThan);
  if (found) return found;
  const choices = near.filter(({ id }) => id !== otherThan);
  if (choices.length === 0) throw new PersonNotFound(said);
  throw new AmbiguousPerson(said, choices.slice(0, 3).map(person), true);
};
