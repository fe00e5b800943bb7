import assert from 'node:assert/strict';
import { aMeeting, type CalendarTenant, holdAgainstContract, startCalendars } from './support/calendar-tenant.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever Graph answers
type Json = any;

describe('A calendar that is shared', () => {
  let graph: CalendarTenant;
  beforeEach(async () => {
    graph = await startCalendars();
    await graph.as('Megan').post('/me/events', aMeeting('10:00', '10:30', { body: { content: 'Figures' } }));
    await graph
      .as('Megan')
      .post('/me/events', aMeeting('12:00', '13:00', { subject: 'Dentist', sensitivity: 'private' }));
  });
  afterEach(async () => {
    await holdAgainstContract(graph.trafficFile);
    await graph.stop();
  });

  const permissions = '/me/calendar/calendarPermissions';
  const share = (role: string, name = 'Alex') =>
    graph.as('Megan').post(permissions, {
      emailAddress: { name, address: graph.address(name) },
      isInsideOrganization: true,
      isRemovable: true,
      role,
    });
  const path = () => `/users/${graph.person('Megan').id}`;
  const view = (name = 'Alex') =>
    graph
      .as(name)
      .get(`${path()}/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25&$orderby=start/dateTime`);

  it('is closed to others until its owner opens it, and to whoever lacks the permission', async () => {
    const closed = await view();
    assert.deepEqual(
      [closed.status, closed.body.error.code, closed.body.error.message],
      [403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
    );

    const made = await share('read');
    assert.equal(made.status, 201);
    const open = await view();
    assert.deepEqual(
      open.body.value.map(({ subject, bodyPreview }: Json) => [subject, bodyPreview]),
      [
        ['Budget', 'Figures'],
        ['Private appointment', ''],
      ],
    );
    const [{ id }] = open.body.value;
    assert.equal((await graph.as('Alex').get(`${path()}/events/${id}`)).body.subject, 'Budget');
    assert.equal((await view('Isaiah')).status, 403);
    const own = await graph.tokenOf('Alex', ['Calendars.ReadWrite']);
    assert.equal((await graph.ask(own, `${path()}/events`)).status, 403);
    assert.equal((await graph.as('Alex').delete(`${path()}/events/${id}`)).status, 403);
  });

  it('shows as much as the role allows', async () => {
    await share('limitedRead');
    assert.deepEqual(
      (await view()).body.value.map(({ subject, bodyPreview }: Json) => [subject, bodyPreview]),
      [
        ['Budget', ''],
        ['Private appointment', ''],
      ],
    );
    await share('delegateWithPrivateEventAccess');
    assert.equal((await view()).body.value[1].subject, 'Dentist');
    await share('freeBusyRead');
    assert.equal((await view()).status, 403);
  });

  it('lists whom it is shared with, and is closed again', async () => {
    const { body: made } = await share('read');
    const listed = (await graph.as('Megan').get(permissions)).body.value;
    assert.deepEqual(
      listed.map(({ emailAddress, role }: Json) => [emailAddress.name, role]),
      [
        ['My Organization', 'freeBusyRead'],
        ['Alex Wilber', 'read'],
      ],
    );
    const changed = await graph.as('Megan').patch(`${permissions}/${made.id}`, { role: 'limitedRead' });
    assert.equal(changed.body.role, 'limitedRead');
    assert.equal((await graph.as('Megan').get(`${permissions}/${made.id}`)).body.role, 'limitedRead');
    assert.equal((await graph.as('Megan').delete(`${permissions}/${made.id}`)).status, 204);
    assert.equal((await graph.as('Megan').get(`${permissions}/${made.id}`)).status, 404);
    assert.equal((await view()).status, 403);
  });

  it('cannot be shared with nobody, or in a way there is none', async () => {
    assert.equal((await share('owner')).status, 400);
    const nobody = { emailAddress: { address: 'nobody@example.com' }, role: 'read' };
    assert.equal((await graph.as('Megan').post(permissions, nobody)).status, 400);
    const [organization] = (await graph.as('Megan').get(permissions)).body.value;
    assert.equal((await graph.as('Megan').delete(`${permissions}/${organization.id}`)).status, 400);
    assert.equal((await graph.as('Alex').get(`${path()}/calendar/calendarPermissions`)).status, 403);
  });

  it('shows what everybody in the organisation may see, in the list and by its id', async () => {
    const { value } = (await graph.as('Megan').get(permissions)).body;
    const everybody = value.find(({ emailAddress }: Json) => emailAddress.name === 'My Organization');

    const one = await graph.as('Megan').get(`${permissions}/${everybody.id}`);

    assert.equal(one.status, 200);
    assert.deepEqual([one.body.id, one.body.role, one.body.isRemovable], [everybody.id, 'freeBusyRead', false]);
  });
});
