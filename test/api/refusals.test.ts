import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { type Chat, createChat, textOf } from '../support/chat.ts';
import { type Child, startChild } from '../support/child.ts';
import { type Control, createControl } from '../support/control.ts';
import { program } from '../support/program.ts';
import { type RawAnswer, type RawRequest, send, sendBytes } from '../support/raw-http.ts';
import { freePort } from '../support/start-app.ts';
import { type Signer, signerOf } from '../support/tokens.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const alex = 'AlexW@contoso.onmicrosoft.com';
const meganId = '0f119f26-95b5-41bb-9ca0-b4fecbc63209';
const stranger = 'b0000000-0000-4000-8000-000000000000';
const { tenantId, bot, app: sso } = registrations;
const [teamsWeb] = registrations.teamsClients;

const seconds = (ahead = 0) => Math.floor(Date.now() / 1000) + ahead;
const json = { 'content-type': 'application/json' };
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const repeated = function* (chunk: string, times: number) {
  for (let count = 0; count < times; count += 1) yield chunk;
};

/** As zod, V8 and others speak: to programmers, and in English. */
const ofALibrary = /expected|received|invalid |too (big|small)|unexpected token|unrecognized/i;

/** A refusal: what is sent, and what must come back. */
type Refusal = [title: string, status: number, code: string, request: () => RawRequest | Promise<RawRequest>];

