import assert from 'node:assert/strict';
import { healthRoutes } from '../../src/api/health.ts';
import type { RunningServer } from '../../src/api/listen.ts';
import { startServer } from '../../src/api/server.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';

describe('health', () => {
  let server: RunningServer;
  let store: () => Promise<boolean>;
  let asked: number;

  before(async () => {
    const checks = {
      store: () => {
        asked += 1;
        return store();
      },
      signingKeys: async () => true,
    };
    const routes = healthRoutes(checks);
    server = await startServer({
      port: 0,
      host: '127.0.0.1',
      log: createLog('silent'),
      metrics: createMetrics(),
      routes,
    });
  });
  after(() => server.stop(0));
  beforeEach(() => {
    asked = 0;
    store = async () => true;
  });

  const ready = async () => {
    const answer = await fetch(`${server.url}/readyz`);
    return { status: answer.status, body: await answer.json() };
  };

  it('is ready when the store can be written', async () => {
    assert.deepEqual(await ready(), {
      status: 200,
      body: { status: 'ready', checks: { store: 'ok', signingKeys: 'ok' } },
    });
  });

  for (const [what, check] of [
    ['cannot be written', async () => false],
    ['throws', () => Promise.reject(new Error('disk full at /secret/place'))],
  ] as const)
    it(`is not ready when the store ${what}, and alive all the same`, async () => {
      store = check;

      assert.deepEqual(await ready(), {
        status: 503,
        body: { status: 'not ready', checks: { store: 'unreachable', signingKeys: 'ok' } },
      });
      assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    });

  it('asks the store once, however many want to know at the same moment', async () => {
    let answer: (reachable: boolean) => void = () => undefined;
    const first = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    store = () => first;
    const askers = Array.from({ length: 20 }, ready);
    while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    // The last of them has been heard, too.
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    answer(true);

    assert.deepEqual(new Set((await Promise.all(askers)).map(({ status }) => status)), new Set([200]));
    assert.ok(asked < 20, `asked ${asked} times`);
  });
});
