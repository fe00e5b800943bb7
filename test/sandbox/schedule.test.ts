import assert from 'node:assert/strict';
import { aMeeting, type CalendarTenant, holdAgainstContract, startCalendars } from './support/calendar-tenant.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever Graph answers
type Json = any;

describe('Free and busy', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  const window = (from: string, to: string) => ({
    StartTime: aMeeting(from, to).start,
    EndTime: aMeeting(from, to).end,
  });
  const ask = (schedules: string[], more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    graph
      .as('Megan')
      .post('/me/calendar/getSchedule', { Schedules: schedules, ...window('08:00', '12:00'), ...more }, headers);

  it('draws one digit for each interval and lists what takes the time', async () => {
    await graph
      .as('Alex')
      .post(
        '/me/events',
        aMeeting('09:00', '10:00', { subject: 'Review', showAs: 'busy', location: { displayName: 'Desk' } }),
      );
    await graph.as('Alex').post('/me/events', aMeeting('09:30', '10:30', { showAs: 'oof' }));
    await graph.as('Alex').post('/me/events', aMeeting('11:00', '11:15', { showAs: 'tentative' }));
    const { status, body } = await ask(
      [graph.address('Alex')],
      {},
      { Prefer: 'outlook.timezone="Pacific Standard Time"' },
    );

    assert.equal(status, 200);
    const [schedule] = body.value;
    assert.equal(schedule.availabilityView, '00233010');
    assert.deepEqual(schedule.scheduleItems[0], {
      isPrivate: false,
      status: 'busy',
      subject: 'Review',
      location: 'Desk',
      start: { dateTime: '2026-11-24T01:00:00.0000000', timeZone: 'Pacific Standard Time' },
      end: { dateTime: '2026-11-24T02:00:00.0000000', timeZone: 'Pacific Standard Time' },
    });
    assert.equal(schedule.workingHours.timeZone.name, 'Pacific Standard Time');
  });

  it('hides what is private from others, not from its owner', async () => {
    for (const name of ['Alex', 'Megan'])
      await graph
        .as(name)
        .post('/me/events', aMeeting('09:00', '10:00', { subject: 'Dentist', sensitivity: 'private' }));
    const { body } = await ask([graph.address('Alex'), graph.address('Megan')]);
    const [theirs, own] = body.value.map(({ scheduleItems }: Json) => scheduleItems[0]);

    assert.deepEqual([theirs.isPrivate, theirs.subject, theirs.status], [true, undefined, 'busy']);
    assert.equal(own.subject, 'Dentist');
  });

  it('says of an unknown address and of somebody without a mailbox that it cannot tell', async () => {
    const { status, body } = await ask([
      'nobody@contoso.onmicrosoft.com',
      'CameronW@contoso.onmicrosoft.com',
      graph.address('Alex'),
    ]);

    assert.equal(status, 200);
    assert.deepEqual(
      body.value.map(({ error }: Json) => error?.responseCode),
      ['5009', '5009', undefined],
    );
  });

  it('merges a group into one view and counts its members', async () => {
    await graph.as('Lynne').post('/me/events', aMeeting('09:00', '09:30'));
    const merged = await ask(['retail@contoso.onmicrosoft.com']);
    const tooMany = await ask(['allcompany@contoso.onmicrosoft.com']);

    assert.equal(merged.body.value[0].availabilityView, '00200000');
    assert.equal(tooMany.status, 400);
  });

  it('keeps to its limits', async () => {
    const alex = [graph.address('Alex')];
    const bad: [string[], Record<string, unknown>, number][] = [
      [[], {}, 400],
      [Array.from({ length: 21 }, (_, at) => `p${at}@example.com`), {}, 400],
      [alex, { AvailabilityViewInterval: 4 }, 400],
      [alex, { AvailabilityViewInterval: 1441 }, 400],
      [alex, { AvailabilityViewInterval: null }, 500],
      [alex, window('12:00', '08:00'), 400],
      [alex, { EndTime: { dateTime: '2027-02-24T08:00:00', timeZone: 'UTC' } }, 400],
      [alex, { StartTime: { dateTime: '2026-11-24T08:00:00', timeZone: 'Nowhere' } }, 400],
    ];

    for (const [schedules, more, status] of bad)
      assert.equal((await ask(schedules, more)).status, status, JSON.stringify(more));
    assert.equal((await ask(alex, { AvailabilityViewInterval: 60 })).body.value[0].availabilityView, '0000');
  });

  it('gives a custom time zone with its rules', async () => {
    const { body } = await ask([graph.address('José')]);

    assert.equal(body.value[0].workingHours.timeZone['@odata.type'], '#microsoft.graph.customTimeZone');
    assert.equal(body.value[0].workingHours.timeZone.bias, 420);
  });
});

