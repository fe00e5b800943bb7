import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { eventsBetween, storedEvents } from '../../sandbox/tenant/calendar/event-store.ts';
import { type Mailbox, mailboxByAddress } from '../../sandbox/tenant/calendar/mailboxes.ts';
import { addDays, mailboxZone } from '../../sandbox/tenant/calendar/zones.ts';
import { staffOf } from '../../sandbox/tenant/seed/calendars.ts';
import { seedContoso } from '../../sandbox/tenant/seed/contoso.ts';
import { leastInAWeek, surelyHaveIt } from '../../sandbox/tenant/seed/fill-up.ts';
import { easyToMeet, mondayOf, type PlannedMeeting, planCalendars } from '../../sandbox/tenant/seed/plan.ts';
import { openTenant } from '../../sandbox/tenant/tenant.ts';

const day = 86_400_000;
const minute = 60_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Two years, 29 February 2028 among them. */
const firstDay = '2026-11-01';
const days = Array.from({ length: 731 }, (_, at) => addDays(firstDay, at));

/** Hours at which something may go wrong: the edges of days, weekends, a leap day, the nights of clock changes. */
const oddMoments = [
  '2026-11-27T12:00:00Z',
  '2026-11-27T23:59:30Z',
  '2026-11-29T03:00:00Z',
  '2026-12-31T23:59:59Z',
  '2027-03-14T09:59:00Z',
  '2027-03-28T00:59:00Z',
  '2027-10-31T00:59:00Z',
  '2027-11-07T08:59:00Z',
  '2028-02-29T00:00:00Z',
  '2028-02-29T23:59:59Z',
];

const tenantAt = (moment: string) =>
  openTenant({
    seed: (tenant) => {
      tenant.clock.set(new Date(moment));
      seedContoso(tenant);
    },
  });

