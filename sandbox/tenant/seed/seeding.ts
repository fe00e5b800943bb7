import { registrations } from '../../registrations.ts';
import { unanswered } from '../calendar/copies.ts';
import { type CalendarScope, storedEvents } from '../calendar/event-store.ts';
import type { Mailbox } from '../calendar/mailboxes.ts';
import { createMeeting, type EventDraft } from '../calendar/meetings.ts';
import { teamsMeeting, withJoinBlock } from '../calendar/online-meeting.ts';
import { answerMeeting } from '../calendar/responses.ts';
import type { DayOfWeek, EventRecord, RecurrenceRecord, WallRange } from '../calendar/types.ts';
import { addDays, millis, shiftDays } from '../calendar/zones.ts';
import { seedPeople } from './people.ts';
import type { Dice, Planner } from './planner.ts';

const workdays: DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
/** Weeks of calendars relative to the current one. */
export const weeks = [-1, 0, 1, 2];

/** What seeding calendars is done with. */
export interface Seeding {
  scope: CalendarScope;
  dice: Dice;
  planner: Planner;
  /** By key of the seed. */
  mailbox(key: string): Mailbox;
  rooms: Mailbox[];
  /** Monday of the current week. */
  monday: string;
  now: number;
}

/** An event as somebody plans it; `online` gives it a join link, a room among the guests its place. */
export const draft = (
  { scope }: Seeding,
  organizer: Mailbox,
  subject: string,
  when: WallRange,
  guests: Mailbox[],
  more: Partial<EventDraft> & { online?: boolean; text?: string } = {},
): EventDraft => {
  const { online, text, ...rest } = more;
  const room = guests.find((guest) => guest.kind === 'room');
  const body = { contentType: 'html' as const, content: text ? `<html><body><p>${text}</p></body></html>` : '' };
  const host = { tenantId: registrations.tenantId, userId: organizer.id };
  const meeting = online ? teamsMeeting(host, scope.nextSeed?.() ?? subject) : undefined;
  return {
    subject,
    body: meeting ? withJoinBlock(body, meeting.onlineMeeting.joinUrl) : body,
    ...when,
    isAllDay: false,
    locations: room ? [roomLocation(room)] : online ? [teamsLocation] : [],
    importance: 'normal',
    sensitivity: 'normal',
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    ...meeting,
    attendees: guests.map((guest) => ({
      type: guest.kind === 'room' ? 'resource' : 'required',
      emailAddress: { name: guest.name, address: guest.address },
      status: unanswered(),
    })),
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: 'busy',
    categories: [],
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    ...rest,
  };
};

const roomLocation = ({ name, address }: Mailbox) => ({
  displayName: name,
  locationEmailAddress: address,
  locationType: 'conferenceRoom',
  uniqueId: address,
  uniqueIdType: 'directory',
});

const teamsLocation = {
  displayName: 'Microsoft Teams Meeting',
  locationType: 'default',
  uniqueId: 'Microsoft Teams Meeting',
  uniqueIdType: 'private',
};

const weekly = (start: string, daysOfWeek: DayOfWeek[], timeZone: string): RecurrenceRecord => ({
  pattern: {
    type: 'weekly',
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek,
    firstDayOfWeek: 'monday',
    index: 'first',
  },
  range: {
    type: 'noEnd',
    startDate: start,
    endDate: '0001-01-01',
    numberOfOccurrences: 0,
    recurrenceTimeZone: timeZone,
  },
});

/** A weekly series that began three weeks ago, at a time all of them can make in the weeks seeded. */
export const series = (
  seeding: Seeding,
  subject: string,
  everybody: Mailbox[],
  days: number[],
  minutes: number,
  more: Parameters<typeof draft>[5] = {},
): EventRecord | undefined => {
  const { planner, monday, scope } = seeding;
  const [organizer, ...guests] = everybody;
  if (!organizer) return undefined;
  const dates = weeks.flatMap((week) => days.map((day) => addDays(monday, week * 7 + day)));
  const start = planner.commonTime(everybody, dates, minutes);
  if (start === undefined) return undefined;
  const [first] = dates.map((date) => planner.take(everybody, date, start, minutes));
  if (!first) return undefined;
  const when = { start: shiftDays(first.start, -14), end: shiftDays(first.end, -14) };
  const names = days.flatMap((day) => workdays[day] ?? []);
  const recurrence = weekly(when.start.dateTime.slice(0, 10), names, when.start.timeZone);
  const event = createMeeting(
    scope,
    organizer,
    draft(seeding, organizer, subject, when, guests, { ...more, recurrence }),
  );
  respond(seeding, event, guests, 0.9);
  return event;
};

/** Most people have answered; of what is past, everybody. */
export const respond = (
  { scope, dice, now }: Seeding,
  event: EventRecord,
  guests: Mailbox[],
  willing: number,
): void => {
  for (const guest of guests) {
    if (guest.kind === 'room') continue;
    const roll = dice.roll();
    const past = !event.recurrence && millis(event.end) < now;
    if (roll > willing && !past) continue;
    const copy = storedEvents(scope.tenant, guest.id).find((each) => each.iCalUId === event.iCalUId);
    if (!copy) continue;
    const response = roll < willing * 0.86 ? 'accepted' : roll < willing * 0.96 ? 'tentativelyAccepted' : 'declined';
    answerMeeting(scope, guest, copy, { response, send: true });
  }
};

/** Who reports to this person, by key. */
export const reportsOf = (seeding: Seeding, key: string): Mailbox[] =>
  seedPeople
    .filter((person) => person.manager === key && person.key !== 'cameron')
    .map(({ key: each }) => seeding.mailbox(each));

/** Rooms in the same zone. */
export const roomIn = ({ rooms }: Seeding, { timeZone }: Mailbox): Mailbox[] =>
  rooms.filter((room) => room.timeZone === timeZone);
