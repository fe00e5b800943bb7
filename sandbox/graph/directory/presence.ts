import { busyTimes, statusIn } from '../../tenant/calendar/free-busy.ts';
import { mailboxById } from '../../tenant/calendar/mailboxes.ts';
import type { FreeBusyName } from '../../tenant/calendar/types.ts';
import { millis } from '../../tenant/calendar/zones.ts';
import type { PersonRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';

const rules: QueryRules = { type: 'presence' };
const mostIds = 650;

/** What the calendar may overrule: somebody who is there, or only away from the keyboard. */
const followsCalendar = ['Available', 'AvailableIdle', 'Away', 'Busy', 'BusyIdle'];

/** What the calendar says of this moment. */
const calendarNow = (tenant: Tenant, { id }: PersonRecord): FreeBusyName => {
  const mailbox = mailboxById(tenant, id);
  const now = tenant.clock.now().getTime();
  return mailbox ? statusIn(busyTimes(tenant, mailbox, now, now + 1), now, now + 1) : 'free';
};

/** What the mailbox answers now to colleagues who write, as text. https://learn.microsoft.com/graph/api/resources/outofofficesettings */
const automaticReply = (tenant: Tenant, person: PersonRecord): string | null => {
  const settings = tenant.store.table<{ id: string; settings: Row }>('mailboxSettings').get(person.id)?.settings;
  const replies = settings?.automaticRepliesSetting as Record<string, unknown> | undefined;
  if (!replies || replies.status === 'disabled' || replies.status === undefined) return null;
  if (replies.status === 'scheduled' && !isNow(tenant, replies)) return null;
  const message = String(replies.internalReplyMessage ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return message === '' ? null : message;
};

const isNow = (tenant: Tenant, { scheduledStartDateTime: from, scheduledEndDateTime: to }: Record<string, unknown>) => {
  const now = tenant.clock.now().getTime();
  return instantOf(from) <= now && now < instantOf(to);
};

const instantOf = (time: unknown): number => {
  const { dateTime, timeZone } = (time ?? {}) as { dateTime?: string; timeZone?: string };
  return dateTime && timeZone ? millis({ dateTime: dateTime.slice(0, 19), timeZone }) : Number.NaN;
};

/** Presence as Teams works it out: what the person's clients say, and over it a meeting or an absence in the calendar. */
const presenceRow = (tenant: Tenant, person: PersonRecord): Row => {
  const now = calendarNow(tenant, person);
  const replies = automaticReply(tenant, person);
  const meets = now === 'busy' && followsCalendar.includes(person.presence.availability);
  return {
    id: person.id,
    availability: meets ? 'Busy' : person.presence.availability,
    activity: meets ? 'InAMeeting' : now === 'oof' ? 'OutOfOffice' : person.presence.activity,
    statusMessage: null,
    workLocation: null,
    outOfOfficeSettings: { message: replies, isOutOfOffice: now === 'oof' || replies !== null },
  };
};

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
    return person ? presenceRow(call.tenant, person) : unknown(id);
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
    handle: (call) => single(call, presenceRow(call.tenant, call.person()), rules),
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
