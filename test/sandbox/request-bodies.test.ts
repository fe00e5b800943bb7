import assert from 'node:assert/strict';
import { aMeeting, type CalendarTenant, startCalendars } from './support/calendar-tenant.ts';
import { contractProblems, hasContract } from './support/contract.ts';

describe('A request body', () => {
  let graph: CalendarTenant;
  before(async () => {
    graph = await startCalendars();
  });
  after(async () => {
    // What is asked here is what the contract's checker does not know; the answers are held against it.
    const problems = hasContract() ? await contractProblems(graph.trafficFile) : [];
    await graph.stop();
    assert.deepEqual(
      problems.filter((problem) => !problem.startsWith('request:')),
      [],
    );
  });

  it('may hold an event as O365 for Python writes it: false as text', async () => {
    const { status, body } = await graph.as('Megan').post('/me/calendar/events', {
      transactionId: null,
      subject: 'Budget',
      body: { contentType: 'HTML', content: '' },
      start: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T10:30:00', timeZone: 'UTC' },
      attendees: [{ emailAddress: { address: graph.address('Alex'), name: '' }, type: 'required' }],
      location: { displayName: '' },
      categories: [],
      isAllDay: false,
      importance: 'normal',
      isReminderOn: true,
      reminderMinutesBeforeStart: 15,
      responseRequested: true,
      sensitivity: 'normal',
      showAs: 'busy',
      isOnlineMeeting: 'false',
      onlineMeetingProvider: 'unknown',
      singleValueExtendedProperties: [
        { id: 'Boolean {00020329-0000-0000-C000-000000000046} Name DoNotForward', value: 'false' },
      ],
    });

    assert.equal(status, 201);
    assert.equal(body.isOnlineMeeting, false);
  });

  it('means the same with numbers, booleans and enum members as text of any letters', async () => {
    const { body } = await graph.as('Megan').post('/me/events', {
      ...aMeeting('11:00', '11:30', { isReminderOn: 'False', reminderMinutesBeforeStart: '30', showAs: 'TENTATIVE' }),
      recurrence: {
        pattern: { type: 'Weekly', interval: '2', daysOfWeek: ['Tuesday'], firstDayOfWeek: 'Monday' },
        range: { type: 'Numbered', startDate: '2026-11-24', numberOfOccurrences: '3' },
      },
    });

    assert.deepEqual(
      [body.isReminderOn, body.reminderMinutesBeforeStart, body.showAs, body.recurrence.pattern.daysOfWeek],
      [false, 30, 'tentative', ['tuesday']],
    );
    assert.deepEqual([body.recurrence.pattern.interval, body.recurrence.range.numberOfOccurrences], [2, 3]);
  });

  it('is read alike in the parameters of an action', async () => {
    const asked = {
      schedules: [graph.address('Alex')],
      startTime: { dateTime: '2026-11-24T08:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
    };
    const schedule = await graph
      .as('Megan')
      .post('/me/calendar/getSchedule', { ...asked, availabilityViewInterval: '60' });
    const { value } = (await graph.as('Alex').get('/me/events')).body;
    const [invitation] = value;
    const answer = await graph.as('Alex').post(`/me/events/${invitation.id}/accept`, { sendResponse: 'true' });

    assert.equal(schedule.body.value[0].availabilityView.length, 2);
    assert.equal(answer.status, 202);
  });

  for (const [name, more] of Object.entries({
    'a word for a number': { reminderMinutesBeforeStart: 'soon' },
    'a number for a boolean': { isReminderOn: 1 },
    'a boolean for text': { subject: true },
    'a fraction for a whole number': { reminderMinutesBeforeStart: '1.5' },
  }))
    it(`is refused with ${name}`, async () => {
      const { status, body } = await graph.as('Megan').post('/me/events', aMeeting('12:00', '12:30', more));

      assert.deepEqual([status, body.error.code], [400, 'RequestBodyRead']);
    });
});
