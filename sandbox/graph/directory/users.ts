import type { PersonRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { collection, countOf, project, type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { badRequest } from '../engine/graph-error.ts';
import type { Expansion } from '../engine/odata.ts';
import { forbidden, holdsAny } from '../engine/permissions.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { readBasicProfiles, readOwnProfile, readProfiles } from './permissions.ts';
import { userSupport } from './property-support.ts';

/** What Graph answers about a person when nothing is selected. https://learn.microsoft.com/graph/api/user-get */
export const userDefaults = [
  ...['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
  ...['preferredLanguage', 'surname', 'userPrincipalName', 'id'],
];

/** What `User.ReadBasic.All` shows of other people. */
const basicProperties = new Set([
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'securityIdentifier', '@odata.type'],
]);

/** A person as Graph's `user`, with every property the tenant knows. */
export const userRow = (person: PersonRecord): Row => ({
  id: person.id,
  accountEnabled: person.accountEnabled,
  businessPhones: person.businessPhones,
  companyName: person.userType === 'Member' ? 'Contoso' : null,
  department: person.department,
  displayName: person.displayName,
  givenName: person.givenName,
  jobTitle: person.jobTitle,
  mail: person.mail,
  mailNickname: person.userPrincipalName.split('@')[0] ?? null,
  mobilePhone: person.mobilePhone,
  officeLocation: person.officeLocation,
  preferredLanguage: person.preferredLanguage,
  proxyAddresses: person.mail ? [`SMTP:${person.mail}`] : [],
  skills: person.skills ?? [],
  surname: person.surname,
  userPrincipalName: person.userPrincipalName,
  userType: person.userType,
});

/** The same, cut to what the caller may see of that person. */
export const visibleRow = (call: GraphCall, person: PersonRecord): Row => {
  const row = userRow(person);
  if (person.id === call.caller.userId || holdsAny(call.caller, readProfiles)) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => basicProperties.has(name)));
};

const managerOf = (tenant: Tenant, person: PersonRecord | undefined): PersonRecord | undefined =>
  person?.managerId ? tenant.people.get(person.managerId) : undefined;

/** `$expand=manager($levels=n;$select=…)`: the chain nested into itself. */
const expandManager = (call: GraphCall) => (row: Row, expansion: Expansion) => {
  if (!holdsAny(call.caller, readProfiles)) throw forbidden('directory');
  const { levels, query } = expansion;
  if (levels !== undefined && call.headers.consistencylevel?.toLowerCase() !== 'eventual')
    throw badRequest("'$levels' in $expand needs the header 'ConsistencyLevel: eventual'.", 'Request_UnsupportedQuery');
  if (levels !== undefined && levels !== Number.POSITIVE_INFINITY && (levels < 1 || levels > 1000))
    throw badRequest("The value of '$levels' must be between 1 and 1000, or max.", 'Request_UnsupportedQuery');
  if (query.select && levels === undefined)
    throw badRequest("'$select' inside $expand=manager needs '$levels'.", 'Request_UnsupportedQuery');
  const chain = (person: PersonRecord | undefined, left: number, seen: Set<string>): Row | undefined => {
    const manager = managerOf(call.tenant, person);
    if (!manager || left < 1 || seen.has(manager.id)) return undefined;
    const above = chain(manager, left - 1, seen.add(manager.id));
    const shaped = project(userRow(manager), query.select, { type: 'user', defaults: userDefaults });
    return { '@odata.type': '#microsoft.graph.user', ...shaped, ...(above ? { manager: above } : {}) };
  };
  return chain(call.tenant.people.get(String(row.id)), levels ?? 1, new Set([String(row.id)]));
};

const expandReports = (call: GraphCall) => (row: Row, _expansion: Expansion) =>
  call.tenant.people
    .where((person) => person.managerId === row.id)
    .slice(0, 20)
    .map((person) => ({ '@odata.type': '#microsoft.graph.user', ...visibleRow(call, person) }));

const rules = (call: GraphCall): QueryRules => ({
  type: 'user',
  defaults: userDefaults,
  pageSize: 100,
  maxTop: 999,
  directory: true,
  support: userSupport,
  searchable: [
    'displayName',
    'mail',
    'userPrincipalName',
    'givenName',
    'surname',
    'mailNickname',
    'jobTitle',
    'department',
  ],
  unsupported: ['contains'],
  expand: { manager: expandManager(call), directReports: expandReports(call) },
});

const visiblePeople = (call: GraphCall): Row[] => call.tenant.people.all().map((person) => visibleRow(call, person));

/** Rows are filtered by what the directory knows, and shown as far as the caller may see. */
const listUsers = (call: GraphCall) => {
  for (const name of ['mailboxSettings', 'aboutMe', 'skills', 'interests', 'schools'])
    if (call.query.select?.includes(name))
      throw badRequest(`The property '${name}' can only be read of a single user.`, 'NotImplemented');
  return collection(call, visiblePeople(call), { ...rules(call), context: `users${selected(call)}` });
};

const selected = (call: GraphCall) => (call.query.select ? `(${call.query.select.join(',')})` : '');

const getUser = (call: GraphCall) =>
  single(call, visibleRow(call, call.person()), { ...rules(call), context: `users${selected(call)}/$entity` });

export const userRoutes: GraphRoute[] = [
  { method: 'GET', path: '/me', delegated: readOwnProfile, application: [], handle: getUser },
  {
    method: 'GET',
    path: '/users/{user}',
    delegated: readOwnProfile,
    delegatedOthers: readBasicProfiles,
    application: readBasicProfiles,
    handle: getUser,
  },
  { method: 'GET', path: '/users', delegated: readBasicProfiles, application: readBasicProfiles, handle: listUsers },
  {
    method: 'GET',
    path: '/users/$count',
    delegated: readBasicProfiles,
    application: readBasicProfiles,
    handle: (call) => countOf(call, visiblePeople(call), rules(call)),
  },
];
