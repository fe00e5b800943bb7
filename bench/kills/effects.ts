import { textOf } from '../../test/support/chat.ts';
import { adele, alex, lee, megan } from '../../test/support/people.ts';
import { weekdayAt } from '../../test/support/times.ts';
import type { World } from './world.ts';

/** Whose calendars the cards are about. */
export const people = [megan, alex, adele, lee] as const;

interface GraphEvent {
  id: string;
  subject: string;
  type: string;
  isCancelled: boolean;
  isOrganizer: boolean;
  start: { dateTime: string };
  end: { dateTime: string };
  location?: { displayName?: string };
  responseStatus?: { response?: string };
  attendees?: { emailAddress: { address: string }; status?: { response?: string } }[];
}

/** Everything that stands in these people's calendars, a line each. */
export const standing = async ({ control }: World): Promise<string[]> => {
  const [from, until] = [weekdayAt(0, '00:00'), weekdayAt(0, '00:00').plus({ weeks: 9 })];
  const path = `/me/calendarView?startDateTime=${from.toUTC().toISO()}&endDateTime=${until.toUTC().toISO()}&$top=500`;
  const views = people.map(async (person) => {
    const { value } = await control.graph<{ value: GraphEvent[] }>(person, 'GET', path);
    return value.map((event) => `${person.split('@')[0]}: ${lineOf(event)}`);
  });
  return (await Promise.all(views)).flat().sort();
};

const lineOf = ({ subject, type, isCancelled, start, end, location, responseStatus, attendees = [] }: GraphEvent) =>
  [
    ...[subject, type, start.dateTime.slice(0, 16), end.dateTime.slice(0, 16), location?.displayName ?? ''],
    ...[isCancelled ? 'cancelled' : 'stands', responseStatus?.response ?? ''],
    ...attendees.map(({ emailAddress, status }) => `${emailAddress.address.split('@')[0]} ${status?.response}`).sort(),
  ].join(' | ');

/** What was done in the tenant since then: how often each kind of thing happened to each person's events. */
export const doneSince = async ({ control }: World, since: number): Promise<Record<string, number>> => {
  const { entries } = await control.ledger(since);
  const counts: Record<string, number> = {};
  for (const { kind, user, action, type } of entries) {
    if (kind !== 'event') continue;
    const line = `${action} ${type} of ${user}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
};

/** What happened more often than in `clean`, and what less often. */
export const compared = (found: Record<string, number>, clean: Record<string, number>) => {
  const lines = [...new Set([...Object.keys(found), ...Object.keys(clean)])].sort();
  const differing = lines.map((line) => ({ line, by: (found[line] ?? 0) - (clean[line] ?? 0) }));
  return { more: differing.filter(({ by }) => by > 0), less: differing.filter(({ by }) => by < 0) };
};

/** Empties the calendars again. */
export const clear = async ({ control }: World): Promise<void> => {
  for (const person of people) {
    const { value } = await control.graph<{ value: GraphEvent[] }>(person, 'GET', '/me/events?$top=200&$select=id');
    for (const { id } of value) await control.graph(person, 'DELETE', `/me/events/${id}`).catch(() => undefined);
  }
};

/** What a turn showed the person, wherever it stands. */
export const shownBy = ({ invokeResponse, activities }: { invokeResponse?: unknown; activities: unknown[] }): string =>
  [textOf(invokeResponse), textOf(activities)].filter(Boolean).join('\n');
