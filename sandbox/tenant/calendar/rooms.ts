import { counterpart, deliver, withdraw } from './copies.ts';
import { splitKey } from './event-ids.ts';
import { type CalendarScope, eventsBetween, findEvent, instancesOf, putEvent } from './event-store.ts';
import { type Mailbox, sameAddress } from './mailboxes.ts';
import type { EventRecord } from './types.ts';
import { millis } from './zones.ts';

/** How far ahead a room's calendar looks at a series: Exchange's default booking window. */
const bookingWindow = 180 * 86_400_000;

/**
 * The room's answer to an invitation, as Exchange's resource booking attendant gives it: accepts when free, declines on a
 * conflict (of a series: on any), shows the organiser's name instead of the subject, and tells the organiser.
 */
export const askRoom = (scope: CalendarScope, source: EventRecord, room: Mailbox): void => {
  const accepted = !isTaken(scope, source, room);
  const time = scope.tenant.clock.now().toISOString();
  if (accepted) {
    const shown = { ...source, subject: source.organizer.name, body: { ...source.body, content: '' } };
    deliver(scope, shown, room, { responseStatus: { response: 'accepted', time }, showAs: 'busy' });
  } else withdraw(scope, source, room);
  const current = findEvent(scope.tenant, source.mailboxId, source.id) ?? source;
  const attendees = current.attendees.map((attendee) =>
    sameAddress(attendee.emailAddress.address, room.address)
      ? { ...attendee, status: { response: accepted ? ('accepted' as const) : ('declined' as const), time } }
      : attendee,
  );
  putEvent(scope, { ...current, attendees }, 'updated');
};

const isTaken = (scope: CalendarScope, source: EventRecord, room: Mailbox): boolean => {
  const start = millis(source.start);
  const wanted = source.recurrence ? instancesOf(scope.tenant, source, start, start + bookingWindow) : [source];
  const last = wanted.at(-1);
  if (!last) return false;
  const own = counterpart(scope, source, room);
  const isOwn = (event: EventRecord) =>
    event.id === own?.id || splitKey(event.id).masterKey === own?.id || event.iCalUId === source.iCalUId;
  const booked = eventsBetween(scope.tenant, room.id, start, millis(last.end))
    .filter((event) => !isOwn(event) && !event.isCancelled && event.showAs !== 'free')
    .map((event) => ({ from: millis(event.start), to: millis(event.end) }));
  if (booked.length === 0) return false;
  return wanted.some((event) => {
    const [from, to] = [millis(event.start), millis(event.end)];
    return booked.some((other) => other.from < to && other.to > from);
  });
};
