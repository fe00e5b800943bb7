import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { contractProblems, hasContract } from './support/contract.ts';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';

const unit = 320 * 1024;
const files = ['Files.ReadWrite'];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('OneDrive by path', () => {
  let graph: GraphTenant;
  let token: string;
  let count = 0;
  before(async () => {
    graph = await startGraph();
    token = await graph.tokenOf('Megan', files);
  });
  after(() => graph.stop());

  const fresh = () => {
    count += 1;
    return `/me/drive/root:/Test/file%20${count}.bin`;
  };
  const put = async (path: string, body: BodyInit, query = '') => {
    const response = await fetch(`${graph.origin}/v1.0${path}:/content${query}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, body: await response.json() };
  };
  const open = async (path: string, item?: Record<string, unknown>) =>
    graph.ask(token, `${path}:/createUploadSession`, { method: 'POST', ...(item ? { body: { item } } : {}) });
  const range = async (url: string, bytes: Uint8Array, from: number, total: number, headers = {}) => {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${total}`, ...headers },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, body: await response.json() };
  };
  const download = async (path: string, headers: Record<string, string> = {}) => {
    const moved = await fetch(`${graph.origin}/v1.0${path}:/content`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
    });
    const response = await fetch(moved.headers.get('location') ?? '', { headers });
    return { moved, response, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const ledger = () => graph.tenant.ledger.since(0).entries;

  it('takes a small file in one request and gives it back from an address without a token', async () => {
    const path = fresh();
    const bytes = randomBytes(5_000_000);

    const made = await put(path, bytes);
    const { moved, response, bytes: back } = await download(path);

    assert.equal(made.status, 201);
    assert.equal(made.body.size, bytes.length);
    assert.equal(moved.status, 302);
    assert.equal(response.headers.get('content-length'), String(bytes.length));
    assert.equal(hashOf(back), hashOf(bytes));
    assert.match(new URL(moved.headers.get('location') ?? '').origin, /^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gives the hash OneDrive gives', async () => {
    const { body } = await put(fresh(), Buffer.from('b5b4', 'hex'));
    const { body: empty } = await put(fresh(), Buffer.alloc(0));

    assert.equal(body.file.hashes.quickXorHash, 'taAFAAAAAAAAAAAAAgAAAAAAAAA=');
    assert.equal(empty.file.hashes.quickXorHash, 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=');
  });

  it('replaces, refuses or renames when the name is taken, as asked', async () => {
    const path = fresh();
    const first = await put(path, 'one');

    const replaced = await put(path, 'two');
    const refused = await put(path, 'three', '?@microsoft.graph.conflictBehavior=fail');
    const renamed = await put(path, 'four', '?@microsoft.graph.conflictBehavior=rename');

    assert.deepEqual([replaced.status, replaced.body.id], [200, first.body.id]);
    assert.notEqual(replaced.body.eTag, first.body.eTag);
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'nameAlreadyExists']);
    assert.equal(renamed.status, 201);
    assert.match(renamed.body.name, / 1\.bin$/);
    assert.equal((await download(path)).bytes.toString(), 'two');
  });

  it('shows files and the folders that were made for them', async () => {
    const path = fresh();
    await put(path, 'content');

    const file = await graph.ask(token, path.toUpperCase().replace('/ME/DRIVE/ROOT:', '/me/drive/root:'));
    const folder = await graph.ask(token, '/me/drive/root:/Test');
    const nothing = await graph.ask(token, '/me/drive/root:/Elsewhere/a.txt');

    assert.equal(file.status, 200);
    assert.equal(file.body.parentReference.path, '/drive/root:/Test');
    assert.equal(file.body.parentReference.id, folder.body.id);
    assert.ok(folder.body.folder.childCount > 0);
    assert.deepEqual([nothing.status, nothing.body.error.code], [404, 'itemNotFound']);
  });

  it('takes a large file in ranges and says after each what comes next', async () => {
    const path = fresh();
    const bytes = randomBytes(2 * unit + 77);
    const { body: session } = await open(path);
    const parts = [0, unit, 2 * unit].map((from) => ({ from, bytes: bytes.subarray(from, from + unit) }));

    const answers = [];
    for (const part of parts) answers.push(await range(session.uploadUrl, part.bytes, part.from, bytes.length));

    assert.deepEqual(session.nextExpectedRanges, ['0-']);
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.nextExpectedRanges]),
      [
        [202, [`${unit}-`]],
        [202, [`${2 * unit}-`]],
        [201, undefined],
      ],
    );
    assert.equal(answers.at(-1)?.body.size, bytes.length);
    assert.equal(hashOf((await download(path)).bytes), hashOf(bytes));
    assert.equal((await fetch(session.uploadUrl)).status, 404);
  });

  it('refuses ranges that are out of order, odd, short, too long, or of another file', async () => {
    const bytes = randomBytes(3 * unit);
    const { body } = await open(fresh());
    const send = async (from: number, length: number, total = bytes.length) => {
      const { status, body: said } = await range(body.uploadUrl, bytes.subarray(from, from + length), from, total);
      return [status, said.error?.code];
    };
    await send(0, unit);

    assert.deepEqual(await send(0, unit), [416, 'invalidRange']);
    assert.deepEqual(await send(2 * unit, unit), [416, 'invalidRange']);
    assert.deepEqual(await send(unit, 1000), [400, 'invalidRequest']);
    assert.deepEqual(await send(unit, unit, bytes.length + 1), [400, 'invalidRequest']);
    const wrong = { 'content-range': `bytes ${unit}-${3 * unit - 1}/${bytes.length}` };
    assert.equal((await range(body.uploadUrl, bytes.subarray(0, unit), unit, bytes.length, wrong)).status, 400);
    const unread = await fetch(body.uploadUrl, { method: 'PUT', body: 'x' });
    assert.deepEqual([unread.status, (await unread.json()).error.code], [400, 'invalidRequest']);
    assert.deepEqual((await (await fetch(body.uploadUrl)).json()).nextExpectedRanges, [`${unit}-`]);
  });

  it('takes no token at an upload address, and writes ranges and tokens into the ledger', async () => {
    const bytes = randomBytes(10);
    const { body } = await open(fresh());

    const refused = await range(body.uploadUrl, bytes, 0, 10, { authorization: `Bearer ${token}` });
    await range(body.uploadUrl, bytes, 0, 10);

    assert.equal(refused.status, 401);
    const entries = ledger().filter(({ kind, contentRange }) => kind === 'graph' && contentRange === 'bytes 0-9/10');
    const megan = graph.person('Megan').id;
    assert.deepEqual(
      entries.slice(-2).map(({ authorization, status, user, path }) => [authorization, status, user, path]),
      [
        [true, 401, megan, new URL(body.uploadUrl).pathname],
        [undefined, 201, megan, new URL(body.uploadUrl).pathname],
      ],
    );
  });

  it('forgets a session that is cancelled, and one that has expired', async () => {
    const [one, other] = [await open(fresh()), await open(fresh())];
    const cancelled = await fetch(one.body.uploadUrl, { method: 'DELETE' });
    graph.tenant.clock.set(new Date(Date.parse(other.body.expirationDateTime)));

    const answers = [
      await range(one.body.uploadUrl, randomBytes(10), 0, 10),
      await range(other.body.uploadUrl, randomBytes(10), 0, 10),
    ];
    graph.tenant.clock.reset();

    assert.equal(cancelled.status, 204);
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.error.code]),
      [
        [404, 'itemNotFound'],
        [404, 'itemNotFound'],
      ],
    );
  });

  it('refuses a taken name when the session is opened and again at its end', async () => {
    const path = fresh();
    const { body: early } = await open(path);
    await put(path, 'was faster');

    const late = await open(path);
    const last = await range(early.uploadUrl, randomBytes(10), 0, 10);
    const { body: replacing } = await open(path, { '@microsoft.graph.conflictBehavior': 'replace' });
    const replaced = await range(replacing.uploadUrl, Buffer.from('1234567890'), 0, 10);

    assert.deepEqual([late.status, late.body.error.code], [409, 'nameAlreadyExists']);
    assert.deepEqual([last.status, last.body.error.code], [409, 'nameAlreadyExists']);
    assert.equal(replaced.status, 200);
    assert.equal((await download(path)).bytes.toString(), '1234567890');
  });

  it('has room for a terabyte', async () => {
    const path = fresh();
    const tooMuch = await open(path, { fileSize: 2 ** 41 });
    const { body } = await open(path);
    const first = await range(body.uploadUrl, randomBytes(unit), 0, 2 ** 41);

    assert.deepEqual([tooMuch.status, tooMuch.body.error.code], [507, 'quotaLimitReached']);
    assert.deepEqual([first.status, first.body.error.code], [507, 'quotaLimitReached']);
  });

  it('goes by If-Match', async () => {
    const path = fresh();
    const { body: first } = await put(path, 'one');
    await put(path, 'two');

    const stale = await graph.ask(token, `${path}:/createUploadSession`, {
      method: 'POST',
      body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
      headers: { 'if-match': first.eTag },
    });

    assert.deepEqual([stale.status, stale.body.error.code], [412, 'resourceModified']);
  });

  it('gives a part of a file', async () => {
    const path = fresh();
    await put(path, '0123456789');
    const part = async (value: string, more = {}) => {
      const { response, bytes } = await download(path, { range: value, ...more });
      return [response.status, response.headers.get('content-range'), bytes.toString()];
    };

    assert.deepEqual(await part('bytes=2-4'), [206, 'bytes 2-4/10', '234']);
    assert.deepEqual(await part('bytes=8-'), [206, 'bytes 8-9/10', '89']);
    assert.deepEqual(await part('bytes=-3'), [206, 'bytes 7-9/10', '789']);
    assert.deepEqual((await part('bytes=10-')).slice(0, 2), [416, 'bytes */10']);
    assert.deepEqual(await part('bytes=2-4', { 'if-range': '"other"' }), [200, null, '0123456789']);
  });

  it('lets a download address go after some minutes, when it was made up, and when the file is another', async () => {
    const path = fresh();
    const { body: item } = await put(path, 'one');
    const url: string = item['@microsoft.graph.downloadUrl'];
    const status = async (address: string) => (await fetch(address)).status;

    assert.equal(await status(url), 200);
    assert.equal(await status(url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))), 404);
    graph.tenant.clock.advance(6 * 60_000);
    assert.equal(await status(url), 404);
    graph.tenant.clock.reset();
    await put(path, 'two');
    assert.equal(await status(url), 404);
  });

  it('asks for a permission, and keeps people out of the drives of others', async () => {
    const path = fresh();
    const reader = await graph.tokenOf('Megan', ['Files.Read']);
    const other = path.replace('/me/', `/users/${graph.person('Alex').id}/`);

    const refused = await graph.ask(reader, `${path}:/createUploadSession`, { method: 'POST' });
    const foreign = await graph.ask(token, `${other}:/createUploadSession`, { method: 'POST' });

    assert.deepEqual([refused.status, refused.body.error.code], [403, 'accessDenied']);
    assert.deepEqual([foreign.status, foreign.body.error.code], [403, 'accessDenied']);
  });

  it('refuses names OneDrive does not take', async () => {
    for (const name of ['a%3Ab.txt', 'a%7Cb', 'ends.'])
      assert.equal((await graph.ask(token, `/me/drive/root:/${name}`)).status, 400, name);
  });

  it('keeps to the published contract', async function () {
    if (!hasContract()) this.skip();

    assert.deepEqual([...new Set(await contractProblems(graph.trafficFile))], []);
  });
});

