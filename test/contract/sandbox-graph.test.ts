import assert from 'node:assert/strict';
import { coverage, pathsOf } from '../../sandbox/coverage.ts';
import { graphRoutes } from '../../sandbox/graph/routes.ts';
import { contractProblems, hasContract, noContract, permissionProblems } from '../sandbox/support/contract.ts';
import { type GraphTenant, startGraph } from '../sandbox/support/graph-tenant.ts';
import { skip } from '../support/skip.ts';

/** Reads every path of the coverage list, as a person and as the app, and holds all answers against Microsoft's published model. */
describe("the sandbox against Graph's published contract", () => {
  let graph: GraphTenant;
  before(async () => {
    graph = await startGraph();
  });
  after(() => graph.stop());

  const queries: Record<string, string> = {
    calendarView: '?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z',
    instances: '?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-12-30T00:00:00Z',
  };

  it('answers every read in the shapes of the model, with a permission that opens it', async function () {
    if (!hasContract()) skip(this, noContract);
    const megan = graph.person('Megan');
    const token = await graph.tokenOf('Megan', [
      ...[
        'User.Read',
        'User.Read.All',
        'People.Read',
        'Presence.Read.All',
        'MailboxSettings.Read',
        'Calendars.ReadWrite',
      ],
      ...[
        'GroupMember.Read.All',
        'Group.Read.All',
        'Directory.Read.All',
        'Place.Read.All',
        'Calendars.ReadWrite.Shared',
        'Files.ReadWrite',
      ],
    ]);
    await fetch(`${graph.origin}/v1.0/me/drive/root:/Contract.txt:/content`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: 'content',
    });
    const event = await graph.ask(token, '/me/events', {
      method: 'POST',
      body: {
        subject: 'Contract',
        start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-11-24T09:30:00', timeZone: 'UTC' },
        recurrence: {
          pattern: { type: 'daily', interval: 1 },
          range: { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 3 },
        },
      },
    });
    const { body: calendar } = await graph.ask(token, '/me/calendar');
    const { body: categories } = await graph.ask(token, '/me/outlook/masterCategories');
    const { body: permission } = await graph.ask(token, '/me/calendar/calendarPermissions', {
      method: 'POST',
      body: { emailAddress: { address: graph.person('Alex').mail }, role: 'read' },
    });
    const { body: rooms } = await graph.ask(token, '/places/microsoft.graph.room');
    const { body: lists } = await graph.ask(token, '/places/microsoft.graph.roomList');
    const listAddress: string = lists.value[0].emailAddress;
    const values: Record<string, string> = {
      user: megan.id,
      group: graph.tenant.groups.all()[0]?.id ?? '',
      size: '120x120',
      calendar: calendar.id,
      event: event.body.id,
      place: rooms.value[0].id,
      standard: "microsoft.graph.timeZoneStandard'Iana'",
      category: categories.value[0].id,
      permission: permission.id,
      path: 'Contract.txt',
    };
    const reads = coverage.filter(({ method, path }) => method === 'GET' && !path.startsWith('/subscriptions'));

    const failed: string[] = [];
    for (const template of reads.flatMap(pathsOf)) {
      const named: Record<string, string> = template.endsWith('/rooms') ? { ...values, place: listAddress } : values;
      // The model writes roomList; Graph compares without letter case, the checker with it.
      const path = template
        .replace('microsoft.graph.roomlist', 'microsoft.graph.roomList')
        .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
      const last = path.replace(/\/delta$/, '').replace(/.*\//, '');
      const query = queries[last] ?? '';
      const { status } = await graph.ask(token, `${path}${query}`, { headers: { ConsistencyLevel: 'eventual' } });
      if (status !== 200) failed.push(`${status} ${template}`);
    }

    assert.deepEqual(failed, []);
    assert.deepEqual([...new Set(await contractProblems(graph.trafficFile))], []);
  });

  it('opens no path with a permission that Microsoft does not list for it', async function () {
    if (!hasContract()) skip(this, noContract);
    const asked = graphRoutes.flatMap(({ method, path, delegated, application, delegatedOthers = [] }) => {
      // Microsoft's table has the path of its example where it lists what opens PUT content.
      const named = path.replace('roomlist', 'roomList').replace('{path}', 'FolderA/FileB.txt');
      const url = `/v1.0${named.replace(/\{(\w+)\}/g, 'some-id')}`;
      const exchange = (flow: 'delegated' | 'application') => (permission: string) => ({
        ...{ method, url, flow, permissions: [permission], status: 200, time: new Date().toISOString() },
      });
      return [
        ...[...new Set([...delegated, ...delegatedOthers])].map(exchange('delegated')),
        ...application.map(exchange('application')),
      ];
    });

    // Three things the table of least permissions leaves out: casts (it takes `memberOf/microsoft.graph.group` for the id of a member),
    // that `.Shared` includes one's own calendar, and `Calendars.ReadBasic.All`, the older name for the app's.
    const outside = /emberOf\/microsoft\.graph\.group$/;
    const problems = await permissionProblems(
      asked.filter(
        ({ url, permissions: [held = ''] }) =>
          !outside.test(url) && !/^Calendars\..*(\.Shared|ReadBasic\.All)$/.test(held),
      ),
    );

    assert.equal(problems.join('\n'), '');
  });

  it('lets the app read with each least permission it is granted', async function () {
    if (!hasContract()) skip(this, noContract);
    const megan = graph.person('Megan').id;
    const reads: [permission: string, path: string][] = [
      ['User.ReadBasic.All', '/users?$top=3'],
      ['User.Read.All', `/users/${megan}/manager`],
      ['User.Read.All', `/users/${megan}/directReports`],
      ['MailboxSettings.Read', `/users/${megan}/mailboxSettings`],
      ['Presence.Read.All', `/users/${megan}/presence`],
      ['People.Read.All', `/users/${megan}/people`],
      ['ProfilePhoto.Read.All', `/users/${megan}/photo`],
      ['Calendars.Read', `/users/${megan}/events`],
    ];

    for (const [permission, path] of reads) {
      const { status } = await graph.ask(await graph.appToken([permission]), path);
      assert.equal(status, 200, `${permission} ${path}`);
    }
    assert.deepEqual([...new Set(await contractProblems(graph.trafficFile))], []);
  });
});
