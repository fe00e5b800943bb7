import type { TenantChange } from '../change.ts';
import type { Tenant } from '../tenant.ts';
import { etagOf, idOfKey, occurrenceICalUId, occurrenceKey, splitKey } from './event-ids.ts';
import { isOccurrence, occurrenceDates } from './recurrence.ts';
import type { EventContent, EventRecord } from './types.ts';
import { addDays, dateOf, daysBetween, millis, shiftDays } from './zones.ts';

/** What changes to calendars are made with. `quiet` (seeding) tells nobody. */
export interface CalendarScope {
  tenant: Tenant;
  quiet?: boolean;
  /** Makes keys and global ids repeatable while seeding. */
  nextSeed?: () => string;
}

export interface Tombstone {
  id: string;
  seq: number;
}

/** A series as it was until the change at `seq`; what delta finds the occurrences in that are no more. */
export interface FormerSeries {
  id: string;
  seq: number;
  series: EventRecord;
}

/** One table for each mailbox: a calendar is always read as a whole. */
const rows = (tenant: Tenant, mailboxId: string) => tenant.store.table<EventRecord>(`events ${mailboxId}`);
const graves = (tenant: Tenant, mailboxId: string) => tenant.store.table<Tombstone>(`deleted events ${mailboxId}`);
const formers = (tenant: Tenant, mailboxId: string) => tenant.store.table<FormerSeries>(`former series ${mailboxId}`);
const sequence = (tenant: Tenant) => tenant.store.table<{ id: string; value: number }>('calendar sequence');

/** Position of the mailbox's last change. */
export const lastSeq = (tenant: Tenant, mailboxId: string): number => sequence(tenant).get(mailboxId)?.value ?? 0;

const takeSeq = (tenant: Tenant, mailboxId: string): number => {
  const value = lastSeq(tenant, mailboxId) + 1;
  sequence(tenant).put({ id: mailboxId, value });
  return value;
};

/** Everything stored in the mailbox: single events, series, and exceptions. */
export const storedEvents = (tenant: Tenant, mailboxId: string): EventRecord[] => rows(tenant, mailboxId).all();

/** Events deleted from the mailbox, for delta. */
export const deletedEvents = (tenant: Tenant, mailboxId: string): Tombstone[] => graves(tenant, mailboxId).all();

/** Series that had another pattern or time, or were there at all, before a change after the position `since`. */
export const formerSeries = (tenant: Tenant, mailboxId: string, since: number): EventRecord[] =>
  formers(tenant, mailboxId)
    .where(({ seq }) => seq > since)
    .map(({ series }) => series);

/** Remembers a series that is about to change its dates or to go. */
const rememberSeries = (scope: CalendarScope, before: EventRecord | undefined, after?: EventContent): void => {
  if (scope.quiet || !before?.recurrence) return;
  const dates = (event: EventContent) => JSON.stringify([event.recurrence, event.start, event.end, event.isAllDay]);
  if (after && dates(before) === dates(after)) return;
  const seq = lastSeq(scope.tenant, before.mailboxId) + 1;
  formers(scope.tenant, before.mailboxId).put({ id: `${before.id} ${seq}`, seq, series: before });
};

/** The copy of an event the mailbox holds: the single event or series with that global id. */
export const copyOf = (tenant: Tenant, mailboxId: string, iCalUId: string): EventRecord | undefined =>
  rows(tenant, mailboxId)
    .all()
    .find((event) => event.iCalUId === iCalUId && event.type !== 'exception');

/** The event behind a key; an occurrence is worked out from its series. */
export const findEvent = (tenant: Tenant, mailboxId: string, key: string): EventRecord | undefined => {
  const stored = rows(tenant, mailboxId).get(key);
  if (stored) return stored;
  const { masterKey, date } = splitKey(key);
  const master = date ? rows(tenant, mailboxId).get(masterKey) : undefined;
  if (!master?.recurrence || !date) return undefined;
  if (master.cancelledDates.includes(date) || !isOccurrence(master.recurrence, date)) return undefined;
  return occurrenceOf(master, date);
};

/** One occurrence of a series as the pattern puts it. */
export const occurrenceOf = (master: EventRecord, date: string): EventRecord => {
  const { recurrence, transactionId, transactionDigest, ...shared } = master;
  const days = daysBetween(dateOf(master.start.dateTime), date);
  const start = shiftDays(master.start, days);
  return {
    ...shared,
    id: occurrenceKey(master.id, date),
    iCalUId: occurrenceICalUId(master.iCalUId, date),
    type: 'occurrence',
    seriesMasterId: master.id,
    start,
    end: shiftDays(master.end, days),
    originalStart: start,
    cancelledDates: [],
  };
};

/** Exceptions of a series in this mailbox. */
export const exceptionsOf = (tenant: Tenant, mailboxId: string, masterKey: string): EventRecord[] =>
  rows(tenant, mailboxId)
    .all()
    .filter((event) => event.seriesMasterId === masterKey);

