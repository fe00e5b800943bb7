import { createHash, randomBytes } from 'node:crypto';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The bot as Teams names it. */
export const botAccount = { id: `28:${registrations.bot.appId}`, name: registrations.bot.displayName };

/** A person's id towards this bot: stable, and of no use to another bot. */
export const teamsUserId = (userId: string): string => `29:1${digest(`${registrations.bot.appId}|${userId}`)}`;

/** The personal chat of a person with the bot; another one after the tenant was reset. */
export const personalConversationId = (tenant: Tenant, userId: string): string =>
  `a:1${digest(`${tenant.generation()}|${registrations.bot.appId}|${userId}`)}`;

/** Id of a new group chat or channel, as Teams writes it. */
export const newThreadId = (kind: 'groupChat' | 'channel'): string =>
  kind === 'groupChat'
    ? `19:${randomBytes(16).toString('hex')}@thread.v2`
    : `19:${randomBytes(16).toString('hex')}@thread.tacv2`;

/** Activity ids are times in milliseconds in Teams; these are, and each is used once. */
export const createActivityIds = (): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now());
    return String(last);
  };
};

/** Whether Teams could have given this id to a message. */
export const isActivityId = (id: string | undefined): id is string => id !== undefined && /^\d{13,}$/.test(id);

/** The person behind `29:…`, an object id or a userPrincipalName. */
export const findTeamsUser = (tenant: Tenant, id: string): PersonRecord | undefined =>
  id.startsWith('29:') ? tenant.people.all().find((person) => teamsUserId(person.id) === id) : tenant.findPerson(id);