describe('what the app refuses', () => {
  let app: Child;
  let sandbox: Sandbox;
  let url: string;
  let metricsUrl: string;
  let control: Control;
  let chat: Chat;
  let entra: Signer;
  let channel: Signer;
  let slow: Promise<RawAnswer>;
  let slowHeaders: Promise<RawAnswer>;
  let slowSince = 0;
  const folder = mkdtempSync(join(tmpdir(), 'attache-refusals-'));
  /** Every token sent; none may turn up in the log. */
  const tokensSent: string[] = [];

  before(async function () {
    this.timeout(60_000);
    const [port, metricsPort] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
    sandbox = await startSandbox({ appUrl: url, dataDir: join(folder, 'sandbox'), seed: 'contoso-quiet' });
    entra = await signerOf(join(folder, 'sandbox'), 'entra');
    channel = await signerOf(join(folder, 'sandbox'), 'channel');
    app = await startChild(await program('dist/app'), {
      ATTACHE_ENV: 'sandbox',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      SANDBOX_PORT: new URL(sandbox.url).port,
      DATA_DIR: folder,
      LOG_LEVEL: 'debug',
    });
    control = createControl(sandbox.url);
    chat = createChat(control);
    await chat.as(megan).says('help');
    slowSince = Date.now();
    slowHeaders = sendBytes(url, 'POST /api/messages HTTP/1.1\r\nhost: x\r\n', { keepOpen: true });
    // Takes ten seconds to be refused; meanwhile everything else is.
    slow = sendBytes(
      url,
      'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a"',
      { keepOpen: true },
    );
  });
  after(async () => {
    await app?.stop();
    await sandbox?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const remember = (token: string) => {
    if (token.length > 40) tokensSent.push(token);
    return token;
  };

  const channelClaims = (changes: Record<string, unknown> = {}) => ({
    iss: 'https://api.botframework.com',
    aud: bot.appId,
    exp: seconds(3600),
    serviceurl: `${sandbox.url}/teams/`,
    ...changes,
  });
  const activity = (changes: Record<string, unknown> = {}) => ({
    type: 'message',
    id: `refused-${Math.random()}`,
    channelId: 'msteams',
    serviceUrl: `${sandbox.url}/teams/`,
    from: { id: '29:megan', name: 'Megan Bowen', aadObjectId: meganId },
    recipient: { id: `28:${bot.appId}`, name: 'Attaché' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'help, the words of a private conversation',
    ...changes,
  });
  const toBot = (authorization: string | undefined, body: unknown = activity(), headers = {}): RawRequest => ({
    method: 'POST',
    path: '/api/messages',
    headers: { ...json, ...(authorization ? { authorization } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const fromChannel = async (claims = {}, body: unknown = activity(), header = {}) =>
    toBot(`Bearer ${remember(await channel.sign(channelClaims(claims), header))}`, body);

  const ssoClaims = (changes: Record<string, unknown> = {}) => ({
    iss: `${sandbox.url}/${tenantId}/v2.0`,
    aud: sso.appId,
    ver: '2.0',
    azp: teamsWeb,
    scp: sso.scope,
    oid: meganId,
    tid: tenantId,
    sub: 'a subject',
    name: 'Megan Bowen',
    preferred_username: megan,
    nbf: seconds(-60),
    iat: seconds(-60),
    exp: seconds(3600),
    ...changes,
  });
  const toTab = (authorization: string | undefined, path = '/api/tab/notifications'): RawRequest => ({
    path,
    headers: authorization ? { authorization } : {},
  });
  const withSso = async (claims = {}, header = {}) =>
    toTab(`Bearer ${remember(await entra.sign(ssoClaims(claims), header))}`);
  const asMegan = async (path: string, more: Partial<RawRequest> = {}): Promise<RawRequest> => {
    const token = remember(await control.token(megan, 'tab'));
    return { path: `/api/tab/${path}`, ...more, headers: { authorization: `Bearer ${token}`, ...more.headers } };
  };
  const switchTo = (body: string | undefined, headers: Record<string, string> = json) =>
    asMegan('notifications', { method: 'PUT', headers, ...(body === undefined ? {} : { body }) });
  const notify = (body: unknown, query = '', path = '/api/notifications'): RawRequest => ({
    method: 'POST',
    path: `${path}${query}`,
    headers: json,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

  const atTheBot: Refusal[] = [
    ['no token', 401, 'unauthorized', () => toBot(undefined)],
    ['another scheme', 401, 'unauthorized', () => toBot('Basic bWVnYW46cGFzc3dvcmQ=')],
    ['what is no token', 401, 'unauthorized', () => toBot('Bearer not.a.token')],
    ['a token of 12 KB', 401, 'unauthorized', () => toBot(`Bearer ${'a'.repeat(6000)}.${'b'.repeat(6000)}.c`)],
    ['two tokens', 401, 'unauthorized', async () => toBot(`Bearer ${await channel.sign(channelClaims())} x.y.z`)],
    ['a token for another app', 401, 'unauthorized', () => fromChannel({ aud: stranger })],
    [
      'a token of another issuer',
      401,
      'unauthorized',
      () => fromChannel({ iss: 'https://login.microsoftonline.com/x' }),
    ],
    ['a token that expired six minutes ago', 401, 'unauthorized', () => fromChannel({ exp: seconds(-360) })],
    ['a token that is not valid yet', 401, 'unauthorized', () => fromChannel({ nbf: seconds(3600) })],
    ['a token that never expires', 401, 'unauthorized', () => fromChannel({ exp: undefined })],
    ['a token of an unknown key', 401, 'unauthorized', () => fromChannel({}, activity(), { kid: 'another-key' })],
    [
      'a token that a stranger signed',
      401,
      'unauthorized',
      async () => toBot(`Bearer ${remember(await channel.signAsStranger(channelClaims()))}`),
    ],
    ['a token that nobody signed', 401, 'unauthorized', () => toBot(`Bearer ${channel.unsigned(channelClaims())}`)],
    [
      'a token signed with the public key as a secret',
      401,
      'unauthorized',
      async () => toBot(`Bearer ${remember(await channel.confused(channelClaims()))}`),
    ],
    [
      'a token that a key of the sign-in service signed',
      401,
      'unauthorized',
      async () => toBot(`Bearer ${remember(await entra.sign(channelClaims()))}`),
    ],
    [
      'a token of single sign-on',
      401,
      'unauthorized',
      async () => toBot((await withSso()).headers?.authorization as string),
    ],
    ['a token of a skill', 401, 'unauthorized', () => fromChannel({ appid: stranger, ver: '1.0' })],
    ['a token without a serviceUrl', 401, 'unauthorized', () => fromChannel({ serviceurl: undefined })],
    ['a token for another serviceUrl', 401, 'unauthorized', () => fromChannel({ serviceurl: 'https://evil.example/' })],
    [
      'an activity that wants its answer elsewhere',
      401,
      'unauthorized',
      () => fromChannel({ serviceurl: 'https://evil.example/' }, activity({ serviceUrl: 'https://evil.example/' })),
    ],
    ['an activity of another channel', 401, 'unauthorized', () => fromChannel({}, activity({ channelId: 'emulator' }))],
    [
      'an activity of another organisation',
      403,
      'forbidden',
      () =>
        fromChannel(
          {},
          activity({ conversation: { id: 'a:1', tenantId: stranger }, channelData: { tenant: { id: stranger } } }),
        ),
    ],
    ['a body that is no activity', 400, 'not_an_activity', () => fromChannel({}, { hello: 'world' })],
    ['a list', 400, 'not_an_activity', () => fromChannel({}, [activity()])],
    [
      'an activity without a conversation',
      400,
      'not_an_activity',
      () => fromChannel({}, activity({ conversation: undefined })),
    ],
    ['an activity whose type is a number', 400, 'not_an_activity', () => fromChannel({}, activity({ type: 7 }))],
    ['an empty body', 400, 'not_an_activity', async () => ({ ...(await fromChannel()), body: '' })],
  ];

  const inBodies: Refusal[] = [
    ['JSON that breaks off', 400, 'malformed_json', () => toBot(undefined, '{"type":"message"')],
    ['text that is not JSON', 400, 'malformed_json', () => toBot(undefined, 'hello')],
    ['JSON of 33 levels', 400, 'too_deep', () => toBot(undefined, nested(33))],
    ['JSON of 100,000 levels', 400, 'too_deep', () => toBot(undefined, '['.repeat(100_000))],
    ['a name that changes prototypes', 400, 'malformed_json', () => toBot(undefined, '{"__proto__":{"admin":true}}')],
    ['a body of 257 KB', 413, 'too_large', () => toBot(undefined, `"${'x'.repeat(257 * 1024)}"`)],
    [
      'a body of 300 KB in chunks, without a length',
      413,
      'too_large',
      () => ({
        method: 'POST',
        path: '/api/messages',
        headers: json,
        body: { chunks: repeated('x'.repeat(1024), 300) },
      }),
    ],
    ['a compressed body', 415, 'unsupported_encoding', () => toBot(undefined, 'x', { 'content-encoding': 'gzip' })],
    [
      'an encoding nobody knows',
      415,
      'unsupported_encoding',
      () => toBot(undefined, '{}', { 'content-encoding': 'rot13' }),
    ],
    ['two encodings', 415, 'unsupported_encoding', () => toBot(undefined, '{}', { 'content-encoding': 'gzip, br' })],
    ['XML', 415, 'unsupported_media_type', () => toBot(undefined, '<a/>', { 'content-type': 'text/xml' })],
    [
      'a form',
      415,
      'unsupported_media_type',
      () => toBot(undefined, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'a body that does not say what it is',
      415,
      'unsupported_media_type',
      () => ({ method: 'POST', path: '/api/messages', body: '{}' }),
    ],
  ];

  const atAddresses: Refusal[] = [
    ['an address that is not there', 404, 'not_found', () => ({ path: '/wp-login.php' })],
    [
      'an address in other letters',
      404,
      'not_found',
      () => ({ path: '/API/messages', method: 'POST', headers: json, body: '{}' }),
    ],
    ['an address with a slash too many', 404, 'not_found', () => ({ path: '/healthz/' })],
    ['another method', 405, 'method_not_allowed', () => ({ path: '/api/messages' })],
    [
      'DELETE where only POST is taken',
      405,
      'method_not_allowed',
      () => ({ path: '/api/notifications', method: 'DELETE' }),
    ],
    [
      'PATCH on a tab address',
      405,
      'method_not_allowed',
      () => ({ path: '/api/tab/notifications', method: 'PATCH', headers: json, body: '{}' }),
    ],
    ['a file outside the tab', 404, 'not_found', () => ({ path: '/tab/../../package.json' })],
    ['a file outside the tab, encoded', 404, 'not_found', () => ({ path: '/tab/..%2f..%2fpackage.json' })],
    ['a file name with a zero byte', 404, 'not_found', () => ({ path: '/tab/index.html%00.js' })],
    ['an address that is wrongly encoded', 404, 'not_found', () => ({ path: '/api/%zz' })],
    ['a parameter given twice', 400, 'repeated_parameter', () => ({ path: '/auth/end?state=a&state=b' })],
    ['the metrics on the public port', 404, 'not_found', () => ({ path: '/metrics' })],
  ];

  const atTheTab: Refusal[] = [
    ['no token', 401, 'token_missing', () => toTab(undefined)],
    ['another scheme', 401, 'token_missing', () => toTab('Basic bWVnYW46cGFzc3dvcmQ=')],
    ['what is no token', 401, 'token_invalid', () => toTab('Bearer nonsense')],
    ['a token for the bot', 401, 'token_invalid', () => withSso({ aud: bot.appId })],
    [
      'a token for Graph',
      401,
      'token_invalid',
      async () => toTab(`Bearer ${remember(await control.token(megan, 'graph'))}`),
    ],
    [
      'a token of an app, without a person',
      401,
      'token_invalid',
      () => withSso({ scp: undefined, idtyp: 'app', roles: ['access_as_user'] }),
    ],
    ['a token that expired', 401, 'token_expired', () => withSso({ exp: seconds(-360) })],
    ['a token without an end', 401, 'token_invalid', () => withSso({ exp: undefined })],
    ['a token of another organisation', 401, 'token_invalid', () => withSso({ tid: stranger })],
    ['a token of another issuer', 401, 'token_invalid', () => withSso({ iss: `${sandbox.url}/${stranger}/v2.0` })],
    ['a token that another program got', 401, 'token_invalid', () => withSso({ azp: stranger })],
    ['a token for another purpose', 401, 'token_invalid', () => withSso({ scp: 'profile email' })],
    ['a token of version 1.0', 401, 'token_invalid', () => withSso({ ver: '1.0' })],
    ['a token whose person is no id', 401, 'token_invalid', () => withSso({ oid: 'megan' })],
    ['a token of an unknown key', 401, 'token_invalid', () => withSso({}, { kid: 'another-key' })],
    [
      'a token that a stranger signed',
      401,
      'token_invalid',
      async () => toTab(`Bearer ${remember(await entra.signAsStranger(ssoClaims()))}`),
    ],
    ['a token that nobody signed', 401, 'token_invalid', () => toTab(`Bearer ${entra.unsigned(ssoClaims())}`)],
    [
      'a token signed with the public key as a secret',
      401,
      'token_invalid',
      async () => toTab(`Bearer ${remember(await entra.confused(ssoClaims()))}`),
    ],
    ['an agenda of no days', 400, 'invalid_request', () => asMegan('agenda')],
    [
      'an agenda that ends before it begins',
      400,
      'invalid_request',
      () => asMegan('agenda?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z'),
    ],
    [
      'an agenda of 63 days',
      400,
      'invalid_request',
      () => asMegan('agenda?from=2026-11-01T00:00:00Z&to=2027-01-03T00:00:00Z'),
    ],
    [
      'a day that does not exist',
      400,
      'invalid_request',
      () => asMegan('agenda?from=2026-02-30T00:00:00Z&to=2026-03-01T00:00:00Z'),
    ],
    [
      'two beginnings',
      400,
      'repeated_parameter',
      () => asMegan('agenda?from=2026-11-24T00:00:00Z&from=2026-11-23T00:00:00Z'),
    ],
    ['a search for nothing', 400, 'invalid_request', () => asMegan('people?q=%20%20')],
    ['a search of 101 characters', 400, 'invalid_request', () => asMegan(`people?q=${'x'.repeat(101)}`)],
    [
      'free/busy of 41 people',
      400,
      'invalid_request',
      () =>
        asMegan(
          `free-busy?people=${Array.from({ length: 41 }, (_, n) => `p${n}@contoso.com`).join(',')}&from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z`,
        ),
    ],
    ['a switch that is neither on nor off', 400, 'invalid_request', () => switchTo('{"on":"yes"}')],
    ['a switch without a word', 400, 'invalid_request', () => switchTo(undefined)],
    [
      'a switch of 300 KB',
      413,
      'too_large',
      () => switchTo(JSON.stringify({ on: true, more: 'x'.repeat(300 * 1024) })),
    ],
  ];

  const tooMany = { value: Array.from({ length: 1001 }, () => ({})) };
  const fromGraph: Refusal[] = [
    [
      'a validation token with markup',
      400,
      'bad_validation_token',
      () => notify('', '?validationToken=%3Cscript%3Ealert(1)%3C/script%3E'),
    ],
    [
      'a validation token of 1,025 characters',
      400,
      'bad_validation_token',
      () => notify('', `?validationToken=${'x'.repeat(1025)}`),
    ],
    ['an empty validation token', 400, 'bad_validation_token', () => notify('', '?validationToken=')],
    ['two validation tokens', 400, 'repeated_parameter', () => notify('', '?validationToken=a&validationToken=b')],
    ['no notifications', 400, 'malformed', () => notify('{}')],
    ['notifications that are no list', 400, 'malformed', () => notify({ value: { subscriptionId: 'a' } })],
    ['1,001 notifications', 413, 'too_many', () => notify(tooMany)],
    ['1,001 lifecycle notifications', 413, 'too_many', () => notify(tooMany, '', '/api/notifications/lifecycle')],
    ['notifications of more than 1 MB', 413, 'too_large', () => notify({ value: ['x'.repeat(1024 * 1024)] })],
    ['notifications nested without end', 400, 'too_deep', () => notify('['.repeat(50_000))],
  ];

  const groups: [title: string, refusals: Refusal[]][] = [
    ['at the door of the bot', atTheBot],
    ['in bodies', inBodies],
    ['at addresses', atAddresses],
    ['in the tab', atTheTab],
    ['where Graph speaks', fromGraph],
  ];
  for (const [place, refusals] of groups)
    describe(place, () => {
      for (const [title, status, code, request] of refusals)
        it(`refuses ${title}: ${status} ${code}`, async () => {
          const answer = await send(url, await request());

          assert.equal(answer.status, status, answer.text);
          assert.match(answer.headers['content-type'] ?? '', /^application\/json/);
          const { error: all, ...rest } = JSON.parse(answer.text) as { error: Record<string, unknown> };
          assert.deepEqual(rest, {});
          // What a use case refused is named, for words in the person's language.
          const { problem = { is: 'nothing' }, ...error } = all;
          assert.equal(typeof (problem as { is: unknown }).is, 'string');
          assert.deepEqual(Object.keys(error), ['code', 'message', 'requestId']);
          assert.doesNotMatch(String(error.message), ofALibrary);
          assert.equal(error.code, code);
          assert.match(String(error.message), /^.{5,160}$/);
          assert.equal(error.requestId, answer.headers['x-request-id']);
          assert.equal(answer.headers['x-content-type-options'], 'nosniff');
          assert.equal(answer.headers['cache-control'], 'no-store');
        });
    });

  it('are at least sixty', () => {
    assert.ok(groups.flatMap(([, refusals]) => refusals).length >= 60);
  });

  describe('what is not even HTTP', () => {
    for (const [title, status, bytes] of [
      ['a greeting in another protocol', 400, 'EHLO example.com\r\n\r\n'],
      ['20 KB of headers', 431, `GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`],
      [
        'two lengths',
        400,
        'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
      ],
      [
        'a length beside chunks',
        400,
        'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      ],
      ['a host that is none', 400, 'GET /healthz HTTP/1.1\r\nhost: a b[\r\n\r\n'],
      ['a host with a port that is none', 400, 'POST /api/messages HTTP/1.1\r\nhost: x:99999\r\n\r\n'],
      ['an address that is none', 400, 'GET http://[ HTTP/1.1\r\nhost: x\r\n\r\n'],
      ['the server as a whole', 405, 'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n'],
      ['a line break in a header', 400, 'GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: b\rc: d\r\n\r\n'],
    ] as const)
      it(`is refused: ${title}`, async () => {
        const answer = await sendBytes(url, bytes);
        assert.equal(answer.status, status);
        assert.match(answer.text, /^\{"error":\{"code":"[a-z_]+","message":"/);
        assert.equal(answer.headers.server, undefined);
        assert.equal((await send(url, { path: '/healthz' })).status, 200);
      });

    it('may ask for another protocol, and is answered in this one', async () => {
      const answer = await sendBytes(
        url,
        'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n',
      );
      assert.equal(answer.status, 200);
    });

    it('may break off in the middle of a body', async () => {
      await sendBytes(
        url,
        'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
      );
      assert.equal((await send(url, { path: '/healthz' })).status, 200);
    });
  });

  describe('notifications that Graph did not send', () => {
    for (const [title, item] of [
      ['without a clientState', {}],
      ['with an empty clientState', { clientState: '' }],
      ['with a clientState of another kind', { clientState: { $ne: '' } }],
      ['with a guessed clientState', { clientState: 'guessed' }],
      ['of a subscription nobody made', { subscriptionId: stranger, clientState: 'guessed' }],
      ['of another organisation', { tenantId: stranger, clientState: 'guessed' }],
    ] as const)
      it(`are answered like any other and cause nothing: ${title}`, async () => {
        const { next } = await control.ledger();
        const answer = await send(
          url,
          notify({
            value: [
              {
                subscriptionId: 'a1b2c3',
                changeType: 'created',
                tenantId,
                resource: `Users/${meganId}/Events/AAA=`,
                resourceData: { id: 'AAA=' },
                ...item,
              },
            ],
          }),
        );

        assert.equal(answer.status, 202);
        assert.equal(answer.text, '');
        await new Promise((resolve) => setTimeout(resolve, 50));
        assert.deepEqual((await control.ledger(next)).entries, []);
      });
  });

  describe('buttons', () => {
    const press = (user: string, action: unknown, conversation?: string) =>
      control.call<{
        status: number;
        invokeResponse: { status: number; body: { statusCode: number; value: unknown } };
      }>('POST', '/_sandbox/chat', {
        user,
        ...(conversation ? { conversation } : {}),
        invoke: { name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: '1' },
      });
    const execute = (verb: unknown, data: unknown) => ({ type: 'Action.Execute', verb, data });
    const events = async () =>
      (await control.graph<{ value: unknown[] }>(megan, 'GET', '/me/events?$select=id')).value.length;
    const handleIn = (turn: unknown): string =>
      /"handle":"([\w-]+)"/.exec(JSON.stringify(turn))?.[1] ?? assert.fail('there is no handle');
    let handle: string;
    let question: string;
    before(async () => {
      const turn = await chat.as(megan).says('book 30 min with Isaiah tomorrow at 3pm');
      handle = handleIn(turn.activities);
      question = handleIn((await press(megan, execute('calendar.changeTime', { handle }))).invokeResponse);
    });
    afterEach(async () => {
      assert.equal(await events(), 0);
    });

    for (const [title, status, said, user, action] of [
      ['a forged handle', 200, /no longer valid/, megan, () => execute('calendar.book', { handle: 'A'.repeat(32) })],
      [
        'a handle that is no text',
        200,
        /no longer valid/,
        megan,
        () => execute('calendar.book', { handle: { $gt: '' } }),
      ],
      [
        'a handle of 10,000 characters',
        200,
        /no longer valid/,
        megan,
        () => execute('calendar.book', { handle: 'A'.repeat(10_000) }),
      ],
      ['no handle', 200, /no longer valid/, megan, () => execute('calendar.book', {})],
      [
        'the card of somebody else',
        200,
        /Only Megan Bowen can use this card/,
        alex,
        () => execute('calendar.book', { handle }),
      ],
      [
        'a verb that the card does not have',
        200,
        /no longer valid/,
        megan,
        () => execute('calendar.undoBooking', { handle }),
      ],
      ['a verb that nobody has', 200, /no longer valid/, megan, () => execute('constructor', { handle })],
      [
        'a time that is not on the card',
        200,
        /not on this card/,
        megan,
        () => execute('calendar.book', { handle, slot: '7' }),
      ],
      [
        'inputs of the wrong kind',
        200,
        /Please check what you filled in/,
        megan,
        () => execute('calendar.book', { handle, slot: { deep: true } }),
      ],
      [
        'a length that is no number',
        200,
        /Please choose a length in minutes/,
        megan,
        () => execute('calendar.checkTime', { handle: question, day: '2026-11-30', time: '10:00', minutes: 'soon' }),
      ],
      [
        'a subject of 100,000 characters',
        200,
        /255 characters long at most/,
        megan,
        () => execute('calendar.book', { handle, subject: 'x'.repeat(100_000) }),
      ],
      ['a verb that is a number', 400, /cannot be read/, megan, () => execute(7, { handle })],
      ['data that is a list', 400, /cannot be read/, megan, () => execute('calendar.book', [handle])],
      ['an action of another type', 400, /cannot be read/, megan, () => ({ type: 'Action.Submit', data: { handle } })],
      ['no action', 400, /cannot be read/, megan, () => null],
    ] as const)
      it(`change nothing with ${title}`, async () => {
        const { invokeResponse } = await press(user, action());

        assert.equal(invokeResponse.status, 200);
        assert.equal(invokeResponse.body.statusCode, status, JSON.stringify(invokeResponse.body));
        assert.match(`${textOf(invokeResponse.body)} ${JSON.stringify(invokeResponse.body.value)}`, said);
      });

    it('are told apart from invokes the bot does not know', async () => {
      const { invokeResponse } = await control.call<{ invokeResponse: { status: number } }>('POST', '/_sandbox/chat', {
        user: megan,
        invoke: { name: 'task/fetch', value: {} },
      });

      assert.equal(invokeResponse.status, 501);
    });
  });

  it('answers a message of more than 1,000 characters politely', async () => {
    const { status, activities } = await chat.as(megan).says(`book ${'very '.repeat(200)}long meeting`);

    assert.equal(status, 200);
    assert.match(textOf(activities), /up to 1,000 characters/);
  });

  it('refuses a body that takes more than 10 seconds: 408 too_slow', async () => {
    const { status, text } = await slow;

    assert.equal(status, 408);
    assert.match(text, /"code":"too_slow"/);
  }).timeout(15_000);

  it('refuses headers that take more than 10 seconds: 408 too_slow', async () => {
    const { status, text } = await slowHeaders;

    assert.equal(status, 408);
    assert.match(text, /"code":"too_slow"/);
    assert.ok(Date.now() - slowSince < 14_000);
  }).timeout(15_000);

  it('is heard on loopback only, as the sandbox sets it', async () => {
    // Another address of this machine; where there is no such address, nobody is heard there either.
    await assert.rejects(
      send(`http://127.0.0.2:${new URL(url).port}`, { path: '/healthz' }),
      /ECONNREFUSED|EADDRNOTAVAIL/,
    );
    assert.equal((await send(url, { path: '/healthz' })).status, 200);
  });

  it('says clearly that its port is taken', async () => {
    const second = startChild(await program('dist/app'), {
      ATTACHE_ENV: 'sandbox',
      PORT: new URL(url).port,
      METRICS_PORT: String(await freePort()),
      SANDBOX_PORT: new URL(sandbox.url).port,
      DATA_DIR: join(folder, 'second'),
    });
    await assert.rejects(second, /its port is taken/);
  }).timeout(15_000);

  describe('after all that', () => {
    it('the process still serves', async () => {
      assert.equal((await send(url, { path: '/healthz' })).status, 200);
      assert.equal((await send(url, { path: '/readyz' })).status, 200);
      assert.match(textOf((await chat.as(megan).says('help')).activities), /book/i);
      assert.equal((await send(url, await withSso({ gen: 0 }))).status < 500, true);
    });

    it('nothing was answered with 5xx but an unknown invoke, which Teams wants answered with 501', async () => {
      const metrics = await (await fetch(metricsUrl)).text();
      const counted = metrics.split('\n').filter((line) => line.startsWith('attache_http_request_seconds_count'));

      assert.ok(counted.length > 10);
      assert.deepEqual(
        counted.filter((line) => /status="5(?!01)/.test(line)),
        [],
      );
      assert.equal(app.err(), '');
    });

    it('the log holds no secret, no token and nothing that was said', () => {
      const log = app.out();
      const lines = log.trim().split('\n');

      assert.ok(lines.every((line) => line.startsWith('{')));
      assert.ok(lines.some((line) => line.includes('a request to the bot was refused')));
      assert.deepEqual(
        lines.filter((line) => /"level":(50|60)/.test(line)),
        [],
      );
      assert.ok(tokensSent.length > 30);
      for (const token of tokensSent) assert.ok(!log.includes(token.split('.')[2] || token), 'a token is in the log');
      for (const secret of [bot.secret, sso.secret, 'private conversation', 'Megan Bowen', 'meganb@', 'guessed'])
        assert.ok(!log.toLowerCase().includes(secret.toLowerCase()), `${secret} is in the log`);
      assert.doesNotMatch(log, /eyJ[\w-]{20}/);
    });
  });
});
