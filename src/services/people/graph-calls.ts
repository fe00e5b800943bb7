import { z } from 'zod';
import { type GraphRequest, graphPath } from '../platform/graph/client.ts';
import type { Person, Presence } from './types.ts';

/** The only Graph paths of this feature, and the way from Graph's shapes to ours. */

const personFields =
  'id,displayName,givenName,surname,userPrincipalName,mail,jobTitle,department,officeLocation,businessPhones,mobilePhone,accountEnabled,userType';

const text = z.string().nullish();

const userSchema = z.object({
  id: z.string(),
  displayName: text,
  givenName: text,
  surname: text,
  userPrincipalName: text,
  mail: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  businessPhones: z.array(z.string()).nullish(),
  mobilePhone: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
});
type GraphUser = z.infer<typeof userSchema>;

/** A person as the directory has it; `isEnabled` is false for accounts that were switched off. */
export interface DirectoryPerson extends Person {
  isEnabled: boolean;
}

const toPerson = (user: GraphUser): DirectoryPerson => {
  const userPrincipalName = user.userPrincipalName ?? '';
  const displayName = user.displayName || userPrincipalName || user.id;
  return {
    id: user.id,
    displayName,
    userPrincipalName,
    ...(user.mail ? { mail: user.mail } : {}),
    ...(user.givenName ? { givenName: user.givenName } : {}),
    ...(user.jobTitle ? { jobTitle: user.jobTitle } : {}),
    ...(user.department ? { department: user.department } : {}),
    ...(user.officeLocation ? { officeLocation: user.officeLocation } : {}),
    phones: [...(user.businessPhones ?? []), ...(user.mobilePhone ? [user.mobilePhone] : [])],
    ...(user.userType === 'Guest' ? { isExternal: true } : {}),
    isEnabled: user.accountEnabled !== false,
  };
};

const people = z.object({ value: z.array(userSchema.transform(toPerson)) }).transform(({ value }) => value);

/** https://learn.microsoft.com/graph/api/user-list#example-6-use-search-to-get-users-with-display-names */
export const searchDirectory = (words: string): GraphRequest<DirectoryPerson[]> => ({
  path: '/users',
  query: { $search: `"displayName:${searchWords(words)}"`, $select: personFields, $top: '25' },
  headers: { ConsistencyLevel: 'eventual' },
  schema: people,
});

/** Everybody of whose name a word begins like one of these. */
export const searchBeginnings = (beginnings: string[]): GraphRequest<DirectoryPerson[]> => ({
  ...searchDirectory(''),
  query: {
    $search: beginnings.map((each) => `"displayName:${searchWords(each)}"`).join(' OR '),
    $select: personFields,
    $top: '200',
  },
});

