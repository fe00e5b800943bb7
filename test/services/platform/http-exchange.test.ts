import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { BodyTooLarge } from '../../../src/services/platform/http/bounded-body.ts';
import { type Exchange, exchange } from '../../../src/services/platform/http/exchange.ts';
import { TimeIsUp } from '../../../src/services/platform/http/time-limit.ts';

describe('a small request and its whole answer', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  let connections: number;

  beforeEach(async () => {
    connections = 0;
    server = createServer((request, response) => answer(request, response));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (more: Partial<Exchange> = {}) =>
    exchange(`${origin}/there?q=1`, { method: 'GET', headers: {}, ms: 10_000, maxBytes: () => 1_000, ...more });

  it('carries method, address, headers and body', async () => {
    answer = (request, response) => {
      const { method, url, headers } = request;
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () =>
        response
          .writeHead(201, { 'x-who': 'Graph' })
          .end(JSON.stringify({ method, url, body, kind: headers['content-type'], length: headers['content-length'] })),
      );
    };

    const { status, headers, bytes } = await ask({
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'Grüße',
    });

    assert.equal(status, 201);
    assert.deepEqual([headers.get('X-Who'), headers.has('x-who'), headers.get('retry-after')], ['Graph', true, null]);
    assert.deepEqual(JSON.parse(bytes.toString()), {
      method: 'POST',
      url: '/there?q=1',
      body: 'Grüße',
      kind: 'text/plain',
      length: '7',
    });
  });

  it('keeps its connection, and finds another when the server has closed it', async () => {
    answer = (_, response) => response.end('hello');

    for (let times = 0; times < 3; times++) await ask();
    assert.equal(connections, 1);
    server.closeAllConnections();
    await new Promise((resolve) => setTimeout(resolve, 50));

    assert.equal((await ask()).bytes.toString(), 'hello');
    assert.equal(connections, 2);
  });

  it('follows no redirect', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end();

    const { status, headers } = await ask();

    assert.deepEqual([status, headers.get('location')], [302, 'https://elsewhere.example/']);
  });

  it('reads what is compressed, and counts it as it is', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(100_000)));

    assert.equal((await ask({ maxBytes: () => 100_000 })).bytes.length, 100_000);
    await assert.rejects(ask({ maxBytes: () => 99_999 }), BodyTooLarge);
  });

  it('says so when it is compressed in a way that nobody can read', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');

    await assert.rejects(ask(), { code: 'Z_DATA_ERROR' });
  });

  it('reads no more than is wanted of an answer with that status', async () => {
    answer = (_, response) => response.writeHead(404).end('0'.repeat(2_000));

    await assert.rejects(ask({ maxBytes: (status) => (status === 404 ? 1_999 : 2_000) }), BodyTooLarge);
    assert.equal((await ask({ maxBytes: (status) => (status === 404 ? 2_000 : 0) })).bytes.length, 2_000);
  });

  it('ends with its time, before the head and after it', async () => {
    const heads: number[] = [];
    const patience = { ms: 50, onHead: ({ status }: { status: number }) => heads.push(status) };
    answer = () => undefined;
    await assert.rejects(ask(patience), TimeIsUp);
    assert.deepEqual(heads, []);

    answer = (_, response) => response.writeHead(200).write('a beginning');
    await assert.rejects(ask(patience), TimeIsUp);
    assert.deepEqual(heads, [200]);
  });

  it('ends with the reason of the signal, also of one that fired before', async () => {
    const calling = new AbortController();
    answer = () => calling.abort(new Error('called off'));

    await assert.rejects(ask({ signal: calling.signal }), /called off/);
    await assert.rejects(ask({ signal: calling.signal }), /called off/);
  });

  it('says what the system said when nobody is there, or goes away', async () => {
    answer = (request) => request.socket.destroy();
    await assert.rejects(ask(), { code: 'ECONNRESET' });

    answer = (request, response) =>
      response.writeHead(200, { 'content-length': 100 }).write('a part', () => request.socket.destroy());
    await assert.rejects(ask(), { code: 'ECONNRESET' });

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(ask(), { code: 'ECONNREFUSED' });
  });
});
