import assert from 'node:assert/strict';
import { z } from 'zod';
import { DeltaExpired, type GraphClient, GraphFailure } from '../../../src/services/platform/graph/client.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { type AppError, ServiceUnavailable, SignInRequired, Throttled } from '../../../src/shared/errors.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';
import {
  adele,
  type LocalTenant,
  megan,
  openTemporaryStore,
  type Reply,
  startLocalTenant,
  startProcess,
  tenantId,
} from './local-tenant.ts';

const anything = z.unknown();
const named = z.object({ name: z.string() });
const graphError = (status: number, code: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'request-id': 'req-1', ...headers },
  body: { error: { code, message: `About 'adele@contoso.com' and more`, innerError: { 'request-id': 'req-1' } } },
});
/** One after the other; the last one again and again. */
const inTurn = (...replies: Reply[]) => {
  let count = 0;
  return () => replies[Math.min(count++, replies.length - 1)] ?? {};
};

describe('the Graph client', () => {
  let tenant: LocalTenant;
  let store: DocumentStore;
  let remove: () => Promise<void>;
  let graph: GraphClient;
  let clock: TestClock;
  let attempts: { operation: string; status: number }[];

  before(async () => {
    tenant = await startLocalTenant();
    ({ store, remove } = await openTemporaryStore());
  });
  after(async () => {
    await tenant.stop();
    await remove();
  });
  beforeEach(async () => {
    clock = createTestClock(new Date());
    const app = startProcess(tenant, store, { clock });
    ({ graph, attempts } = app);
    tenant.state.token = undefined;
    for (const user of [adele, megan]) {
      await app.userTokens.forget(user);
      await app.userTokens.exchange(user, await tenant.ssoToken(user));
    }
    tenant.seen.tokens.length = 0;
    tenant.seen.graph.length = 0;
    tenant.state.graph = () => ({ body: {} });
  });

  const me = () => graph.asUser(adele);
  const calls = () => tenant.seen.graph.length;
  const read = (timeoutMs?: number) =>
    me().send({ path: '/me', schema: anything, ...(timeoutMs ? { timeoutMs } : {}) });
  /** Nobody waits for what it waits for. */
  const get = (timeoutMs?: number) => clock.finish(read(timeoutMs));
  const post = (repeatable?: boolean, timeoutMs = 4_000) =>
    clock.finish(
      me().send({
        method: 'POST',
        path: '/me/sendMail',
        body: { message: {} },
        schema: anything,
        timeoutMs,
        ...(repeatable === undefined ? {} : { repeatable }),
      }),
    );
  const isDown = (unknownOutcome: boolean) => (error: unknown) => {
    assert.ok(error instanceof ServiceUnavailable, String(error));
    assert.deepEqual([error.service, error.unknownOutcome], ['graph', unknownOutcome]);
    return true;
  };

  it('sends method, path, query, headers and body as asked, with the token of whoever acts', async () => {
    tenant.state.graph = () => ({ status: 201, body: { name: 'made', more: 1 } });

    const made = await me().send({
      method: 'POST',
      path: '/me/events',
      query: { $select: 'id,subject' },
      headers: { Prefer: 'outlook.timezone="UTC"' },
      body: { subject: 'Budget' },
      schema: named,
    });
    await graph.asApp(tenantId).send({ path: `/users/${megan.userId}/events`, schema: anything });

    assert.deepEqual(made, { name: 'made' });
    const [first, second] = tenant.seen.graph;
    assert.equal(`${first?.method} ${first?.url}`, 'POST /v1.0/me/events?$select=id%2Csubject');
    assert.equal(first?.body, '{"subject":"Budget"}');
    assert.equal(first?.headers.prefer, 'outlook.timezone="UTC"');
    assert.match(first?.headers.authorization ?? '', new RegExp(`^Bearer graph-${adele.userId}-`));
    assert.match(first?.headers['client-request-id']?.toString() ?? '', /^[0-9a-f-]{36}$/);
    assert.match(second?.headers.authorization ?? '', /^Bearer app-/);
    assert.deepEqual(attempts, [
      { operation: 'POST /me/events', status: 201 },
      { operation: 'GET /users/{id}/events', status: 201 },
    ]);
  });

  it('takes an empty 202 labelled JSON for the success it is', async () => {
    tenant.state.graph = () => ({ status: 202 });

    assert.equal(await post(), undefined);
    assert.equal(calls(), 1);
  });

  describe('repeats', () => {
    for (const [what, reply] of [
      ['500', { status: 500 }],
      ['502', { status: 502 }],
      ['503', { status: 503 }],
      ['504', { status: 504 }],
      ['a closed connection', { cut: true }],
      ['a body cut in the middle', { cut: true, body: '{"name":' }],
      ['broken JSON', { body: '{"name":' }],
      ['an HTML page with status 200', { body: '<html></html>', headers: { 'content-type': 'text/html' } }],
    ] as const)
      it(`a read once after ${what}, and a send never`, async () => {
        tenant.state.graph = inTurn(reply, { body: { name: 'there' } });
        assert.deepEqual(await get(), { name: 'there' });
        assert.equal(calls(), 2);

        tenant.state.graph = () => reply;
        tenant.seen.graph.length = 0;
        await assert.rejects(post(), isDown(true));
        assert.equal(calls(), 1);
      });

    it('a post that carries a transaction id', async () => {
      tenant.state.graph = inTurn({ status: 504 }, { status: 201, body: {} });

      await post(true);

      assert.equal(calls(), 2);
    });

    it('twice at most when a person waits, up to six times in the background', async () => {
      tenant.state.graph = () => ({ status: 500 });
      await assert.rejects(get(), isDown(false));
      assert.equal(calls(), 2);

      tenant.seen.graph.length = 0;
      tenant.state.graph = inTurn(...Array.from({ length: 3 }, () => ({ status: 503 })), { body: {} });
      await clock.finish(graph.asApp(tenantId).send({ path: '/users', schema: anything }));
      assert.equal(calls(), 4);
      assert.ok(clock.monotonic() < 30_000, 'within its time');
    });

    it('not earlier than Retry-After says', async () => {
      tenant.state.graph = inTurn({ status: 429, headers: { 'retry-after': '1.2' } }, { body: {} });

      await get();

      assert.equal(calls(), 2);
      assert.ok(clock.monotonic() >= 1_200, 'waits');
    });

    for (const header of ['0', '-5', 'soon', 'Mon, 23 Nov 2020 09:00:00 GMT'])
      it(`no earlier than after a second when Retry-After is "${header}"`, async () => {
        tenant.state.graph = inTurn({ status: 429, headers: { 'retry-after': header } }, { body: {} });

        await get();

        assert.equal(calls(), 2);
        assert.ok(clock.monotonic() >= 1_000, 'waits');
      });

    it('nothing when Retry-After is longer than the person will wait, and says how long', async () => {
      tenant.state.graph = () => ({ status: 429, headers: { 'retry-after': '30' } });

      await assert.rejects(get(), (error: unknown) => {
        assert.ok(error instanceof Throttled, 'throttled');
        assert.ok(error.retryAfterSeconds >= 30 && error.retryAfterSeconds <= 33, 'says how long');
        return true;
      });
      assert.equal(calls(), 1);
    });

    it('no send that was throttled', async () => {
      tenant.state.graph = () => ({ status: 429, headers: { 'retry-after': '1' } });

      await assert.rejects(post(), Throttled);

      assert.equal(calls(), 1);
    });

    it('nothing that a repeat would not mend', async () => {
      for (const status of [400, 403, 404, 409, 412, 507]) {
        tenant.seen.graph.length = 0;
        tenant.state.graph = () => graphError(status, 'Whatever');
        await assert.rejects(get());
        assert.equal(calls(), 1, String(status));
      }
    });
  });

  describe('when Graph refuses the token', () => {
    const challenge = (claims: string) => ({
      'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`,
    });
    const asked = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';

    it('gets another one once and repeats once, sends too', async () => {
      tenant.state.graph = inTurn(graphError(401, 'InvalidAuthenticationToken'), { status: 202 });

      await post();

      const [first, second] = tenant.seen.graph;
      assert.equal(calls(), 2);
      assert.notEqual(first?.headers.authorization, second?.headers.authorization);
      assert.equal(tenant.seen.tokens.length, 1);
    });

    it('asks the person to sign in when the new one is refused as well, and then is silent', async () => {
      tenant.state.graph = () => graphError(401, 'InvalidAuthenticationToken');

      await assert.rejects(get(), SignInRequired);

      assert.equal(calls(), 2);
      assert.equal(tenant.seen.tokens.length, 1);
    });

    for (const status of [401, 403])
      it(`answers the claims challenge of a ${status} with one token request and one repeat`, async () => {
        tenant.state.graph = inTurn(graphError(status, 'InvalidAuthenticationToken', challenge(asked)), { body: {} });

        await get();

        assert.equal(calls(), 2);
        const sent = JSON.parse(tenant.seen.tokens[0]?.get('claims') ?? '{}');
        assert.deepEqual(sent.access_token.nbf, { essential: true, value: '1700000000' });
      });

    it('hands on the claims that need the person', async () => {
      const wanted = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
      tenant.state.graph = () => graphError(401, 'InvalidAuthenticationToken', challenge(asked));
      tenant.state.token = () => ({
        status: 400,
        body: { error: 'interaction_required', error_codes: [50076], claims: wanted },
      });

      await assert.rejects(get(), (error: unknown) => error instanceof SignInRequired && error.claims === wanted);
      assert.equal(calls(), 1);
    });

    it('takes a plain 403 for what it is', async () => {
      tenant.state.graph = () => graphError(403, 'ErrorAccessDenied');

      await assert.rejects(get(), { code: 'permission_missing' });
      assert.equal(tenant.seen.tokens.length, 0);
    });

    it('gets the app another token too, and calls it an outage when that is refused', async () => {
      tenant.state.graph = () => graphError(401, 'InvalidAuthenticationToken');

      await assert.rejects(graph.asApp(tenantId).send({ path: '/users', schema: anything }), isDown(false));

      assert.equal(calls(), 2);
    });
  });

  describe('gives up', () => {
    it('on a server that never answers, within its time', async () => {
      tenant.state.graph = () => ({ hang: true });

      await assert.rejects(get(600), isDown(false));
      await assert.rejects(post(undefined, 300), isDown(true));
    });

    it('on the whole call when the sign-in service hangs', async () => {
      tenant.state.graph = () => graphError(401, 'InvalidAuthenticationToken');
      tenant.state.token = () => ({ hang: true });

      await assert.rejects(get(500), { service: 'login' });
    });

    it('when told to, with the caller’s reason', async () => {
      tenant.state.graph = () => ({ hang: true });
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error('never mind')), 50);

      await assert.rejects(me().send({ path: '/me', schema: anything, signal: controller.signal }), /never mind/);
    });

    it('on a server that is not there, knowing that nothing happened', async () => {
      const gone = await startLocalTenant();
      await gone.stop();
      const lost = startProcess(tenant, store, { graphOrigin: gone.origin }).graph;

      await assert.rejects(
        lost.asUser(adele).send({ method: 'POST', path: '/me/sendMail', body: {}, schema: anything }),
        isDown(false),
      );
    });

    it('on an answer of more than eight megabytes', async () => {
      tenant.state.graph = () => ({ body: `"${'x'.repeat(9 * 1024 * 1024)}"` });

      await assert.rejects(get(), isDown(false));
      assert.equal(calls(), 1);
    });

    it('on a redirect, and never follows it', async () => {
      const elsewhere = await startLocalTenant();
      tenant.state.graph = () => ({ status: 302, headers: { location: `${elsewhere.origin}/v1.0/me` } });

      await assert.rejects(get(), isDown(false));

      assert.equal(elsewhere.seen.graph.length, 0);
      await elsewhere.stop();
    });

    it('on an answer of another shape', async () => {
      tenant.state.graph = () => ({ body: { name: 7 } });

      await assert.rejects(me().send({ path: '/me', schema: named }), isDown(false));
    });
  });

  describe('words a failure', () => {
    for (const [status, code, expected] of [
      [400, 'BadRequest', 'invalid_request'],
      [403, 'ErrorAccessDenied', 'permission_missing'],
      [404, 'ErrorItemNotFound', 'gone'],
      [404, 'MailboxNotEnabledForRESTAPI', 'no_mailbox'],
      [409, 'ErrorIrresolvableConflict', 'changed_meanwhile'],
      [412, 'ErrorIrresolvableConflict', 'changed_meanwhile'],
      [507, 'quotaLimitReached', 'invalid_request'],
      [501, 'NotImplemented', 'service_unavailable'],
    ] as const)
      it(`${status} ${code} as ${expected}, with what Graph said as the cause and without its content`, async () => {
        tenant.state.graph = () => graphError(status, code);

        await assert.rejects(get(), (error: AppError) => {
          assert.equal(error.code, expected);
          assert.ok(error.cause instanceof GraphFailure, 'keeps the cause');
          assert.deepEqual([error.cause.status, error.cause.graphCode, error.cause.requestId], [status, code, 'req-1']);
          assert.doesNotMatch(`${error.message} ${error.cause.message}`, /adele/);
          return true;
        });
      });

    it('by the inner code when that says more', async () => {
      tenant.state.graph = () => ({
        status: 404,
        body: {
          error: { code: 'NotFound', message: '', innerError: { innerError: { code: 'MailboxNotEnabledForRESTAPI' } } },
        },
      });

      await assert.rejects(get(), { code: 'no_mailbox' });
    });

    it('when the error is no JSON at all', async () => {
      tenant.state.graph = () => ({ status: 404, body: '<html>', headers: { 'content-type': 'text/html' } });

      await assert.rejects(get(), { code: 'gone' });
    });
  });

  describe('the gate of a mailbox', () => {
    it('lets four calls through at once, by whatever name the mailbox goes, and others are not held up', async () => {
      const running = new Map<string, number>();
      let most = 0;
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      tenant.state.graph = async ({ url }) => {
        const owner = url.includes(megan.userId) ? 'megan' : 'adele';
        running.set(owner, (running.get(owner) ?? 0) + 1);
        most = Math.max(most, running.get('adele') ?? 0);
        if (owner === 'adele') await held;
        running.set(owner, (running.get(owner) ?? 0) - 1);
        return { body: {} };
      };

      const app = graph.asApp(tenantId);
      const adeles = Array.from({ length: 20 }, (_, index) =>
        index % 2 ? read() : app.send({ path: `/users/${adele.userId.toUpperCase()}/events`, schema: anything }),
      );
      await Promise.all(
        Array.from({ length: 10 }, () => app.send({ path: `/users/${megan.userId}/events`, schema: anything })),
      );
      const heldBack = tenant.seen.graph.filter(({ url }) => !url.includes(megan.userId)).length;
      release();
      await Promise.all(adeles);

      assert.equal(heldBack, 4);
      assert.equal(most, 4);
    });

    it('stays shut as long as Graph asked for, for that mailbox alone', async () => {
      tenant.state.graph = ({ url }) =>
        url.includes(megan.userId) ? { body: {} } : { status: 429, headers: { 'retry-after': '60' } };
      await assert.rejects(get(), Throttled);

      await assert.rejects(get(), Throttled);
      await graph.asUser(megan).send({ path: `/users/${megan.userId}`, schema: anything });

      assert.equal(tenant.seen.graph.filter(({ url }) => url === '/v1.0/me').length, 1);
    });
  });

  describe('a list', () => {
    const next = (path: string) => `https://graph.microsoft.com/v1.0${path}`;

    it('follows the pages to their end, headers and all', async () => {
      tenant.state.graph = ({ url }) =>
        url.endsWith('$skip=2')
          ? { body: { value: [{ name: 'c' }] } }
          : { body: { value: [{ name: 'a' }, { name: 'b' }], '@odata.nextLink': next('/me/events?$top=2&$skip=2') } };

      const items = await me().list({
        path: '/me/events',
        query: { $top: '2' },
        headers: { Prefer: 'x' },
        schema: named,
      });

      assert.deepEqual(items, [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
      assert.ok(
        tenant.seen.graph.every(({ headers }) => headers.prefer === 'x'),
        'headers on every page',
      );
    });

    it('never takes the token to another place', async () => {
      const elsewhere = await startLocalTenant();
      for (const link of [`${elsewhere.origin}/v1.0/me/events`, 'https://graph.microsoft.com.evil.test/v1.0/x', 'x']) {
        tenant.state.graph = () => ({ body: { value: [], '@odata.nextLink': link } });
        await assert.rejects(me().list({ path: '/me/events', schema: named }), isDown(false));
      }
      assert.equal(elsewhere.seen.graph.length, 0);
      await elsewhere.stop();
    });

    it('ends when the pages lead in a circle, and at the page it was told', async () => {
      tenant.state.graph = () => ({ body: { value: [], '@odata.nextLink': next('/me/events?$skip=1') } });
      await assert.rejects(me().list({ path: '/me/events', schema: named }), isDown(false));
      assert.equal(calls(), 2);

      let page = 0;
      tenant.state.graph = () => ({
        body: { value: [{ name: `${page++}` }], '@odata.nextLink': next(`/me/events?$skip=${page}`) },
      });
      assert.equal((await me().list({ path: '/me/events', schema: named, maxPages: 3 })).length, 3);
    });
  });

  describe('a delta query', () => {
    const link = (token: string) => `https://graph.microsoft.com/v1.0/me/events/delta?$deltatoken=${token}`;

    it('gives the items of all pages and the link for next time, which is then called as it stands', async () => {
      tenant.state.graph = ({ url }) =>
        url.includes('$skiptoken')
          ? { body: { value: [{ name: 'b' }], '@odata.deltaLink': link('1') } }
          : {
              body: {
                value: [{ name: 'a' }, { name: 7 }],
                '@odata.nextLink': link('0').replace('$deltatoken', '$skiptoken'),
              },
            };

      const first = await me().delta({ path: '/me/events/delta', schema: named });
      tenant.state.graph = () => ({ body: { value: [], '@odata.deltaLink': link('2') } });
      const second = await me().delta({ path: '/me/events/delta', deltaLink: first.deltaLink, schema: named });

      assert.deepEqual(first, { items: [{ name: 'a' }, { name: 'b' }], deltaLink: link('1') });
      assert.deepEqual(second, { items: [], deltaLink: link('2') });
      assert.equal(tenant.seen.graph.at(-1)?.url, '/v1.0/me/events/delta?$deltatoken=1');
    });

    for (const [status, code] of [
      [410, 'SyncStateNotFound'],
      [410, ''],
      [400, 'syncStateNotFound'],
      [404, 'resyncRequired'],
    ] as const)
      it(`says that it has to begin again after ${status} ${code}`, async () => {
        tenant.state.graph = () => graphError(status, code);

        await assert.rejects(
          me().delta({ path: '/me/events/delta', deltaLink: link('1'), schema: named }),
          DeltaExpired,
        );
      });

    it('fails without an end link rather than losing its place', async () => {
      tenant.state.graph = () => ({ body: { value: [] } });

      await assert.rejects(me().delta({ path: '/me/events/delta', schema: named }), isDown(false));
    });
  });

  describe('a batch', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ path: `/users/u${index}`, schema: named }));
    const requestsIn = ({ body }: { body: string }): { id: string; url: string }[] => JSON.parse(body).requests;
    const good = ({ id, url }: { id: string; url: string }) => ({ id, status: 200, body: { name: url } });

    it('goes out twenty at a time and finds every answer by its id', async () => {
      tenant.state.graph = (call) => ({ body: { responses: requestsIn(call).map(good).reverse() } });

      const outcomes = await me().batch(parts(45));

      assert.deepEqual(
        tenant.seen.graph.map((call) => requestsIn(call).length),
        [20, 20, 5],
      );
      assert.deepEqual(
        outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value.name),
        parts(45).map(({ path }) => path),
      );
    });

    it('settles every part for itself and repeats only the throttled ones', async () => {
      tenant.state.graph = (call) => ({
        body: {
          responses: requestsIn(call).map((request) =>
            request.url === '/users/u1'
              ? { id: request.id, status: 404, body: { error: { code: 'ImageNotFound', message: '' } } }
              : request.url === '/users/u2' && calls() === 1
                ? { id: request.id, status: 429, headers: { 'Retry-After': '1' } }
                : request.url === '/users/u3'
                  ? { id: 'stray', status: 200, body: {} }
                  : good(request),
          ),
        },
      });

      const outcomes = await clock.finish(
        me().batch(parts(5).map((part) => ({ ...part, repeatable: part.path !== '/users/u3' }))),
      );

      assert.deepEqual(
        outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'ok' : outcome.reason.code)),
        ['ok', 'gone', 'ok', 'service_unavailable', 'ok'],
      );
      assert.deepEqual(
        tenant.seen.graph.map((call) => requestsIn(call).map(({ url }) => url)),
        [parts(5).map(({ path }) => path), ['/users/u2']],
      );
      assert.ok(clock.monotonic() >= 1_000, 'waits');
    });

    it('renews the token once when parts are refused for it', async () => {
      tenant.state.graph = (call) => ({
        body: {
          responses: requestsIn(call).map((request) =>
            calls() === 1 ? { id: request.id, status: 401 } : good(request),
          ),
        },
      });

      const outcomes = await me().batch(parts(3));

      assert.ok(
        outcomes.every(({ status }) => status === 'fulfilled'),
        'every part succeeds',
      );
      assert.deepEqual([calls(), tenant.seen.tokens.length], [2, 1]);
    });

    it('gives every part the reason when the round trip fails', async () => {
      tenant.state.graph = () => ({ status: 503 });

      const outcomes = await clock.finish(me().batch(parts(3)));

      assert.ok(
        outcomes.every((outcome) => outcome.status === 'rejected' && isDown(false)(outcome.reason)),
        'every part has the reason',
      );
    });
  });

  describe('bytes', () => {
    it('come as they are, with their type', async () => {
      const bytes = Buffer.from([0x89, 0x50, 0, 255]);
      tenant.state.graph = () => ({ body: bytes, headers: { 'content-type': 'image/png' } });

      assert.deepEqual(await me().bytes('/me/photo/$value', 100), { contentType: 'image/png', bytes });
    });

    it('are nothing when there are none, and a failure when there are too many or a page instead', async () => {
      tenant.state.graph = () => graphError(404, 'ImageNotFound');
      assert.equal(await me().bytes('/me/photo/$value', 100), undefined);

      tenant.state.graph = () => ({ body: Buffer.alloc(101), headers: { 'content-type': 'image/png' } });
      await assert.rejects(clock.finish(me().bytes('/me/photo/$value', 100)), isDown(false));

      tenant.state.graph = () => ({ body: '<html>', headers: { 'content-type': 'text/html' } });
      await assert.rejects(clock.finish(me().bytes('/me/photo/$value', 100)), isDown(false));
    });
  });
});
