import assert from 'node:assert/strict';
import { contractProblems, hasContract } from './support/contract.ts';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';

describe('Graph in the sandbox', () => {
  let graph: GraphTenant;
  let megan: string;
  before(async () => {
    graph = await startGraph();
    megan = await graph.tokenOf('Megan');
  });
  after(async () => {
    const found = hasContract() ? await contractProblems(graph.trafficFile) : [];
    // Graph does not mind letter case in paths; the checker does.
    const problems = found.filter((problem) => !/\/(ME|Users\()/.test(problem));
    await graph.stop();
    assert.deepEqual(problems, []);
  });

  it('echoes the client-request-id and gives every answer a request-id and a date', async () => {
    const id = '5f2b9c1e-0a6d-4a77-9a5c-3d1f7e2b8c90';

    const { headers } = await graph.ask(megan, '/me', { headers: { 'client-request-id': id } });

    assert.equal(headers.get('client-request-id'), id);
    assert.match(headers.get('request-id') ?? '', /^[0-9a-f-]{36}$/);
    assert.ok(headers.get('x-ms-ags-diagnostic'));
    assert.ok(Date.parse(headers.get('date') ?? ''));
  });

  it('answers an error with code, message and the ids support asks for', async () => {
    const { status, body, headers } = await graph.ask(megan, '/users/nobody@contoso.com');

    assert.equal(status, 404);
    assert.equal(body.error.code, 'Request_ResourceNotFound');
    assert.equal(body.error.innerError['request-id'], headers.get('request-id'));
  });

  const eventual = { headers: { ConsistencyLevel: 'eventual' } };
  const refusals: [title: string, path: string, options: object, status: number, code: string][] = [
    ['an unknown path', '/nowhere', {}, 400, 'BadRequest'],
    ['an unknown segment of a known path', '/me/shoes', {}, 400, 'BadRequest'],
    ['a method a path does not have', '/me/manager', { method: 'PATCH', body: {} }, 405, 'Request_BadRequest'],
    ['an unknown system option', '/me?$foo=1', {}, 400, 'BadRequest'],
    ['an unknown property in $select', '/me?$select=shoeSize', {}, 400, 'BadRequest'],
    ['$search without ConsistencyLevel', '/users?$search="displayName:ad"', {}, 400, 'Request_UnsupportedQuery'],
    ['contains on users', "/users?$filter=contains(displayName,'a')", {}, 400, 'Request_UnsupportedQuery'],
    ['ne without ConsistencyLevel', "/users?$filter=department ne 'Sales'", {}, 400, 'Request_UnsupportedQuery'],
    ['a page of more than 999', '/users?$top=1000', {}, 400, 'Request_UnsupportedQuery'],
    ['a name every object has', '/me?$select=constructor', {}, 400, 'BadRequest'],
    ['an operator every object has', "/users?$filter=displayName toString 'x'", {}, 400, 'BadRequest'],
    ['an expansion every object has', '/me?$expand=constructor', {}, 400, 'BadRequest'],
    ['brackets without end', `/users?$search=${'('.repeat(12_000)}`, eventual, 400, 'BadRequest'],
    ['a broken escape', '/users/%E0%A4%A', {}, 400, 'BadRequest'],
    ['malformed JSON', '/me/mailboxSettings', { method: 'PATCH', body: '{"timeZone":' }, 400, 'BadRequest'],
    [
      'an unknown property in a body',
      '/me/mailboxSettings',
      { method: 'PATCH', body: { hat: 1 } },
      400,
      'RequestBodyRead',
    ],
    ['a number for text', '/me/mailboxSettings', { method: 'PATCH', body: { timeZone: 5 } }, 400, 'RequestBodyRead'],
    ['no body where one is needed', '/me/mailboxSettings', { method: 'PATCH' }, 400, 'BadRequest'],
    ['an array for an object', '/me/mailboxSettings', { method: 'PATCH', body: [] }, 400, 'BadRequest'],
  ];
  for (const [title, path, options, status, code] of refusals)
    it(`refuses ${title} with ${status} ${code}`, async () => {
      const answer = await graph.ask(megan, path, options);

      assert.deepEqual([answer.status, answer.body.error?.code], [status, code]);
    });

  it('names the segment that leads nowhere', async () => {
    const { body } = await graph.ask(megan, '/me/shoes/left');

    assert.equal(body.error.message, "Resource not found for the segment 'shoes'.");
  });

  it('refuses a body over 4 MB with 413', async () => {
    const { status } = await graph.ask(megan, '/me/mailboxSettings', {
      method: 'PATCH',
      body: { timeZone: 'x'.repeat(4 * 1024 * 1024) },
    });

    assert.equal(status, 413);
  });

  it('refuses a missing, malformed or expired token with 401', async () => {
    const old = await graph.tokens.forGraph(graph.person('Megan'), 'app', ['User.Read'], { expiresInSeconds: -60 });

    for (const token of [undefined, 'x.y.z', old]) {
      const { status, body, headers } = await graph.ask(token, '/me');
      assert.deepEqual([status, body.error.code], [401, 'InvalidAuthenticationToken']);
      assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
    }
  });

  it('refuses /me with an application token', async () => {
    const { status, body } = await graph.ask(await graph.appToken(['User.Read.All']), '/me');

    assert.equal(status, 400);
    assert.match(body.error.message, /only valid with delegated authentication flow/);
  });

  it('refuses what the token has no permission for, in the words of the service', async () => {
    const poor = await graph.tokenOf('Megan', ['User.Read']);

    const directory = await graph.ask(poor, '/users');
    const outlook = await graph.ask(poor, '/me/events');
    const other = await graph.ask(poor, `/users/${graph.person('Alex').id}`);
    const colleague = await graph.ask(megan, `/users/${graph.person('Alex').id}/mailboxSettings`);

    assert.deepEqual([directory.status, directory.body.error.code], [403, 'Authorization_RequestDenied']);
    assert.deepEqual([outlook.status, outlook.body.error.code], [403, 'ErrorAccessDenied']);
    assert.deepEqual([other.status, other.body.error.code], [403, 'Authorization_RequestDenied']);
    assert.deepEqual([colleague.status, colleague.body.error.code], [403, 'ErrorAccessDenied']);
  });

  it('takes segments in any letter case, keys in brackets and names with their namespace', async () => {
    const { id } = graph.person('Megan');
    const paths = ['/ME', `/Users('${id}')`, `/users/${encodeURIComponent('MeganB@contoso.onmicrosoft.com')}`];

    for (const path of paths) assert.equal((await graph.ask(megan, path)).body.id, id);
    const groups = await graph.ask(megan, '/me/memberOf/graph.group?$count=true', {
      headers: { ConsistencyLevel: 'eventual' },
    });
    const notAnOperation = await graph.ask(megan, '/me/microsoft.graph.memberOf');
    const presences = await graph.ask(megan, '/communications/microsoft.graph.getPresencesByUserId', {
      method: 'POST',
      body: { ids: [id] },
    });
    assert.deepEqual([groups.status, notAnOperation.status, presences.status], [200, 400, 200]);
  });

  it('writes the ledger when a call starts and the status when it has ended', async () => {
    const { next } = graph.tenant.ledger.since(0);
    graph.faults.append([{ match: { path: '^/v1.0/me$' }, delayMs: 60, times: 1 }]);

    const asked = graph.ask(megan, '/me?$select=id');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const started = graph.tenant.ledger.since(next).entries.find(({ kind }) => kind === 'graph');
    assert.equal(started?.status, undefined);
    await asked;

    assert.equal(started?.path, '/v1.0/me');
    assert.equal(started?.status, 200);
    assert.equal(started?.user, graph.person('Megan').id);
  });

  describe('a batch', () => {
    const batch = (requests: object[]) => graph.ask(megan, '/$batch', { method: 'POST', body: { requests } });

    it('answers each part for itself, and 424 to those whose dependency failed', async () => {
      const { status, body } = await batch([
        { id: 'a', method: 'GET', url: '/me?$select=id' },
        { id: 'b', method: 'GET', url: '/users/nobody', dependsOn: ['a'] },
        { id: 'c', method: 'GET', url: '/me', dependsOn: ['b'] },
        { id: 'd', method: 'GET', url: '/me/photos/48x48/$value' },
      ]);

      const byId = Object.fromEntries(body.responses.map((part: { id: string }) => [part.id, part]));
      assert.equal(status, 200);
      assert.deepEqual([byId.a.status, byId.b.status, byId.c.status, byId.d.status], [200, 404, 424, 200]);
      assert.equal(byId.a.headers['Content-Type'], 'application/json');
      assert.equal(byId.d.headers['Content-Type'], 'image/png');
      assert.equal(Buffer.from(byId.d.body, 'base64').subarray(1, 4).toString(), 'PNG');
    });

    it('counts each part in the ledger and lets faults hit one of them', async () => {
      const { next } = graph.tenant.ledger.since(0);
      graph.faults.append([
        { match: { path: '^/v1.0/me/manager$' }, status: 503, headers: { 'Retry-After': '2' }, times: 1 },
      ]);

      const { body } = await batch([
        { id: '1', method: 'GET', url: '/me/manager' },
        { id: '2', method: 'GET', url: 'me/manager' },
      ]);

      const statuses = body.responses.map(({ status }: { status: number }) => status).sort();
      const failed = body.responses.find(({ status }: { status: number }) => status === 503);
      const parts = graph.tenant.ledger.since(next).entries.filter(({ kind, batch: part }) => kind === 'graph' && part);
      assert.deepEqual(statuses, [200, 503]);
      assert.equal(failed.headers['Retry-After'], '2');
      assert.deepEqual(parts.map(({ path, status }) => [path, status]).sort(), [
        ['/v1.0/me/manager', 200],
        ['/v1.0/me/manager', 503],
      ]);
    });

    it('answers in another order than it was asked', async () => {
      const ids = ['1', '2', '3'];

      const { body } = await batch(ids.map((id) => part(id, { url: '/me?$select=id' })));

      const answered = body.responses.map(({ id }: { id: string }) => id);
      assert.deepEqual([...answered].sort(), ids);
      assert.notDeepEqual(answered, ids);
    });

    const part = (id: string, more = {}) => ({ id, method: 'GET', url: '/me', ...more });
    const bad: [title: string, requests: object[]][] = [
      ['more than 20 parts', Array.from({ length: 21 }, (_, index) => part(String(index)))],
      ['no parts', []],
      ['the same id twice', [part('1'), part('1')]],
      ['an absolute url', [part('1', { url: 'https://graph.microsoft.com/v1.0/me' })]],
      ['a dependency that is not there', [part('1', { dependsOn: ['2'] })]],
      ['a dependency that comes later', [part('1', { dependsOn: ['2'] }), part('2')]],
      ['dependencies in a circle', [part('1', { dependsOn: ['2'] }), part('2', { dependsOn: ['1'] })]],
      ['a body without Content-Type', [part('1', { method: 'POST', body: {} })]],
    ];
    for (const [title, requests] of bad)
      it(`refuses ${title} with 400`, async () => {
        assert.equal((await batch(requests)).status, 400);
      });
  });

  it('turns a fifth concurrent call to one mailbox away with 429 and Retry-After', async () => {
    graph.faults.append([{ match: { path: '/mailboxSettings$' }, delayMs: 150, times: 4 }]);

    const answers = await Promise.all(Array.from({ length: 6 }, () => graph.ask(megan, '/me/mailboxSettings')));

    const refused = answers.filter(({ status }) => status === 429);
    assert.equal(refused.length, 2);
    assert.equal(refused[0]?.body.error.code, 'ApplicationThrottled');
    assert.match(refused[0]?.body.error.message, /MailboxConcurrency/);
    assert.ok(Number(refused[0]?.headers.get('retry-after')) > 0);
    assert.equal((await graph.ask(megan, '/me/mailboxSettings')).status, 200);
  });

  it('does the work of an afterEffect fault and loses the answer', async () => {
    graph.faults.append([{ match: { method: 'PATCH' }, status: 504, afterEffect: true, times: 1 }]);

    const lost = await graph.ask(megan, '/me/mailboxSettings', { method: 'PATCH', body: { timeZone: 'UTC' } });
    const { body } = await graph.ask(megan, '/me/mailboxSettings/timeZone');

    assert.equal(lost.status, 504);
    assert.equal(body.value, 'UTC');
  });
});
