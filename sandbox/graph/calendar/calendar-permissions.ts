import { createHash } from 'node:crypto';
import { mailboxByAddress, mailboxById } from '../../tenant/calendar/mailboxes.ts';
import { type CalendarShare, endShare, type ShareRole, shareCalendar, sharesOf } from '../../tenant/calendar/shares.ts';
import { collection, type Row, single } from '../engine/apply-query.ts';
import { badRequest, GraphError, notFound } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { mailboxOf } from './mailbox.ts';
import { appReadFull, appWrite, readFull, write } from './permissions.ts';

const rules = { type: 'calendarPermission', pageSize: 100 };
const grantable: ShareRole[] = [
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
];

const idOf = (share: Pick<CalendarShare, 'id'>): string =>
  `${createHash('sha256').update(share.id).digest('base64url').replace(/[-_]/g, 'z').slice(0, 24)}==`;

const everybody = (ownerId: string): Row => ({
  id: idOf({ id: `${ownerId} everybody` }),
  isRemovable: false,
  isInsideOrganization: true,
  role: 'freeBusyRead',
  allowedRoles: ['none', 'freeBusyRead', 'limitedRead', 'read', 'write'],
  emailAddress: { name: 'My Organization' },
});

const rowOf = (call: GraphCall, share: CalendarShare): Row => {
  const reader = mailboxById(call.tenant, share.readerId);
  return {
    id: idOf(share),
    isRemovable: true,
    isInsideOrganization: true,
    role: share.role,
    allowedRoles: grantable,
    emailAddress: { name: reader?.name ?? '', address: reader?.address ?? '' },
  };
};

const list = (call: GraphCall) => {
  const { id } = mailboxOf(call);
  return collection(call, [everybody(id), ...sharesOf(call.tenant, id).map((share) => rowOf(call, share))], rules);
};

/** One by id, that of everybody in the organisation included. https://learn.microsoft.com/graph/api/calendarpermission-get */
const get = (call: GraphCall) => {
  const all = everybody(mailboxOf(call).id);
  return single(call, call.params.permission === all.id ? all : rowOf(call, shareNamed(call)), rules);
};

const shareNamed = (call: GraphCall): CalendarShare => {
  const { id } = mailboxOf(call);
  const wanted = call.params.permission;
  const found = sharesOf(call.tenant, id).find((share) => idOf(share) === wanted);
  if (found) return found;
  if (wanted === everybody(id).id)
    throw new GraphError(400, 'ErrorInvalidRequest', 'What everybody may see is not changed here.');
  throw notFound();
};

const roleIn = (body: Row): ShareRole => {
  const role = grantable.find((each) => each === body.role);
  if (!role) throw badRequest(`'${body.role ?? ''}' is not a role that can be given.`, 'ErrorInvalidRequest');
  return role;
};

const create = (call: GraphCall) => {
  const owner = mailboxOf(call);
  const body = call.body as Row & { emailAddress?: { address?: string } };
  const reader = mailboxByAddress(call.tenant, body.emailAddress?.address ?? '');
  if (!reader) throw badRequest("At least one recipient isn't valid.", 'ErrorInvalidRecipients');
  return single(call, rowOf(call, shareCalendar(call.tenant, owner.id, reader.id, roleIn(body))), rules, 201);
};

const update = (call: GraphCall) => {
  const { ownerId, readerId } = shareNamed(call);
  const role = roleIn(call.body as Row);
  return single(call, rowOf(call, shareCalendar(call.tenant, ownerId, readerId, role)), rules);
};

const remove = (call: GraphCall) => {
  endShare(call.tenant, shareNamed(call));
  return { status: 204 };
};

const one = '/calendar/calendarPermissions/{permission}';
const writing = { delegated: write, application: appWrite } as const;

/** https://learn.microsoft.com/graph/api/resources/calendarpermission */
export const calendarPermissionRoutes: GraphRoute[] = [
  ...forPerson({
    method: 'GET',
    path: '/calendar/calendarPermissions',
    delegated: readFull,
    application: appReadFull,
    handle: list,
  }),
  ...forPerson({
    ...writing,
    method: 'POST',
    path: '/calendar/calendarPermissions',
    body: 'calendarPermission',
    handle: create,
  }),
  ...forPerson({
    method: 'GET',
    path: one,
    delegated: readFull,
    application: appReadFull,
    handle: get,
  }),
  ...forPerson({ ...writing, method: 'PATCH', path: one, body: 'calendarPermission', handle: update }),
  ...forPerson({ ...writing, method: 'DELETE', path: one, handle: remove }),
];