/** Occurrences of one series that overlap [from, to), in order, each as the pattern puts it. */
export const occurrencesOf = (master: EventRecord, from: number, to: number): EventRecord[] => {
  if (!master.recurrence) return [];
  const length = Math.max(0, daysBetween(dateOf(master.start.dateTime), dateOf(master.end.dateTime)));
  // A day more on both sides: dates are local, the window is not.
  const dates = occurrenceDates(
    master.recurrence,
    addDays(new Date(from).toISOString().slice(0, 10), -length - 1),
    addDays(new Date(to).toISOString().slice(0, 10), 1),
  );
  return dates
    .filter((date) => !master.cancelledDates.includes(date))
    .map((date) => occurrenceOf(master, date))
    .filter((event) => overlaps(event, from, to));
};

/** Occurrences and exceptions of one series that overlap [from, to), in order. */
export const instancesOf = (tenant: Tenant, master: EventRecord, from: number, to: number): EventRecord[] => {
  if (!master.recurrence) return [];
  const exceptions = exceptionsOf(tenant, master.mailboxId, master.id);
  const changed = new Set(exceptions.map(({ id }) => id));
  const regular = occurrencesOf(master, from, to).filter(({ id }) => !changed.has(id));
  return inOrder([...regular, ...exceptions.filter((event) => overlaps(event, from, to))]);
};

/** Everything that takes place in [from, to) (milliseconds), series expanded, by start. */
export const eventsBetween = (tenant: Tenant, mailboxId: string, from: number, to: number): EventRecord[] =>
  inOrder(
    storedEvents(tenant, mailboxId).flatMap((event) => {
      if (event.type === 'seriesMaster') return instancesOf(tenant, event, from, to);
      return event.type === 'singleInstance' && overlaps(event, from, to) ? [event] : [];
    }),
  );

/** Does the event touch [from, to), in milliseconds? One without length counts where it begins. */
export const overlaps = (event: EventRecord, from: number, to: number): boolean => {
  const start = millis(event.start);
  return start < to && (millis(event.end) > from || start >= from);
};

const inOrder = (events: EventRecord[]): EventRecord[] =>
  events
    .map((event) => ({ event, at: millis(event.start) }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);

/**
 * Writes a copy, new or changed: takes the next version and tells the tenant (change feed and ledger).
 * A change to an exception also is a change to its series, unless `touchSeries` is false (the series is written next).
 */
export const putEvent = (
  scope: CalendarScope,
  event: Omit<EventRecord, 'version' | 'seq' | 'createdDateTime' | 'lastModifiedDateTime'> & Partial<EventRecord>,
  changeType: 'created' | 'updated',
  touchSeries = true,
): EventRecord => {
  const { tenant } = scope;
  const now = tenant.clock.now().toISOString();
  rememberSeries(scope, rows(tenant, event.mailboxId).get(event.id), event);
  const stored: EventRecord = {
    ...event,
    createdDateTime: event.createdDateTime ?? now,
    lastModifiedDateTime: now,
    version: (rows(tenant, event.mailboxId).get(event.id)?.version ?? event.version ?? 0) + 1,
    seq: takeSeq(tenant, event.mailboxId),
  };
  rows(tenant, event.mailboxId).put(stored);
  announce(scope, stored, changeType);
  const master = event.seriesMasterId ? rows(tenant, event.mailboxId).get(event.seriesMasterId) : undefined;
  if (master && touchSeries) putEvent(scope, master, 'updated');
  return stored;
};

/** Removes a copy, its exceptions with it. An occurrence leaves its series instead. */
export const removeEvent = (scope: CalendarScope, event: EventRecord): void => {
  const { tenant } = scope;
  const table = rows(tenant, event.mailboxId);
  const { date } = splitKey(event.id);
  const master = event.seriesMasterId ? table.get(event.seriesMasterId) : undefined;
  rememberSeries(scope, table.get(event.id));
  for (const exception of exceptionsOf(tenant, event.mailboxId, event.id)) table.delete(exception.id);
  table.delete(event.id);
  graves(tenant, event.mailboxId).put({ id: event.id, seq: takeSeq(tenant, event.mailboxId) });
  announce(scope, event, 'deleted');
  if (master && date)
    putEvent(scope, { ...master, cancelledDates: [...master.cancelledDates, date].sort() }, 'updated');
};

/** Forgets the exceptions of a series whose pattern or time has changed, as Exchange does. */
export const dropExceptions = (scope: CalendarScope, master: EventRecord): void => {
  for (const exception of exceptionsOf(scope.tenant, master.mailboxId, master.id)) {
    rows(scope.tenant, master.mailboxId).delete(exception.id);
    graves(scope.tenant, master.mailboxId).put({ id: exception.id, seq: takeSeq(scope.tenant, master.mailboxId) });
  }
};

const announce = (scope: CalendarScope, event: EventRecord, changeType: TenantChange['changeType']): void => {
  // Nobody subscribes to a room.
  if (scope.quiet || !scope.tenant.people.get(event.mailboxId)) return;
  const id = idOfKey(event.id);
  scope.tenant.ledger.write('event', {
    user: event.mailboxId,
    action: changeType,
    id,
    iCalUId: event.iCalUId,
    type: event.type,
  });
  scope.tenant.changes.emit('change', {
    changeType,
    userId: event.mailboxId,
    resource: `Users/${event.mailboxId}/Events/${id}`,
    odataType: '#Microsoft.Graph.Event',
    itemId: id,
    etag: etagOf(event.id, event.version),
  });
};
