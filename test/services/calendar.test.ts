import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { event } from '../../src/services/calendar/graph-shapes.ts';
import { type BookingRequest, type Calendar, createCalendar, scopes } from '../../src/services/calendar/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { addDays, localDay, localText, resolveLocal } from '../../src/shared/time-zone.ts';
import { graphAs } from '../support/graph-as.ts';

const traffic = process.env.SANDBOX_TRAFFIC_FILE;
const domain = 'contoso.onmicrosoft.com';
const megan = `MeganB@${domain}`;
const adele = `AdeleV@${domain}`;
const seattle = 'America/Los_Angeles';

/** The next Tuesday at least a week ahead, so that nothing has passed and everybody works. */
const tuesday = (() => {
  let day = addDays(localDay(new Date(), seattle), 7);
  while (new Date(`${day}T12:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return day;
})();
const at = (time: string, day = tuesday) => resolveLocal(`${day}T${time}`, seattle).instant;
const range = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

describe('calendar', () => {
  let sandbox: Sandbox;
  let mine: Calendar;
  let adeles: Calendar;
  const calendarOf = async (user: string): Promise<Calendar> =>
    createCalendar({ graph: (await graphAs(sandbox, user, scopes)).graph, clock: systemClock });
  const aBooking = (booking: Partial<BookingRequest> = {}): BookingRequest => ({
    ...range('10:00', '10:30'),
    subject: 'Budget',
    attendees: [{ name: 'Adele Vance', address: adele }],
    timeZone: seattle,
    online: true,
    transactionId: randomUUID(),
    ...booking,
  });
  const fault = (faults: unknown[]) =>
    fetch(`${sandbox.url}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });

  beforeEach(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(traffic ? { trafficFile: traffic } : {}),
    });
    [mine, adeles] = await Promise.all([calendarOf(megan), calendarOf(adele)]);
  });
  afterEach(() => sandbox.stop());

  it('gives back the meeting that is there when the same booking comes again with other words', async () => {
    const booking = aBooking();
    const first = await mine.bookMeeting(booking);

    const again = await mine.bookMeeting({ ...booking, subject: 'Budget, second draft' });

    assert.equal(again.id, first.id);
    assert.equal(again.subject, 'Budget');
  });

  it('knows the mailbox’s zone and hours, and shows a zone of its own making as UTC', async () => {
    const settings = await mine.getMailboxSettings();
    const custom = await (
      await calendarOf(sandbox.tenant.people.where(({ timeZone }) => /Custom/.test(timeZone))[0]?.id ?? '')
    ).getMailboxSettings();

    assert.deepEqual([settings.timeZone, settings.timeZoneKnown], [seattle, true]);
    assert.equal(settings.workingHours.from, '08:00');
    assert.deepEqual([custom.timeZone, custom.timeZoneKnown], ['UTC', false]);
  });

  it('books with a Teams link, and the invitation is in everybody’s calendar', async () => {
    const booked = await mine.bookMeeting(aBooking());
    const [invitation] = await adeles.listAgenda(range('09:00', '12:00'));

    assert.match(booked.joinUrl ?? '', /^https:/);
    assert.ok(booked.isOrganizer && booked.changeKey);
    assert.deepEqual([booked.startsAt, booked.endsAt], [at('10:00'), at('10:30')]);
    assert.deepEqual([invitation?.subject, invitation?.isOrganizer], ['Budget', false]);
    assert.equal(invitation?.organizer?.address.toLowerCase(), megan.toLowerCase());
  });

  it('joins meetings where Microsoft holds them: an outside invitation can name any address', () => {
    const joinUrlOf = (joinUrl: string) => {
      const time = { dateTime: '2026-11-24T15:00:00.0000000', timeZone: 'UTC' };
      return event.parse({ id: 'a', start: time, end: time, onlineMeeting: { joinUrl } }).joinUrl;
    };

    for (const good of [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0',
      'https://teams.live.com/meet/1',
      'https://gov.teams.microsoft.us/l/meetup-join/1',
      'https://teams.cloud.microsoft/l/meetup-join/1',
    ])
      assert.equal(joinUrlOf(good), good);
    for (const bad of [
      'https://teams.microsoft.com.evil.example/l/meetup-join/1',
      'https://evil.example/teams.microsoft.com',
      'https://teams.microsoft.com@evil.example/',
      'https://xn--tams-6qa.microsoft.com.example/',
      'https://me:pw@teams.microsoft.com/',
      'http://teams.microsoft.com/l/meetup-join/1',
      'javascript:alert(1)',
      'not an address',
    ])
      assert.equal(joinUrlOf(bad), undefined, bad);
  });

  it('books once however often the same booking is sent', async () => {
    const booking = aBooking();
    const first = await mine.bookMeeting(booking);
    const second = await mine.bookMeeting(booking);

    assert.equal(first.id, second.id);
    assert.equal((await mine.listAgenda(range('09:00', '12:00'))).length, 1);
  });

  it('books once when the answer gets lost', async () => {
    await fault([{ match: { method: 'POST', path: '/me/events$' }, status: 504, afterEffect: true, times: 1 }]);
    const booked = await mine.bookMeeting(aBooking());

    assert.deepEqual(
      (await mine.listAgenda(range('09:00', '12:00'))).map(({ id }) => id),
      [booked.id],
    );
  });

  it('refuses times that have passed or turn back', async () => {
    const past = { startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date(Date.now() - 3_600_000) };

    await assert.rejects(mine.bookMeeting(aBooking(past)), { name: 'InvalidRequest' });
    await assert.rejects(mine.bookMeeting(aBooking(range('11:00', '10:00'))), { name: 'InvalidRequest' });
    assert.deepEqual(
      sandbox.tenant.ledger.since(0).entries.filter(({ kind }) => kind === 'graph'),
      [],
    );
  });

  it('keeps the wall time of a series over a change of the clocks', async () => {
    await mine.bookMeeting(
      aBooking({ attendees: [], recurrence: { every: 'week', interval: 1, until: addDays(tuesday, 7 * 30) } }),
    );
    const weeks = await mine.listAgenda({ startsAt: at('00:00'), endsAt: at('00:00', addDays(tuesday, 7 * 26)) });

    assert.equal(weeks.length, 26);
    assert.ok(weeks.every(({ startsAt }) => localText(startsAt, seattle).endsWith('T10:00')));
    assert.equal(new Set(weeks.map(({ seriesId }) => seriesId)).size, 1);
    assert.ok(new Set(weeks.map(({ startsAt }) => startsAt.getUTCHours())).size > 1);
  });

  it('sees who is busy, and never takes for free what it cannot see', async () => {
    await mine.bookMeeting(aBooking());
    const [adeleThen, nobody, outside] = await mine.listSchedules(
      [adele, `nobody@${domain}`, 'lucy@fabrikam.com'],
      range('08:00', '18:00'),
    );

    assert.equal(adeleThen?.error, undefined);
    assert.deepEqual(
      adeleThen?.busy.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
      [[at('10:00'), at('10:30')]],
    );
    assert.ok(adeleThen?.workingHours?.timeZone);
    assert.ok(nobody?.error);
    assert.ok(outside?.error);
  });

  it('asks for more than twenty people in several calls', async () => {
    const everybody = sandbox.tenant.people.where(({ hasMailbox }) => hasMailbox).map(({ mail }) => mail ?? '');
    const schedules = await mine.listSchedules(everybody, range('08:00', '18:00'));

    assert.ok(everybody.length > 20);
    assert.deepEqual(
      schedules.map(({ address }) => address),
      everybody,
    );
    assert.ok(schedules.every(({ error }) => !error));
  });

  it('finds times when everybody is free, and says why when nobody is', async () => {
    await adeles.bookMeeting(aBooking({ attendees: [], ...range('08:00', '12:00'), subject: 'Deep work' }));
    const request = { attendees: [{ address: adele }], durationMinutes: 30, timeZone: seattle };
    const open = await mine.findTimes({ ...request, within: range('08:00', '17:00') });
    const closed = await mine.findTimes({ ...request, within: range('09:00', '11:00') });

    assert.ok(open.slots.length > 0 && open.slots.length <= 5);
    for (const slot of open.slots) {
      assert.equal(slot.kind, 'everyone');
      assert.ok(slot.startsAt >= at('12:00') && slot.endsAt <= at('17:00'));
      assert.deepEqual(
        slot.people.map(({ state, hours }) => [state, hours]),
        [
          ['free', 'within'],
          ['free', 'within'],
        ],
      );
    }
    assert.ok(closed.nothing);
    assert.ok(closed.slots.every(({ kind }) => kind === 'partly'));
  });

  it('goes outside working hours only when the window leaves nothing else, and says so', async () => {
    const { slots } = await mine.findTimes({
      attendees: [{ address: adele }],
      durationMinutes: 30,
      within: range('19:00', '21:00'),
      timeZone: seattle,
    });

    assert.ok(slots.length > 0);
    assert.ok(slots.every(({ kind }) => kind === 'outsideHours'));
  });

  it('moves what I organise, unless somebody changed it meanwhile', async () => {
    const booked = await mine.bookMeeting(aBooking());
    const moved = await mine.moveMeeting(
      booked.id,
      { ...range('14:00', '14:30'), timeZone: seattle },
      booked.changeKey,
    );

    assert.equal(moved.id, booked.id);
    assert.deepEqual(moved.startsAt, at('14:00'));
    assert.deepEqual(
      (await adeles.listAgenda(range('13:00', '16:00'))).map(({ startsAt }) => startsAt),
      [at('14:00')],
    );
    await assert.rejects(
      mine.moveMeeting(booked.id, { ...range('15:00', '15:30'), timeZone: seattle }, booked.changeKey),
      { name: 'ChangedMeanwhile' },
    );
    const [invitation] = await adeles.listAgenda(range('13:00', '16:00'));
    await assert.rejects(adeles.moveMeeting(invitation?.id ?? '', { ...range('15:00', '15:30'), timeZone: seattle }), {
      name: 'InvalidRequest',
    });
  });

  it('cancels for everybody, or takes an invitation out of my calendar alone', async () => {
    const [first, second] = [
      await mine.bookMeeting(aBooking()),
      await mine.bookMeeting(aBooking(range('11:00', '11:30'))),
    ];
    await mine.cancelMeeting(first.id, 'Sorry');
    const [invitation] = (await adeles.listAgenda(range('09:00', '12:00'))).filter(({ isCancelled }) => !isCancelled);
    await adeles.cancelMeeting(invitation?.id ?? '');

    assert.deepEqual(invitation?.startsAt, second.startsAt);
    assert.deepEqual(await adeles.listAgenda(range('09:00', '12:00')), []);
    assert.deepEqual(
      (await mine.listAgenda(range('09:00', '12:00'))).map(({ id }) => id),
      [second.id],
    );
    await assert.rejects(mine.cancelMeeting(first.id), { name: 'Gone' });
  });

  it('takes out an entry of my own', async () => {
    const entry = await mine.bookMeeting(aBooking({ attendees: [], online: false }));
    await mine.cancelMeeting(entry.id);

    assert.deepEqual(await mine.listAgenda(range('09:00', '12:00')), []);
  });

  it('answers invitations with a word and another time, and tells the organiser', async () => {
    await mine.bookMeeting(aBooking());
    const [invitation] = await adeles.listAgenda(range('09:00', '12:00'));
    const id = invitation?.id ?? '';
    await adeles.respondToEvent(id, 'tentative', { comment: 'Later?', propose: range('15:00', '15:30') });
    const [booked] = await mine.listAgenda(range('09:00', '12:00'));
    const answer = booked?.attendees.find(({ address }) => address.toLowerCase() === adele.toLowerCase());

    assert.equal(answer?.response, 'tentativelyAccepted');
    assert.deepEqual(answer?.proposed?.startsAt, at('15:00'));
    await assert.rejects(adeles.respondToEvent(id, 'accept', { propose: range('15:00', '15:30') }), {
      name: 'InvalidRequest',
    });
  });

  it('books a room as a resource', async () => {
    const [room] = await mine.listRooms();
    assert.ok(room?.address);
    const booked = await mine.bookMeeting(aBooking({ room: { name: room.name, address: room.address } }));

    assert.equal(booked.location, room.name);
    assert.equal(booked.attendees.find(({ type }) => type === 'resource')?.address, room.address);
  });

  it('says that somebody has no mailbox', async () => {
    const without = sandbox.tenant.people.where(({ hasMailbox, userType }) => !hasMailbox && userType === 'Member')[0];
    const theirs = await calendarOf(without?.userPrincipalName ?? '');

    await assert.rejects(theirs.listAgenda(range('09:00', '12:00')), { name: 'NoMailbox' });
  });

  it('lives with words and holes that Graph has not told of', () => {
    const time = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
    const odd = event.parse({
      id: 'x',
      start: time('2027-01-05T10:00:00.0000000'),
      end: time('2027-01-05T11:00:00.0000000'),
      subject: null,
      showAs: 'levitating',
      location: null,
      organizer: null,
      attendees: [{ type: 'ghost', emailAddress: null, status: null }],
      type: 'unknownFutureValue',
      sensitivity: null,
      somethingNew: {},
    });

    assert.deepEqual([odd.subject, odd.showAs, odd.type], ['', 'unknown', 'singleInstance']);
    assert.deepEqual([odd.attendees[0]?.name, odd.attendees[0]?.type], ['Somebody', 'required']);
    assert.equal(odd.startsAt.toISOString(), '2027-01-05T10:00:00.000Z');
  });
});
