import type { Tenant } from '../tenant.ts';

export type ShareRole =
  | 'none'
  | 'freeBusyRead'
  | 'limitedRead'
  | 'read'
  | 'write'
  | 'delegateWithoutPrivateEventAccess'
  | 'delegateWithPrivateEventAccess'
  | 'custom';

/** What one person lets another see of the own calendar. */
export interface CalendarShare {
  /** `{owner} {reader}` */
  id: string;
  ownerId: string;
  readerId: string;
  role: ShareRole;
}

const table = (tenant: Tenant) => tenant.store.table<CalendarShare>('calendar shares');

/** Shares of this calendar, those with everybody in the organisation left out. */
export const sharesOf = (tenant: Tenant, ownerId: string): CalendarShare[] =>
  table(tenant).where((share) => share.ownerId === ownerId);

/** Lets `readerId` see the calendar, in place of what was allowed before. */
export const shareCalendar = (tenant: Tenant, ownerId: string, readerId: string, role: ShareRole): CalendarShare => {
  const share = { id: `${ownerId} ${readerId}`, ownerId, readerId, role };
  table(tenant).put(share);
  return share;
};

/** Ends a share; what everybody in the organisation may see stays. */
export const endShare = (tenant: Tenant, { id }: CalendarShare): void => table(tenant).delete(id);

/** What somebody may see of another's calendar: free/busy unless more was shared. */
export const roleOf = (tenant: Tenant, ownerId: string, readerId: string): ShareRole =>
  table(tenant).get(`${ownerId} ${readerId}`)?.role ?? 'freeBusyRead';
