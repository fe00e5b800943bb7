import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { registrations } from '../../../sandbox/registrations.ts';
import { type GraphSession, type GraphUpload, graphPath } from '../../../src/services/platform/graph/client.ts';
import { transferable } from '../../../src/services/platform/graph/transfer-address.ts';
import { ChangedMeanwhile, Gone, ServiceUnavailable, Throttled } from '../../../src/shared/errors.ts';
import { sandboxProcess } from '../../sandbox/support/sandbox-process.ts';
import { digestOf, madeUpContent } from '../../support/content.ts';
import { type Control, createControl, type LedgerEntry } from '../../support/control.ts';
import { graphAs, graphAt } from '../../support/graph-as.ts';
import { freePort } from '../../support/start-app.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

const unit = 320 * 1024;
const megan = `MeganB@${registrations.domain}`;
const scopes = ['Files.ReadWrite'];
const item = z.object({
  id: z.string(),
  size: z.number(),
  file: z.object({ hashes: z.record(z.string(), z.string()) }),
});
const isUpload = /^\/drive\/upload\//;

describe('content of any size', () => {
  let sandbox: Sandbox;
  let control: Control;
  let clock: TestClock;
  let graph: GraphSession;
  let attempts: string[];
  let count = 0;
  let since = 0;

  before(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(process.env.SANDBOX_TRAFFIC_FILE ? { trafficFile: process.env.SANDBOX_TRAFFIC_FILE } : {}),
    });
    control = createControl(sandbox.url);
  });
  after(() => sandbox.stop());
  beforeEach(async () => {
    attempts = [];
    clock = createTestClock(new Date());
    const metrics = { graphRequest: (operation: string, status: number) => attempts.push(`${operation} ${status}`) };
    ({ graph } = await graphAs(sandbox, megan, scopes, { clock, metrics }));
    since = (await control.ledger()).next;
  });
  afterEach(() => control.clearFaults());

  const fresh = () => {
    count += 1;
    return graphPath`/me/drive/root:/Streams/${`${count}.bin`}`;
  };
  const session = (path: string, behavior = 'fail') => ({
    path: `${path}:/createUploadSession`,
    body: { item: { '@microsoft.graph.conflictBehavior': behavior } },
  });
  const upload = (path: string, size: number, more: Partial<GraphUpload<z.infer<typeof item>>> = {}) =>
    graph.uploadContent({
      session: session(path),
      size,
      source: madeUpContent(size),
      schema: item,
      rangeBytes: unit,
      ...more,
    });
  const calls = async (test: (entry: LedgerEntry) => boolean = () => true) =>
    (await control.ledger(since)).entries.filter((entry) => entry.kind === 'graph').filter(test);
  const uploads = async () =>
    (await calls(({ path }) => isUpload.test(String(path)))).map(
      ({ method, status, contentRange }) => `${method} ${status}${contentRange ? ` ${contentRange}` : ''}`,
    );
  const ranges = (size: number, ...from: number[]) =>
    from.map((at) => `bytes ${at}-${Math.min(at + unit, size) - 1}/${size}`);
  const isWhole = async (path: string, size: number) => {
    const { stream } = await graph.downloadContent({ path: `${path}:/content` });
    assert.deepEqual(await digestOf(stream), await digestOf(madeUpContent(size)(0)));
  };
  const isDown = (unknownOutcome: boolean) => (error: unknown) =>
    error instanceof ServiceUnavailable && error.service === 'graph' && error.unknownOutcome === unknownOutcome;

  it('goes up in ranges and comes down as a stream, without a token at either address', async () => {
    const path = fresh();
    const size = 2 * unit + 5;

    const made = await upload(path, size);
    const { stream, ...described } = await graph.downloadContent({ path: `${path}:/content` });

    assert.deepEqual(await digestOf(stream), await digestOf(madeUpContent(size)(0)));
    assert.equal(made.size, size);
    assert.deepEqual(described, { size, contentType: 'application/octet-stream' });
    const addresses = await calls(({ path: called }) => String(called).startsWith('/drive/'));
    assert.deepEqual(
      addresses.map(({ method, contentRange, authorization }) => [method, contentRange, authorization]),
      [...ranges(size, 0, unit, 2 * unit).map((range) => ['PUT', range, undefined]), ['GET', undefined, undefined]],
    );
    assert.deepEqual(attempts, [
      'POST /me/drive/root/{id}/createUploadSession 200',
      'PUT upload range 202',
      'PUT upload range 202',
      'PUT upload range 201',
      'GET /me/drive/root/{id}/content 302',
      'GET content 200',
    ]);
  });

  it('sends ranges of ten times 320 KiB when nothing else is said', async () => {
    const size = 10 * unit + 1;

    await graph.uploadContent({ session: session(fresh()), size, source: madeUpContent(size), schema: item });

    assert.deepEqual(await uploads(), [
      `PUT 202 bytes 0-${10 * unit - 1}/${size}`,
      `PUT 201 bytes ${10 * unit}-${10 * unit}/${size}`,
    ]);
  });

  it('does not send again what had arrived when an answer is lost', async () => {
    const path = fresh();
    const size = 3 * unit;
    await control.faults([
      { match: { method: 'PUT', path: '^/drive/upload/' }, drop: true, afterEffect: true, times: 1 },
    ]);

    await clock.finish(upload(path, size));

    const [first, second, third] = ranges(size, 0, unit, 2 * unit);
    assert.deepEqual(
      (await uploads()).map((line) => line.replace('undefined ', '')),
      [`PUT ${first}`, 'GET 200', `PUT 202 ${second}`, `PUT 201 ${third}`],
    );
    await isWhole(path, size);
  });

  it('sends again what had not arrived, without reading it again', async () => {
    const path = fresh();
    const size = 2 * unit;
    const opened: number[] = [];
    await control.faults([{ match: { method: 'PUT', path: '^/drive/upload/' }, drop: true, times: 1 }]);

    const source = madeUpContent(size);
    await clock.finish(
      upload(path, size, {
        source: (from) => {
          opened.push(from);
          return source(from);
        },
      }),
    );

    assert.deepEqual(opened, [0]);
    await isWhole(path, size);
  });

  it('does as the session says when it expects another range', async () => {
    const path = fresh();
    const size = 3 * unit;
    await control.faults([
      { match: { method: 'PUT', path: '^/drive/upload/' }, status: 202, body: {}, times: 1 },
      { match: { method: 'PUT', path: '^/drive/upload/' }, status: 416, afterEffect: true, times: 1 },
    ]);

    await clock.finish(upload(path, size));

    const [first, second, third] = ranges(size, 0, unit, 2 * unit);
    assert.deepEqual(await uploads(), [
      `PUT 202 ${first}`,
      `PUT 416 ${second}`,
      'GET 200',
      `PUT 202 ${first}`,
      `PUT 202 ${second}`,
      `PUT 201 ${third}`,
    ]);
    await isWhole(path, size);
  });

  it('waits as long as Retry-After says', async () => {
    const path = fresh();
    await control.faults([
      { match: { method: 'PUT', path: '^/drive/upload/' }, status: 503, headers: { 'retry-after': '7' }, times: 1 },
    ]);

    const work = upload(path, 2 * unit);
    const wait = await clock.waiting((ms) => ms >= 6_000);
    await clock.finish(work);

    assert.ok(wait >= 7_000 && wait < 7_800, String(wait));
    await isWhole(path, 2 * unit);
  });

  it('ends with Throttled when the wait is too long, and nothing else goes out meanwhile', async () => {
    await control.faults([
      { match: { method: 'PUT', path: '^/drive/upload/' }, status: 429, headers: { 'retry-after': '3600' }, times: 1 },
    ]);

    await assert.rejects(upload(fresh(), 2 * unit), (error) => error instanceof Throttled);
    await assert.rejects(upload(fresh(), 2 * unit), (error) => error instanceof Throttled);

    assert.deepEqual(await uploads(), [`PUT 429 ${ranges(2 * unit, 0)}`]);
  });

  const untilCalledOff = async () => {
    for (let tries = 0; tries < 100; tries++) {
      if ((await uploads()).at(-1) === 'DELETE 204') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail('the session was not called off');
  };

  it('gives a range its time and no more, however long the file is', async () => {
    const path = fresh();
    const size = 3 * unit;
    await control.faults([{ match: { method: 'PUT', path: '^/drive/upload/' }, delayMs: 3_000, times: 1 }]);

    await clock.finish(upload(path, size, { rangeTimeoutMs: 1_000 }));

    assert.ok(attempts.includes('PUT upload range 0'));
    await isWhole(path, size);
  });

  it('gives up after some failures without a byte in between', async () => {
    await control.faults([{ match: { method: 'PUT', path: '^/drive/upload/' }, status: 500 }]);

    await assert.rejects(clock.finish(upload(fresh(), 2 * unit)), (error) => error instanceof ServiceUnavailable);

    assert.equal((await uploads()).filter((line) => line.startsWith('PUT')).length, 7);
    await untilCalledOff();
  });

  it('begins again once when the session has expired', async () => {
    const path = fresh();
    const size = 3 * unit;
    let expired = 0;
    const expire = async (at: number) => {
      if (at < 2 * unit || expired >= 1) return;
      expired += 1;
      sandbox.tenant.clock.advance(48 * 3_600_000);
    };

    await clock.finish(upload(path, size, { source: madeUpContent(size, expire) }));

    const [first, second, third] = ranges(size, 0, unit, 2 * unit);
    assert.deepEqual(await uploads(), [
      ...[`PUT 202 ${first}`, `PUT 202 ${second}`, `PUT 404 ${third}`],
      ...[`PUT 202 ${first}`, `PUT 202 ${second}`, `PUT 201 ${third}`],
    ]);
    sandbox.tenant.clock.reset();
    await isWhole(path, size);
  });

  it('ends with Gone when that session is gone as well', async () => {
    await control.faults([{ match: { method: 'PUT', path: '^/drive/upload/' }, status: 404 }]);

    await assert.rejects(upload(fresh(), unit), (error) => error instanceof Gone);

    assert.equal((await calls(({ path }) => /createUploadSession$/.test(String(path)))).length, 2);
  });

  it('looks for the item when the last answer is lost, and never sends a second file', async () => {
    const path = fresh();
    const lost = { match: { method: 'PUT', path: '^/drive/upload/' }, drop: true, afterEffect: true, times: 1 };
    await control.faults([lost]);
    const known = await clock.finish(
      upload(path, unit, { session: session(path, 'rename'), find: () => graph.send({ path, schema: item }) }),
    );
    await control.faults([lost]);
    const other = fresh();

    await assert.rejects(clock.finish(upload(other, unit, { session: session(other, 'rename') })), isDown(true));

    assert.equal(known.size, unit);
    assert.equal((await calls(({ path: called }) => /createUploadSession$/.test(String(called)))).length, 2);
  });

  it('says that the name is taken', async () => {
    const path = fresh();
    await upload(path, unit);

    await assert.rejects(upload(path, unit), (error) => error instanceof ChangedMeanwhile);
  });

  it('stops at once when it is told to, and calls the session off', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const source = madeUpContent(4 * unit, (at) => {
      if (at >= unit) stop.abort(reason);
    });

    await assert.rejects(upload(fresh(), 4 * unit, { source, signal: stop.signal }), reason);

    await untilCalledOff();
  });

  it('refuses a source that is not as long as was said', async () => {
    const [short, long] = [madeUpContent(unit), madeUpContent(3 * unit)];

    await assert.rejects(upload(fresh(), 2 * unit, { source: short }), RangeError);
    await assert.rejects(upload(fresh(), 2 * unit, { source: long }), RangeError);
    await assert.rejects(upload(fresh(), 0), RangeError);
  });

  it('passes on what the source throws', async () => {
    const broken = new Error('the disk is gone');

    await assert.rejects(
      upload(fresh(), 2 * unit, {
        source: async function* () {
          yield new Uint8Array(unit);
          throw broken;
        },
      }),
      broken,
    );
  });

  describe('at another address', () => {
    let asked: string[];
    let elsewhere: string;
    const other = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end('{}');
    });
    before(async () => {
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/taken`;
    });
    after(() => {
      other.closeAllConnections();
      other.close();
    });
    beforeEach(() => {
      asked = [];
    });

    it('sends nothing', async () => {
      const body = { uploadUrl: elsewhere, expirationDateTime: '2026-12-01T00:00:00Z' };
      await control.faults([{ match: { path: 'createUploadSession$' }, status: 200, body, times: 1 }]);

      await assert.rejects(upload(fresh(), unit), isDown(false));

      assert.deepEqual(asked, []);
    });

    it('fetches nothing, nor from where an address of Microsoft leads', async () => {
      const path = fresh();
      await upload(path, unit);
      const moved = { status: 302, headers: { location: elsewhere }, times: 1 };

      await control.faults([{ match: { path: '/content$' }, ...moved }]);
      await assert.rejects(graph.downloadContent({ path: `${path}:/content` }), isDown(false));
      await control.faults([{ match: { path: '^/drive/download/' }, ...moved }]);
      await assert.rejects(graph.downloadContent({ path: `${path}:/content` }), isDown(false));

      assert.deepEqual(asked, []);
    });
  });

  it('comes down after a refusal that passes, as late as was asked', async () => {
    const path = fresh();
    await upload(path, unit);
    await control.faults([
      { match: { path: '^/drive/download/' }, status: 429, headers: { 'retry-after': '5' }, times: 1 },
    ]);

    const work = graph.downloadContent({ path: `${path}:/content` });
    const wait = await clock.waiting((ms) => ms >= 4_000);
    const { stream } = await clock.finish(work);

    assert.ok(wait >= 5_000, String(wait));
    assert.equal((await digestOf(stream)).bytes, unit);
  });

  it('says that a file is not there', async () => {
    await assert.rejects(graph.downloadContent({ path: `${fresh()}:/content` }), (error) => error instanceof Gone);
  });

  it('streams what Graph gives itself', async () => {
    const { graph: reader } = await graphAs(sandbox, megan, ['User.Read']);

    const { stream, contentType } = await reader.downloadContent({ path: '/me/photo/$value' });

    assert.equal(contentType, 'image/png');
    assert.ok((await digestOf(stream)).bytes > 1_000);
  });
});

describe('content from a server that stalls', () => {
  const size = 200_000;
  const content = Buffer.concat([Buffer.alloc(size / 2, 'a'), Buffer.alloc(size / 2, 'b')]);
  let asked: (string | undefined)[];
  let answer: (range: string | undefined, response: ServerResponse) => void;
  let graph: GraphSession;
  let clock: TestClock;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/v1.0/')) {
      response.statusCode = 302;
      response.setHeader('location', `${origin()}/download`);
      response.end();
      return;
    }
    asked.push(request.headers.range);
    answer(request.headers.range, response);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    clock = createTestClock(new Date());
    ({ graph } = graphAt(origin(), undefined, undefined, { clock }));
  });

  const from = (range: string | undefined) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const head = (response: ServerResponse, at: number, etag = '"1"'): ServerResponse => {
    response.statusCode = at > 0 ? 206 : 200;
    response.setHeader('etag', etag);
    response.setHeader('content-length', String(size - at));
    if (at > 0) response.setHeader('content-range', `bytes ${at}-${size - 1}/${size}`);
    return response;
  };
  const download = () =>
    clock.finish(
      graph
        .downloadContent({ path: '/me/drive/root:/a:/content', stallMs: 100 })
        .then(({ stream }) => digestOf(stream)),
    );

  it('is taken up again where it stopped', async () => {
    answer = (range, response) => {
      const at = from(range);
      head(response, at).write(content.subarray(at, at + size / 2));
      if (at > 0) response.end();
    };

    const found = await download();

    assert.deepEqual(asked, [undefined, `bytes=${size / 2}-`]);
    assert.equal(found.hash, (await digestOf(Readable.from([content]))).hash);
  });

  it('is taken up again where a range is not understood', async () => {
    answer = (range, response) => {
      head(response, 0);
      if (range === undefined) response.write(content.subarray(0, size / 2));
      else response.end(content);
    };

    assert.equal((await download()).hash, (await digestOf(Readable.from([content]))).hash);
  });

  it('fails when it never goes on', async () => {
    answer = (range, response) => {
      head(response, from(range)).flushHeaders();
    };

    await assert.rejects(download(), (error) => error instanceof ServiceUnavailable && !error.unknownOutcome);

    assert.equal(asked.length, 5);
  });

  it('fails when it is other content by then', async () => {
    answer = (range, response) => {
      if (range === undefined) head(response, 0).write(content.subarray(0, size / 2));
      else head(response, 0, '"2"').end(content);
    };

    await assert.rejects(download(), (error) => error instanceof ChangedMeanwhile);
  });

  it('ends when it is told to, with the reason', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    answer = (_range, response) => {
      head(response, 0).write(content.subarray(0, size / 2));
    };
    const { stream } = await graph.downloadContent({ path: '/me/drive/root:/a:/content', signal: stop.signal });
    stream.once('data', () => stop.abort(reason));

    await assert.rejects(digestOf(stream), reason);

    assert.deepEqual(asked, [undefined]);
  });

  it('is given up when the reader stops', async () => {
    let gaveUp = false;
    answer = (_range, response) => {
      response.once('close', () => {
        gaveUp = true;
      });
      head(response, 0).write(content.subarray(0, size / 2));
    };
    const { stream } = await graph.downloadContent({ path: '/me/drive/root:/a:/content', stallMs: 60_000 });
    stream.once('data', () => stream.destroy());

    await once(stream, 'close');
    while (!gaveUp) await new Promise((resolve) => setTimeout(resolve, 5));

    assert.deepEqual(asked, [undefined]);
  });
});

describe('an attachment for Outlook', () => {
  it('is answered with 200 until the last range, and then with an address and nothing else', async () => {
    const size = 2 * unit;
    const seen: string[] = [];
    const server = createServer(async (request, response) => {
      const { bytes } = await digestOf(request);
      const { 'content-range': range, authorization } = request.headers;
      seen.push(`${request.method} ${range ?? ''} ${authorization ? 'token' : 'no token'}`);
      response.setHeader('content-type', 'application/json');
      if (request.method === 'POST') response.end(JSON.stringify({ uploadUrl: `http://${request.headers.host}/up` }));
      else if (range?.startsWith('bytes 0-')) response.end(JSON.stringify({ nextExpectedRanges: [`${bytes}-`] }));
      else {
        response.statusCode = 201;
        response.setHeader('location', 'https://outlook.office.com/attachments/1');
        response.end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { graph } = graphAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

    const answer = await graph.uploadContent({
      session: { path: '/me/messages/1/attachments/createUploadSession' },
      size,
      source: madeUpContent(size),
      schema: z.undefined(),
      rangeBytes: unit,
    });
    server.closeAllConnections();
    server.close();

    assert.equal(answer, undefined);
    assert.deepEqual(seen, [
      'POST  token',
      `PUT bytes 0-${unit - 1}/${size} no token`,
      `PUT bytes ${unit}-${size - 1}/${size} no token`,
    ]);
  });
});

