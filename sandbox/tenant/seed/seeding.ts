import { registrations } from '../../registrations.ts';
import { unanswered } from '../calendar/copies.ts';
import type { Mailbox } from '../calendar/mailboxes.ts';
import type { EventDraft } from '../calendar/meetings.ts';
import { teamsMeeting, withJoinBlock } from '../calendar/online-meeting.ts';
import type { DayOfWeek, RecurrenceRecord, WallRange } from '../calendar/types.ts';
import { addDays, shiftDays } from '../calendar/zones.ts';
import { seedPeople } from './people.ts';
import type { PlannedAnswer, PlannedMeeting } from './plan.ts';
import type { Dice, Planner } from './planner.ts';

const workdays: DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
/** Weeks of calendars relative to the current one. */
export const weeks = [-1, 0, 1, 2];

/** What calendars are planned with; nothing here knows a tenant. */
export interface Seeding {
  dice: Dice;
  planner: Planner;
  /** By key of the seed. */
  mailbox(key: string): Mailbox;
  /** Whom this person works with most, best first. */
  relevant(key: string): Mailbox[];
  rooms: Mailbox[];
  /** Monday of the current week. */
  monday: string;
  /** A word used once, from which join links are made. */
  nextWord(): string;
  /** The plan so far. */
  planned: PlannedMeeting[];
}

/** An event as somebody plans it; `online` gives it a join link, a room among the guests its place. */
export const draft = (
  { nextWord }: Seeding,
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
  const meeting = online ? teamsMeeting(host, nextWord()) : undefined;
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

/** A weekly series that began three weeks ago, at a time all of them can make in the weeks seeded; undefined when there is none. */
export const series = (
  seeding: Seeding,
  subject: string,
  everybody: Mailbox[],
  days: number[],
  minutes: number,
  more: Parameters<typeof draft>[5] & Pick<PlannedMeeting, 'nextWeek'> = {},
): PlannedMeeting | undefined => {
  const { planner, monday, planned } = seeding;
  const { nextWeek, ...details } = more;
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
  const meeting: PlannedMeeting = {
    organizer,
    dates,
    draft: draft(seeding, organizer, subject, when, guests, { ...details, recurrence }),
    answers: answersOf(seeding, guests, 0.9),
    ...(nextWeek ? { nextWeek } : {}),
  };
  planned.push(meeting);
  return meeting;
};

/** Most people answer, the `willing`; of what is past everybody has, the others with a no. */
export const answersOf = ({ dice }: Seeding, guests: Mailbox[], willing: number): PlannedAnswer[] =>
  guests
    .filter(({ kind }) => kind === 'person')
    .map((guest) => {
      const roll = dice.roll();
      const response = roll < willing * 0.86 ? 'accepted' : roll < willing * 0.96 ? 'tentativelyAccepted' : 'declined';
      return { guest, response, onlyWhenPast: roll > willing };
    });

/** Who reports to this person, by key. */
export const reportsOf = (seeding: Seeding, key: string): Mailbox[] =>
  seedPeople
    .filter((person) => person.manager === key && person.key !== 'cameron')
    .map(({ key: each }) => seeding.mailbox(each));

/** Rooms in the same zone. */
export const roomIn = ({ rooms }: Seeding, { timeZone }: Mailbox): Mailbox[] =>
  rooms.filter((room) => room.timeZone === timeZone);
