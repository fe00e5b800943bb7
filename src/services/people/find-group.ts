import { InvalidRequest } from '../../shared/errors.ts';
import { foldedWords } from '../../shared/folded-words.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { filterPeople, findGroups, type GroupEntry, listMembers, person } from './graph-calls.ts';
import type { FoundGroup, Person } from './types.ts';

/** More are a crowd: whose free and busy nobody looks through one by one, and whom one does not invite by a slip. */
const mostMembers = 30;

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
/** Words around the name of a group, in the languages we read. */
const around =
  /^(?:the|a|my|our|whole|team|group|department|dept|division|list|dl|squad|crew|folks|people|everyone|everybody|of|in|from|on|das|die|der|den|dem|ganze|ganzen|gruppe|abteilung|verteiler|verteilerliste|aus|von)$/;

/**
 * Those in a group, distribution list or department with this name or address; undefined when there is none. Guests and accounts that were
 * switched off are left out. Throws InvalidRequest for one with more than 30 people, or with nobody who could be invited.
 * https://learn.microsoft.com/graph/api/group-list-members
 */
export const findGroup = async (graph: GraphSession, said: string): Promise<FoundGroup | undefined> => {
  const words = coreOf(said);
  if (!address.test(said) && words.length === 0) return undefined;
  const group = (await graph.send(findGroups(said, words.join(' ')))).find((one) => isCalled(one, said, words));
  if (group) return { name: group.displayName, members: await membersOf(graph, group) };
  if (address.test(said)) return undefined;
  const { people } = await graph.send(filterPeople([{ property: 'department', value: words.join(' ') }]));
  const members = people.filter(({ department, isEnabled, isExternal }) => {
    return isEnabled && !isExternal && isSame(coreOf(department ?? ''), words);
  });
  const [first] = members;
  return first
    ? { name: first.department ?? said, members: within(members.map(person), first.department ?? said) }
    : undefined;
};

const membersOf = async (graph: GraphSession, { id, displayName }: GroupEntry): Promise<Person[]> => {
  const members = (await graph.send(listMembers(id))).filter(({ isEnabled, isExternal }) => isEnabled && !isExternal);
  if (members.length === 0) throw new InvalidRequest({ is: 'groupEmpty', name: displayName });
  return within(members.map(person), displayName);
};

const within = (members: Person[], name: string): Person[] => {
  if (members.length > mostMembers) throw new InvalidRequest({ is: 'groupTooLarge', name, most: mostMembers });
  return members;
};

const coreOf = (said: string): string[] => foldedWords(said).filter((word) => !around.test(word));
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

const isCalled = ({ displayName, mail }: GroupEntry, said: string, words: readonly string[]): boolean =>
  address.test(said) ? mail?.toLowerCase() === said.toLowerCase() : isSame(coreOf(displayName), words);
