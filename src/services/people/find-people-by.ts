import type { GraphSession } from '../platform/graph/client.ts';
import { type DirectoryPerson, filterPeople, listEverybody, person } from './graph-calls.ts';
import { beginningsOf, rankOf, readRole, roleFit, type SaidRole, unitFits, unitNames } from './role-match.ts';
import type { FoundPeople, PeopleQuestion, Person } from './types.ts';

/**
 * Everybody with a role, in a department and in an office; accounts that were switched off and guests are left out. A place nobody sits
 * in may be a department, and the other way round: `readAs` says so. `isPartial`: the directory is larger than what was looked through.
 * https://learn.microsoft.com/graph/aad-advanced-queries: titles and departments are found by their beginning alone.
 */
export const findPeopleBy = async (
  graph: GraphSession,
  { role, team, place }: Pick<PeopleQuestion, 'role' | 'team' | 'place'>,
): Promise<FoundPeople> => {
  if (!role) return byUnit(graph, { team, place });
  const isThere = (one: Person) =>
    (!team || unitFits(team, one.department)) && (!place || unitFits(place, one.officeLocation));
  return byRole(graph, role, isThere);
};

const byUnit = async (
  graph: GraphSession,
  asked: { team?: string | undefined; place?: string | undefined },
): Promise<FoundPeople> => {
  const { team, place } = asked;
  const [first, second] = place ? (['place', 'team'] as const) : (['team', 'place'] as const);
  const said = place ?? team ?? '';
  const found = await inUnit(graph, first, said);
  if (place && team) return { ...found, people: found.people.filter(({ department }) => unitFits(team, department)) };
  if (found.people.length > 0) return found;
  const other = await inUnit(graph, second, said);
  return other.people.length > 0 ? { ...other, readAs: second } : found;
};

const inUnit = async (graph: GraphSession, unit: 'team' | 'place', said: string): Promise<FoundPeople> => {
  const property = unit === 'team' ? 'department' : 'officeLocation';
  const found = await graph.send(filterPeople(unitNames(said).map((value) => ({ property, value }))));
  return {
    people: present(found.people)
      .filter((one) => unitFits(said, one[property]))
      .sort(byName),
    isPartial: found.isPartial,
  };
};

/** First by the beginning of the title, then by any word of it or of the department, at last through the first thousand people. */
const byRole = async (graph: GraphSession, said: string, isThere: (one: Person) => boolean): Promise<FoundPeople> => {
  const role = readRole(said);
  const best = (people: DirectoryPerson[]) => bestOf(role, present(people).filter(isThere));
  const titled = await graph.send(filterPeople([{ property: 'jobTitle', value: said }]));
  if (!role.isPlural && !role.isHead && best(titled.people).some((one) => roleFit(role, one) === 3))
    return { people: best(titled.people), isPartial: false };
  const clauses = beginningsOf(role).flatMap((value) => [
    { property: 'jobTitle' as const, value },
    { property: 'department' as const, value },
  ]);
  const wide = clauses.length > 0 ? await graph.send(filterPeople(clauses)) : { people: [], isPartial: false };
  const found = best(wide.people);
  if (found.length > 0 && !role.isPlural) return { people: found, isPartial: wide.isPartial };
  const all = await graph.send(listEverybody());
  return { people: best([...wide.people, ...all.people]), isPartial: all.isPartial };
};

const bestOf = (role: SaidRole, all: Person[]): Person[] => {
  const unique = [...new Map(all.map((one) => [one.id, one])).values()];
  const fitting = unique.map((one) => ({ one, fit: roleFit(role, one) })).filter(({ fit }) => fit > 0);
  const top = Math.max(0, ...fitting.map(({ fit }) => fit));
  const highest = Math.min(...fitting.map(({ one }) => rankOf(one)));
  return fitting
    .filter(({ one, fit }) => (role.isHead ? rankOf(one) === highest : role.isPlural || top < 3 || fit === 3))
    .sort((a, b) => b.fit - a.fit || byName(a.one, b.one))
    .map(({ one }) => one);
};

const present = (people: DirectoryPerson[]): Person[] =>
  people.filter(({ isEnabled, isExternal }) => isEnabled && !isExternal).map(person);

const byName = (a: Person, b: Person): number => a.displayName.localeCompare(b.displayName);