describe('content on its way when Graph goes down', function () {
  this.timeout(60_000);
  let process: Awaited<ReturnType<typeof sandboxProcess>>;
  before(async () => {
    process = await sandboxProcess(await freePort(), 'http://127.0.0.1:9');
    await process.start();
  });
  after(() => process.remove());

  it('goes on where it was: in the same session, with what had been answered, and is whole', async () => {
    const size = 8 * unit + 1;
    const control = createControl(process.url);
    const { graph } = graphAt(process.url, await control.token(megan, 'graph', scopes));
    const path = '/me/drive/root:/killed.bin';
    let restarted: Promise<void> | undefined;
    const restart = async () => {
      await process.kill();
      await process.start();
    };
    // Killed while the range after this one is under way.
    const source = madeUpContent(size, (at) => {
      if (at >= 4 * unit) restarted ??= restart();
    });

    await graph.uploadContent({
      session: { path: `${path}:/createUploadSession` },
      size,
      source,
      schema: item,
      rangeBytes: unit,
    });
    await restarted;
    const { stream } = await graph.downloadContent({ path: `${path}:/content` });

    assert.deepEqual(await digestOf(stream), await digestOf(madeUpContent(size)(0)));
    const { entries } = await control.ledger();
    assert.equal(entries.filter(({ path: called }) => /createUploadSession$/.test(String(called))).length, 1);
    assert.ok(entries.some(({ method, path: called }) => method === 'GET' && isUpload.test(String(called))));
  });
});

