import assert from 'node:assert/strict';
import { meetingMessages } from '../../sandbox/tenant/calendar/meeting-messages.ts';
import { aMeeting, type CalendarTenant, holdAgainstContract, startCalendars } from './support/calendar-tenant.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever Graph answers
type Json = any;

describe('Around a calendar', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  it('presence says that somebody is in a meeting, and out of office', async () => {
    const of = async (name: string) => {
      const { body } = await graph.as('Megan').post('/communications/getPresencesByUserId', {
        ids: [graph.person(name).id],
      });
      const { availability, activity, outOfOfficeSettings } = body.value[0];
      return [availability, activity, outOfOfficeSettings.isOutOfOffice];
    };
    const alex = graph.person('Alex');
    graph.tenant.people.put({ ...alex, presence: { availability: 'Available', activity: 'Available' } });
    await graph.as('Alex').post('/me/events', aMeeting('10:00', '10:30'));
    await graph.as('Alex').post('/me/events', aMeeting('12:00', '18:00', { showAs: 'oof' }));

    graph.tenant.clock.set(new Date('2026-11-24T09:59:00Z'));
    assert.deepEqual(await of('Alex'), ['Available', 'Available', false]);
    graph.tenant.clock.set(new Date('2026-11-24T10:10:00Z'));
    assert.deepEqual(await of('Alex'), ['Busy', 'InAMeeting', false]);
    graph.tenant.clock.set(new Date('2026-11-24T13:00:00Z'));
    assert.deepEqual(await of('Alex'), ['Available', 'OutOfOffice', true]);
    graph.tenant.people.put({ ...alex, presence: { availability: 'DoNotDisturb', activity: 'Presenting' } });
    graph.tenant.clock.set(new Date('2026-11-24T10:10:00Z'));
    assert.deepEqual(await of('Alex'), ['DoNotDisturb', 'Presenting', false]);
  });

  it('what is written with an answer, a cancellation and a forward is kept', async () => {
    const { body: made } = await graph
      .as('Megan')
      .post('/me/events', aMeeting('10:00', '10:30', { attendees: [graph.invited('Alex')] }));
    const [theirs] = await graph.as('Alex').day('2026-11-24');
    const to = [{ emailAddress: { address: graph.address('Isaiah') } }];
    await graph.as('Alex').post(`/me/events/${theirs.id}/accept`, { comment: 'Gladly' });
    await graph.as('Alex').post(`/me/events/${theirs.id}/accept`, { comment: 'To nobody', sendResponse: false });
    await graph.as('Alex').post(`/me/events/${theirs.id}/forward`, { Comment: 'For you', ToRecipients: to });
    await graph.as('Megan').post(`/me/events/${made.id}/cancel`, { Comment: 'Postponed' });

    assert.deepEqual(
      meetingMessages(graph.tenant).map(({ kind, comment, toAddresses }) => [kind, comment, toAddresses]),
      [
        ['response', 'Gladly', [graph.address('Megan')]],
        ['forward', 'For you', [graph.address('Isaiah')]],
        ['cancellation', 'Postponed', [graph.address('Alex'), graph.address('Isaiah')]],
      ],
    );
    assert.ok(!JSON.stringify(graph.tenant.ledger.since(0)).includes('Postponed'));
  });

  it('reminders can be put off and dismissed, with a time that is one', async () => {
    const { body } = await graph.as('Megan').post('/me/events', aMeeting('10:00', '10:30'));
    const act = async (action: string, value?: unknown) =>
      (await graph.as('Megan').post(`/me/events/${body.id}/${action}`, value)).status;

    assert.equal(await act('dismissReminder'), 200);
    assert.equal(
      await act('snoozeReminder', { NewReminderTime: { dateTime: '2026-11-24T09:55:00', timeZone: 'UTC' } }),
      200,
    );
    assert.equal(await act('snoozeReminder', { NewReminderTime: { dateTime: 'later', timeZone: 'UTC' } }), 400);
    assert.equal(await act('snoozeReminder'), 400);
  });

  it('events carry no attachments, and take none', async () => {
    const { body } = await graph.as('Megan').post('/me/events', aMeeting('10:00', '10:30'));
    const path = `/me/events/${body.id}/attachments`;
    const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'YQ==' };

    assert.deepEqual((await graph.as('Megan').get(path)).body.value, []);
    assert.equal((await graph.as('Megan').post(path, file)).status, 405);
    assert.equal((await graph.as('Megan').get('/me/events/nonsense/attachments')).status, 400);
  });

  it('time zones and categories are listed', async () => {
    const windows = (await graph.as('Megan').get('/me/outlook/supportedTimeZones')).body.value;
    const iana = (
      await graph
        .as('Megan')
        .get("/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')")
    ).body.value;
    const alias = (list: Json[], name: string) => list.filter((zone) => zone.alias === name).length;
    assert.deepEqual([alias(windows, 'Pacific Standard Time'), alias(windows, 'Europe/London')], [1, 0]);
    assert.deepEqual([alias(iana, 'Europe/London'), alias(iana, 'Pacific Standard Time')], [1, 0]);
    for (const { alias: name } of [...windows.slice(0, 20), ...iana.slice(0, 20)])
      assert.equal(
        (await graph.as('Megan').get('/me/events', { Prefer: `outlook.timezone="${name}"` })).status,
        200,
        name,
      );

    const categories = (await graph.as('Megan').get('/me/outlook/masterCategories')).body.value;
    assert.equal(categories.length, 6);
    const { body: one } = await graph.as('Megan').get(`/me/outlook/masterCategories/${categories[2].id}`);
    assert.equal(one.displayName, categories[2].displayName);
    assert.equal((await graph.as('Alex').get(`/me/outlook/masterCategories/${categories[2].id}`)).status, 404);
  });

  describe('delta of a window', () => {
    const window = '/me/calendarView/delta?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-12-07T00:00:00Z';
    const weekly = (daysOfWeek: string[]) => ({
      pattern: { type: 'weekly', interval: 1, daysOfWeek, firstDayOfWeek: 'monday' },
      range: { type: 'noEnd', startDate: '2026-11-24' },
    });
    const round = async (link: string) => (await graph.as('Megan').get(link.replace(/^.*\/v1\.0/, ''))).body;
    const removed = (body: Json) => body.value.filter((each: Json) => each['@removed']).map(({ id }: Json) => id);
    const occurrences = (body: Json) =>
      body.value.filter((each: Json) => each.type === 'occurrence').map(({ id }: Json) => id);

    it('tells which occurrences a series lost with its old pattern', async () => {
      const { body: series } = await graph
        .as('Megan')
        .post('/me/events', aMeeting('10:00', '10:30', { recurrence: weekly(['tuesday', 'thursday']) }));
      const first = await round(window);
      assert.equal(occurrences(first).length, 4);

      await graph.as('Megan').patch(`/me/events/${series.id}`, { recurrence: weekly(['tuesday']) });
      const second = await round(first['@odata.deltaLink']);

      const kept = occurrences(second);
      assert.equal(kept.length, 2);
      assert.deepEqual(
        removed(second).sort(),
        occurrences(first)
          .filter((id: string) => !kept.includes(id))
          .sort(),
      );
      assert.deepEqual((await round(second['@odata.deltaLink'])).value, []);
    });

    it('tells all that goes with a series', async () => {
      const { body: series } = await graph
        .as('Megan')
        .post('/me/events', aMeeting('10:00', '10:30', { recurrence: weekly(['tuesday']) }));
      const first = await round(window);
      await graph.as('Megan').delete(`/me/events/${series.id}`);

      const second = await round(first['@odata.deltaLink']);

      assert.deepEqual(removed(second).sort(), [series.id, ...occurrences(first)].sort());
    });
  });
});
