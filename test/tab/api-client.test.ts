import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ApiFailure as Failure } from '../../src/tab/api-client.ts';
import { openTeamsWindow, type TeamsWindow, teamsOrigin } from './teams-window.ts';

const on = { on: true, needsAttention: false };
const refusal = (code: string, more: object = {}) => ({
  error: { code, message: `because of ${code}`, requestId: 'r-1', ...more },
});

type Client = typeof import('../../src/tab/api-client.ts') & Pick<typeof import('@microsoft/teams-js'), 'app'>;

/** Bundled as for the page: the SDK's own modules cannot be loaded by Node as they are. */
const loadForBrowser = async (): Promise<Client> => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { app } from '@microsoft/teams-js'; export * from './api-client.ts';",
      resolveDir: fileURLToPath(new URL('../../src/tab', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
};

describe("the tab's way to the server", () => {
  let server: Server;
  let teams: TeamsWindow;
  let client: Client;
  let heard: { method?: string; url?: string; token?: string; body: string }[];
  let answers: [status: number, body: unknown][];
  let tokens: string[];
  let origin: string;

  const hear = async (request: IncomingMessage) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url = '', headers } = request;
    heard.push({ method, url, token: headers.authorization ?? '', body });
  };

  const failureOf = async (call: Promise<unknown>): Promise<Failure> => {
    const error: unknown = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof client.ApiFailure);
    return error;
  };

  before(async () => {
    server = createServer(async (request, response) => {
      await hear(request);
      const [status, body] = answers.shift() ?? [500, undefined];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    teams = openTeamsWindow(() => origin);
    client = await loadForBrowser();
    await client.app.initialize([teamsOrigin]);
  });

  beforeEach(() => {
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    [heard, answers, tokens] = [[], [], ['first', 'second', 'third']];
    teams.answer(() => ({ token: tokens.shift() ?? 'none' }));
  });

  after(() => {
    teams.close();
    server.closeAllConnections();
    server.close();
  });

  it("sends Teams' token and gives back what the contract knows", async () => {
    answers = [[200, { ...on, secret: 'x' }]];

    assert.deepEqual(await client.api.notifications(), on);
    assert.deepEqual(heard, [{ method: 'GET', url: '/api/tab/notifications', token: 'Bearer first', body: '' }]);
  });

  it('gets a new token when the first has run out, and repeats the call once with it', async () => {
    answers = [
      [401, refusal('token_expired')],
      [200, on],
    ];

    assert.deepEqual(await client.api.switchNotifications(true), on);
    assert.deepEqual(
      heard.map(({ method, token, body }) => [method, token, body]),
      [
        ['PUT', 'Bearer first', '{"on":true}'],
        ['PUT', 'Bearer second', '{"on":true}'],
      ],
    );
  });

  it('gives up when the second token has run out, too', async () => {
    answers = [
      [401, refusal('token_expired')],
      [401, refusal('token_expired')],
      [200, on],
    ];

    const failure = await failureOf(client.api.notifications());

    assert.deepEqual([failure.code, failure.requestId, heard.length], ['token_expired', 'r-1', 2]);
  });

  it('asks for consent with the claims the server named, and repeats nothing', async () => {
    for (const code of ['consent_required', 'interaction_required']) {
      answers = [[403, refusal(code, { claims: '{"c":1}' })]];
      const failure = await failureOf(client.api.me());
      assert.deepEqual([failure.code, failure.needsConsent, failure.claims], [code, true, '{"c":1}']);
    }
    assert.equal(heard.length, 2);
  });

  it('needs consent when Teams says so, without asking the server', async () => {
    teams.answer(() => ({ reason: 'resourceRequiresConsent' }));

    const failure = await failureOf(client.api.me());

    assert.deepEqual([failure.needsConsent, heard.length], [true, 0]);
  });

  it('says that Teams could not sign in when it gives any other reason', async () => {
    teams.answer(() => ({ reason: 'CancelledByUser' }));

    const failure = await failureOf(client.api.me());

    assert.deepEqual([failure.code, failure.needsConsent, heard.length], ['sso_failed', false, 0]);
  });

  it('says that it is offline when nobody answers', async () => {
    origin = 'http://127.0.0.1:9';

    const failure = await failureOf(client.api.notifications());

    assert.equal(failure.code, 'offline');
  });

  it('says so when a proxy answers with a page of its own', async () => {
    answers = [[502, '<html>Bad Gateway</html>']];

    const failure = await failureOf(client.api.notifications());

    assert.deepEqual([failure.code, failure.needsConsent], ['unknown', false]);
  });

  it('carries what the server named, and the code alone when that has another shape', async () => {
    const problem = { is: 'tooManyNames', most: 20 };
    answers = [
      [400, refusal('invalid_request', { problem })],
      [400, refusal('invalid_request', { problem: 'a sentence' })],
    ];

    const failures = [await failureOf(client.api.me()), await failureOf(client.api.me())];

    assert.deepEqual(
      failures.map((failure) => [failure.code, failure.problem]),
      [
        ['invalid_request', problem],
        ['invalid_request', undefined],
      ],
    );
  });

  it('takes no answer that breaks the contract', async () => {
    answers = [[200, { on: 'yes' }]];

    await assert.rejects(client.api.notifications());
  });

  it('escapes what is asked for', async () => {
    answers = [[200, { people: [] }]];

    await client.api.people('Łu & co=?#');

    assert.equal(new URL(heard[0]?.url ?? '', origin).searchParams.get('q'), 'Łu & co=?#');
  });
});
