import type { WatchedKind } from '../../tenant/subscriptions/subscription-record.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { GraphError } from '../engine/graph-error.ts';
import type { Caller } from '../engine/route.ts';
import { segmentsOf } from '../engine/router.ts';

/** What a subscription's `resource` means. */
export interface WatchedResource {
  kind: WatchedKind;
  userId?: string;
  container?: string;
}

interface KindRules {
  /** Most minutes from now to `expirationDateTime`. */
  minutes: number;
  changeTypes: string[];
  delegated: string[];
  application: string[];
}

const outlookMinutes = 10_080;
const all = ['created', 'updated', 'deleted'];

/** https://learn.microsoft.com/graph/api/resources/subscription#subscription-lifetime */
export const kindRules: Record<WatchedKind, KindRules> = {
  event: {
    minutes: outlookMinutes,
    changeTypes: all,
    delegated: ['Calendars.Read', 'Calendars.ReadWrite'],
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
  },
  message: {
    minutes: outlookMinutes,
    changeTypes: all,
    delegated: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
    application: ['Mail.ReadBasic', 'Mail.ReadBasic.All', 'Mail.Read', 'Mail.ReadWrite'],
  },
  contact: {
    minutes: outlookMinutes,
    changeTypes: all,
    delegated: ['Contacts.Read', 'Contacts.ReadWrite'],
    application: ['Contacts.Read', 'Contacts.ReadWrite'],
  },
  user: {
    minutes: 41_760,
    changeTypes: ['updated', 'deleted'],
    delegated: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
    application: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
  },
  drive: {
    minutes: 42_300,
    changeTypes: ['updated'],
    delegated: ['Files.ReadWrite.All', 'Files.Read.All', 'Files.ReadWrite', 'Files.Read'],
    application: ['Files.ReadWrite.All', 'Files.Read.All'],
  },
};

const refused = (reason: string, status = 400) =>
  new GraphError(
    status,
    'ExtensionError',
    `Operation: Create; Exception: [Status Code: ${status === 400 ? 'BadRequest' : status === 403 ? 'Forbidden' : 'NotFound'}; Reason: ${reason}]`,
  );

const mailboxKind = (segments: string[]): { kind: WatchedKind; container?: string } | undefined => {
  const [first = '', second, third] = segments.map((segment) => segment.toLowerCase());
  const container = segments[1];
  if (segments.length === 1 && first === 'events') return { kind: 'event' };
  if (segments.length === 2 && first === 'calendar' && second === 'events') return { kind: 'event' };
  if (segments.length === 3 && first === 'calendars' && third === 'events' && container)
    return { kind: 'event', container };
  if (segments.length === 1 && first === 'messages') return { kind: 'message' };
  if (segments.length === 3 && first === 'mailfolders' && third === 'messages' && container)
    return { kind: 'message', container };
  if (segments.length === 1 && first === 'contacts') return { kind: 'contact' };
  if (segments.length === 3 && first === 'contactfolders' && third === 'contacts' && container)
    return { kind: 'contact', container };
  if (segments.length === 2 && first === 'drive' && second === 'root') return { kind: 'drive' };
  return undefined;
};

/**
 * Reads a subscription's `resource`. Throws GraphError 400 for one that cannot be watched, 403 for another person's with a person's
 * token, 404 for one that does not exist or has no mailbox.
 */
export const readResource = (tenant: Tenant, caller: Caller, resource: string): WatchedResource => {
  const [path = '', query] = resource.replace(/^https:\/\/graph\.microsoft\.com\/v1\.0/i, '').split('?');
  if (query) throw refused(`Query options in the resource are not supported: '${query}'.`);
  const [first = '', second, ...rest] = segmentsOf(path);
  const mine = first.toLowerCase() === 'me';
  if (mine && caller.appOnly) throw refused('/me request is only valid with delegated authentication flow.');
  if (first.toLowerCase() === 'users' && second === undefined) return { kind: 'user' };
  if (!mine && first.toLowerCase() !== 'users') throw refused(`Resource '${resource}' is not supported.`);
  const wanted = mine ? (caller.userId ?? '') : (second ?? '');
  const person = tenant.findPerson(wanted);
  const room = person ? undefined : tenant.rooms.get(wanted);
  const inMailbox = mine ? [second, ...rest].filter((segment) => segment !== undefined) : rest;
  if (!person && !room) throw refused(`The user '${wanted}' was not found.`, 404);
  const userId = person?.id ?? wanted;
  if (inMailbox.length === 0) return { kind: 'user', userId };
  const found = mailboxKind(inMailbox);
  if (!found) throw refused(`Resource '${resource}' is not supported.`);
  if (!caller.appOnly && userId !== caller.userId)
    throw refused('Access is denied. Check credentials and try again.', 403);
  if (person && !person.hasMailbox)
    throw new GraphError(
      404,
      'ResourceNotFound',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  return { ...found, userId };
};

/** Throws GraphError 403 when no permission of the token lets it watch this kind. */
export const requireWatchPermission = (caller: Caller, kind: WatchedKind): void => {
  const { delegated, application } = kindRules[kind];
  const wanted = caller.appOnly ? application : delegated;
  if (!wanted.some((permission) => caller.permissions.includes(permission)))
    throw refused('Access is denied. Check credentials and try again.', 403);
};
