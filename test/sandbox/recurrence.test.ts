import assert from 'node:assert/strict';
import { occurrenceDates } from '../../sandbox/tenant/calendar/recurrence.ts';
import type { RecurrencePattern, RecurrenceRange } from '../../sandbox/tenant/calendar/types.ts';
import { ianaZone, millis, wallIn } from '../../sandbox/tenant/calendar/zones.ts';
import { type CalendarTenant, startCalendars } from './support/calendar-tenant.ts';

const dates = (
  pattern: Partial<RecurrencePattern> & Pick<RecurrencePattern, 'type'>,
  startDate: string,
  to: string,
  range: Partial<RecurrenceRange> = {},
) =>
  occurrenceDates(
    {
      pattern: {
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: [],
        firstDayOfWeek: 'sunday',
        index: 'first',
        ...pattern,
      },
      range: {
        type: 'noEnd',
        startDate,
        endDate: '0001-01-01',
        numberOfOccurrences: 0,
        recurrenceTimeZone: 'UTC',
        ...range,
      },
    },
    startDate,
    to,
  );

describe('A recurrence', () => {
  it('repeats every so many days', () => {
    assert.deepEqual(dates({ type: 'daily', interval: 3 }, '2026-02-26', '2026-03-05'), [
      '2026-02-26',
      '2026-03-01',
      '2026-03-04',
    ]);
  });

  it('repeats on weekdays of every other week, weeks counted from the first day of the week', () => {
    const pattern = { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'tuesday'] } as const;
    const days = [...pattern.daysOfWeek];

    assert.deepEqual(dates({ ...pattern, daysOfWeek: days, firstDayOfWeek: 'sunday' }, '2026-11-24', '2026-12-14'), [
      '2026-11-24',
      '2026-12-06',
      '2026-12-08',
    ]);
    assert.deepEqual(dates({ ...pattern, daysOfWeek: days, firstDayOfWeek: 'monday' }, '2026-11-24', '2026-12-14'), [
      '2026-11-24',
      '2026-11-29',
      '2026-12-08',
      '2026-12-13',
    ]);
  });

  it('falls on the last day of a month that has no 31st', () => {
    assert.deepEqual(dates({ type: 'absoluteMonthly', dayOfMonth: 31 }, '2027-01-31', '2027-05-01'), [
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  it('finds the second Tuesday and the last weekday of a month', () => {
    assert.deepEqual(
      dates({ type: 'relativeMonthly', daysOfWeek: ['tuesday'], index: 'second' }, '2026-11-01', '2027-01-31'),
      ['2026-11-10', '2026-12-08', '2027-01-12'],
    );
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
    assert.deepEqual(
      dates({ type: 'relativeMonthly', daysOfWeek: [...weekdays], index: 'last' }, '2026-10-01', '2026-11-30'),
      ['2026-10-30', '2026-11-30'],
    );
  });

  it('repeats yearly, on the 29th of February too, and on the last Thursday of November', () => {
    assert.deepEqual(dates({ type: 'absoluteYearly', month: 2, dayOfMonth: 29 }, '2028-01-01', '2030-12-31'), [
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
    ]);
    assert.deepEqual(
      dates({ type: 'relativeYearly', month: 11, daysOfWeek: ['thursday'], index: 'last' }, '2026-01-01', '2027-12-31'),
      ['2026-11-26', '2027-11-25'],
    );
  });

  it('ends after a number of occurrences or on a date', () => {
    assert.equal(
      dates({ type: 'daily' }, '2026-11-23', '2027-11-23', { type: 'numbered', numberOfOccurrences: 4 }).at(-1),
      '2026-11-26',
    );
    assert.equal(
      dates({ type: 'daily' }, '2026-11-23', '2027-11-23', { type: 'endDate', endDate: '2026-11-25' }).at(-1),
      '2026-11-25',
    );
  });
});

describe('A time zone', () => {
  it('goes by its Windows or IANA name, letter case ignored, and by nothing else', () => {
    assert.equal(ianaZone('w. europe standard time'), 'Europe/Berlin');
    assert.equal(ianaZone('europe/london'), 'Europe/London');
    assert.equal(ianaZone('UTC'), 'Etc/UTC');
    for (const unknown of ['Customized Time Zone', 'Mars/Olympus', '+02:00', ''])
      assert.equal(ianaZone(unknown), undefined);
  });

  it('has hours that daylight saving skips, which move on with the clock', () => {
    const skipped = millis({ dateTime: '2027-03-28T02:30:00', timeZone: 'Europe/Berlin' });

    assert.equal(wallIn(skipped, 'Europe/Berlin').dateTime, '2027-03-28T03:30:00');
  });
});

describe('A series in a calendar', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(() => graph.stop());

  const weeklyTuesday = (more: Record<string, unknown> = {}) => ({
    subject: 'Weekly',
    start: { dateTime: '2027-03-09T09:00:00', timeZone: 'Pacific Standard Time' },
    end: { dateTime: '2027-03-09T09:30:00', timeZone: 'Pacific Standard Time' },
    attendees: [graph.invited('Alex')],
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] },
      range: { type: 'numbered', startDate: '2027-03-09', numberOfOccurrences: 4 },
    },
    ...more,
  });
  const march = ['2027-03-01', '2027-04-10T00:00:00Z'] as const;
  const starts = (events: { start: { dateTime: string } }[]) => events.map(({ start }) => start.dateTime.slice(5, 16));

  it('keeps its hour on the wall when the clocks change', async () => {
    const made = await graph.as('Megan').post('/me/events', weeklyTuesday());

    assert.equal(made.status, 201);
    assert.equal(made.body.type, 'seriesMaster');
    assert.deepEqual(starts(await graph.as('Megan').day(...march)), [
      '03-09T17:00',
      '03-16T16:00',
      '03-23T16:00',
      '03-30T16:00',
    ]);
    const local = await graph.as('Alex').day(...march, { Prefer: 'outlook.timezone="America/Los_Angeles"' });
    assert.deepEqual(starts(local), ['03-09T09:00', '03-16T09:00', '03-23T09:00', '03-30T09:00']);
    assert.equal(local[0].start.timeZone, 'America/Los_Angeles');
    assert.ok(
      local.every(
        (event: { type: string; seriesMasterId: string }) => event.type === 'occurrence' && event.seriesMasterId,
      ),
    );
    assert.equal(new Set(local.map((event: { iCalUId: string }) => event.iCalUId)).size, 4);
  });

  it('begins on its first matching day', async () => {
    const range = { type: 'noEnd', startDate: '2027-03-09' };
    const recurrence = { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['thursday'] }, range };
    const made = await graph.as('Megan').post('/me/events', weeklyTuesday({ recurrence }));

    assert.equal(made.body.start.dateTime, '2027-03-11T17:00:00.0000000');
  });

  it('lets one occurrence move in every calendar and keeps its id', async () => {
    await graph.as('Megan').post('/me/events', weeklyTuesday());
    const [, second] = await graph.as('Megan').day(...march);
    const moved = await graph.as('Megan').patch(`/me/events/${second.id}`, {
      start: { dateTime: '2027-03-17T18:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-03-17T18:30:00', timeZone: 'UTC' },
    });

    assert.equal(moved.status, 200);
    assert.equal(moved.body.type, 'exception');
    assert.equal(moved.body.id, second.id);
    assert.equal(moved.body.originalStart, '2027-03-16T16:00:00.000Z');
    for (const name of ['Megan', 'Alex'])
      assert.deepEqual(starts(await graph.as(name).day(...march)), [
        '03-09T17:00',
        '03-17T18:00',
        '03-23T16:00',
        '03-30T16:00',
      ]);
  });

  it('refuses an occurrence that jumps over its neighbour', async () => {
    await graph.as('Megan').post('/me/events', weeklyTuesday());
    const [, second] = await graph.as('Megan').day(...march);
    const crossed = await graph.as('Megan').patch(`/me/events/${second.id}`, {
      start: { dateTime: '2027-03-25T18:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-03-25T18:30:00', timeZone: 'UTC' },
    });

    assert.equal(crossed.status, 400);
    assert.equal(crossed.body.error.code, 'ErrorOccurrenceCrossingBoundary');
  });

  it('loses one occurrence for the organiser and shows it cancelled to the others', async () => {
    await graph.as('Megan').post('/me/events', weeklyTuesday());
    const [, , third] = await graph.as('Megan').day(...march);
    await graph.as('Megan').post(`/me/events/${third.id}/cancel`, { comment: 'Away' });
    const series = await graph
      .as('Megan')
      .get(`/me/events/${third.seriesMasterId}?$select=subject,cancelledOccurrences`);

    assert.deepEqual(starts(await graph.as('Megan').day(...march)), ['03-09T17:00', '03-16T16:00', '03-30T16:00']);
    assert.match(series.body.cancelledOccurrences[0], /^OID\..*2027-03-23$/);
    const seen = await graph.as('Alex').day(...march);
    assert.deepEqual(
      seen.map((event: { isCancelled: boolean }) => event.isCancelled),
      [false, false, true, false],
    );
    assert.equal((await graph.as('Megan').get(`/me/events/${third.id}`)).status, 404);
  });

  it('is answered for one occurrence without answering the rest', async () => {
    await graph.as('Megan').post('/me/events', weeklyTuesday());
    const [first] = await graph.as('Alex').day(...march);
    await graph.as('Alex').post(`/me/events/${first.id}/decline`, { sendResponse: true });

    assert.equal((await graph.as('Alex').day(...march)).length, 3);
    const organized = await graph.as('Megan').day(...march);
    assert.deepEqual(
      organized.map((event: { attendees: { status: { response: string } }[] }) => event.attendees[0]?.status.response),
      ['declined', 'none', 'none', 'none'],
    );
  });

  it('forgets exceptions when the whole series moves', async () => {
    const made = await graph.as('Megan').post('/me/events', weeklyTuesday());
    const [, second] = await graph.as('Megan').day(...march);
    await graph.as('Megan').patch(`/me/events/${second.id}`, { subject: 'Special' });
    await graph.as('Megan').patch(`/me/events/${made.body.id}`, {
      start: { dateTime: '2027-03-09T10:00:00', timeZone: 'Pacific Standard Time' },
      end: { dateTime: '2027-03-09T10:30:00', timeZone: 'Pacific Standard Time' },
    });

    for (const name of ['Megan', 'Alex']) {
      const events = await graph.as(name).day(...march);
      assert.deepEqual(starts(events), ['03-09T18:00', '03-16T17:00', '03-23T17:00', '03-30T17:00']);
      assert.deepEqual(new Set(events.map((event: { subject: string }) => event.subject)), new Set(['Weekly']));
    }
  });

  it('lists its instances, and only those of a series', async () => {
    const made = await graph.as('Megan').post('/me/events', weeklyTuesday());
    const window = 'startDateTime=2027-03-10T00:00:00Z&endDateTime=2027-03-24T00:00:00Z';
    const instances = await graph.as('Megan').get(`/me/events/${made.body.id}/instances?${window}`);
    const single = await graph.as('Megan').get(`/me/events/${instances.body.value[0].id}/instances?${window}`);

    assert.deepEqual(starts(instances.body.value), ['03-16T16:00', '03-23T16:00']);
    assert.equal(single.status, 400);
  });

  it('is refused when its pattern lacks what it needs or its range starts on another day', async () => {
    const range = { type: 'noEnd', startDate: '2027-03-09' };
    const bad = [
      { pattern: { type: 'weekly', interval: 1 }, range },
      { pattern: { type: 'daily', interval: 0 }, range },
      { pattern: { type: 'daily', interval: 1 }, range: { ...range, startDate: '2027-03-10' } },
      { pattern: { type: 'absoluteYearly', interval: 1, dayOfMonth: 3 }, range },
    ];

    for (const recurrence of bad)
      assert.equal((await graph.as('Megan').post('/me/events', weeklyTuesday({ recurrence }))).status, 400);
  });
});
