import { idOfKey } from '../../tenant/calendar/event-ids.ts';
import {
  deletedEvents,
  findEvent,
  formerSeries,
  instancesOf,
  occurrencesOf,
  overlaps,
  storedEvents,
} from '../../tenant/calendar/event-store.ts';
import type { EventRecord } from '../../tenant/calendar/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { DeltaItem } from '../engine/delta.ts';
import { type EventView, showEvent, showOccurrence } from './show-event.ts';
import type { Window } from './window.ts';

/**
 * What a calendar window holds (`since` undefined) or what changed in it after that position: single events and exceptions in
 * full, a series with its occurrences, of which only id, series, start and end are told. Occurrences that a series no longer has are gone.
 */
export const changesIn = (
  tenant: Tenant,
  mailboxId: string,
  { from, to }: Window,
  view: EventView,
  since: number | undefined,
): DeltaItem[] => {
  const item = (event: EventRecord, row = showEvent(event, view)): DeltaItem => ({
    id: idOfKey(event.id, view.immutable),
    row,
  });
  const gone = (key: string): DeltaItem => ({ id: idOfKey(key, view.immutable), removed: 'deleted' });
  const stored = storedEvents(tenant, mailboxId);
  const changed = stored.filter((event) => since === undefined || event.seq > since);
  const items = changed.flatMap((event): DeltaItem[] => {
    if (event.type === 'seriesMaster') {
      const regular = instancesOf(tenant, event, from, to).filter((each) => each.type === 'occurrence');
      const exceptions = stored.some((each) => each.seriesMasterId === event.id && overlaps(each, from, to));
      if (regular.length > 0 || exceptions)
        return [item(event), ...regular.map((each) => item(each, showOccurrence(each, view)))];
    } else if (overlaps(event, from, to)) return [item(event)];
    return since === undefined ? [] : [gone(event.id)];
  });
  if (since === undefined) return items;
  const deleted = deletedEvents(tenant, mailboxId)
    .filter(({ id, seq }) => seq > since && !findEvent(tenant, mailboxId, id))
    .map(({ id }) => id);
  const replaced = formerSeries(tenant, mailboxId, since)
    .flatMap((series) => occurrencesOf(series, from, to))
    .map(({ id }) => id);
  const told = new Set(items.map(({ id }) => id));
  const removed = [...new Set([...deleted, ...replaced])].map(gone).filter(({ id }) => !told.has(id));
  return [...items, ...removed];
};
