import { randomUUID } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import type { CalendarScope } from './event-store.ts';
import type { ResponseName, WallRange } from './types.ts';

/** What somebody wrote to the others of a meeting: an answer, a cancellation, an invitation passed on. */
export interface MeetingMessage {
  id: string;
  /** ISO instant, tenant's clock. */
  sentAt: string;
  kind: 'response' | 'cancellation' | 'forward';
  fromMailboxId: string;
  toAddresses: string[];
  /** Of the meeting, the same in every mailbox. */
  iCalUId: string;
  subject: string;
  /** As written; empty when nothing was. */
  comment: string;
  response?: ResponseName;
  proposedNewTime?: WallRange;
}

const table = (tenant: Tenant) => tenant.store.table<MeetingMessage>('meeting messages');

/** Keeps a message on its way to the others; nothing while seeding. */
export const sendMeetingMessage = (scope: CalendarScope, message: Omit<MeetingMessage, 'id' | 'sentAt'>): void => {
  if (scope.quiet) return;
  table(scope.tenant).put({ ...message, id: randomUUID(), sentAt: scope.tenant.clock.now().toISOString() });
};

/** Everything sent about meetings, oldest first: what arrives in mailboxes as mail. */
export const meetingMessages = (tenant: Tenant): MeetingMessage[] => table(tenant).all();
