import { Duration } from 'luxon';
import type { Tenant } from '../tenant.ts';
import { eventsBetween } from './event-store.ts';
import type { Mailbox } from './mailboxes.ts';
import type { EventRecord, FreeBusyName } from './types.ts';
import { millis } from './zones.ts';

/** A stretch of somebody's time that is spoken for. */
export interface Busy {
  from: number;
  to: number;
  status: FreeBusyName;
  event: EventRecord;
}

/** What takes up a mailbox's time in [from, to), free events included, by start. */
export const busyTimes = (tenant: Tenant, mailbox: Mailbox, from: number, to: number): Busy[] =>
  eventsBetween(tenant, mailbox.id, from, to)
    .map((event) => ({ event, from: millis(event.start), to: millis(event.end), status: event.showAs }))
    .filter((busy) => busy.to > from);

/** Which of two states counts when both hold; later wins. */
const strength: FreeBusyName[] = ['free', 'unknown', 'workingElsewhere', 'tentative', 'busy', 'oof'];

/** The strongest state in [from, to). */
export const statusIn = (busy: Busy[], from: number, to: number): FreeBusyName =>
  busy
    .filter((each) => each.from < to && each.to > from)
    .map((each) => each.status)
    .reduce<FreeBusyName>((one, other) => (strength.indexOf(other) > strength.indexOf(one) ? other : one), 'free');

/** Milliseconds of an ISO 8601 duration, or undefined. */
export const durationOf = (text: string): number | undefined => {
  const duration = Duration.fromISO(text);
  return duration.isValid ? duration.toMillis() : undefined;
};