describe('Blobs on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-drive-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are there after a restart, those the journal names and no others', async () => {
    const path = '/me/drive/root:/kept.txt';
    const first = await startGraph({ dataDir: folder });
    await fetch(`${first.origin}/v1.0${path}:/content`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${await first.tokenOf('Megan', files)}` },
      body: 'kept',
    });
    await first.tenant.blobs.write('cut off', Readable.from([Buffer.from('half')]), { at: 0, most: 10 });
    await first.stop();

    const second = await startGraph({ dataDir: folder });
    const { body } = await second.ask(await second.tokenOf('Megan', files), `${path}:/content`);
    await second.stop();

    assert.equal(body.toString(), 'kept');
    assert.equal(readdirSync(join(folder, 'blobs')).length, 1);
  });
});

describe('Blobs of a tenant in memory', () => {
  const { TMPDIR } = process.env;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-drive-'));
    process.env.TMPDIR = folder;
  });
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(folder, { recursive: true });
  });

  it('go when it stops', async () => {
    const graph = await startGraph();
    await fetch(`${graph.origin}/v1.0/me/drive/root:/a.txt:/content`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${await graph.tokenOf('Megan', files)}` },
      body: 'a',
    });
    const kept = readdirSync(folder).filter((name) => name.startsWith('sandbox-blobs-'));

    await graph.stop();

    assert.equal(kept.length, 1);
    assert.deepEqual(readdirSync(folder), []);
  });
});
