import type { GroupRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { collection, type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { notFound } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { groupSupport, userSupport } from './property-support.ts';
import { visibleRow } from './users.ts';

const readGroups = [
  ...['Group.ReadBasic.All', 'GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'],
  ...['Directory.Read.All', 'Directory.ReadWrite.All'],
];
const readMembers = ['GroupMember.ReadBasic.All', ...readGroups, 'GroupMember.ReadWrite.All'];

const rules: QueryRules = {
  type: 'group',
  pageSize: 100,
  maxTop: 999,
  directory: true,
  support: groupSupport,
  searchable: ['displayName', 'description', 'mail'],
  unsupported: ['contains'],
};

const groupRow = (group: GroupRecord): Row => ({
  id: group.id,
  deletedDateTime: null,
  description: group.description,
  displayName: group.displayName,
  groupTypes: group.mail ? ['Unified'] : [],
  mail: group.mail,
  mailEnabled: group.mail !== null,
  mailNickname: group.mail?.split('@')[0] ?? group.displayName.replace(/\W/g, ''),
  proxyAddresses: group.mail ? [`SMTP:${group.mail}`] : [],
  securityEnabled: group.mail === null,
  visibility: group.mail ? 'Public' : null,
});

const containing = (tenant: Tenant, memberId: string): GroupRecord[] =>
  tenant.groups.where((group) => group.memberIds.includes(memberId));

/** Groups that hold the member directly or through another group. */
const containingDeeply = (tenant: Tenant, memberId: string, seen = new Set<string>()): GroupRecord[] =>
  containing(tenant, memberId).flatMap((group) => {
    if (seen.has(group.id)) return [];
    seen.add(group.id);
    return [group, ...containingDeeply(tenant, group.id, seen)];
  });

const listGroups = (groupsOf: (tenant: Tenant, id: string) => GroupRecord[]) => (call: GraphCall) =>
  collection(
    call,
    groupsOf(call.tenant, call.person().id).map((group) => ({
      '@odata.type': '#microsoft.graph.group',
      ...groupRow(group),
    })),
    { ...rules, context: 'directoryObjects' },
  );

const groupOf = (call: GraphCall): GroupRecord => {
  const group = call.tenant.groups.get(call.params.group ?? '');
  if (!group)
    throw notFound(
      `Resource '${call.params.group}' does not exist or one of its queried reference-property objects are not present.`,
      'Request_ResourceNotFound',
    );
  return group;
};

const listMembers = (call: GraphCall) => {
  const members = groupOf(call).memberIds.flatMap((id) => {
    const person = call.tenant.people.get(id);
    return person ? [{ '@odata.type': '#microsoft.graph.user', ...visibleRow(call, person) }] : [];
  });
  return collection(call, members, {
    type: 'user',
    pageSize: 100,
    maxTop: 999,
    directory: true,
    support: userSupport,
    context: 'directoryObjects',
  });
};

const memberships: Record<
  'memberOf' | 'transitiveMemberOf',
  Pick<GraphRoute, 'delegated' | 'application' | 'handle'>
> = {
  memberOf: {
    delegated: [
      'User.Read',
      'GroupMember.Read.All',
      'Group.ReadBasic.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
    application: ['GroupMember.Read.All', 'Group.ReadBasic.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
    handle: listGroups(containing),
  },
  transitiveMemberOf: {
    delegated: ['User.Read', 'User.Read.All', ...readMembers],
    application: ['User.Read.All', ...readMembers],
    handle: listGroups(containingDeeply),
  },
};

const membershipRoutes = (name: 'memberOf' | 'transitiveMemberOf'): GraphRoute[] =>
  [name, `${name}/microsoft.graph.group`].flatMap((path) =>
    forPerson({ method: 'GET', path: `/${path}`, ...memberships[name], others: true }),
  );

export const groupRoutes: GraphRoute[] = [
  ...membershipRoutes('memberOf'),
  ...membershipRoutes('transitiveMemberOf'),
  {
    method: 'GET',
    path: '/groups',
    delegated: readGroups,
    application: readGroups,
    handle: (call) => collection(call, call.tenant.groups.all().map(groupRow), rules),
  },
  {
    method: 'GET',
    path: '/groups/{group}',
    delegated: readGroups,
    application: readGroups,
    handle: (call) => single(call, groupRow(groupOf(call)), { ...rules, context: 'groups/$entity' }),
  },
  {
    method: 'GET',
    path: '/groups/{group}/members',
    delegated: readMembers,
    application: readMembers,
    handle: listMembers,
  },
];
