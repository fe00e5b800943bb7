import { DateTime, Duration } from 'luxon';
import type { Tenant } from '../tenant.ts';
import { eventsBetween } from './event-store.ts';
import type { Mailbox } from './mailboxes.ts';
import { dayNames } from './recurrence.ts';
import type { EventRecord, FreeBusyName } from './types.ts';
import { mailboxZone, millis } from './zones.ts';

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

/** Is [from, to) within the mailbox's working hours, in its own zone? */
export const isWorkingTime = ({ timeZone, workingHours }: Mailbox, from: number, to: number): boolean => {
  const zone = mailboxZone(timeZone);
  const [start, end] = [DateTime.fromMillis(from, { zone }), DateTime.fromMillis(to, { zone })];
  const day = dayNames[start.weekday % 7];
  if (!day || !workingHours.daysOfWeek.includes(day)) return false;
  const midnight = start.startOf('day');
  const at = (time: string) =>
    midnight.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) }).toMillis();
  return start.toMillis() >= at(workingHours.startTime) && end.toMillis() <= at(workingHours.endTime);
};

/** Milliseconds of an ISO 8601 duration, or undefined. */
export const durationOf = (text: string): number | undefined => {
  const duration = Duration.fromISO(text);
  return duration.isValid ? duration.toMillis() : undefined;
};
