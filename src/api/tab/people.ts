import { addressOf } from '../../services/people/index.ts';
import { type PeopleResponse, peopleQuery } from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';

/** Everybody who may be meant by what was typed, best first. */
export const searchPeople = async ({ services, query }: TabRequest): Promise<PeopleResponse> => {
  const people = await services.people.searchPeople(peopleQuery.parse(query).q);
  return {
    people: people.map(({ id, displayName, jobTitle, department, ...person }) => ({
      id,
      name: displayName,
      address: addressOf(person),
      ...(jobTitle ? { jobTitle } : {}),
      ...(department ? { department } : {}),
    })),
  };
};
