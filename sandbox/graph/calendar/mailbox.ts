import { createHash } from 'node:crypto';
import { keyOfId } from '../../tenant/calendar/event-ids.ts';
import { findEvent } from '../../tenant/calendar/event-store.ts';
import { type Mailbox, mailboxById } from '../../tenant/calendar/mailboxes.ts';
import { roleOf, type ShareRole } from '../../tenant/calendar/shares.ts';
import type { EventRecord } from '../../tenant/calendar/types.ts';
import { ianaZone } from '../../tenant/calendar/zones.ts';
import { accessDenied, badRequest, GraphError, notFound } from '../engine/graph-error.ts';
import type { GraphCall } from '../engine/route.ts';

/** Every mailbox has two calendars; only the first can be written to. */
export const calendarIds = (mailboxId: string): { calendar: string; birthdays: string } => {
  const id = (name: string) =>
    `AAMkAGI2${createHash('sha256').update(`${name} ${mailboxId}`).digest('base64url').replace(/[-_]/g, 'z').slice(0, 32)}CAAA=`;
  return { calendar: id('calendar'), birthdays: id('birthdays') };
};

/** The roles that open events of somebody else's calendar; free/busy is asked for with getSchedule. */
const opens: ShareRole[] = [
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
];

/** How much of an event a reader of somebody else's calendar does not see; nothing is hidden from its owner and from the app itself. */
export const hiddenFrom = (call: GraphCall): { privateEvents: boolean; details: boolean } => {
  const reader = call.caller.userId;
  const owner = call.mailbox().id;
  if (!reader || reader === owner) return { privateEvents: false, details: false };
  const role = roleOf(call.tenant, owner, reader);
  return { privateEvents: role !== 'delegateWithPrivateEventAccess', details: role === 'limitedRead' };
};

/**
 * The mailbox a call is about. Throws GraphError 404 when there is none, or when the path names a calendar it does not have, and 403
 * ErrorAccessDenied when it is somebody else's who has not shared it.
 */
export const mailboxOf = (call: GraphCall): Mailbox => {
  const found = mailboxById(call.tenant, call.mailbox().id);
  if (!found) throw notFound();
  const reader = call.caller.userId;
  if (reader && reader !== found.id && !opens.includes(roleOf(call.tenant, found.id, reader))) throw accessDenied();
  const { calendar } = call.params;
  if (calendar && !Object.values(calendarIds(found.id)).includes(calendar)) throw notFound();
  return found;
};

/** Does the path name the calendar that holds no meetings? */
export const isBirthdays = (call: GraphCall, mailbox: Mailbox): boolean =>
  call.params.calendar === calendarIds(mailbox.id).birthdays;

/** The event the path names. Throws GraphError 400 for what cannot be an id and 404 for what is not in this mailbox. */
export const eventOf = (call: GraphCall, mailbox: Mailbox): EventRecord => {
  const key = keyOfId(call.params.event ?? '');
  if (!key) throw badRequest('Id is malformed.', 'ErrorInvalidIdMalformed');
  const event = isBirthdays(call, mailbox) ? undefined : findEvent(call.tenant, mailbox.id, key);
  if (!event) throw notFound();
  return event;
};

/** Throws GraphError 400 when Exchange would not know the zone. */
export const requireZone = (name: string): string => {
  if (ianaZone(name)) return name;
  throw new GraphError(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
};

/** The zone answers are to be written in: `Prefer: outlook.timezone`, otherwise UTC. Throws GraphError 400. */
export const preferredZone = (call: GraphCall): string => requireZone(call.prefer['outlook.timezone'] || 'UTC');
