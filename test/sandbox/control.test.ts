import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { program } from '../support/program.ts';
import { adele, alex, aSandbox, type Control, controlOf, isaiah, megan } from './support/control.ts';

describe('The control API of the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;

  before(async () => {
    ({ sandbox, control } = await aSandbox());
  });
  beforeEach(() => control.reset());
  after(() => sandbox.stop());

  it('lists people', async () => {
    const { people } = await control.get<{ people: Record<string, unknown>[] }>('/_sandbox/people');
    const found = people.find(({ userPrincipalName }) => userPrincipalName === adele);
    assert.deepEqual(Object.keys(found ?? {}).sort(), [
      'displayName',
      'hasMailbox',
      'id',
      'timeZone',
      'userPrincipalName',
    ]);
    assert.ok(people.length >= 25);
    assert.ok(people.some(({ hasMailbox }) => hasMailbox === false));
    for (const { timeZone } of people)
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: String(timeZone) }));
  });

  it('gives tokens with the scopes asked for, else with those consented to', async () => {
    const scopes = async (user: string, more?: object) => decodeJwt(await control.token(user, 'graph', more)).scp;
    assert.equal(await scopes(adele, { scopes: ['User.Read'] }), 'User.Read');
    assert.match(String(await scopes(adele)), /Calendars\.ReadWrite/);
    assert.doesNotMatch(String(await scopes(isaiah)), /Calendars\.ReadWrite/);
    assert.deepEqual(decodeJwt(await control.token(adele, 'app')).roles, [
      'Calendars.Read',
      'MailboxSettings.Read',
      'Place.Read.All',
      'User.Read.All',
    ]);
    const { exp = 0, iat = 0 } = decodeJwt(await control.token(adele, 'tab', { expiresInSeconds: 42 }));
    assert.equal(exp - iat, 42);
  });

  it('gives another program its token for the app', async () => {
    const clientId = '9c0f6d3e-1111-4d52-9f0e-5f7d3c2a9e44';
    const { token } = await control.post<{ token: string }>('/_sandbox/token', {
      kind: 'client',
      clientId,
      roles: ['Mail.SendFor'],
    });
    const claims = decodeJwt(token);

    assert.equal(claims.aud, registrations.app.appId);
    assert.equal(claims.iss, `${sandbox.url}/${registrations.tenantId}/v2.0`);
    assert.equal(claims.azp, clientId);
    assert.deepEqual(claims.roles, ['Mail.SendFor']);
    assert.equal(claims.idtyp, 'app');
    assert.equal(claims.scp, undefined);
    assert.equal((await control.send('POST', '/_sandbox/token', { kind: 'client' })).status, 400);
  });

  it('has one to three administrators of the app, by their single sign-on token', async () => {
    const administrators = [];
    for (const { userPrincipalName } of sandbox.tenant.people.all()) {
      const { roles } = decodeJwt(await control.token(userPrincipalName, 'tab'));
      if (roles) administrators.push([userPrincipalName, roles]);
    }

    assert.deepEqual(administrators, [
      ['AllanD@contoso.onmicrosoft.com', ['Attache.Administrator']],
      ['JoseN@contoso.onmicrosoft.com', ['Attache.Administrator']],
    ]);
  });

  it('fails the connector on demand, by its path', async () => {
    const path = '/teams/v3/conversations/.*/activities';
    await control.post('/_sandbox/faults', [{ match: { method: 'POST', path }, status: 503, times: 1 }]);

    const answer = await control.send('POST', '/teams/v3/conversations/a:1/activities', {});

    assert.equal(answer.status, 503);
    const [entry] = await control.ledger('fault');
    assert.equal(entry?.path, '/teams/v3/conversations/a:1/activities');
  });

  it('installs and uninstalls as a person does, and sends lifecycle notifications to those subscribed', async () => {
    const down = await control.post('/_sandbox/teams/install', { user: adele });
    assert.equal(down.status, 502);
    const gone = await control.post('/_sandbox/teams/uninstall', { user: adele });
    assert.equal(gone.status, 502);

    assert.deepEqual(await control.post('/_sandbox/lifecycle', { event: 'missed', user: adele }), { told: 0 });
    assert.equal((await control.send('POST', '/_sandbox/lifecycle', { event: 'other' })).status, 400);
  });

  it('knows people by id and by name, letter case ignored', async () => {
    const id = sandbox.tenant.findPerson(adele)?.id ?? '';
    assert.equal(decodeJwt(await control.token(id, 'tab')).oid, id);
    assert.equal(decodeJwt(await control.token(adele.toUpperCase(), 'tab')).oid, id);
  });

  it('grants and withdraws consent, for one or for everybody', async () => {
    const has = async (user: string) => String(decodeJwt(await control.token(user, 'graph')).scp).includes('Mail.Send');
    const decide = (user: string, granted: boolean) =>
      control.post('/_sandbox/consent', { user, scopes: ['Mail.Send'], granted });

    await decide(adele, false);
    assert.deepEqual([await has(adele), await has(megan)], [false, true]);
    await decide(adele, true);
    assert.equal(await has(adele), true);
    await decide('*', false);
    assert.deepEqual([await has(adele), await has(megan), await has(isaiah)], [false, false, false]);
    await decide('*', true);
    assert.deepEqual([await has(adele), await has(megan), await has(isaiah)], [true, true, true]);
  });

  it('moves the tenant’s clock and keeps it moving', async () => {
    const set = await control.post<{ now: string }>('/_sandbox/clock', { set: '2030-01-02T03:04:05Z' });
    const advanced = await control.post<{ now: string }>('/_sandbox/clock', { advanceMs: 3_600_000 });
    assert.match(set.now, /^2030-01-02T03:04:05/);
    assert.match(advanced.now, /^2030-01-02T04:04:0/);
  });

  it('counts the ledger on and gives what is new', async () => {
    const { next } = await control.get<{ next: number }>('/_sandbox/ledger');
    await control.me(await control.token(adele, 'graph'));
    const page = await control.get<{ entries: { seq: number; kind: string; at: string }[]; next: number }>(
      `/_sandbox/ledger?since=${next}`,
    );
    assert.deepEqual(
      page.entries.map(({ kind }) => kind),
      ['graph'],
    );
    assert.ok(page.entries[0] && page.entries[0].seq > next);
    assert.equal(page.next, page.entries.at(-1)?.seq);
    assert.deepEqual((await control.get<{ entries: unknown[] }>(`/_sandbox/ledger?since=${page.next}`)).entries, []);
  });

  it('puts the tenant back: consent, conversations, clock, faults; and no earlier token works', async () => {
    const graph = await control.token(adele, 'graph');
    const tab = await control.token(adele, 'tab');
    const group = await control.chat(adele, { conversation: { kind: 'groupChat', members: [alex] }, text: 'hi' });
    await control.post('/_sandbox/consent', { user: isaiah, scopes: ['Mail.Send'], granted: true });
    await control.post('/_sandbox/clock', { advanceMs: 86_400_000 });
    await control.post('/_sandbox/faults', [{ match: {}, status: 500 }]);

    await control.reset();

    assert.equal((await control.me(graph)).status, 401);
    assert.equal((await control.me(await control.token(adele, 'graph'))).status, 200);
    const exchanged = await control.tokenEndpoint({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_id: String(decodeJwt(tab).aud),
      client_secret: 'sandbox-app-secret',
      requested_token_use: 'on_behalf_of',
      assertion: tab,
      scope: 'User.Read',
    });
    assert.deepEqual(((await exchanged.json()) as { error_codes: number[] }).error_codes, [50013]);
    await assert.rejects(control.seen(adele, group.conversation), /404/);
    assert.doesNotMatch(String(decodeJwt(await control.token(isaiah, 'graph')).scp), /Mail\.Send/);
    const { now } = await control.get<{ now: string }>('/_sandbox/clock');
    assert.ok(Math.abs(Date.parse(now) - Date.now()) < 5_000);
  });

  it('says what is wrong with a request', async () => {
    const refused = async (path: string, body: unknown) => {
      const response = await control.send('POST', path, body);
      const { error } = (await response.json()) as { error: { message: string } };
      return [response.status, error.message] as const;
    };
    const cases: [string, unknown, number, RegExp][] = [
      ['/_sandbox/token', { kind: 'magic' }, 400, /^kind: /],
      ['/_sandbox/token', { kind: 'graph' }, 400, /^user: /],
      ['/_sandbox/token', { user: 'nobody', kind: 'graph' }, 404, /nobody/],
      ['/_sandbox/chat', { text: 'hi' }, 400, /^user: /],
      ['/_sandbox/chat', { user: adele, conversation: 'x', text: 'hi' }, 404, /no conversation/],
      ['/_sandbox/chat', { user: adele, txt: 'hi' }, 400, /txt/],
      ['/_sandbox/chat', { user: adele, text: 'hi', conversation: { kind: 'groupChat' } }, 400, /members: \[user/],
      ['/_sandbox/consent', { user: adele, scopes: [], granted: true }, 400, /^scopes: /],
      ['/_sandbox/clock', { set: 'tomorrow' }, 400, /^set: /],
      ['/_sandbox/reset', { seed: 'fabrikam' }, 400, /^seed: /],
      ['/_sandbox/faults', {}, 400, /array/],
    ];
    for (const [path, body, status, message] of cases) {
      const [answered, text] = await refused(path, body);
      assert.equal(answered, status, `${path} ${JSON.stringify(body)}`);
      assert.match(text, message);
    }
    const noJson = await fetch(`${sandbox.url}/_sandbox/token`, { method: 'POST', body: '{' });
    assert.equal(noJson.status, 400);
    assert.equal((await fetch(`${sandbox.url}/_sandbox/ledger?since=x`)).status, 400);
    assert.equal((await fetch(`${sandbox.url}/_sandbox/chat`)).status, 400);
    assert.equal((await fetch(`${sandbox.url}/_sandbox/nothing`)).status, 404);
  });

  it('is there for this machine’s own pages only', async () => {
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${sandbox.url}/_sandbox/people`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    const { host } = new URL(sandbox.url);
    assert.equal(await status({}), 200);
    assert.equal(await status({ host: 'evil.example' }), 403);
    assert.equal(await status({ host: `127.0.0.1.evil.example:${new URL(sandbox.url).port}` }), 403);
    assert.equal(await status({ host, origin: 'https://evil.example' }), 403);
    assert.equal(await status({ host, origin: `http://${host}` }), 200);
  });

  describe('of a sandbox that was killed', () => {
    let folder: string;
    let child: ChildProcess | undefined;

    const start = async (): Promise<Control> => {
      child = spawn(process.execPath, [await program('sandbox')], {
        env: { ...process.env, SANDBOX_PORT: '0', DATA_DIR: folder, PUBLIC_URL: 'http://127.0.0.1:9' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      for await (const chunk of child.stdout ?? []) {
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0];
        if (url) return controlOf(url);
      }
      throw new Error('the sandbox did not start');
    };
    const kill = async () => {
      if (!child || child.exitCode !== null || child.signalCode) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    };

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    });
    afterEach(async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    });

    it('finds everything again that it has answered', async () => {
      const first = await start();
      const token = await first.token(adele, 'graph', { scopes: ['User.Read'] });
      await first.post('/_sandbox/consent', { user: isaiah, scopes: ['Mail.Send'], granted: true });
      await first.post('/_sandbox/clock', { advanceMs: 86_400_000 });
      await first.post('/_sandbox/faults', [{ match: { path: '/never' }, status: 500 }]);
      const group = await first.chat(adele, { conversation: { kind: 'groupChat', members: [alex] }, text: 'hi' });
      const before = await first.ledger();

      await kill();
      const second = await start();

      // Same keys, same generation: what was issued is still good.
      assert.equal((await second.me(token)).status, 200);
      assert.match(String(decodeJwt(await second.token(isaiah, 'graph')).scp), /Mail\.Send/);
      const { now } = await second.get<{ now: string }>('/_sandbox/clock');
      assert.ok(Math.abs(Date.parse(now) - Date.now() - 86_400_000) < 10_000);
      assert.equal((await second.get<{ faults: unknown[] }>('/_sandbox/faults')).faults.length, 1);
      assert.equal((await second.seen(alex, group.conversation)).conversation, group.conversation);
      assert.deepEqual((await second.ledger()).slice(0, before.length), before);
    });

    it('still refuses the tokens of before a reset', async () => {
      const first = await start();
      const token = await first.token(adele, 'graph');
      await first.reset();
      await kill();
      assert.equal((await (await start()).me(token)).status, 401);
    });
  });

  it('says clearly that its port is taken', async () => {
    const { port } = new URL(sandbox.url);
    const child = spawn(process.execPath, [await program('sandbox')], {
      env: { ...process.env, SANDBOX_PORT: port, DATA_DIR: join(tmpdir(), `sandbox-taken-${process.pid}`) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    for await (const chunk of child.stderr) said += String(chunk);
    if (child.exitCode === null) await once(child, 'exit');
    await rm(join(tmpdir(), `sandbox-taken-${process.pid}`), { recursive: true, force: true });
    assert.equal(child.exitCode, 1);
    assert.match(said, new RegExp(`Port ${port} is taken`));
  });
});