describe('Finding a time', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  // Seattle's working day of the 24th is 16:00 to 01:00 UTC.
  const find = (names: string[], more: Record<string, unknown> = {}) =>
    graph.as('Megan').post('/me/findMeetingTimes', {
      attendees: names.map((name) => ({
        type: 'required',
        emailAddress: { address: name.includes('@') ? name : graph.address(name) },
      })),
      meetingDuration: 'PT30M',
      timeConstraint: {
        activityDomain: 'work',
        timeSlots: [aMeeting('16:00', '18:00')].map(({ start, end }) => ({ start, end })),
      },
      ...more,
    });
  const starts = ({ body }: Json) =>
    body.meetingTimeSuggestions.map((each: Json) => each.meetingTimeSlot.start.dateTime.slice(11, 16));

  it('suggests times of the same confidence in the order of the day, whoever is at work then', async () => {
    const timeConstraint = {
      activityDomain: 'unrestricted',
      timeSlots: [aMeeting('14:00', '17:00')].map(({ start, end }) => ({ start, end })),
    };

    // Alex starts at 16:00 UTC.
    const found = await find(['Alex'], { timeConstraint });

    assert.deepEqual(starts(found), ['14:00', '14:30', '15:00', '15:30', '16:00', '16:30']);
  });

  it('suggests times when everybody is free, the nearest first', async () => {
    await graph.as('Alex').post('/me/events', aMeeting('16:00', '16:30'));
    await graph.as('Megan').post('/me/events', aMeeting('17:00', '17:30'));
    const found = await find(['Alex'], { returnSuggestionReasons: true, minimumAttendeePercentage: 100 });

    assert.deepEqual(starts(found), ['16:30', '17:30']);
    const [first] = found.body.meetingTimeSuggestions;
    assert.deepEqual([first.confidence, first.order, first.organizerAvailability], [100, 1, 'free']);
    assert.equal(first.attendeeAvailability[0].availability, 'free');
    assert.match(first.suggestionReason, /all attendees are available/);
    assert.equal(found.body.emptySuggestionsReason, '');
  });

  it('ranks times by how likely people come', async () => {
    await graph.as('Alex').post('/me/events', aMeeting('16:00', '17:30'));
    const found = await find(['Alex', 'Isaiah'], { maxCandidates: 2 });

    assert.deepEqual(starts(found), ['17:30', '16:00']);
    assert.deepEqual(
      found.body.meetingTimeSuggestions.map(({ confidence }: Json) => confidence),
      [100, 50],
    );
    assert.equal((await find(['someone@example.com'])).body.meetingTimeSuggestions.length, 0);
    assert.equal(
      (await find(['someone@example.com'], { minimumAttendeePercentage: 40 })).body.meetingTimeSuggestions[0]
        .confidence,
      49,
    );
  });

  it('says why there is none', async () => {
    await graph.as('Alex').post('/me/events', aMeeting('15:00', '19:00'));
    const reason = async (names: string[], more: Record<string, unknown> = {}) =>
      (await find(names, more)).body.emptySuggestionsReason;
    const slot = (from: string, to: string) => ({
      timeConstraint: {
        activityDomain: 'work',
        timeSlots: [{ start: aMeeting(from, to).start, end: aMeeting(from, to).end }],
      },
    });

    assert.equal(await reason(['Alex']), 'attendeesUnavailable');
    assert.equal(await reason(['someone@example.com']), 'attendeesUnavailableOrUnknown');
    assert.equal(await reason([], slot('05:00', '08:00')), 'unknown');
    await graph.as('Megan').post('/me/events', aMeeting('15:00', '19:00'));
    assert.equal(await reason(['Isaiah']), 'organizerUnavailable');
    assert.notEqual(starts(await find(['Isaiah'], { isOrganizerOptional: true })).length, 0);
  });

  it('keeps to working hours unless told otherwise', async () => {
    const night = { timeSlots: [{ start: aMeeting('09:00', '10:00').start, end: aMeeting('09:00', '10:00').end }] };

    assert.deepEqual(starts(await find([], { timeConstraint: { activityDomain: 'work', ...night } })), []);
    assert.deepEqual(starts(await find([], { timeConstraint: { activityDomain: 'unrestricted', ...night } })), [
      '09:00',
      '09:30',
    ]);
  });

  it('keeps to the working hours of everybody invited', async () => {
    const timeSlots = [{ start: aMeeting('15:00', '18:00').start, end: aMeeting('15:00', '18:00').end }];
    const during = (activityDomain: string, names: string[]) =>
      find(names, { timeConstraint: { activityDomain, timeSlots } });

    // London goes home at 17:30 UTC, Seattle begins at 16:00.
    assert.deepEqual(starts(await during('work', ['Lee'])), ['16:00', '16:30', '17:00']);
    assert.deepEqual(starts(await during('work', ['Alex'])), ['16:00', '16:30', '17:00', '17:30']);
    assert.equal(starts(await during('unrestricted', ['Lee'])).length, 6);
  });

  it('suggests free rooms, and nothing when the one required is taken', async () => {
    const rainier = graph.room('Rainier');
    await graph.as('Lee').post(
      '/me/events',
      aMeeting('15:00', '19:00', {
        attendees: [{ type: 'resource', emailAddress: { address: rainier.emailAddress } }],
      }),
    );
    const named = {
      isRequired: true,
      suggestLocation: false,
      locations: [
        { displayName: rainier.displayName, locationEmailAddress: rainier.emailAddress, resolveAvailability: true },
      ],
    };

    const suggested = await find(['Alex'], { locationConstraint: { isRequired: false, suggestLocation: true } });
    const required = await find(['Alex'], { locationConstraint: named });

    const offered = suggested.body.meetingTimeSuggestions[0].locations.map(({ displayName }: Json) => displayName);
    assert.equal(offered.length, 3);
    assert.ok(!offered.includes(rainier.displayName));
    assert.equal(required.body.emptySuggestionsReason, 'locationsUnavailable');
  });

  it('refuses a duration that is none and a window that ends before it starts', async () => {
    const backwards = { timeSlots: [{ start: aMeeting('18:00', '16:00').start, end: aMeeting('18:00', '16:00').end }] };

    assert.equal((await find([], { meetingDuration: 'PT0M' })).status, 400);
    assert.equal((await find([], { timeConstraint: backwards })).status, 400);
    assert.equal((await find([], { attendies: [] })).status, 400);
  });
});

describe('Rooms', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  it('are listed, by building too, and found by id or address', async () => {
    const all = await graph.as('Megan').get('/places/microsoft.graph.room');
    const lists = await graph.as('Megan').get('/places/microsoft.graph.roomList');
    const [seattle] = lists.body.value;
    const inSeattle = await graph.as('Megan').get(`/places/${seattle.emailAddress}/microsoft.graph.roomList/rooms`);
    const [room] = all.body.value;

    assert.equal(all.body.value.length, 6);
    assert.equal(lists.body.value.length, 2);
    assert.equal(inSeattle.body.value.length, 4);
    for (const name of [room.id, room.emailAddress])
      assert.equal((await graph.as('Megan').get(`/places/${name}`)).body['@odata.type'], '#microsoft.graph.room');
    assert.equal((await graph.as('Megan').get('/places/nowhere')).status, 404);
  });
});
