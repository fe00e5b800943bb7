import type { UserIdentity } from '../../shared/identity.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { describePeople } from './describe-people.ts';
import { findDeputy } from './find-deputy.ts';
import { findGroup } from './find-group.ts';
import { findInvited } from './find-invited.ts';
import { findPeople } from './find-people.ts';
import { findPeopleBy } from './find-people-by.ts';
import { findRelatives } from './find-relatives.ts';
import { findSkilled } from './find-skilled.ts';
import { getPhotos, type PhotoMemory } from './get-photos.ts';
import { getProfile } from './get-profile.ts';
import { person, readPerson, readPresences } from './graph-calls.ts';
import { listManagers } from './list-managers.ts';
import { listPeers } from './list-peers.ts';
import { listRelevant } from './list-relevant.ts';
import { listReports } from './list-reports.ts';
import { searchPeople } from './search-people.ts';
import type { FoundPeople, People, PeopleQuestion } from './types.ts';
import { walkRelations } from './walk-relations.ts';

export { addressOf } from './address-of.ts';
export { createPhotoMemory, type PhotoMemory } from './get-photos.ts';
export type * from './types.ts';

/** Least delegated permissions: User.Read.All opens search, managers and titles; nothing smaller opens managers, or who is in a group. */
export const scopes = [
  'User.Read',
  'User.Read.All',
  'People.Read',
  'Presence.Read.All',
  'GroupMember.Read.All',
] as const;

export interface PeopleOptions {
  /** Bound to `me`. */
  graph: GraphSession;
  me: UserIdentity;
  /** One for the whole app, from `createPhotoMemory`. */
  photoMemory: PhotoMemory;
}

/** Looking people up, as the signed-in person. Errors are those of GraphSession and of each use case. */
export const createPeople = ({ graph, me, photoMemory }: PeopleOptions): People => {
  const idOf = (id: string) => (id === 'me' ? me.userId : id);
  const photos = (ids: string[]) => getPhotos(graph, photoMemory, me.tenantId, ids);
  return {
    searchPeople: async (name) => (await searchPeople(graph, name)).slice(0, 10).map(person),
    findPeople: (names) => findPeople(graph, names),
    findGroup: (said) => findGroup(graph, said),
    findInvited: (names) => findInvited(graph, me.userId, names),
    getPerson: async (id) => person(await graph.send(readPerson(id))),
    getProfile: (id) => getProfile(graph, idOf(id), async (photoId) => (await photos([photoId])).get(photoId)),
    listManagers: (id) => listManagers(graph, idOf(id)),
    listReports: (id) => listReports(graph, idOf(id)),
    listPeers: (id) => listPeers(graph, idOf(id)),
    findDeputy: (id, kind) => findDeputy(graph, me.userId, idOf(id), kind),
    findRelatives: (id, relative) => findRelatives(graph, idOf(id), relative),
    walkRelations: (from, steps) => walkRelations(graph, me.userId, { ...from, id: idOf(from.id) }, steps),
    findPeopleBy: ({ skill, ...rest }) => findBy(graph, skill, rest),
    listPresences: async (ids) => (ids.length > 0 ? graph.send(readPresences(ids.slice(0, 650))) : new Map()),
    describePeople: (addresses) => describePeople(graph, addresses),
    listRelevant: (most) => listRelevant(graph, most),
    getPhotos: photos,
  };
};

const findBy = async (
  graph: GraphSession,
  skill: string | undefined,
  { role, team, place }: Omit<PeopleQuestion, 'skill'>,
): Promise<FoundPeople> => {
  const isNarrowed = role !== undefined || team !== undefined || place !== undefined;
  const found = isNarrowed ? await findPeopleBy(graph, { role, team, place }) : undefined;
  return skill === undefined ? (found ?? { people: [], isPartial: false }) : findSkilled(graph, skill, found?.people);
};
