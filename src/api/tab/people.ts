import { addressOf } from '../../services/people/index.ts';
import type { Person } from '../../services/people/types.ts';
import {
  type PeopleResponse,
  type ProfileResponse,
  peopleQuery,
  profileQuery,
  type TabPerson,
} from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';

/** Everybody who may be meant by what was typed, best first: by name, else by role or team. */
export const searchPeople = async ({ services, query }: TabRequest): Promise<PeopleResponse> => {
  const { q } = peopleQuery.parse(query);
  const named = await services.people.searchPeople(q);
  const found = named.length > 0 ? named : await inRoleOrTeam(services, q);
  return { people: found.map(describePerson) };
};

/** Who is known by what they do, or where. */
const inRoleOrTeam = async ({ people }: TabRequest['services'], said: string): Promise<Person[]> => {
  const [role, team] = await Promise.all([people.findPeopleBy({ role: said }), people.findPeopleBy({ team: said })]);
  const all = [...role.people, ...team.people];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
};

/** One person with their photo, whom they report to and who reports to them. */
export const getProfile = async ({ services, query }: TabRequest): Promise<ProfileResponse> => {
  const { photo, presence, managers, reports, ...person } = await services.people.getProfile(
    profileQuery.parse(query).id,
  );
  const photos = await services.people.getPhotos([...managers, ...reports].map(({ id }) => id));
  const shown = (one: Person) => ({ ...describePerson(one), ...withPhoto(photos.get(one.id)) });
  return {
    person: {
      ...describePerson(person),
      ...withPhoto(photo),
      phones: person.phones,
      isExternal: person.isExternal ?? false,
      ...(person.officeLocation ? { office: person.officeLocation } : {}),
      ...(presence ? { availability: presence.availability } : {}),
    },
    managers: managers.map(shown),
    reports: reports.map(shown),
  };
};

const withPhoto = (photo: string | undefined) => (photo ? { photo } : {});

const describePerson = ({ id, displayName, jobTitle, department, ...person }: Person): TabPerson => ({
  id,
  name: displayName,
  address: addressOf(person),
  ...(jobTitle ? { jobTitle } : {}),
  ...(department ? { department } : {}),
});
