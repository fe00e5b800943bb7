import { type CalendarScope, instancesOf, storedEvents } from '../calendar/event-store.ts';
import { type Mailbox, mailboxById } from '../calendar/mailboxes.ts';
import { cancelMeeting, createMeeting, updateMeeting } from '../calendar/meetings.ts';
import { answerMeeting } from '../calendar/responses.ts';
import type { EventRecord, WallTime } from '../calendar/types.ts';
import { addDays, millis } from '../calendar/zones.ts';
import type { Tenant } from '../tenant.ts';
import { seedPeople } from './people.ts';
import { mondayOf, type PlannedAnswer, type PlannedMeeting, planCalendars, type Staff } from './plan.ts';

/**
 * Believable calendars around the tenant's now: stand-ups, weekly one-to-ones and team meetings, one-offs, private and tentative
 * time, leave, an invitation nobody has answered, a moved and a cancelled occurrence, a meeting called off.
 * The same day gives the same calendars.
 */
export const seedCalendars = (tenant: Tenant): void => {
  const today = tenant.clock.now().toISOString().slice(0, 10);
  let count = 0;
  const scope: CalendarScope = { tenant, quiet: true, nextSeed: () => `${today} ${++count}` };
  for (const meeting of planCalendars(staffOf(tenant), today)) hold(scope, meeting, mondayOf(today));
};

/** Everybody of the seed with a mailbox, and the rooms. */
export const staffOf = (tenant: Tenant): Staff => {
  const mailboxes = (ids: string[]): Mailbox[] => ids.flatMap((id) => mailboxById(tenant, id) ?? []);
  const people: Staff['people'] = new Map();
  for (const { key, id } of seedPeople) {
    const mailbox = mailboxById(tenant, id);
    if (mailbox) people.set(key, { mailbox, relevant: mailboxes(tenant.people.get(id)?.relevant ?? []) });
  }
  return { people, rooms: mailboxes(tenant.rooms.all().map(({ id }) => id)) };
};

/** Makes what was planned happen in the tenant. */
const hold = (scope: CalendarScope, meeting: PlannedMeeting, monday: string): void => {
  const { tenant } = scope;
  const event = createMeeting(scope, meeting.organizer, meeting.draft);
  for (const answer of meeting.answers) give(scope, event, answer);
  const kept = storedEvents(tenant, meeting.organizer.id).find(({ id }) => id === event.id);
  if (!kept) return;
  if (meeting.calledOff) cancelMeeting(scope, kept);
  const from = Date.parse(`${addDays(monday, 7)}T00:00:00Z`);
  const occurrence = meeting.nextWeek && instancesOf(tenant, kept, from, from + 7 * 86_400_000).at(0);
  if (!occurrence) return;
  if (meeting.nextWeek === 'dropped') cancelMeeting(scope, occurrence);
  else updateMeeting(scope, occurrence, { start: later(occurrence.start), end: later(occurrence.end) });
};

const give = (scope: CalendarScope, event: EventRecord, { guest, onlyWhenPast, silent, ...answer }: PlannedAnswer) => {
  const isPast = !event.recurrence && millis(event.end) < scope.tenant.clock.now().getTime();
  if (onlyWhenPast && !isPast) return;
  const copy = storedEvents(scope.tenant, guest.id).find(({ iCalUId }) => iCalUId === event.iCalUId);
  if (copy) answerMeeting(scope, guest, copy, { ...answer, send: !silent });
};

/** A quarter of an hour later. */
const later = (wall: WallTime): WallTime => {
  const moved = new Date(Date.parse(`${wall.dateTime}Z`) + 15 * 60_000).toISOString();
  return { ...wall, dateTime: moved.slice(0, 19) };
};
