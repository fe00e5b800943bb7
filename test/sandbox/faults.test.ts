import assert from 'node:assert/strict';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, aSandbox, type Control, isaiah, megan } from './support/control.ts';

const credentials = {
  grant_type: 'client_credentials',
  scope: 'https://graph.microsoft.com/.default',
  client_id: registrations.app.appId,
  client_secret: registrations.app.secret,
};

describe('Faults of the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;

  before(async () => {
    ({ sandbox, control } = await aSandbox());
  });
  beforeEach(() => control.reset());
  after(() => sandbox.stop());

  const inject = (...faults: object[]) => control.post('/_sandbox/faults', faults);
  const me = async (user = adele) => control.me(await control.token(user, 'graph'));

  it('answer with the given status, headers and body, as often as asked', async () => {
    await inject({
      match: { path: '^/v1\\.0/me$' },
      status: 429,
      headers: { 'Retry-After': '7' },
      body: { a: 1 },
      times: 2,
    });

    const first = await me();
    const second = await me();
    const third = await me();

    assert.deepEqual([first.status, second.status, third.status], [429, 429, 200]);
    assert.equal(first.headers.get('retry-after'), '7');
    assert.deepEqual(await first.json(), { a: 1 });
  });

  it('say what the service would say when no body is given', async () => {
    await inject({ match: { path: '^/v1' }, status: 503 }, { match: { path: '/token$' }, status: 503 });
    const graph = (await (await me()).json()) as { error: { code: string; innerError: object } };
    const entra = (await (await control.tokenEndpoint(credentials)).json()) as { error: string };
    assert.equal(graph.error.code, 'ServiceUnavailable');
    assert.ok('request-id' in graph.error.innerError);
    assert.equal(entra.error, 'temporarily_unavailable');
  });

  it('are tried in order, the first that matches wins, later ones are appended', async () => {
    await inject({ match: { path: '/me$' }, status: 500, times: 1 });
    await inject({ match: {}, status: 502, times: 1 });
    assert.deepEqual([(await me()).status, (await me()).status, (await me()).status], [500, 502, 200]);
  });

  it('match method, path and person, by id or name', async () => {
    await inject({ match: { method: 'get', path: '/me$', user: megan }, status: 500 });
    assert.equal((await me(adele)).status, 200);
    assert.equal((await me(megan)).status, 500);
    await fetch(`${sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
    await inject({ match: { user: sandbox.tenant.findPerson(megan)?.id }, status: 500 });
    assert.equal((await me(adele)).status, 200);
    assert.equal((await me(megan)).status, 500);
    await inject({ match: { method: 'POST' }, status: 500 });
    assert.equal((await me(adele)).status, 200);
  });

  it('find the person of a token request in its assertion', async () => {
    await inject({ match: { path: '/token$', user: isaiah }, status: 500 });
    const status = async (user: string) => {
      const assertion = await control.token(user, 'tab');
      const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
      const form = { ...credentials, grant_type, assertion, requested_token_use: 'on_behalf_of', scope: 'User.Read' };
      return (await control.tokenEndpoint(form)).status;
    };
    assert.equal(await status(adele), 200);
    assert.equal(await status(isaiah), 500);
  });

  it('only delay when nothing but a delay is given', async () => {
    await inject({ match: { path: '/me$' }, delayMs: 150, times: 1 });
    const began = performance.now();
    assert.equal((await me()).status, 200);
    assert.ok(performance.now() - began >= 145);
  });

  it('cut the connection', async () => {
    await inject(
      { match: { path: '/me$' }, drop: true, times: 1 },
      { match: { path: '/token$' }, drop: true, times: 1 },
    );
    await assert.rejects(me(), /fetch failed/);
    await assert.rejects(control.tokenEndpoint(credentials), /fetch failed/);
    assert.equal((await me()).status, 200);
  });

  it('can come after the work was done', async () => {
    await inject({ match: { path: '/token$' }, status: 504, afterEffect: true, delayMs: 100, times: 1 });
    const began = performance.now();

    const response = await control.tokenEndpoint(credentials);

    assert.equal(response.status, 504);
    assert.ok(performance.now() - began >= 95);
    const [entry] = await control.ledger('token');
    assert.equal(entry?.status, 200);
  });

  it('reach the connector as well', async () => {
    const { bot } = registrations;
    const form = {
      ...credentials,
      scope: 'https://api.botframework.com/.default',
      client_id: bot.appId,
      client_secret: bot.secret,
    };
    const { access_token } = (await (await control.tokenEndpoint(form)).json()) as { access_token: string };
    const { conversation } = await control.seen(adele);
    await inject({
      match: { method: 'POST', path: '^/teams/v3/conversations/a:.+/activities$', user: adele },
      status: 429,
      times: 1,
    });
    const send = () =>
      fetch(`${sandbox.url}/teams/v3/conversations/${encodeURIComponent(conversation)}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}` },
        body: '{}',
      });
    assert.deepEqual([(await send()).status, (await send()).status], [429, 403]);
  });

  it('leave a trace in the ledger, each hit its own', async () => {
    await inject({ match: { path: '/me$' }, status: 500, times: 1 });
    await me();
    await me();
    const hits = await control.ledger('fault');
    assert.deepEqual(
      hits.map(({ method, path, status, user }) => [method, path, status, user]),
      [['GET', '/v1.0/me', 500, sandbox.tenant.findPerson(adele)?.id]],
    );
  });

  it('are forgotten when cleared', async () => {
    await inject({ match: {}, status: 500 });
    await fetch(`${sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
    assert.equal((await me()).status, 200);
  });

  it('are refused when they are malformed', async () => {
    for (const fault of [
      { match: { path: '(' } },
      { status: 500 },
      { match: {}, status: 99 },
      { match: {}, wait: 1 },
    ]) {
      const response = await control.send('POST', '/_sandbox/faults', [fault]);
      assert.equal(response.status, 400, JSON.stringify(fault));
    }
  });
});