describe('Contoso, whatever the day', () => {
  const quiet = openTenant({ seed: (tenant) => seedContoso(tenant, 'contoso-quiet') });
  const staff = staffOf(quiet);
  const people = [...staff.people.values()].map(({ mailbox }) => mailbox);
  const easy = new Set(easyToMeet.map((key) => staff.people.get(key)?.mailbox.id));

  const midnights = new Map<string, number>();
  /** Counted back from noon, as the planner does: a clock change in the night shifts no working day. */
  const midnight = (timeZone: string, date: string): number => {
    const key = `${timeZone} ${date}`;
    const found =
      midnights.get(key) ??
      DateTime.fromISO(`${date}T12:00:00`, { zone: mailboxZone(timeZone) }).toMillis() - 720 * minute;
    midnights.set(key, found);
    return found;
  };
  const addresses = new Map([...people, ...staff.rooms].map((mailbox) => [mailbox.address, mailbox]));
  const everybodyIn = ({ organizer, draft }: PlannedMeeting): Mailbox[] => [
    organizer,
    ...draft.attendees.flatMap(({ emailAddress }) => addresses.get(emailAddress.address) ?? []),
  ];
  const timed = (plan: PlannedMeeting[]) =>
    plan.filter(({ draft }) => !draft.isAllDay && draft.subject !== 'All hands');
  const spans = (meeting: PlannedMeeting) => {
    const { start, end } = meeting.draft;
    const length = minutesOf(end.dateTime.slice(11)) - minutesOf(start.dateTime.slice(11));
    return meeting.dates.map((date) => {
      const from = midnight(meeting.organizer.timeZone, date) + minutesOf(start.dateTime.slice(11)) * minute;
      return { date, from, to: from + length * minute };
    });
  };

  it('keeps its promises on every day of two years', function () {
    this.timeout(120_000);
    for (const today of days) {
      const plan = planCalendars(staff, today);
      checkEnough(plan, today);
      checkHours(plan, today);
      checkPromised(plan, today);
    }
  });

  const checkEnough = (plan: PlannedMeeting[], today: string) => {
    const monday = Date.parse(mondayOf(today));
    const counts = new Map<string, number>();
    for (const meeting of plan)
      for (const id of surelyHaveIt(meeting))
        for (const date of meeting.dates) {
          const week = Math.floor((Date.parse(date) - monday) / (7 * day));
          if (meeting.nextWeek === 'dropped' && week === 1) continue;
          counts.set(`${id} ${week}`, (counts.get(`${id} ${week}`) ?? 0) + 1);
        }
    // The weeks 0 and 1 lie between a week ago and a fortnight ahead at every hour of the day.
    for (const { id, name } of people)
      for (const week of [-1, 0, 1, 2]) {
        const count = counts.get(`${id} ${week}`) ?? 0;
        assert.ok(count >= leastInAWeek, `${today}: ${name} has ${count} events in week ${week}`);
      }
  };

  const checkHours = (plan: PlannedMeeting[], today: string) => {
    const taken = new Map<string, { from: number; to: number; subject: string }[]>();
    for (const meeting of timed(plan))
      for (const { date, from, to } of spans(meeting))
        for (const mailbox of everybodyIn(meeting)) {
          const key = `${mailbox.id} ${date}`;
          const others = taken.get(key) ?? [];
          const clash = others.find((other) => other.from < to && other.to > from);
          const problem = clash ? `overlaps ${clash.subject}` : outsideOf(mailbox, date, from, to);
          if (problem) assert.fail(`${today}: ${mailbox.name}, ${meeting.draft.subject} on ${date} ${problem}`);
          others.push({ from, to, subject: meeting.draft.subject });
          taken.set(key, others);
        }
  };

  const outsideOf = (mailbox: Mailbox, date: string, from: number, to: number): string | undefined => {
    const { daysOfWeek, startTime, endTime } = mailbox.workingHours;
    const start = (from - midnight(mailbox.timeZone, date)) / minute;
    const end = (to - midnight(mailbox.timeZone, date)) / minute;
    if (!daysOfWeek.includes(weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '')) return 'is on a day off';
    if (start < minutesOf(startTime) || end > minutesOf(endTime)) return `is outside working hours: ${start} to ${end}`;
    return easy.has(mailbox.id) && start < 960 && end > 870 ? 'is in the mid-afternoon' : undefined;
  };

  const checkPromised = (plan: PlannedMeeting[], today: string) => {
    const some = (what: string, test: (meeting: PlannedMeeting) => unknown) =>
      assert.ok(plan.some(test), `${today}: ${what}`);
    some('moved', ({ nextWeek }) => nextWeek === 'moved');
    some('dropped', ({ nextWeek }) => nextWeek === 'dropped');
    some('called off', ({ calledOff }) => calledOff);
    some('proposal', ({ answers }) => answers.some(({ proposedNewTime }) => proposedNewTime));
    some('unanswered', ({ draft, answers }) => draft.subject === 'Mark 8 launch rehearsal' && answers.length === 0);
    some('private', ({ draft }) => draft.sensitivity === 'private' && !draft.isAllDay);
    some('tentative', ({ draft }) => draft.showAs === 'tentative');
    for (const response of ['accepted', 'declined', 'tentativelyAccepted'])
      some(response, ({ answers }) => answers.some((answer) => answer.response === response && !answer.onlyWhenPast));
    for (const room of staff.rooms)
      some(`${room.name} is booked`, (meeting) => !meeting.calledOff && everybodyIn(meeting).includes(room));
  };

  for (const moment of oddMoments)
    it(`fills every calendar when it is ${moment}`, () => {
      const tenant = tenantAt(moment);
      const now = Date.parse(moment);
      const events = tenant.people.all().flatMap(({ id }) => storedEvents(tenant, id));

      for (const { id, name } of people) {
        const { length } = eventsBetween(tenant, id, now - 7 * day, now + 14 * day);
        assert.ok(length >= 8, `${name} has ${length} events`);
      }
      assert.ok(events.some(({ type }) => type === 'exception'));
      assert.ok(events.some(({ cancelledDates }) => cancelledDates.length > 0));
      assert.ok(events.some(({ isCancelled, isOrganizer }) => isCancelled && !isOrganizer));
      assert.ok(events.some(({ attendees }) => attendees.some(({ proposedNewTime }) => proposedNewTime)));
      for (const { id, displayName } of tenant.rooms.all())
        assert.ok(storedEvents(tenant, id).length > 0, `${displayName} is empty`);
      assert.ok(mailboxByAddress(tenant, 'AdeleV@contoso.onmicrosoft.com'));
    });

  it('plans the same at every hour of a day', () => {
    const shape = (moment: string) => {
      const tenant = tenantAt(moment);
      return people.flatMap(({ id }) =>
        storedEvents(tenant, id)
          .filter(({ isOrganizer }) => isOrganizer)
          .map((event) => `${event.id} ${event.subject} ${event.start.dateTime}`),
      );
    };

    assert.deepEqual(shape('2026-11-27T00:00:00Z'), shape('2026-11-27T23:59:59Z'));
  });
});
