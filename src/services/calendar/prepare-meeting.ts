import type { GraphSession } from '../platform/graph/client.ts';
import { invitationText } from './invitation-text.ts';
import { listAgenda } from './list-agenda.ts';
import { minutesIn } from './time-range.ts';
import type { Attendee, CalendarEvent } from './types.ts';

/** What is worth knowing before a meeting, as far as my own calendar tells. */
export interface MeetingPrep {
  event: CalendarEvent;
  /** Everybody else in it, the organiser first; rooms aside. */
  people: { name: string; address: string; response: Attendee['response']; lastMet?: { at: Date; subject: string } }[];
  /** Its last date, of a series. */
  previous?: CalendarEvent;
  /** What is otherwise than on that date; empty: nothing is. */
  changes: PrepChange[];
}

export type PrepChange =
  | { is: 'joined' | 'left'; names: string[] }
  | { is: 'subject'; before: string }
  | { is: 'place'; before: string }
  | { is: 'length'; before: number }
  | { is: 'agenda' };

const dayMs = 86_400_000;
/** Far enough back for a quarterly meeting. */
const lookBackDays = 100;

/** Prepares for an event of mine. Errors are those of `listAgenda`; a calendar that cannot be read back is an error, not "never met". */
export const prepareMeeting = async (graph: GraphSession, now: Date, event: CalendarEvent): Promise<MeetingPrep> => {
  const past = await listAgenda(graph, { startsAt: new Date(now.getTime() - lookBackDays * dayMs), endsAt: now });
  return prepOf(event, past, now);
};

/** The same out of the events that went before. Pure. */
export const prepOf = (event: CalendarEvent, past: readonly CalendarEvent[], now: Date): MeetingPrep => {
  const before = past.filter(
    ({ id, endsAt, startsAt }) => id !== event.id && endsAt <= now && startsAt < event.startsAt,
  );
  const previous = event.seriesId ? before.findLast(({ seriesId }) => seriesId === event.seriesId) : undefined;
  return {
    event,
    people: othersIn(event).map((person) => ({ ...person, ...lastMet(person.address, before) })),
    ...(previous ? { previous } : {}),
    changes: previous ? changesSince(previous, event) : [],
  };
};

const othersIn = ({ attendees, organizer, isOrganizer }: CalendarEvent): MeetingPrep['people'] => {
  const people = attendees
    .filter(({ type }) => type !== 'resource')
    .map(({ name, address, response }) => ({ name, address, response }));
  if (isOrganizer || !organizer) return people;
  const chair = { name: organizer.name, address: organizer.address, response: 'organizer' as const };
  return [chair, ...people.filter(({ address }) => !same(address, organizer.address))];
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A date both of us were in: whole days and what was declined do not count. */
const lastMet = (address: string, before: readonly CalendarEvent[]): Pick<MeetingPrep['people'][number], 'lastMet'> => {
  const met = before.findLast(
    ({ isAllDay, myResponse, attendees, organizer }) =>
      !isAllDay &&
      myResponse !== 'declined' &&
      ((organizer && same(organizer.address, address)) ||
        attendees.some((one) => same(one.address, address) && one.response !== 'declined')),
  );
  return met ? { lastMet: { at: met.startsAt, subject: met.isPrivate ? '' : met.subject } } : {};
};

const changesSince = (before: CalendarEvent, now: CalendarEvent): PrepChange[] => {
  const [were, are] = [namesIn(before), namesIn(now)];
  const joined = [...are].filter(([address]) => !were.has(address)).map(([, name]) => name);
  const left = [...were].filter(([address]) => !are.has(address)).map(([, name]) => name);
  const agenda = invitationText(now);
  return [
    ...(joined.length > 0 ? [{ is: 'joined' as const, names: joined }] : []),
    ...(left.length > 0 ? [{ is: 'left' as const, names: left }] : []),
    ...(before.subject === now.subject ? [] : [{ is: 'subject' as const, before: before.subject }]),
    ...((before.location ?? '') === (now.location ?? '')
      ? []
      : [{ is: 'place' as const, before: before.location ?? '' }]),
    ...(minutesIn(before) === minutesIn(now) ? [] : [{ is: 'length' as const, before: minutesIn(before) }]),
    ...(agenda !== '' && agenda !== invitationText(before) ? [{ is: 'agenda' as const }] : []),
  ];
};

const namesIn = ({ attendees }: CalendarEvent): Map<string, string> =>
  new Map(
    attendees.filter(({ type }) => type !== 'resource').map(({ name, address }) => [address.toLowerCase(), name]),
  );
