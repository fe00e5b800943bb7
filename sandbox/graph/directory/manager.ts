import type { PersonRecord } from '../../tenant/directory/types.ts';
import { collection, type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { notFound } from '../engine/graph-error.ts';
import { holdsAny } from '../engine/permissions.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { readOwnProfile, readProfiles } from './permissions.ts';
import { userSupport } from './property-support.ts';
import { userDefaults, userRow } from './users.ts';

const rules: QueryRules = {
  type: 'user',
  defaults: userDefaults,
  pageSize: 100,
  maxTop: 999,
  directory: true,
  support: userSupport,
  unsupported: ['contains'],
};

/** A person met through a link of the directory: nothing but the id without a permission that reads profiles. */
const linked = (call: GraphCall, person: PersonRecord): Row =>
  holdsAny(call.caller, readProfiles)
    ? { '@odata.type': '#microsoft.graph.user', ...userRow(person) }
    : { '@odata.type': '#microsoft.graph.user', id: person.id };

const getManager = (call: GraphCall) => {
  const manager = call.tenant.people.get(call.person().managerId ?? '');
  if (!manager)
    throw notFound(
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
      'Request_ResourceNotFound',
    );
  return single(call, linked(call, manager), { ...rules, context: 'directoryObjects/$entity' });
};

const listReports = (call: GraphCall) => {
  const { id } = call.person();
  const reports = call.tenant.people.where((person) => person.managerId === id).map((person) => linked(call, person));
  return collection(call, reports, { ...rules, context: 'directoryObjects' });
};

export const managerRoutes: GraphRoute[] = [
  ...forPerson({
    method: 'GET',
    path: '/manager',
    delegated: readProfiles,
    application: readProfiles,
    others: true,
    handle: getManager,
  }),
  ...forPerson({
    method: 'GET',
    path: '/directReports',
    delegated: readOwnProfile.filter((permission) => permission !== 'User.ReadBasic.All'),
    application: readProfiles,
    others: true,
    handle: listReports,
  }),
];
