import type { PersonRecord } from '../tenant/types.ts';
import { type QueryRules, type Row, single } from './apply-query.ts';
import { badRequest } from './graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from './route.ts';

const rules: QueryRules = { type: 'presence' };
const mostIds = 650;

const presenceRow = (person: PersonRecord): Row => ({
  id: person.id,
  availability: person.presence.availability,
  activity: person.presence.activity,
  statusMessage: null,
  workLocation: null,
  outOfOfficeSettings: { message: null, isOutOfOffice: false },
});

/** What Teams says of an id it does not know. */
const unknown = (id: string): Row => ({
  id,
  availability: 'PresenceUnknown',
  activity: 'PresenceUnknown',
  statusMessage: null,
  workLocation: null,
  outOfOfficeSettings: { message: null, isOutOfOffice: false },
});

const listPresences = (call: GraphCall) => {
  const body = call.body as Record<string, unknown>;
  const ids = (body.ids ?? body.Ids) as string[] | undefined;
  if (!ids || ids.length === 0) throw badRequest('ids: at least one id is needed.', 'BadRequest');
  if (ids.length > mostIds) throw badRequest(`ids: at most ${mostIds} ids can be asked for at once.`, 'BadRequest');
  for (const id of ids)
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw badRequest(`ids: '${id}' is not an object id.`);
  const rows = ids.map((id) => {
    const person = call.tenant.people.get(id.toLowerCase());
    return person ? presenceRow(person) : unknown(id);
  });
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(presence)', value: rows },
  };
};

export const presenceRoutes: GraphRoute[] = [
  ...forPerson({
    method: 'GET',
    path: '/presence',
    delegated: ['Presence.Read', 'Presence.Read.All', 'Presence.ReadWrite'],
    delegatedOthers: ['Presence.Read.All'],
    application: ['Presence.Read.All', 'Presence.ReadWrite.All'],
    handle: (call) => single(call, presenceRow(call.person()), rules),
  }),
  {
    method: 'POST',
    path: '/communications/getPresencesByUserId',
    delegated: ['Presence.Read.All'],
    application: ['Presence.Read.All', 'Presence.ReadWrite.All'],
    body: 'cloudCommunications.getPresencesByUserId',
    handle: listPresences,
  },
];