describe('addresses content may go to', () => {
  const graph = 'https://graph.microsoft.com';
  const here = 'http://127.0.0.1:3979';

  it('are those of the public cloud, over https', () => {
    for (const address of [
      'https://contoso-my.sharepoint.com/personal/megan/_api/v2.0/drive/items/1/uploadSession?guid=1',
      'https://contoso.sharepoint.com/download.aspx?tempauth=x',
      'https://sn3302.up.1drv.com/up/1',
      'https://northeurope1-mediap.svc.ms/transform/pdf?x=1',
      'https://outlook.office.com/api/v2.0/AttachmentSessions/1',
      'https://graph.microsoft.com/v1.0/x',
    ])
      assert.equal(transferable(address, graph), address);
    for (const address of [
      'http://contoso.sharepoint.com/x',
      'https://contoso.sharepoint.com:8443/x',
      'https://contoso.sharepoint.com.evil.example/x',
      'https://evilsharepoint.com/x',
      'https://evil.example/contoso.sharepoint.com',
      'https://user@contoso.sharepoint.com/x',
      'https://169.254.169.254/metadata',
      'http://127.0.0.1:3979/drive/upload/1',
      'file:///etc/passwd',
      '/drive/upload/1',
    ])
      assert.equal(transferable(address, graph), undefined, address);
  });

  it("are Graph's own origin alone, where Graph is on this machine", () => {
    assert.equal(transferable(`${here}/drive/upload/1`, here), `${here}/drive/upload/1`);
    for (const address of ['http://127.0.0.1:3978/x', 'http://localhost:3979/x', 'https://contoso.sharepoint.com/x'])
      assert.equal(transferable(address, here), undefined, address);
  });
});