/** Quotes and backslashes end a search term; a colon would start another property. */
const searchWords = (words: string): string =>
  words
    .replace(/["\\:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** By mail address or sign-in name. https://learn.microsoft.com/graph/api/user-list */
export const findByAddress = (address: string): GraphRequest<DirectoryPerson[]> => {
  const quoted = address.replaceAll("'", "''");
  return {
    path: '/users',
    query: { $filter: `mail eq '${quoted}' or userPrincipalName eq '${quoted}'`, $select: personFields },
    schema: people,
  };
};

/** Ids of people I work with whose name fits, most relevant first. https://learn.microsoft.com/graph/api/user-list-people */
export const searchRelevant = (words: string): GraphRequest<string[]> => ({
  path: '/me/people',
  query: { $search: `"${searchWords(words)}"`, $select: 'id', $top: '10' },
  schema: z
    .object({ value: z.array(z.object({ id: z.string() })) })
    .transform(({ value }) => value.map(({ id }) => id)),
});

const page = z
  .object({ value: z.array(userSchema.transform(toPerson)), '@odata.nextLink': text })
  .transform(({ value, '@odata.nextLink': next }) => ({ people: value, isPartial: Boolean(next) }));

/** Graph takes about fifteen clauses. */
const maxClauses = 15;
/** The most of one page. https://learn.microsoft.com/graph/api/user-list */
const mostPerPage = '999';

/** Everybody one of whose properties begins like one of these. https://learn.microsoft.com/graph/aad-advanced-queries#user-properties */
export const filterPeople = (
  clauses: { property: 'jobTitle' | 'department' | 'officeLocation' | 'preferredLanguage'; value: string }[],
): GraphRequest<{ people: DirectoryPerson[]; isPartial: boolean }> => ({
  path: '/users',
  query: {
    $filter: clauses
      .slice(0, maxClauses)
      .map(({ property, value }) => `startswith(${property},'${value.replaceAll("'", "''")}')`)
      .join(' or '),
    $count: 'true',
    $select: personFields,
    $top: mostPerPage,
  },
  headers: { ConsistencyLevel: 'eventual' },
  schema: page,
});

/** The first thousand people, where no search finds a word in the middle of a title. https://learn.microsoft.com/graph/api/user-list */
export const listEverybody = (): GraphRequest<{ people: DirectoryPerson[]; isPartial: boolean }> => ({
  path: '/users',
  query: { $select: personFields, $top: mostPerPage },
  schema: page,
});

/** Only of a single person does Graph tell the skills. https://learn.microsoft.com/graph/api/user-get */
export const readSkills = (id: string): GraphRequest<string[]> => ({
  path: userPath(id),
  query: { $select: 'id,skills' },
  schema: z.object({ skills: z.array(z.string()).nullish() }).transform(({ skills }) => skills ?? []),
});

/** Ids of people of the organisation I work with, most relevant first. https://learn.microsoft.com/graph/api/user-list-people */
export const listRelevantIds = (): GraphRequest<string[]> => ({
  path: '/me/people',
  query: { $select: 'id,personType', $top: '30' },
  schema: z
    .object({ value: z.array(z.object({ id: z.string(), personType: z.object({ subclass: text }).nullish() })) })
    .transform(({ value }) =>
      value.filter(({ personType }) => personType?.subclass === 'OrganizationUser').map(({ id }) => id),
    ),
});

/** By object id or userPrincipalName, `me` for oneself. https://learn.microsoft.com/graph/api/user-get */
export const readPerson = (id: string): GraphRequest<DirectoryPerson> => ({
  path: userPath(id),
  query: { $select: personFields },
  schema: userSchema.transform(toPerson),
});

interface GraphUserWithManager extends GraphUser {
  manager?: GraphUserWithManager | null | undefined;
}
const withManager: z.ZodType<GraphUserWithManager> = userSchema.extend({
  get manager() {
    return withManager.nullish();
  },
});

const managersOf = ({ manager }: GraphUserWithManager): Person[] => {
  const chain: Person[] = [];
  const seen = new Set<string>();
  for (let next = manager; next && !seen.has(next.id); next = next.manager) {
    seen.add(next.id);
    chain.push(person(toPerson(next)));
  }
  return chain;
};

/** The person with everybody above, nearest first. https://learn.microsoft.com/graph/api/user-list-manager */
export const readWithManagers = (id: string): GraphRequest<{ person: DirectoryPerson; managers: Person[] }> => ({
  path: userPath(id),
  query: {
    $select: personFields,
    $expand: `manager($levels=max;$select=${personFields})`,
    $count: 'true',
  },
  headers: { ConsistencyLevel: 'eventual' },
  schema: withManager.transform((user) => ({ person: toPerson(user), managers: managersOf(user) })),
});

/** https://learn.microsoft.com/graph/api/user-list-directreports */
export const listDirectReports = (id: string) => ({
  path: `${userPath(id)}/directReports`,
  query: { $select: personFields, $top: '100' },
  schema: userSchema.transform(toPerson),
});

/** The same as one part of a batch: the first page is enough for a card. */
export const readDirectReports = (id: string): GraphRequest<DirectoryPerson[]> => ({
  ...listDirectReports(id),
  schema: people,
});

/** https://learn.microsoft.com/graph/api/resources/presence */
const presence = z.object({
  id: z.string(),
  availability: text,
  activity: text,
  outOfOfficeSettings: z.object({ message: text, isOutOfOffice: z.boolean().nullish() }).nullish(),
});

const presenceOf = ({ availability, activity, outOfOfficeSettings: out }: z.infer<typeof presence>): Presence => ({
  availability: availability || 'PresenceUnknown',
  activity: activity || 'PresenceUnknown',
  ...(out?.isOutOfOffice ? { outOfOffice: out.message?.trim() ? { message: out.message.trim() } : {} } : {}),
});

/** https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid */
export const readPresences = (ids: string[]): GraphRequest<Map<string, Presence>> => ({
  method: 'POST',
  path: '/communications/getPresencesByUserId',
  body: { ids },
  isQuestion: true,
  schema: z
    .object({ value: z.array(presence) })
    .transform(({ value }) => new Map(value.map((one) => [one.id, presenceOf(one)]))),
});

/** In a batch a picture comes as base64 text. https://learn.microsoft.com/graph/api/profilephoto-get */
export const readPhoto = (id: string): GraphRequest<string | undefined> => ({
  path: `${userPath(id)}/photos/48x48/$value`,
  schema: z.string().transform(toDataUri),
});

/** A card with ten faces has to stay well below Teams' 100 KB. */
const maxPhotoLength = 8_000;

const toDataUri = (base64: string): string | undefined => {
  const type = [
    ['/9j/', 'image/jpeg'],
    ['iVBORw0KGgo', 'image/png'],
    ['R0lGOD', 'image/gif'],
  ].find(([magic = '']) => base64.startsWith(magic))?.[1];
  const isSmall = base64.length <= maxPhotoLength && /^[A-Za-z0-9+/=\s]+$/.test(base64);
  return type && isSmall ? `data:${type};base64,${base64.replace(/\s/g, '')}` : undefined;
};

const userPath = (id: string): string => (id === 'me' ? '/me' : graphPath`/users/${id}`);

/** Without what only this feature needs to know. */
export const person = ({ isEnabled: _, ...rest }: DirectoryPerson): Person => rest;

const groupEntry = z.object({ id: z.string(), displayName: z.string(), mail: text });
export type GroupEntry = z.infer<typeof groupEntry>;

/** Groups whose name begins so, or with this address. https://learn.microsoft.com/graph/api/group-list */
export const findGroups = (said: string, name: string): GraphRequest<GroupEntry[]> => {
  const quoted = (value: string) => value.replaceAll("'", "''");
  return {
    path: '/groups',
    query: {
      $filter: said.includes('@') ? `mail eq '${quoted(said)}'` : `startswith(displayName,'${quoted(name)}')`,
      $select: 'id,displayName,mail',
      $top: '20',
    },
    schema: z.object({ value: z.array(groupEntry) }).transform(({ value }) => value),
  };
};

/** The people in a group; other groups in it are left out. https://learn.microsoft.com/graph/api/group-list-members */
export const listMembers = (id: string): GraphRequest<DirectoryPerson[]> => ({
  path: graphPath`/groups/${id}/members`,
  query: { $select: personFields, $top: '100' },
  schema: z
    .object({ value: z.array(userSchema.extend({ '@odata.type': text })) })
    .transform(({ value }) => value.filter((one) => one['@odata.type'] !== '#microsoft.graph.group').map(toPerson)),
});
