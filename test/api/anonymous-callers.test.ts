import assert from 'node:assert/strict';
import type { ServerLimits } from '../../src/api/limits.ts';
import type { RunningServer } from '../../src/api/listen.ts';
import type { ApiRequest, Route } from '../../src/api/route.ts';
import { startServer } from '../../src/api/server.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics, type Metrics } from '../../src/shared/metrics.ts';
import { eventually, type HeldConnection, holdConnection } from '../support/held-connection.ts';
import { send } from '../support/raw-http.ts';

const megabyte = 1024 * 1024;
const json = { 'content-type': 'application/json' };
const head = (length: number, path = '/take') =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

describe('callers who have proved nothing', () => {
  let server: RunningServer;
  let metrics: Metrics;
  let held: HeldConnection[];
  let taken: unknown[];
  /** What `/wait` waits for. */
  let letGo: () => void;

  const start = async (limits: Partial<ServerLimits> = {}) => {
    metrics = createMetrics();
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const take = ({ body }: ApiRequest) => {
      taken.push(body);
      return { status: 202 };
    };
    const routes: Route[] = [
      { method: 'POST', path: '/take', maxBytes: megabyte, handle: take },
      { method: 'GET', path: '/wait', handle: () => waiting.then(() => ({ status: 200 })) },
      { method: 'GET', path: '/large', handle: () => ({ status: 200, body: 'x'.repeat(16 * megabyte) }) },
      { method: 'GET', path: '/alive', neverShed: true, handle: () => ({ status: 200 }) },
    ];
    server = await startServer({ port: 0, host: '127.0.0.1', log: createLog('silent'), metrics, routes, limits });
  };
  const hold = async (bytes: string | Buffer = '') => {
    const connection = await holdConnection(server.url);
    held.push(connection);
    if (bytes.length > 0) await connection.write(bytes);
    return connection;
  };
  const post = (body: string) => send(server.url, { method: 'POST', path: '/take', headers: json, body });
  const measure = async (name: string): Promise<number> => {
    const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith(name));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };

  beforeEach(() => {
    held = [];
    taken = [];
  });
  afterEach(async () => {
    for (const connection of held) connection.close();
    letGo();
    await server.stop(0);
  });

  describe('with bodies', () => {
    it('hold no more than the budget when all keep back their last bytes, and nobody else is kept out', async () => {
      await start({ bodyBytes: 4 * megabyte });
      const most = Buffer.alloc(megabyte - 10, 0x20);

      for (let count = 0; count < 40; count += 1) {
        const connection = await hold(head(megabyte));
        await connection.write(most);
        assert.ok((await measure('attache_http_body_bytes')) <= 4 * megabyte);
      }
      await eventually(async () => (await measure('attache_http_refused_total')) >= 36);

      assert.equal((await post('{"value":[]}')).status, 202);
      const cut = held.filter(({ said }) => said().startsWith('HTTP/1.1 503'));
      assert.ok(cut.length >= 36, `${cut.length} were cut`);
      assert.match(cut[0]?.said() ?? '', /retry-after: \d/i);
      assert.match(cut[0]?.said() ?? '', /"code":"overloaded"/);
      assert.ok(cut.includes(held[0] as HeldConnection), 'those who wait for longest go first');
    });

    it('give back what they held, however it ends', async () => {
      await start();
      await post('{"a":1}');
      await post('{"a":');
      await post('['.repeat(100));
      const gone = await hold(head(1000));
      await gone.write('{"a":"');
      await eventually(async () => (await measure('attache_http_body_bytes')) > 0);
      gone.close();

      await eventually(async () => (await measure('attache_http_body_bytes')) === 0);
      assert.equal(await measure('attache_http_requests_in_flight'), 0);
    });

    it('take no more memory in chunks of one byte than in one piece', async () => {
      await start();
      const connection = await hold(
        'POST /take HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      await connection.write('1\r\n \r\n'.repeat(20_000));

      await eventually(async () => (await measure('attache_http_body_bytes')) >= 20_000);
      assert.ok((await measure('attache_http_body_bytes')) <= 40_000);
      await connection.write('9\r\n{"a":"ä"\r\n1\r\n}\r\n0\r\n\r\n');
      await eventually(() => connection.said().startsWith('HTTP/1.1 202'));
      assert.deepEqual(taken, [{ a: 'ä' }]);
    });

    it('are refused when they hold more values than anything honest does', async () => {
      await start();

      const zeros = await post(`{"value":[${'0,'.repeat(500_000)}0]}`);
      const lists = await post(`[${'[],'.repeat(20_000)}[]]`);

      assert.deepEqual([zeros.status, lists.status], [413, 413]);
      assert.match(zeros.text, /"code":"too_many_values"/);
      assert.equal((await post(`[${'0,'.repeat(19_000)}0]`)).status, 202);
      assert.equal((await post(JSON.stringify({ text: '[{,'.repeat(50_000) }))).status, 202);
    });

    it('are refused for a name that changes prototypes, however it is spelled', async () => {
      await start();
      for (const name of ['__proto__', '\\u005f_proto__', '__\\u0070roto__', '\\u005F\\u005fpr\\u006Fto\\u005f_'])
        for (const body of [`{"${name}":{"admin":true}}`, `{"a":[{"b":1,"${name}" \n: 1}]}`]) {
          const answer = await post(body);
          assert.equal(answer.status, 400, body);
          assert.match(answer.text, /"code":"malformed_json"/);
        }
      for (const body of ['{"a":"__proto__"}', '["__proto__"]', '{"\\\\u005f_proto__":1}', '{"a__proto__":1}'])
        assert.equal((await post(body)).status, 202, body);
    });

    it('are cut off when nothing comes for a while', async () => {
      await start({ bodyIdleMs: 100 });
      const connection = await hold(head(100));
      await connection.write('{"a"');
      await connection.closed;

      assert.match(connection.said(), /^HTTP\/1\.1 408 /);
      assert.match(connection.said(), /"code":"too_slow"/);
    });
  });

  describe('with connections', () => {
    it('have so many per address, and the newest is served', async () => {
      await start({ connectionsPerAddress: 5, trustedProxies: [], ownNetworks: [] });
      for (let count = 0; count < 12; count += 1) await hold('GET /alive HTTP/1.1\r\n');

      assert.equal((await send(server.url, { path: '/alive' })).status, 200);
      await eventually(async () => (await measure('attache_http_connections')) <= 5);
      await (held[0] as HeldConnection).closed;
      assert.match(await metrics.text(), /attache_http_refused_total\{reason="connections_of_address"\} 8/);
    });

    it('have as many as there are when they come through a proxy in a private network', async () => {
      await start({ connectionsPerAddress: 2 });
      for (let count = 0; count < 6; count += 1) await hold('GET /alive HTTP/1.1\r\n');

      await eventually(async () => (await measure('attache_http_connections')) === 6);
      assert.equal(await measure('attache_http_refused_total'), 0);
    });

    it('have so many in all; whose request is worked on keeps his, and who comes is served', async () => {
      await start({ connections: 6 });
      const working = send(server.url, { path: '/wait' });
      await eventually(async () => (await measure('attache_http_requests_in_flight')) === 1);
      for (let count = 0; count < 12; count += 1) await hold(count % 2 === 0 ? '' : `${head(100)}{`);

      assert.equal((await send(server.url, { path: '/alive' })).status, 200);
      assert.equal((await post('{}')).status, 202);
      assert.ok((await measure('attache_http_connections')) <= 6);
      letGo();
      assert.equal((await working).status, 200);
    });

    it('lose them when they do not take their answer', async () => {
      await start({ answerMs: 200 });
      const connection = await hold();
      connection.socket.pause();
      await connection.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');

      await eventually(async () => /refused_total\{reason="slow_reader"\} 1/.test(await metrics.text()));
      assert.equal(await measure('attache_http_connections'), 0);
    });
  });

  describe('when there is more than can be done', () => {
    it('are asked to come again before their body is read, and the platform is told that the app lives', async () => {
      await start({ inFlight: 2 });
      const working = [send(server.url, { path: '/wait' }), send(server.url, { path: '/wait' })];
      await eventually(async () => (await measure('attache_http_requests_in_flight')) === 2);

      const connection = await hold(head(megabyte));
      await eventually(() => connection.said().includes('overloaded'));
      const refused = await post('{}');

      assert.match(connection.said(), /^HTTP\/1\.1 503 [\s\S]*connection: close/i);
      assert.equal(refused.status, 503);
      assert.equal(refused.headers['retry-after'], '5');
      assert.deepEqual(taken, []);
      assert.equal((await send(server.url, { path: '/alive' })).status, 200);
      letGo();
      await Promise.all(working);
      assert.equal((await post('{}')).status, 202);
    });

    it('do not use up the places of others with bodies that are still on their way', async () => {
      await start({ inFlight: 2 });
      for (let count = 0; count < 10; count += 1) await hold(`${head(100)}{`);

      assert.equal((await post('{}')).status, 202);
    });

    it('are asked to come again while the event loop is late', async () => {
      await start({ loopDelayMs: 20 });
      const late = setInterval(() => {
        const until = performance.now() + 250;
        while (performance.now() < until);
      }, 0);
      try {
        await eventually(async () => (await post('{}')).status === 503);
        assert.equal((await send(server.url, { path: '/alive' })).status, 200);
      } finally {
        clearInterval(late);
      }
      await eventually(async () => (await post('{}')).status === 202);
    });
  });
});
