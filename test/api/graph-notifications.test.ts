import assert from 'node:assert/strict';
import { graphNotificationRoutes } from '../../src/api/graph-notifications.ts';
import type { RunningServer } from '../../src/api/listen.ts';
import { startServer } from '../../src/api/server.ts';
import { ServiceUnavailable } from '../../src/shared/errors.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';

describe('POST /api/notifications', () => {
  let server: RunningServer;
  let store: () => Promise<void>;
  let stored: unknown[];

  before(async () => {
    const receive = async (items: unknown[]) => {
      await store();
      stored.push(...items);
    };
    const log = createLog('silent');
    server = await startServer({
      port: 0,
      host: '127.0.0.1',
      log,
      metrics: createMetrics(),
      routes: graphNotificationRoutes({ receiveChanges: receive, receiveLifecycle: receive }, log),
    });
  });
  after(() => server.stop(0));
  beforeEach(() => {
    stored = [];
    store = async () => undefined;
  });

  const validate = (query: string, path = '/api/notifications') =>
    fetch(`${server.url}${path}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const post = (body: unknown) =>
    fetch(`${server.url}/api/notifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  for (const path of ['/api/notifications', '/api/notifications/lifecycle'])
    it(`echoes a validation token as plain text on ${path}, while the store is away`, async () => {
      store = () => Promise.reject(new ServiceUnavailable('store'));
      const token = 'Validation: Testing client application reachability, 100% + ä / = ok';

      const answer = await validate(`validationToken=${encodeURIComponent(token)}`, path);

      assert.equal(answer.status, 200);
      assert.equal(await answer.text(), token);
      assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    });

  for (const [what, query] of [
    ['markup', `validationToken=${encodeURIComponent('<script>alert(1)</script>')}`],
    ['quotes', `validationToken=${encodeURIComponent('"onload=')}`],
    ['control characters', 'validationToken=a%0d%0aSet-Cookie:%20x'],
    ['nothing', 'validationToken='],
    ['1,025 characters', `validationToken=${'a'.repeat(1025)}`],
    ['two tokens', 'validationToken=a&validationToken=b'],
  ] as const)
    it(`refuses a validation token of ${what} without repeating it`, async () => {
      const answer = await validate(query);

      assert.equal(answer.status, 400);
      const { error } = (await answer.json()) as { error: Record<string, unknown> };
      assert.deepEqual(Object.keys(error), ['code', 'message', 'requestId']);
    });

  it('answers 202 with an empty body once the batch is stored', async () => {
    const answer = await post({ value: [{ subscriptionId: 'a' }, { subscriptionId: 'b' }] });

    assert.equal(answer.status, 202);
    assert.equal(await answer.text(), '');
    assert.equal(stored.length, 2);
  });

  it('answers 503 when the store is away', async () => {
    store = () => Promise.reject(new ServiceUnavailable('store'));

    assert.equal((await post({ value: [{}] })).status, 503);
  });

  it('answers 503 after two and a half seconds when the store is slow', async () => {
    store = () => new Promise((resolve) => setTimeout(resolve, 4_000));
    const began = performance.now();

    const answer = await post({ value: [{}] });

    const took = performance.now() - began;
    assert.equal(answer.status, 503);
    assert.ok(took > 2_300 && took < 3_300, `${took} ms`);
  });

  it('takes 1,000 at once and refuses 1,001', async () => {
    const items = (count: number) => ({ value: Array.from({ length: count }, () => ({})) });

    assert.equal((await post(items(1_000))).status, 202);
    assert.equal(stored.length, 1_000);
    assert.equal((await post(items(1_001))).status, 413);
    assert.equal(stored.length, 1_000);
  });

  it('refuses more than a megabyte', async () => {
    assert.equal((await post({ value: ['a'.repeat(1024 * 1024)] })).status, 413);
  });

  for (const body of ['{', '[]', '{}', '{"value":{}}', '"value"', 'null'])
    it(`refuses ${body} with 400`, async () => {
      assert.equal((await post(body)).status, 400);
      assert.equal(stored.length, 0);
    });
});
