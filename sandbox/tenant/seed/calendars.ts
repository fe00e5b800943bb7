import { registrations } from '../../registrations.ts';
import { unanswered } from '../calendar/copies.ts';
import { type CalendarScope, findEvent, instancesOf, storedEvents } from '../calendar/event-store.ts';
import { type Mailbox, mailboxById } from '../calendar/mailboxes.ts';
import { cancelMeeting, createMeeting, type EventDraft, updateMeeting } from '../calendar/meetings.ts';
import { teamsMeeting, withJoinBlock } from '../calendar/online-meeting.ts';
import { answerMeeting } from '../calendar/responses.ts';
import { addDays, millis, shiftDays } from '../calendar/zones.ts';
import type { Tenant } from '../tenant.ts';
import type { DayOfWeek, EventRecord, RecurrenceRecord, WallRange } from '../types.ts';
import { seedPeople } from './people.ts';
import { createDice, createPlanner, type Dice, type Planner } from './planner.ts';
import { holds, privateMatters, soloWork, topics } from './topics.ts';

const workdays: DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
/** Weeks of calendars relative to the current one. */
const weeks = [-1, 0, 1, 2];

interface Seeding {
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

/**
 * Believable calendars around the tenant's now: stand-ups, weekly one-to-ones and team meetings, one-offs, private and tentative
 * time, leave, an invitation nobody has answered, a moved and a cancelled occurrence, a meeting called off.
 * The same day gives the same calendars.
 */
export const seedCalendars = (tenant: Tenant): void => {
  const today = tenant.clock.now().toISOString().slice(0, 10);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const dice = createDice(`contoso ${today}`);
  let count = 0;
  const scope: CalendarScope = { tenant, quiet: true, nextSeed: () => `${today} ${++count}` };
  const mailboxes = new Map(
    seedPeople.flatMap((person) => {
      const mailbox = mailboxById(tenant, person.id);
      return mailbox ? [[person.key, mailbox] as const] : [];
    }),
  );
  const mailbox = (key: string): Mailbox => {
    const found = mailboxes.get(key);
    if (!found) throw new Error(`No mailbox for ${key}`);
    return found;
  };
  // Those a newcomer tries first have their mid-afternoons free.
  const easy = new Set(['adele', 'adelem', 'megan', 'alex', 'isaiah'].map((key) => mailbox(key).id));
  const planner = createPlanner(dice, ({ id }, from, to) => easy.has(id) && from < 960 && to > 870);
  const rooms = tenant.rooms.all().flatMap((room) => mailboxById(tenant, room.id) ?? []);
  // On a weekend the coming week is the one people look at.
  const monday = addDays(today, weekday === 0 ? 1 : weekday === 6 ? 2 : 1 - weekday);
  const seeding: Seeding = { scope, dice, planner, mailbox, rooms, monday, now: tenant.clock.now().getTime() };
  teamMeetings(seeding);
  oneToOnes(seeding);
  const people = seedPeople.filter(({ key }) => mailboxes.has(key)).map(({ key }) => key);
  absences(seeding);
  for (const week of weeks) for (const key of people) ownWeek(seeding, key, week);
  surprises(seeding);
};

const draft = (
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
const series = (
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
const respond = ({ scope, dice, now }: Seeding, event: EventRecord, guests: Mailbox[], willing: number): void => {
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

const reportsOf = (seeding: Seeding, key: string): Mailbox[] =>
  seedPeople
    .filter((person) => person.manager === key && person.key !== 'cameron')
    .map(({ key: each }) => seeding.mailbox(each));

const roomIn = ({ rooms }: Seeding, { timeZone }: Mailbox): Mailbox[] =>
  rooms.filter((room) => room.timeZone === timeZone);

const teamMeetings = (seeding: Seeding): void => {
  const { mailbox, dice } = seeding;
  const inEurope = ['adelem', 'gerhart', 'zoe'].map(mailbox);
  series(seeding, 'Daily stand-up', [mailbox('henrietta'), ...inEurope.slice(0, 2)], [0, 1, 2, 3, 4], 15, {
    online: true,
  });
  series(seeding, 'Retail stand-up', [mailbox('adele'), mailbox('delia')], [0, 1, 2, 3, 4], 15, { online: true });
  const leaders = ['patti', 'miriam', 'nestor', 'debra'].map(mailbox);
  series(
    seeding,
    'Leadership team',
    [...leaders, ...roomIn(seeding, leaders[0] ?? mailbox('patti')).slice(0, 1)],
    [0],
    60,
    {
      text: 'Numbers, people, decisions. Notes go into the shared notebook.',
    },
  );
  const teams: [string, string][] = [
    ['megan', 'Marketing team meeting'],
    ['miriam', 'Marketing leads'],
    ['christie', 'Sales weekly'],
    ['henrietta', 'Engineering weekly'],
    ['allan', 'IT weekly'],
    ['lee', 'Overseas expansion weekly'],
    ['irvin', 'Product engineering sync'],
    ['adele', 'Retail weekly'],
    ['priya', 'Bengaluru team'],
  ];
  for (const [key, subject] of teams) {
    const lead = mailbox(key);
    const day = dice.pick([1, 2, 3]);
    const room = dice.shuffle(roomIn(seeding, lead)).slice(0, 1);
    const team = [lead, ...reportsOf(seeding, key)];
    const made = series(seeding, subject, [...team, ...room], [day], 60, { online: true });
    // Spread over the globe: those who share some working time meet without the others.
    if (!made)
      series(seeding, subject, [...team.filter(({ timeZone }) => timeZone === lead.timeZone), ...room], [day], 60);
  }
};

const oneToOnes = (seeding: Seeding): void => {
  for (const person of seedPeople) {
    if (!person.manager || person.key === 'cameron' || person.key === 'brian') continue;
    const [manager, report] = [seeding.mailbox(person.manager), seeding.mailbox(person.key)];
    const [first = ''] = report.name.split(' ');
    const subject = `1:1 ${manager.name.split(' ')[0]} / ${first}`;
    for (const day of seeding.dice.shuffle([0, 1, 2, 3, 4])) {
      if (series(seeding, subject, [manager, report], [day], 30, { online: true })) break;
    }
  }
};

/** One week of one person: something alone, one or two meetings with people they work with, now and then something private. */
const ownWeek = (seeding: Seeding, key: string, week: number): void => {
  const { dice, scope, planner, monday } = seeding;
  const organizer = seeding.mailbox(key);
  const person = scope.tenant.people.get(organizer.id);
  const date = () => addDays(monday, week * 7 + dice.pick([0, 1, 2, 3, 4]));
  const alone = (subject: string, minutes: number, more: Partial<EventDraft>) => {
    const day = date();
    const start = planner.commonTime([organizer], [day], minutes);
    if (start === undefined) return;
    const when = planner.take([organizer], day, start, minutes);
    createMeeting(scope, organizer, draft(seeding, organizer, subject, when, [], more));
  };
  if (dice.roll() < 0.7) alone(dice.pick(soloWork), dice.pick([60, 90, 120]), {});
  if (dice.roll() < 0.25)
    alone(dice.pick(privateMatters), 60, { sensitivity: 'private', showAs: dice.pick(['busy', 'oof']) });
  if (dice.roll() < 0.25) alone(dice.pick(holds), dice.pick([60, 120]), { showAs: 'tentative' });
  const known = (person?.relevant ?? []).slice(0, 8).flatMap((id) => mailboxById(scope.tenant, id) ?? []);
  let met = 0;
  // Colleagues elsewhere are not at work at the same time: try a few constellations.
  for (let attempt = 0; attempt < 6 && met < 2; attempt += 1) {
    const guests = dice.shuffle(known).slice(0, dice.pick([1, 1, 2, 3]));
    if (guests.length === 0) return;
    const minutes = dice.pick([30, 30, 45, 60]);
    const room = dice.roll() < 0.4 ? dice.shuffle(roomIn(seeding, organizer)).slice(0, 1) : [];
    const everybody = [organizer, ...guests, ...room];
    const day = date();
    const start = planner.commonTime(everybody, [day], minutes);
    if (start === undefined) continue;
    met += 1;
    const subject = dice.pick(topics[person?.department ?? ''] ?? ['Catch-up']);
    const when = planner.take(everybody, day, start, minutes);
    const event = createMeeting(
      scope,
      organizer,
      draft(seeding, organizer, subject, when, [...guests, ...room], { online: dice.roll() < 0.6 }),
    );
    respond(seeding, event, guests, 0.85);
  }
};

/** Whole days: leave, a holiday, a day at home. */
const absences = (seeding: Seeding): void => {
  const { scope, monday, mailbox } = seeding;
  const days = (key: string, subject: string, first: number, length: number, more: Partial<EventDraft>) => {
    const owner = mailbox(key);
    const start = { dateTime: `${addDays(monday, first)}T00:00:00`, timeZone: owner.timeZone };
    const when = { start, end: shiftDays(start, length) };
    createMeeting(
      scope,
      owner,
      draft(seeding, owner, subject, when, [], { isAllDay: true, isReminderOn: false, ...more }),
    );
  };
  days('diego', 'Annual leave', 9, 3, { showAs: 'oof' });
  days('raul', 'Annual leave', 0, 2, { showAs: 'oof' });
  days('emily', 'Training day', 11, 1, { showAs: 'oof' });
  days('grady', 'Working from home', 3, 1, { showAs: 'workingElsewhere' });
  days('joni', 'Working from Leeds', 8, 1, { showAs: 'workingElsewhere' });
  for (const key of ['pradeep', 'priya', 'anand']) days(key, 'Regional holiday', 10, 1, { showAs: 'oof' });
  days('megan', "Alex's work anniversary", 2, 1, { showAs: 'free' });
  days('lynne', 'Birthday', 4, 1, { showAs: 'free', sensitivity: 'private' });
};

/** What makes a calendar alive: a moved and a cancelled occurrence, a meeting called off, a proposal, everybody invited. */
const surprises = (seeding: Seeding): void => {
  const { scope, monday, mailbox, planner } = seeding;
  const nextWeek = (key: string, subject: string): EventRecord | undefined => {
    const owner = mailbox(key);
    const master = storedEvents(scope.tenant, owner.id).find((event) => event.subject === subject && event.isOrganizer);
    const from = Date.parse(`${addDays(monday, 7)}T00:00:00Z`);
    return master && instancesOf(scope.tenant, master, from, from + 7 * 86_400_000).at(0);
  };
  const moved = nextWeek('henrietta', 'Daily stand-up');
  if (moved) {
    const later = (wall: EventRecord['start']) => ({
      ...wall,
      dateTime: wall.dateTime.replace(
        /T(\d\d):(\d\d)/,
        (_, hour, minutes) => `T${hour}:${minutes === '00' ? '30' : '45'}`,
      ),
    });
    updateMeeting(scope, moved, {
      start: later(moved.start),
      end: { ...moved.end, dateTime: endOf(later(moved.start).dateTime) },
    });
  }
  const dropped = nextWeek('megan', '1:1 Megan / Alex');
  if (dropped) cancelMeeting(scope, dropped);

  const meet = (organizer: string, guests: string[], day: number, subject: string, minutes: number, text: string) => {
    const everybody = [mailbox(organizer), ...guests.map(mailbox)];
    const date = addDays(monday, day);
    const start = planner.commonTime(everybody, [date], minutes);
    if (start === undefined) return undefined;
    const when = planner.take(everybody, date, start, minutes);
    const owner = mailbox(organizer);
    return createMeeting(
      scope,
      owner,
      draft(seeding, owner, subject, when, everybody.slice(1), { online: true, text }),
    );
  };
  const calledOff = meet('isaiah', ['megan', 'alex'], 8, 'Northwind demo', 60, 'Postponed by the customer.');
  if (calledOff) cancelMeeting(scope, calledOff);
  meet('megan', ['adele', 'alex'], 3, 'Mark 8 launch rehearsal', 60, 'Please bring your part of the script.');
  const proposed = meet('miriam', ['megan', 'christie'], 7, 'Budget alignment', 45, 'Only the open points.');
  const copy =
    proposed && storedEvents(scope.tenant, mailbox('megan').id).find((event) => event.iCalUId === proposed.iCalUId);
  if (proposed && copy) {
    const proposedNewTime = { start: shiftDays(copy.start, 1), end: shiftDays(copy.end, 1) };
    answerMeeting(scope, mailbox('megan'), copy, { response: 'tentativelyAccepted', send: true, proposedNewTime });
  }
  allHands(seeding);
};

const endOf = (start: string): string => {
  const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) + 15;
  return `${start.slice(0, 11)}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
};

/** Everybody, by the group's address. */
const allHands = (seeding: Seeding): void => {
  const { scope, mailbox, monday } = seeding;
  const patti = mailbox('patti');
  const date = addDays(monday, 9);
  const when = {
    start: { dateTime: `${date}T08:00:00`, timeZone: patti.timeZone },
    end: { dateTime: `${date}T09:00:00`, timeZone: patti.timeZone },
  };
  const event = createMeeting(scope, patti, {
    ...draft(seeding, patti, 'All hands', when, [], {
      online: true,
      text: 'Results, the Mark 8 launch, your questions.',
    }),
    attendees: [
      {
        type: 'required',
        emailAddress: { name: 'All Company', address: `allcompany@${registrations.domain}` },
        status: unanswered(),
      },
    ],
    responseRequested: false,
  });
  for (const key of ['miriam', 'nestor', 'debra']) {
    const copy = storedEvents(scope.tenant, mailbox(key).id).find((each) => each.iCalUId === event.iCalUId);
    if (copy && findEvent(scope.tenant, patti.id, event.id))
      answerMeeting(scope, mailbox(key), copy, { response: 'accepted', send: false });
  }
};
