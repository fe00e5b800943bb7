import { ChangedMeanwhile, Gone, InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { changedAct, type RecordAct, recorded } from './acts.ts';
import { asHtml } from './agenda-text.ts';
import { readEvent } from './graph-calls.ts';
import { changeEvent, type EventParts, readBody } from './graph-calls-change.ts';
import { isAsKnown, isLength, type MeetingChange, roomOf } from './meeting-change.ts';
import { minutesAfter, minutesIn } from './time-range.ts';
import type { Attendee, CalendarEvent, ChangeOptions, Recorded } from './types.ts';

const maxAttendees = 500;

/**
 * Changes a meeting or a whole series I organise; everybody is told, new guests are invited, those who leave get a cancellation. Only what
 * is not so yet is changed, so that repeating does nothing. Throws InvalidRequest when it is not mine, for a length that is none and for
 * more than 500 attendees; ChangedMeanwhile when it is not as the change knows it; Gone.
 */
export const changeMeeting = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  change: MeetingChange,
  options: ChangeOptions,
): Promise<CalendarEvent & Recorded> => {
  const before = await graph.send(readEvent(id));
  if (before.isCancelled) throw new Gone({ is: 'gone' });
  if (!before.isOrganizer) throw new InvalidRequest({ is: 'notOrganizerChange' });
  if (!isLength(change)) throw new InvalidRequest({ is: 'meetingLength' });
  if (!isAsKnown(before, change)) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  const parts = { ...partsOf(before, change, options.timeZone), ...(await withText(graph, id, change.text)) };
  if ((parts.attendees?.length ?? 0) > maxAttendees)
    throw new InvalidRequest({ is: 'tooManyAttendees', most: maxAttendees });
  const event = Object.keys(parts).length === 0 ? before : await graph.send(changeEvent(id, parts));
  return { ...event, ...recorded(await record(changedAct(event, change, options))) };
};

/** What of the change is not so yet. Pure. */
export const partsOf = (event: CalendarEvent, change: MeetingChange, timeZone: string): EventParts => {
  const { subject, minutes, online, isPrivate, showAs } = change;
  const attendees = attendeesAfter(event, change);
  const room = change.room && roomOf(event)?.address.toLowerCase() !== change.room.to?.address.toLowerCase();
  return {
    ...(subject && event.subject !== subject.to ? { subject: subject.to } : {}),
    ...(minutes && Math.round(minutesIn(event)) !== minutes.to
      ? { end: { at: minutesAfter(event.startsAt, minutes.to), timeZone } }
      : {}),
    ...(attendees ? { attendees } : {}),
    ...(room ? { location: change.room?.to ?? null } : {}),
    ...(online && !event.isOnlineMeeting ? { online } : {}),
    ...(isPrivate && event.isPrivate !== isPrivate.to ? { isPrivate: isPrivate.to } : {}),
    ...(showAs && event.showAs !== showAs.to ? { showAs: showAs.to } : {}),
  };
};

/** Everybody afterwards; undefined when they are there already. */
const attendeesAfter = (
  { attendees, organizer }: CalendarEvent,
  { add = [], remove = [], room, roles = [] }: MeetingChange,
): EventParts['attendees'] | undefined => {
  const is = (address: string) => (one: { address: string }) => one.address.toLowerCase() === address.toLowerCase();
  const guests = attendees.filter(({ address }) => address.toLowerCase() !== organizer?.address.toLowerCase());
  const leaving = [...remove, ...(room?.from ? [room.from] : [])];
  const stay = guests
    .filter(({ address }) => !leaving.some(is(address)))
    .map((guest) => ({ ...guest, type: typeIn(roles, guest) }));
  const come: Pick<Attendee, 'name' | 'address' | 'type'>[] = [
    ...add.map(({ name, address, optional }) => ({
      name,
      address,
      type: optional ? ('optional' as const) : ('required' as const),
    })),
    ...(room?.to ? [{ ...room.to, type: 'resource' as const }] : []),
  ].filter(({ address }) => !stay.some(is(address)));
  const isSame = stay.every((guest) => guests.find(is(guest.address))?.type === guest.type);
  return isSame && stay.length === guests.length && come.length === 0 ? undefined : [...stay, ...come];
};

const typeIn = (roles: NonNullable<MeetingChange['roles']>, { address, type }: Attendee): Attendee['type'] => {
  const role = roles.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return role ? (role.optional ? 'optional' : 'required') : type;
};

/** The text in front of the body there is, as the paragraph it is; nothing when it stands there already. */
const withText = async (graph: GraphSession, id: string, text: string | undefined): Promise<{ html?: string }> => {
  if (!text) return {};
  const paragraph = `<p>${asHtml(text)}</p>`;
  const body = await graph.send(readBody(id));
  if (body.includes(asHtml(text))) return {};
  return {
    html: /<body[^>]*>/i.test(body)
      ? body.replace(/<body[^>]*>/i, (tag) => `${tag}${paragraph}`)
      : `${paragraph}${body}`,
  };
};
