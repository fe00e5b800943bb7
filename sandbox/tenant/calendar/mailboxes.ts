import type { Tenant } from '../tenant.ts';
import type { EmailAddressRecord, WorkingHours } from './types.ts';

/** What has a calendar: a person with a mailbox, or a room. */
export interface Mailbox {
  /** Object id. */
  id: string;
  name: string;
  address: string;
  kind: 'person' | 'room';
  /** As the mailbox names it. */
  timeZone: string;
  workingHours: WorkingHours;
}

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The mailbox with this object id, or undefined. */
export const mailboxById = (tenant: Tenant, id: string): Mailbox | undefined => {
  const person = tenant.people.get(id);
  if (person) {
    if (!person.hasMailbox) return undefined;
    return {
      id,
      name: person.displayName,
      address: person.mail ?? person.userPrincipalName,
      kind: 'person',
      timeZone: person.timeZone,
      workingHours: person.workingHours,
    };
  }
  const room = tenant.rooms.get(id);
  if (!room) return undefined;
  return {
    id,
    name: room.displayName,
    address: room.emailAddress,
    kind: 'room',
    timeZone: room.timeZone,
    workingHours: { daysOfWeek: everyDay, startTime: '07:00:00.0000000', endTime: '19:00:00.0000000' },
  };
};

/** The mailbox mail to `address` arrives in, letter case ignored; undefined outside the tenant or without a mailbox. */
export const mailboxByAddress = (tenant: Tenant, address: string): Mailbox | undefined => {
  const wanted = address.trim().toLowerCase();
  const person = tenant.people
    .all()
    .find((each) => each.mail?.toLowerCase() === wanted || each.userPrincipalName.toLowerCase() === wanted);
  const room = person ? undefined : tenant.rooms.all().find((each) => each.emailAddress.toLowerCase() === wanted);
  const found = person ?? room;
  return found ? mailboxById(tenant, found.id) : undefined;
};

/** Where an invitation to `address` goes: one mailbox, or those of a group's members. */
export const mailboxesBehind = (tenant: Tenant, address: string): Mailbox[] => {
  const own = mailboxByAddress(tenant, address);
  if (own) return [own];
  const wanted = address.trim().toLowerCase();
  const group = tenant.groups.all().find((each) => each.mail?.toLowerCase() === wanted);
  return (group?.memberIds ?? []).flatMap((id) => mailboxById(tenant, id) ?? []);
};

/** Letter case and blanks around it ignored. */
export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Name and address as events carry them. */
export const addressOf = (mailbox: Mailbox): EmailAddressRecord => ({ name: mailbox.name, address: mailbox.address });
