import assert from 'node:assert/strict';
import { expireDeltaTokens } from '../../sandbox/graph/engine/delta.ts';
import { contractProblems, hasContract } from './support/contract.ts';
import { below, type GraphTenant, startGraph } from './support/graph-tenant.ts';

const eventual = { headers: { ConsistencyLevel: 'eventual' } };
const names = (body: { value: { displayName: string }[] }) => body.value.map(({ displayName }) => displayName);

describe('the directory in the sandbox', () => {
  let graph: GraphTenant;
  let megan: string;
  before(async () => {
    graph = await startGraph();
    megan = await graph.tokenOf('Megan');
  });
  after(async () => {
    const problems = hasContract() ? await contractProblems(graph.trafficFile) : [];
    await graph.stop();
    assert.deepEqual(problems, []);
  });
  const follow = (link: string, options = {}) => graph.ask(megan, below(link), options);

  it("answers Graph's default properties of a person, and others when they are selected", async () => {
    const plain = await graph.ask(megan, '/me');
    const chosen = await graph.ask(megan, '/me?$select=department,aboutMe,proxyAddresses');

    assert.deepEqual(
      Object.keys(plain.body).sort(),
      [
        ...['@odata.context', 'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone'],
        ...['officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName'],
      ].sort(),
    );
    assert.equal(chosen.body.department, 'Marketing');
    assert.equal(chosen.body.aboutMe, null);
    assert.equal(chosen.body.displayName, undefined);
  });

  it('finds both Adeles by the beginning of a word, and one by address', async () => {
    const both = await graph.ask(megan, '/users?$search="displayName:adel"&$count=true', eventual);
    const surname = await graph.ask(megan, '/users?$search="displayName:van"', eventual);
    const either = await graph.ask(megan, '/users?$search="displayName:moreau" OR "mail:adelev"', eventual);
    const inside = await graph.ask(megan, '/users?$search="displayName:dele"', eventual);

    assert.deepEqual(names(both.body).sort(), ['Adele Moreau', 'Adele Vance']);
    assert.equal(both.body['@odata.count'], 2);
    assert.ok(names(surname.body).includes('Adele Vance'));
    assert.deepEqual(names(either.body).sort(), ['Adele Moreau', 'Adele Vance']);
    assert.deepEqual(names(inside.body), []);
  });

  it('pages through everybody once by nextLink', async () => {
    const seen: string[] = [];
    let answer = await graph.ask(megan, '/users?$top=7&$select=id,displayName&$orderby=displayName');
    for (let pages = 0; pages < 20; pages += 1) {
      seen.push(...names(answer.body));
      const next = answer.body['@odata.nextLink'];
      if (!next) break;
      assert.match(next, /\/v1\.0\/users\?/);
      answer = await follow(next);
    }

    assert.equal(seen.length, graph.tenant.people.all().length);
    assert.deepEqual(
      seen,
      [...seen].sort((left, right) => (left.toLowerCase() < right.toLowerCase() ? -1 : 1)),
    );
  });

  it('counts with ConsistencyLevel alone', async () => {
    const counted = await graph.ask(megan, "/users/$count?$filter=startswith(displayName,'Adele')", eventual);
    const refused = await graph.ask(megan, '/users/$count');

    assert.equal(counted.body.toString(), '2');
    assert.equal(refused.status, 400);
  });

  it('nests the chain of managers with $levels=max, and needs ConsistencyLevel for it', async () => {
    const path = '/me?$expand=manager($levels=max;$select=id,displayName)&$select=id,displayName&$count=true';
    const alex = await graph.tokenOf('Alex');

    const { body } = await graph.ask(alex, path, eventual);
    const refused = await graph.ask(alex, path);

    assert.equal(body.manager.displayName, 'Megan Bowen');
    assert.ok(body.manager.manager.manager);
    assert.deepEqual(Object.keys(body.manager).sort(), ['@odata.type', 'displayName', 'id', 'manager']);
    assert.equal(refused.status, 400);
  });

  it('answers 404 for the manager of whoever has none', async () => {
    const top = graph.tenant.people.all().find(({ managerId }) => !managerId);
    assert.ok(top);

    const { status, body } = await graph.ask(megan, `/users/${top.id}/manager`);

    assert.deepEqual([status, body.error.code], [404, 'Request_ResourceNotFound']);
  });

  it('shows direct reports, and nothing but their ids without a permission to read profiles', async () => {
    const rich = await graph.ask(megan, '/me/directReports');
    const poor = await graph.ask(await graph.tokenOf('Megan', ['User.Read']), '/me/directReports');

    assert.ok(names(rich.body).includes('Alex Wilber'));
    assert.equal(poor.body.value.length, rich.body.value.length);
    assert.equal(poor.body.value[0].displayName, null);
    assert.ok(poor.body.value[0].id);
  });

  it('hides what User.ReadBasic.All does not show of others', async () => {
    const basic = await graph.tokenOf('Megan', ['User.ReadBasic.All']);

    const { body } = await graph.ask(basic, `/users/${graph.person('Alex').id}`);

    assert.equal(body.displayName, 'Alex Wilber');
    assert.equal(body.jobTitle, null);
  });

  it('draws a photo in the size asked for and says when there is none', async () => {
    const without = graph.tenant.people.all().find(({ photo, hasMailbox }) => !photo && hasMailbox);
    assert.ok(without);

    const picture = await graph.ask(megan, '/me/photos/96x96/$value');
    const none = await graph.ask(megan, `/users/${without.id}/photo/$value`);
    const sizes = await graph.ask(megan, '/me/photos');

    assert.equal(picture.headers.get('content-type'), 'image/png');
    assert.equal(picture.body.readUInt32BE(16), 96);
    assert.deepEqual([none.status, none.body.error.code], [404, 'ImageNotFound']);
    assert.equal(sizes.body.value.length, 9);
  });

  it('lists the people one works with first, and searches the whole directory', async () => {
    const mine = await graph.ask(megan, '/me/people?$top=5');
    const found = await graph.ask(megan, '/me/people?$search="adele"');
    const refused = await graph.ask(megan, '/me/people?$search=adele&$skip=1');

    assert.equal(mine.body.value[0].id, graph.person('Megan').relevant[0]);
    assert.deepEqual(names(found.body).sort(), ['Adele Moreau', 'Adele Vance']);
    assert.equal(refused.status, 400);
  });

  it('answers presence one by one and for many', async () => {
    const ids = [graph.person('Alex').id, graph.person('Adele Vance').id];

    const own = await graph.ask(megan, '/me/presence');
    const many = await graph.ask(megan, '/communications/getPresencesByUserId', { method: 'POST', body: { ids } });
    const bad = await graph.ask(megan, '/communications/getPresencesByUserId', {
      method: 'POST',
      body: { ids: ['x'] },
    });

    assert.ok(own.body.availability);
    assert.deepEqual(
      many.body.value.map(({ id }: { id: string }) => id),
      ids,
    );
    assert.equal(bad.status, 400);
  });

  it('keeps changed mailbox settings and refuses an unknown time zone', async () => {
    const changed = await graph.ask(megan, '/me/mailboxSettings', {
      method: 'PATCH',
      body: { timeZone: 'Europe/Berlin', workingHours: { startTime: '07:30:00', endTime: '15:30:00' } },
    });
    const hours = await graph.ask(megan, '/me/mailboxSettings/workingHours');
    const refused = await graph.ask(megan, '/me/mailboxSettings', {
      method: 'PATCH',
      body: { timeZone: 'Mars/Olympus' },
    });

    assert.equal(changed.body.timeZone, 'W. Europe Standard Time');
    assert.equal(hours.body.startTime, '07:30:00.0000000');
    assert.equal(refused.status, 400);
  });

  it('says that a person without a mailbox has none', async () => {
    const without = graph.tenant.people.all().find(({ hasMailbox }) => !hasMailbox);
    assert.ok(without);
    const token = await graph.appToken(['MailboxSettings.Read']);

    const { status, body } = await graph.ask(token, `/users/${without.id}/mailboxSettings`);

    assert.deepEqual([status, body.error.code], [404, 'MailboxNotEnabledForRESTAPI']);
  });

  it('tells by delta who changed and who is gone, and starts again when the link is too old', async () => {
    let round = await graph.ask(megan, '/users/delta?$select=displayName,jobTitle', {
      headers: { Prefer: 'odata.maxpagesize=10' },
    });
    let count = 0;
    while (round.body['@odata.nextLink']) {
      count += round.body.value.length;
      round = await follow(round.body['@odata.nextLink'], { headers: { Prefer: 'odata.maxpagesize=10' } });
    }
    count += round.body.value.length;
    const deltaLink = round.body['@odata.deltaLink'];
    const alex = graph.person('Alex');
    const lee = graph.person('Lee');
    graph.tenant.people.put({ ...alex, jobTitle: 'Head of Signs' });
    graph.tenant.people.delete(lee.id);

    const changes = await follow(deltaLink);
    const nothing = await follow(changes.body['@odata.deltaLink']);
    graph.tenant.people.put(lee);
    expireDeltaTokens(graph.tenant);
    const expired = await follow(deltaLink);

    assert.equal(count, graph.tenant.people.all().length);
    assert.deepEqual(
      changes.body.value.sort((left: { id: string }) => (left.id === alex.id ? -1 : 1)),
      [
        { displayName: 'Alex Wilber', jobTitle: 'Head of Signs', id: alex.id },
        { '@removed': { reason: 'deleted' }, id: lee.id },
      ],
    );
    assert.deepEqual(nothing.body.value, []);
    assert.equal(expired.status, 410);
    assert.equal(expired.headers.get('location'), `${graph.origin}/v1.0/users/delta`);
  });

  it('lists groups a person is in, groups and members, and the organisation', async () => {
    const groups = await graph.ask(megan, '/me/memberOf');
    const [first] = groups.body.value;
    const members = await graph.ask(megan, `/groups/${first.id}/members?$select=id,displayName`);
    const organization = await graph.ask(megan, '/organization');

    assert.equal(first['@odata.type'], '#microsoft.graph.group');
    assert.ok(names(members.body).includes('Megan Bowen'));
    assert.equal(organization.body.value[0].displayName, 'Contoso');
  });
});
