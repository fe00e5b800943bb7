import assert from 'node:assert/strict';
import { type CalendarTenant, holdAgainstContract, startCalendars } from './support/calendar-tenant.ts';

describe('Mailbox settings', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  const patch = (body: object) => graph.as('Megan').patch('/me/mailboxSettings', body);
  /** Wall times of the suggestions for Tuesday 24 November 2026, UTC. */
  const suggested = async () => {
    const at = (time: string) => ({ dateTime: `2026-11-${time}`, timeZone: 'UTC' });
    const { body } = await graph.as('Megan').post('/me/findMeetingTimes', {
      meetingDuration: 'PT1H',
      timeConstraint: { timeSlots: [{ start: at('24T00:00:00'), end: at('25T00:00:00') }] },
    });
    return body.meetingTimeSuggestions.map(
      ({ meetingTimeSlot }: { meetingTimeSlot: { start: { dateTime: string } } }) =>
        meetingTimeSlot.start.dateTime.slice(11, 16),
    );
  };

  it('take days in any letters, and people still get suggestions', async () => {
    const hours = { daysOfWeek: ['Monday', 'TUESDAY'], startTime: '09:00:00', endTime: '10:30:00' };
    const { status, body } = await patch({ timeZone: 'UTC', workingHours: hours });

    assert.equal(status, 200);
    assert.deepEqual(body.workingHours.daysOfWeek, ['monday', 'tuesday']);
    assert.deepEqual(await suggested(), ['09:00', '09:30']);
  });

  it('keep what a change leaves out, at every depth', async () => {
    const before = (await graph.as('Megan').get('/me/mailboxSettings')).body;
    await patch({ automaticRepliesSetting: { status: 'Scheduled', internalReplyMessage: 'Away' } });
    await patch({ automaticRepliesSetting: { externalAudience: 'none' }, dateFormat: 'yyyy-MM-dd' });
    await patch({ language: { locale: 'de-DE' }, workingHours: { endTime: '12:00:00' } });
    const after = (await graph.as('Megan').get('/me/mailboxSettings')).body;

    assert.deepEqual(after.automaticRepliesSetting, {
      ...before.automaticRepliesSetting,
      status: 'scheduled',
      internalReplyMessage: 'Away',
      externalAudience: 'none',
    });
    assert.deepEqual(after.workingHours, { ...before.workingHours, endTime: '12:00:00.0000000' });
    assert.deepEqual(after.language, { locale: 'de-DE', displayName: 'Deutsch (Deutschland)' });
    assert.deepEqual(
      [after.dateFormat, after.timeFormat, after.timeZone],
      ['yyyy-MM-dd', before.timeFormat, before.timeZone],
    );
  });

  it('count working hours in a zone of their own', async () => {
    const hours = { startTime: '09:00:00', endTime: '10:30:00', timeZone: { name: 'Asia/Tokyo' } };
    const { body } = await patch({ timeZone: 'UTC', workingHours: hours });

    assert.deepEqual([body.timeZone, body.workingHours.timeZone], ['UTC', { name: 'Tokyo Standard Time' }]);
    assert.deepEqual(await suggested(), ['00:00', '00:30']);
    assert.equal((await patch({ workingHours: { timeZone: { name: 'Mars/Olympus' } } })).status, 400);
  });

  const custom = {
    '@odata.type': '#microsoft.graph.customTimeZone',
    name: 'Customized Time Zone',
    bias: -120,
    standardOffset: { time: '02:00:00.0000000', dayOccurrence: 4, dayOfWeek: 'sunday', month: 10, year: 0 },
    daylightOffset: {
      daylightBias: -60,
      time: '02:00:00.0000000',
      dayOccurrence: 1,
      dayOfWeek: 'sunday',
      month: 5,
      year: 0,
    },
  };

  it('take a custom zone for the working hours, and show it wherever the hours are shown', async () => {
    const hours = { startTime: '09:00:00', endTime: '10:30:00', timeZone: custom };
    const { body } = await patch({ workingHours: hours });
    const { body: schedule } = await graph.as('Alex').post('/me/calendar/getSchedule', {
      schedules: [graph.address('Megan')],
      startTime: { dateTime: '2026-11-24T08:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
    });

    assert.deepEqual(body.workingHours.timeZone, custom);
    assert.deepEqual(schedule.value[0].workingHours.timeZone, custom);
    assert.deepEqual(await suggested(), ['07:00', '07:30']);
  });

  it('move the clock of a custom zone on the days it says', async () => {
    graph.tenant.clock.set(new Date('2026-11-23T09:00:00Z'));
    const southern = {
      ...custom,
      standardOffset: { ...custom.standardOffset, month: 4 },
      daylightOffset: { ...custom.daylightOffset, month: 10 },
    };
    await patch({ workingHours: { startTime: '09:00:00', endTime: '10:30:00', timeZone: southern } });

    assert.deepEqual(await suggested(), ['06:00', '06:30']);
  });
});
