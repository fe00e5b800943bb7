import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { readSandboxSettings } from '../../sandbox/settings.ts';
import { adele, aSandbox, type Control, megan } from './support/control.ts';
import { startWebhook } from './support/webhook.ts';

/** One address of every part of the sandbox. */
const parts: [method: string, path: string][] = [
  ['GET', '/'],
  ['GET', '/chat/api/people'],
  ['GET', '/_sandbox/people'],
  ['GET', '/v1.0/me'],
  ['POST', '/v1.0/$batch'],
  ['GET', '/v1/.well-known/openidconfiguration'],
  ['POST', '/teams/v3/conversations'],
  ['POST', `/${registrations.tenantId}/oauth2/v2.0/token`],
  ['GET', `/${registrations.tenantId}/discovery/v2.0/keys`],
  ['GET', `/${registrations.tenantId}/oauth2/v2.0/authorize`],
  ['GET', '/common/discovery/instance'],
  ['GET', '/nothing/here'],
];

describe('The doors of the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;
  let app: Awaited<ReturnType<typeof startWebhook>>;
  let other: Awaited<ReturnType<typeof startWebhook>>;

  before(async () => {
    app = await startWebhook();
    other = await startWebhook();
    ({ sandbox, control } = await aSandbox({ appUrl: new URL(app.plainUrl).origin }));
  });
  after(async () => {
    await sandbox.stop();
    await app.stop();
    await other.stop();
  });

  const ask = async (method: string, path: string, headers: Record<string, string>) => {
    const sent = request(`${sandbox.url}${path}`, { method, headers }).end();
    const [answer] = (await once(sent, 'response')) as [{ statusCode?: number; resume(): void }];
    answer.resume();
    return answer.statusCode;
  };

  for (const path of ['/%zz', '/%c0%af', '/assets/%'])
    it(`have nothing behind ${path}, which is no address`, async () => {
      assert.equal(await ask('GET', path, {}), 404);
    });

  for (const [method, path] of parts) {
    it(`refuse a foreign Host at ${method} ${path}`, async () => {
      assert.equal(await ask(method, path, { host: 'evil.example' }), 403);
      assert.equal(await ask(method, path, { host: '127.0.0.1.evil.example:3979' }), 403);
    });

    it(`refuse a foreign Origin at ${method} ${path}`, async () => {
      const { host } = new URL(sandbox.url);
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `https://${host}`])
        assert.equal(await ask(method, path, { host, origin }), 403, origin);
      assert.notEqual(await ask(method, path, { host, origin: `http://${host}` }), 403);
    });
  }

  it('are on loopback alone', async () => {
    const { address } = await new Promise<{ address: string }>((resolve) => {
      const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1', () => {
        resolve({ address: socket.remoteAddress ?? '' });
        socket.destroy();
      });
    });
    assert.equal(address, '127.0.0.1');
    assert.equal(new URL(sandbox.url).hostname, '127.0.0.1');
  });

  const subscribe = async (more: Record<string, unknown>) => {
    const token = await control.token(megan, 'graph', { scopes: ['Calendars.Read'] });
    const answer = await control.send(
      'POST',
      '/v1.0/subscriptions',
      {
        changeType: 'created',
        resource: '/me/events',
        expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
        clientState: 'secret',
        ...more,
      },
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    );
    return { status: answer.status, text: await answer.text() };
  };

  it('let subscriptions post to the app alone', async () => {
    const { origin } = new URL(other.plainUrl);

    assert.equal((await subscribe({ changeType: 'created', notificationUrl: app.url })).status, 201);
    for (const notificationUrl of [other.url, `${sandbox.url}/_sandbox/reset`, 'https://evil.example/hook']) {
      const { status, text } = await subscribe({ changeType: 'updated', notificationUrl });
      assert.equal(status, 400, notificationUrl);
      assert.match(text, /ValidationError|InvalidRequest/);
    }
    const lifecycle = await subscribe({
      changeType: 'deleted',
      notificationUrl: app.url,
      lifecycleNotificationUrl: `${origin}/lifecycle`,
    });
    assert.equal(lifecycle.status, 400);
    assert.deepEqual(other.validated, []);
  });

  it('let them post elsewhere on this machine when the settings name it', async () => {
    const opened = await aSandbox({
      appUrl: new URL(app.plainUrl).origin,
      notifyOrigins: [new URL(other.plainUrl).origin],
    });
    try {
      const token = await opened.control.token(megan, 'graph', { scopes: ['Calendars.Read'] });
      const answer = await opened.control.send(
        'POST',
        '/v1.0/subscriptions',
        {
          changeType: 'created',
          resource: '/me/events',
          notificationUrl: other.url,
          expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
        },
        { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      );
      assert.equal(answer.status, 201);
    } finally {
      await opened.sandbox.stop();
    }
  });

  it('read where else from SANDBOX_NOTIFY_ORIGINS, this machine only', () => {
    const read = (value: string) => readSandboxSettings({ SANDBOX_NOTIFY_ORIGINS: value });

    assert.deepEqual(read('http://127.0.0.1:5001, http://localhost:5002/').notifyOrigins, [
      'http://127.0.0.1:5001',
      'http://localhost:5002',
    ]);
    assert.deepEqual(readSandboxSettings({}).notifyOrigins, []);
    for (const value of ['https://evil.example', 'nonsense', 'http://127.0.0.1.evil.example', 'file:///etc'])
      assert.throws(() => read(value), /SANDBOX_NOTIFY_ORIGINS/);
  });

  describe('refuse a hostile body', () => {
    const post = (path: string, body: string, headers: Record<string, string> = {}) =>
      fetch(`${sandbox.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const connectorToken = async () => {
      const answer = await control.tokenEndpoint({
        grant_type: 'client_credentials',
        client_id: registrations.bot.appId,
        client_secret: registrations.bot.secret,
        scope: 'https://api.botframework.com/.default',
      });
      return ((await answer.json()) as { access_token: string }).access_token;
    };
    const targets = ['/_sandbox/chat', '/chat/api/session', '/teams/v3/conversations', '/common/oauth2/v2.0/token'];

    it('too large, whether it says so or not', async () => {
      const headers = { authorization: `Bearer ${await connectorToken()}` };
      const huge = `{"user":"${'a'.repeat(5 * 1024 * 1024)}"}`;
      for (const path of targets) {
        assert.equal((await post(path, huge, headers)).status, 413, path);
        const streamed = await fetch(`${sandbox.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: new Blob([huge]).stream(),
          duplex: 'half',
        } as RequestInit);
        assert.equal(streamed.status, 413, path);
      }
    });

    it('nested beyond reason, no JSON, or another shape', async () => {
      const headers = { authorization: `Bearer ${await connectorToken()}` };
      const nested = `{"user":"${adele}","value":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
      for (const path of targets.slice(0, 3))
        for (const body of [nested, '{', 'null', '[]', '"text"', '{"__proto__":{"user":"x"}}'])
          assert.equal((await post(path, body, headers)).status, 400, `${path} ${body.slice(0, 30)}`);
      assert.equal((await fetch(`${sandbox.url}/_sandbox/people`)).status, 200);
    });
  });
});
