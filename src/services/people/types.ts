import type { DeputyKind } from './deputy-match.ts';
import type { FoundDeputy } from './find-deputy.ts';

export type { DeputyBecause, DeputyKind } from './deputy-match.ts';
export type { FoundDeputy } from './find-deputy.ts';

export interface Person {
  id: string;
  displayName: string;
  userPrincipalName: string;
  mail?: string;
  givenName?: string;
  jobTitle?: string;
  department?: string;
  officeLocation?: string;
  phones: string[];
  /** A guest, or an address that is nobody's in the directory: calendar and profile cannot be read. */
  isExternal?: boolean;
}

export interface Presence {
  /** Graph's word: Available, Busy, Away, DoNotDisturb, Offline … */
  availability: string;
  activity: string;
  /** Away by an absence in the calendar or automatic replies; with their text, when there is one. */
  outOfOffice?: { message?: string };
}

export interface PersonProfile extends Person {
  /** `data:` URI, at most 64 x 64, when the person has a photo. */
  photo?: string;
  presence?: Presence;
  /** Nearest first. */
  managers: Person[];
  reports: Person[];
}

/** Who somebody is to me. */
export type Relative = 'manager' | 'reports' | 'peers';

/** By what people are looked for when they are not named. */
export interface PeopleQuestion {
  role?: string | undefined;
  /** A department. */
  team?: string | undefined;
  /** An office. */
  place?: string | undefined;
  skill?: string | undefined;
}

export interface FoundPeople {
  people: (Person & {
    /** The skill as the profile has it, or the language of their Microsoft 365. */
    why?: { is: 'skill' | 'language'; said: string };
  })[];
  /** There are more people than could be looked through. */
  isPartial: boolean;
  /** What was said of the place is a department, or the other way round. */
  readAs?: 'team' | 'place';
  /** Of how many people the skills were read. */
  lookedAt?: number;
}

/** Who is behind an address; without `person`, nobody of the directory. */
export interface DescribedPerson {
  address: string;
  person?: Person;
  managers: Person[];
}

/** Several who are named as one. */
export interface FoundGroup {
  name: string;
  members: Person[];
}

/** Who is to come, and who may. */
export interface Invited {
  required: Person[];
  optional: Person[];
}

export interface People {
  /** Everyone who may be meant, best first: people I work with (People API), then the directory. At most 10. */
  searchPeople(name: string): Promise<Person[]>;
  /** One person a name. Throws AmbiguousPerson (first name that fits several) or PersonNotFound. Addresses and ids resolve to themselves. */
  findPeople(names: string[]): Promise<Person[]>;
  /** The same for something with me: I am not among them, and not meant where a name fits others as well. */
  findInvited(names: { required: string[]; optional: string[] }): Promise<Invited>;
  /**
   * Those in a group, distribution list or department with this name or address; undefined when there is none. Throws InvalidRequest for
   * one that is too large, and PermissionMissing when groups may not be read.
   */
  findGroup(said: string): Promise<FoundGroup | undefined>;
  /** `me` or an object id. Throws Gone. */
  getPerson(id: string): Promise<Person>;
  getProfile(id: string): Promise<PersonProfile>;
  listManagers(id: string): Promise<Person[]>;
  listReports(id: string): Promise<Person[]>;
  /** Those with the same manager, without the person. */
  listPeers(id: string): Promise<Person[]>;
  /** Who stands in for somebody, as far as their automatic reply or a title tells; else those it may be. */
  findDeputy(id: string, kind: DeputyKind): Promise<FoundDeputy>;
  /** Those people of `me` or an object id. Throws InvalidRequest when there is nobody. */
  findRelatives(id: string, relative: Relative): Promise<Person[]>;
  /** Who is reached from somebody step by step. Throws InvalidRequest naming whom it ends with when there is nobody. */
  walkRelations(from: Pick<Person, 'id' | 'displayName'>, steps: readonly Relative[]): Promise<Person[]>;
  /** Everybody with this role, department, office or skill. */
  findPeopleBy(question: PeopleQuestion): Promise<FoundPeople>;
  /** How people are right now, by id. Throws PermissionMissing when that may not be read. */
  listPresences(ids: string[]): Promise<Map<string, Presence>>;
  /** Who is behind these addresses, with their managers; at most 20. */
  describePeople(addresses: string[]): Promise<DescribedPerson[]>;
  /** Those I work with most, the closest first; at most 20. */
  listRelevant(most: number): Promise<Person[]>;
  /** Photos by person id, `data:` URIs; people without one are absent. */
  getPhotos(ids: string[]): Promise<Map<string, string>>;
}
