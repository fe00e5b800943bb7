import assert from 'node:assert/strict';
import { aMeeting, type CalendarTenant, holdAgainstContract, startCalendars } from './support/calendar-tenant.ts';
import { below } from './support/graph-tenant.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever Graph answers
type Json = any;

describe('A calendar', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  const book = async (more: Record<string, unknown> = {}): Promise<Json> => {
    const meeting = aMeeting('10:00', '10:30', {
      attendees: [graph.invited('Alex'), graph.invited('Adele Vance')],
      ...more,
    });
    const made = await graph.as('Megan').post('/me/events', meeting);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body;
  };
  const copy = async (name: string): Promise<Json> => (await graph.as(name).day('2026-11-24'))[0];
  const statusOf = (event: Json, name: string) =>
    event.attendees.find((each: Json) => each.emailAddress.address === graph.address(name))?.status.response;

  it('holds a new meeting for the organiser and as an unanswered invitation for everybody invited', async () => {
    const made = await book({
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      body: { contentType: 'html', content: '<b>Bring figures</b>' },
    });
    const invitation = await copy('Alex');

    assert.equal(made.isOrganizer, true);
    assert.equal(made.responseStatus.response, 'organizer');
    assert.match(made.onlineMeeting.joinUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.match(made.bodyPreview, /^Bring figures/);
    assert.ok(made.body.content.includes(made.onlineMeeting.joinUrl));
    assert.equal(invitation.iCalUId, made.iCalUId);
    assert.notEqual(invitation.id, made.id);
    assert.deepEqual(
      [invitation.isOrganizer, invitation.responseStatus.response, invitation.showAs, invitation.responseRequested],
      [false, 'notResponded', 'tentative', true],
    );
    assert.deepEqual(
      graph.changes.map(({ changeType, userId }) => [changeType, userId]),
      ['Megan', 'Alex', 'Adele Vance'].map((name) => ['created', graph.person(name).id]),
    );
    const entries = graph.tenant.ledger.since(0).entries.filter(({ kind }) => kind === 'event');
    assert.deepEqual(
      entries.map(({ action, iCalUId }) => [action, iCalUId]),
      Array(3).fill(['created', made.iCalUId]),
    );
  });

  it('makes one meeting of a create that is sent twice with one transactionId', async () => {
    const first = await book({ transactionId: 'b1' });
    const second = await book({ transactionId: 'b1' });

    assert.equal(second.id, first.id);
    assert.equal((await graph.as('Alex').day('2026-11-24')).length, 1);
  });

  it('refuses a transactionId that stands for another event, and names that one', async () => {
    const first = await book({ transactionId: 'b1' });
    const other = await graph.as('Megan').post('/me/events', aMeeting('11:00', '11:30', { transactionId: 'b1' }));

    assert.deepEqual(
      [other.status, other.body.error.code, other.body.error['@event.existingEventId']],
      [400, 'ErrorDuplicateTransactionId', first.id],
    );
    assert.equal((await graph.as('Megan').day('2026-11-24')).length, 1);
  });

  it('tells the organiser who accepted, who might come with another time, and who declined', async () => {
    const made = await book();
    const answer = async (name: string, action: string, body: unknown) =>
      (await graph.as(name).post(`/me/events/${(await copy(name)).id}/${action}`, body)).status;
    const later = aMeeting('12:00', '12:30');

    assert.equal(
      await answer('Alex', 'tentativelyAccept', { proposedNewTime: { start: later.start, end: later.end } }),
      202,
    );
    assert.equal(await answer('Adele Vance', 'accept', { comment: 'Gladly' }), 202);
    const organized = (await graph.as('Megan').get(`/me/events/${made.id}`)).body;
    assert.equal(statusOf(organized, 'Alex'), 'tentativelyAccepted');
    assert.equal(statusOf(organized, 'Adele Vance'), 'accepted');
    assert.equal(organized.attendees[0].proposedNewTime.start.dateTime, '2026-11-24T12:00:00.0000000');
    assert.notEqual(organized['@odata.etag'], made['@odata.etag']);
    assert.equal((await copy('Adele Vance')).showAs, 'busy');

    assert.equal(await answer('Adele Vance', 'decline', {}), 202);
    assert.equal(await copy('Adele Vance'), undefined);
    assert.equal(statusOf((await graph.as('Megan').get(`/me/events/${made.id}`)).body, 'Adele Vance'), 'declined');
  });

  it('keeps an answer that is not to be sent from the organiser', async () => {
    const made = await book();
    await graph.as('Alex').post(`/me/events/${(await copy('Alex')).id}/accept`, { sendResponse: false });

    assert.equal((await copy('Alex')).responseStatus.response, 'accepted');
    assert.equal(statusOf((await graph.as('Megan').get(`/me/events/${made.id}`)).body, 'Alex'), 'none');
  });

  it('moves every copy and asks everybody again when the organiser moves the meeting', async () => {
    const made = await book();
    await graph.as('Alex').post(`/me/events/${(await copy('Alex')).id}/accept`, {});
    graph.changes.length = 0;
    const { start, end } = aMeeting('15:00', '15:30');
    const moved = await graph.as('Megan').patch(`/me/events/${made.id}`, { start, end });

    assert.equal(statusOf(moved.body, 'Alex'), 'none');
    const seen = await copy('Alex');
    assert.deepEqual(
      [seen.start.dateTime, seen.responseStatus.response, seen.showAs],
      ['2026-11-24T15:00:00.0000000', 'notResponded', 'tentative'],
    );
    assert.deepEqual(
      graph.changes.map(({ changeType }) => changeType),
      ['updated', 'updated', 'updated'],
    );
  });

  it('keeps answers when only words change, and tells only those concerned when only attendees change', async () => {
    const made = await book();
    await graph.as('Alex').post(`/me/events/${(await copy('Alex')).id}/accept`, {});
    await graph.as('Megan').patch(`/me/events/${made.id}`, { subject: 'Budget 2027' });
    assert.deepEqual(
      [(await copy('Alex')).subject, (await copy('Alex')).responseStatus.response],
      ['Budget 2027', 'accepted'],
    );
    graph.changes.length = 0;

    const attendees = [graph.invited('Alex'), graph.invited('Diego')];
    await graph.as('Megan').patch(`/me/events/${made.id}`, { attendees });

    const told = new Set(graph.changes.map(({ userId }) => userId));
    assert.deepEqual(told, new Set(['Megan', 'Adele Vance', 'Diego'].map((name) => graph.person(name).id)));
    assert.equal((await copy('Adele Vance')).isCancelled, true);
    assert.equal((await copy('Diego')).responseStatus.response, 'notResponded');
    assert.equal(statusOf((await graph.as('Megan').get(`/me/events/${made.id}`)).body, 'Alex'), 'accepted');
  });

  it('marks the copies of a meeting that is called off and removes the organiser’s', async () => {
    const made = await book();
    const cancelled = await graph.as('Megan').post(`/me/events/${made.id}/cancel`, { comment: 'Sorry' });

    assert.equal(cancelled.status, 202);
    assert.equal((await graph.as('Megan').get(`/me/events/${made.id}`)).body.error.code, 'ErrorItemNotFound');
    const seen = await copy('Alex');
    assert.deepEqual([seen.subject, seen.isCancelled, seen.showAs], ['Canceled: Budget', true, 'free']);
    assert.equal((await graph.as('Alex').post(`/me/events/${seen.id}/accept`, {})).status, 400);
  });

  it('lets only the organiser cancel, and nobody answer their own meeting', async () => {
    const made = await book();
    const theirs = await copy('Alex');

    for (const [name, path] of [
      ['Alex', `/me/events/${theirs.id}/cancel`],
      ['Megan', `/me/events/${made.id}/accept`],
    ] as const) {
      const { status, body } = await graph.as(name).post(path, {});
      assert.deepEqual([status, body.error.code], [400, 'ErrorInvalidRequest']);
      assert.match(body.error.message, /^Your request can't be completed\./);
    }
  });

  it('refuses a proposal that is not allowed, not sent, or ends before it starts', async () => {
    await book({ allowNewTimeProposals: false });
    const { id } = await copy('Alex');
    const { start, end } = aMeeting('12:00', '12:30');
    assert.equal(
      (await graph.as('Alex').post(`/me/events/${id}/decline`, { proposedNewTime: { start, end } })).status,
      400,
    );

    await graph.as('Megan').patch(`/me/events/${(await copy('Megan')).id}`, { allowNewTimeProposals: true });
    for (const [body, code] of [
      [{ proposedNewTime: { start, end }, sendResponse: false }, 'ErrorInvalidParameter'],
      [{ proposedNewTime: { start: end, end: start } }, 'ErrorPropertyValidationFailure'],
    ] as const) {
      const answer = await graph.as('Alex').post(`/me/events/${id}/tentativelyAccept`, body);
      assert.deepEqual([answer.status, answer.body.error.code], [400, code]);
    }
    assert.equal(
      (await graph.as('Alex').post(`/me/events/${id}/accept`, { proposedNewTime: { start, end } })).status,
      400,
    );
    assert.equal((await copy('Alex')).responseStatus.response, 'notResponded');
  });

  it('changes only the attendee’s own copy when an attendee patches it', async () => {
    const made = await book();
    await graph
      .as('Alex')
      .patch(`/me/events/${(await copy('Alex')).id}`, { categories: ['Red category'], subject: 'Mine' });

    assert.deepEqual((await copy('Alex')).categories, ['Red category']);
    assert.equal((await graph.as('Megan').get(`/me/events/${made.id}`)).body.subject, 'Budget');
  });

  it('forwards an invitation: the organiser sees who joined', async () => {
    const made = await book();
    const toRecipients = [{ emailAddress: { address: graph.address('Lee') } }];
    assert.equal(
      (await graph.as('Alex').post(`/me/events/${(await copy('Alex')).id}/forward`, { toRecipients })).status,
      202,
    );

    assert.equal((await copy('Lee')).organizer.emailAddress.address, graph.address('Megan'));
    assert.equal(statusOf((await graph.as('Megan').get(`/me/events/${made.id}`)).body, 'Lee'), 'none');
  });

  it('books a free room and is declined by a taken one', async () => {
    const baker = graph.room('Baker');
    const withRoom = {
      attendees: [{ emailAddress: { address: baker.emailAddress, name: baker.displayName }, type: 'resource' }],
    };
    const first = await graph.as('Megan').post('/me/events', aMeeting('10:00', '11:00', withRoom));
    const second = await graph.as('Lee').post('/me/events', aMeeting('10:30', '11:30', withRoom));
    const third = await graph.as('Lee').post('/me/events', aMeeting('11:00', '11:30', withRoom));
    const answer = async (name: string, { body }: Json) =>
      (await graph.as(name).get(`/me/events/${body.id}`)).body.attendees[0].status.response;

    assert.equal(first.body.attendees[0].status.response, 'none');
    assert.equal(await answer('Megan', first), 'accepted');
    assert.equal(await answer('Lee', second), 'declined');
    assert.equal(await answer('Lee', third), 'accepted');

    await graph.as('Megan').delete(`/me/events/${first.body.id}`);
    await graph
      .as('Lee')
      .patch(`/me/events/${second.body.id}`, { start: aMeeting('10:00', '').start, end: aMeeting('11:00', '').start });
    assert.equal(await answer('Lee', second), 'accepted');
  });

  it('says nothing to people outside or without a mailbox', async () => {
    const attendees = [
      { emailAddress: { address: 'someone@example.com' }, type: 'required' },
      { emailAddress: { address: 'CameronW@contoso.onmicrosoft.com' }, type: 'optional' },
    ];
    await book({ attendees });

    assert.equal(graph.changes.length, 1);
  });

  it('invites the members of a group each with a copy', async () => {
    const made = await book({
      attendees: [{ emailAddress: { address: 'retail@contoso.onmicrosoft.com' }, type: 'required' }],
    });

    assert.equal((await copy('Lynne')).iCalUId, made.iCalUId);
    await graph.as('Lynne').post(`/me/events/${(await copy('Lynne')).id}/accept`, {});
    assert.equal(statusOf((await graph.as('Megan').get(`/me/events/${made.id}`)).body, 'Lynne'), 'accepted');
  });

  it('refuses what Graph refuses', async () => {
    const good = aMeeting('10:00', '10:30');
    const midnight = '2026-11-24T00:00:00';
    const bad: [unknown, string][] = [
      [{ ...good, colour: 'red' }, 'RequestBodyRead'],
      [{ ...good, start: good.end, end: good.start }, 'ErrorPropertyValidationFailure'],
      [{ subject: 'No time' }, 'ErrorPropertyValidationFailure'],
      [{ ...good, start: { ...good.start, timeZone: 'Mars' } }, 'TimeZoneNotSupportedException'],
      [{ ...good, attendees: [{ emailAddress: { address: 'nobody' } }] }, 'ErrorInvalidRecipients'],
      [{ ...good, isAllDay: true }, 'ErrorInvalidRequest'],
      [
        {
          ...good,
          isAllDay: true,
          start: { ...good.start, dateTime: midnight },
          end: { ...good.end, dateTime: midnight },
        },
        'ErrorInvalidRequest',
      ],
      [{ ...good, showAs: 'asleep' }, 'RequestBodyRead'],
    ];

    for (const [body, code] of bad) {
      const answer = await graph.as('Megan').post('/me/events', body);
      assert.deepEqual([answer.status, answer.body.error?.code], [400, code], JSON.stringify(body));
    }
    assert.equal((await graph.as('Megan').get('/me/events/nonsense')).body.error.code, 'ErrorInvalidIdMalformed');
    assert.equal((await graph.as('Megan').get('/me/calendarView')).status, 400);
    assert.equal(
      (await graph.as('Megan').get('/me/calendarView?startDateTime=2026-11-25&endDateTime=2026-11-24')).status,
      400,
    );
    assert.equal(
      (await graph.as('Megan').get('/me/events', { Prefer: 'outlook.timezone="Customized Time Zone"' })).status,
      400,
    );
    assert.equal((await graph.as('Cameron').get('/me/events')).body.error.code, 'MailboxNotEnabledForRESTAPI');
    assert.equal((await graph.as('Alex').get(`/users/${graph.person('Megan').id}/events`)).status, 403);
    assert.equal(graph.changes.length, 0);
  });

  it('refuses a write against an older version', async () => {
    const made = await book();
    const old = { 'If-Match': made['@odata.etag'] };
    assert.equal((await graph.as('Megan').patch(`/me/events/${made.id}`, { subject: 'One' }, old)).status, 200);

    assert.equal((await graph.as('Megan').patch(`/me/events/${made.id}`, { subject: 'Two' }, old)).status, 412);
    assert.equal((await graph.as('Megan').delete(`/me/events/${made.id}`, old)).status, 412);
    assert.equal((await graph.as('Megan').delete(`/me/events/${made.id}`)).status, 204);
  });

  it('shows times in the zone preferred, all-day events as the dates they are, and ids of the kind asked for', async () => {
    const made = await book({
      start: { dateTime: '2026-11-24T11:00:00+01:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-11-24T12:00:00', timeZone: 'Europe/Berlin' },
    });
    const allDay = {
      isAllDay: true,
      start: { dateTime: '2026-11-25T00:00:00', timeZone: 'Pacific Standard Time' },
      end: { dateTime: '2026-11-26T00:00:00', timeZone: 'Pacific Standard Time' },
    };
    const day = await graph
      .as('Megan')
      .post('/me/events', allDay, { Prefer: 'outlook.timezone="Tokyo Standard Time"' });
    const inTokyo = await graph
      .as('Megan')
      .get(`/me/events/${made.id}`, { Prefer: 'outlook.timezone="Tokyo Standard Time", IdType="ImmutableId"' });

    assert.equal(made.start.dateTime, '2026-11-24T10:00:00.0000000');
    assert.deepEqual(inTokyo.body.start, { dateTime: '2026-11-24T19:00:00.0000000', timeZone: 'Tokyo Standard Time' });
    assert.equal(day.body.start.dateTime, '2026-11-25T00:00:00.0000000');
    assert.notEqual(inTokyo.body.id, made.id);
    assert.equal((await graph.as('Megan').get(`/me/events/${inTokyo.body.id}`)).body.id, made.id);
  });

  it('pages, filters, sorts and selects', async () => {
    for (const hour of ['09', '11', '13'])
      await graph.as('Megan').post('/me/events', aMeeting(`${hour}:00`, `${hour}:30`, { subject: `At ${hour}` }));
    const view = '/me/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z';
    const page = await graph.as('Megan').get(`${view}&$top=2&$select=subject,start&$orderby=start/dateTime desc`);
    const found = await graph.as('Megan').get("/me/events?$filter=contains(subject,'11')");

    assert.deepEqual(
      page.body.value.map(({ subject }: Json) => subject),
      ['At 13', 'At 11'],
    );
    assert.deepEqual(Object.keys(page.body.value[0]).sort(), ['@odata.etag', 'id', 'start', 'subject']);
    assert.match(page.body['@odata.nextLink'], /\/v1\.0\/me\/calendarView\?/);
    assert.equal(found.body.value.length, 1);
    assert.equal((await graph.as('Megan').get('/me/events?$select=colour')).status, 400);
  });

  it('shows a view in order when that was asked for, and otherwise in none, page by page the same', async () => {
    for (const hour of ['09', '10', '11', '12'])
      await graph.as('Megan').post('/me/events', aMeeting(`${hour}:00`, `${hour}:30`, { subject: hour }));
    const view = '/me/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z';
    const subjects = async (more: string) =>
      (await graph.as('Megan').get(view + more)).body.value.map(({ subject }: Json) => subject);

    const unordered = await subjects('');
    assert.deepEqual([...unordered].sort(), ['09', '10', '11', '12']);
    assert.notDeepEqual(unordered, ['09', '10', '11', '12']);
    assert.deepEqual([...(await subjects('&$top=2')), ...(await subjects('&$top=2&$skip=2'))], unordered);
    assert.deepEqual(await subjects('&$orderby=start/dateTime'), ['09', '10', '11', '12']);
  });

  it('is found by its own id, beside one for birthdays that stays empty', async () => {
    await book();
    const { value } = (await graph.as('Megan').get('/me/calendars')).body;
    const [own, birthdays] = value;

    assert.equal((await graph.as('Megan').get('/me/calendar')).body.id, own.id);
    assert.equal((await graph.as('Megan').get(`/me/calendars/${own.id}/events`)).body.value.length, 1);
    assert.equal((await graph.as('Megan').get(`/me/calendars/${birthdays.id}/events`)).body.value.length, 0);
    assert.equal((await graph.as('Megan').get('/me/calendars/other/events')).status, 404);
  });

  it('tells by delta what was added, changed and removed since the last round', async () => {
    const kept = await book();
    const gone = await book({ subject: 'Gone', attendees: [] });
    const window = '/me/calendarView/delta?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z';
    const first = await graph.as('Megan').get(window);
    assert.deepEqual(new Set(first.body.value.map(({ id }: Json) => id)), new Set([kept.id, gone.id]));

    await graph.as('Megan').delete(`/me/events/${gone.id}`);
    await graph.as('Alex').post(`/me/events/${(await copy('Alex')).id}/accept`, {});
    const second = await graph.as('Megan').get(below(first.body['@odata.deltaLink']));
    const third = await graph.as('Megan').get(below(second.body['@odata.deltaLink']));

    const byId = new Map<string, Json>(second.body.value.map((item: Json) => [item.id, item]));
    assert.deepEqual(byId.get(gone.id)?.['@removed'], { reason: 'deleted' });
    assert.equal(statusOf(byId.get(kept.id), 'Alex'), 'accepted');
    assert.deepEqual(third.body.value, []);
    assert.equal((await graph.as('Megan').get(`${window}&$select=subject`)).status, 400);
  });

  it('begins a delta with a small page, and tells an item again now and then', async () => {
    for (let hour = 10; hour < 18; hour += 1)
      await graph.as('Megan').post('/me/events', aMeeting(`${hour}:00`, `${hour}:30`));
    const window = '/me/calendarView/delta?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z';
    const read = async (path: string) =>
      (await graph.as('Megan').get(below(path), { Prefer: 'odata.maxpagesize=100' })).body;
    const ids = ({ value }: Json): string[] => value.map(({ id }: Json) => id);

    const first = await read(window);
    const second = await read(first['@odata.nextLink']);
    const rounds: string[][] = [];
    for (let link = second['@odata.deltaLink']; rounds.length < 4; ) {
      const round = await read(link);
      rounds.push(ids(round));
      link = round['@odata.deltaLink'];
    }

    assert.equal(ids(first).length, 5);
    assert.equal(new Set([...ids(first), ...ids(second)]).size, 8);
    assert.equal(ids(second)[0], ids(first).at(-1));
    assert.deepEqual(
      rounds.map((items) => items.length),
      [0, 0, 1, 0],
    );
    assert.ok(
      ids(first)
        .concat(ids(second))
        .includes(rounds[2]?.[0] ?? ''),
    );
  });

  it('keeps the body from a token that may read only the basics', async () => {
    const made = await book({ body: { contentType: 'text', content: 'Secret figures' } });
    const token = await graph.tokens.forGraph(graph.person('Megan'), 'b7e0a0f4-1c6e-4d52-9f0e-5f7d3c2a9e44', [
      'Calendars.ReadBasic',
    ]);
    const basic = await graph.ask(token, `/me/events/${made.id}`);

    assert.equal(basic.status, 200);
    assert.equal(JSON.stringify(basic.body).includes('Secret'), false);
    assert.equal(
      (await graph.ask(token, '/me/events', { method: 'POST', body: aMeeting('10:00', '11:00') })).status,
      403,
    );
  });

  it('loses its online meeting when a new body leaves out the link', async () => {
    const made = await book({ isOnlineMeeting: true });
    const kept = await graph.as('Megan').patch(`/me/events/${made.id}`, { isOnlineMeeting: false });
    assert.equal(kept.body.isOnlineMeeting, true);

    const lost = await graph
      .as('Megan')
      .patch(`/me/events/${made.id}`, { body: { contentType: 'html', content: 'New agenda' } });

    assert.deepEqual([lost.body.isOnlineMeeting, lost.body.onlineMeeting], [false, null]);
  });
});
