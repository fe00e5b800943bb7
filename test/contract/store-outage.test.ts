import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { DocumentStore } from '../../src/services/platform/store/document-store.ts';
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { loadSqlite } from '../../src/services/platform/store/sqlite/sqlite-driver.ts';
import { ServiceUnavailable } from '../../src/shared/errors.ts';
import { startDoor } from '../support/door.ts';
import { program } from '../support/program.ts';
import { skip } from '../support/skip.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase, testSeal } from './store-databases.ts';

interface Note {
  _id: string;
  owner?: string;
  number?: number;
  text?: string;
  done?: boolean;
  expiresAt?: Date;
}

/** Every call says within 2.5 s that the store does not answer, and the store says that it is out of reach. */
const assertAway = async (store: DocumentStore) => {
  const notes = store.collection<Note>('notes');
  const calls = [
    () => notes.insert({ _id: 'lost' }),
    () => notes.put({ _id: 'lost' }),
    () => notes.get('a'),
    () => notes.find({}),
    () => notes.count({}),
    () => notes.findOneAndUpdate({ _id: 'a' }, { $set: { number: 2 } }),
    () => notes.findOneAndDelete({ _id: 'a' }),
    () => notes.delete({}),
    () => store.collection<Note>(`new${Math.random().toString(36).slice(2)}`).ensureIndex({ fields: ['owner'] }),
  ];
  // Wanted now, made when the store is back.
  void notes.ensureIndex({ fields: ['owner'], unique: true });
  const started = performance.now();
  await Promise.all(
    calls.map((call) =>
      assert.rejects(call, (error) => error instanceof ServiceUnavailable && error.service === 'store', String(call)),
    ),
  );
  assert.ok(performance.now() - started < 2_500, `took ${performance.now() - started} ms`);
  assert.equal(await store.isReachable(), false);
};

const assertBack = async (store: DocumentStore) => {
  for (let waited = 0; waited < 100 && !(await store.isReachable()); waited += 1) await sleep(50);
  const notes = store.collection<Note>('notes');
  await notes.put({ _id: 'b', owner: 'adele' });
  // The unique index that could not be made while the store was away is there before anything is written.
  await assert.rejects(notes.insert({ _id: 'c', owner: 'adele' }), { name: 'DuplicateKey' });
  assert.equal((await notes.get('b'))?.owner, 'adele');
};

let childFile = '';
before(async () => {
  childFile = await program('store-child');
});
const startChild = (task: string, name: string, settings: object): { child: ChildProcess; lines: string[] } => {
  const child = spawn(process.execPath, [childFile, task, name, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines };
};
const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(10);
};

const severalProcesses = (fresh: () => Promise<TestDatabase>) => {
  it('gives 400 jobs to 4 processes, each exactly once', async function () {
    this.timeout(60_000);
    const database = await fresh();
    const jobs = (await database.open()).collection<Note>('jobs');
    for (let number = 0; number < 400; number += 1) await jobs.insert({ _id: `job ${number}`, number, done: false });
    const workers = Array.from({ length: 4 }, () => startChild('claim', 'jobs', database.settings));
    await until(() => workers.every(({ lines }) => lines.length > 0));

    for (const { child } of workers) child.stdin?.write('go\n');
    const codes = await Promise.all(workers.map(async ({ child }) => (await once(child, 'close'))[0]));

    const claimed = workers.flatMap(({ lines }) => lines.slice(1));
    assert.deepEqual(codes, [0, 0, 0, 0]);
    assert.equal(claimed.length, 400);
    assert.equal(new Set(claimed).size, 400);
    await database.remove();
  });

  it('loses no acknowledged write to kill -9', async function () {
    this.timeout(60_000);
    const database = await fresh();
    const acknowledged: string[] = [];

    for (let round = 0; round < 3; round += 1) {
      const writers = [0, 1].map(() => startChild('write', 'rows', database.settings));
      await until(() => writers.every(({ lines }) => lines.length > 300 + round * 57));
      for (const { child } of writers) child.kill('SIGKILL');
      await Promise.all(writers.map(({ child }) => once(child, 'close')));
      acknowledged.push(...writers.flatMap(({ lines }) => lines));
    }

    const rows = (await database.open()).collection<Note>('rows');
    const found = new Map((await rows.find({})).map((row) => [row._id, row]));
    const lost = acknowledged.filter((line) => {
      const updated = /^(\d+) updated (\d+)$/.exec(line);
      return updated ? found.get(`${updated[1]} put ${updated[2]}`)?.number !== Number(updated[2]) : !found.has(line);
    });
    assert.ok(acknowledged.length > 1_800);
    assert.deepEqual(lost, []);
    await database.remove();
  });
};

describe('the store over SQLite, under fire', () => {
  severalProcesses(freshSqlite);

  it('waits for another writer, and says so when that takes too long', async () => {
    const database = await freshSqlite();
    const store = await database.open();
    const notes = store.collection<Note>('notes');
    await notes.put({ _id: 'a' });
    const other = loadSqlite()(join(database.settings.dataDir, 'attache.sqlite'));

    other.exec('BEGIN IMMEDIATE');
    const patient = notes.put({ _id: 'b' });
    await sleep(300);
    other.exec('COMMIT');
    await patient;

    other.exec('BEGIN IMMEDIATE');
    const started = performance.now();
    await assert.rejects(notes.put({ _id: 'c' }), ServiceUnavailable);
    assert.ok(performance.now() - started < 2_500);
    assert.deepEqual(
      (await notes.find({}, { sort: { _id: 1 } })).map(({ _id }) => _id),
      ['a', 'b'],
    );
    other.exec('COMMIT');
    other.close();

    await notes.put({ _id: 'c' });
    await database.remove();
  });

  it('starts without its folder being usable, and works once it is', async () => {
    const database = await freshSqlite();
    await writeFile(database.settings.dataDir, 'a file where the folder should be');
    const store = await database.open();
    await assertAway(store);

    await rm(database.settings.dataDir);

    await assertBack(store);
    await database.remove();
  });

  it('leaves a damaged file alone, and goes on when a sound one is put back', async () => {
    const database = await freshSqlite();
    const file = join(database.settings.dataDir, 'attache.sqlite');
    await mkdir(dirname(file));
    await writeFile(file, 'this is no database, '.repeat(500));
    const store = await database.open();
    await assertAway(store);

    await rename(file, `${file}.damaged`);

    await assertBack(store);
    await database.remove();
  });

  it('notices that the file was replaced', async () => {
    const database = await freshSqlite();
    const file = join(database.settings.dataDir, 'attache.sqlite');
    const store = await database.open();
    const notes = store.collection<Note>('notes');
    await notes.ensureIndex({ fields: ['owner'], unique: true });
    await notes.put({ _id: 'a', owner: 'megan' });
    await sleep(1_100);
    for (const part of ['', '-wal', '-shm']) await rm(`${file}${part}`, { force: true });

    await assertBack(store);

    const another = await database.open();
    assert.deepEqual(
      (await another.collection<Note>('notes').find({})).map(({ _id }) => _id),
      ['b'],
    );
    await database.remove();
  });

  it('is away for good once closed', async () => {
    const database = await freshSqlite();
    const store = await database.open();
    await store.collection<Note>('notes').put({ _id: 'a' });
    await store.close();

    await assertAway(store);
    await database.remove();
  });
});

const mongoUnderFire = (uri: string) => {
  const address = /^mongodb:\/\/([^@/]*@)?([^:/?,]+):?(\d*)(?=[/?]|$)/.exec(uri);

  severalProcesses(() => freshMongo(uri));

  const behindDoor = async () => {
    if (!address) throw new Error('no single host in MONGODB_URI');
    const database = await freshMongo(uri);
    const door = await startDoor(address[2] ?? '', Number(address[3] || 27017));
    const through = (database.settings.mongodbUri ?? '').replace(
      /^(mongodb:\/\/(?:[^@/]*@)?)[^/]+(.*)$/,
      `$1127.0.0.1:${door.port}$2`,
    );
    const direct = new URL(through);
    direct.searchParams.delete('replicaSet');
    direct.searchParams.set('directConnection', 'true');
    const open = () => openStore({ dataDir: 'unused', mongodbUri: direct.href, seal: testSeal });
    return { database, door, open };
  };

  const behindDoorIt = (title: string, test: (setting: Awaited<ReturnType<typeof behindDoor>>) => Promise<void>) =>
    it(title, async function () {
      if (!address || /tls=true|ssl=true/.test(uri)) {
        skip(this, 'a door can be put in front of a single host without TLS only');
      }
      this.timeout(60_000);
      const setting = await behindDoor();
      try {
        await test(setting);
      } finally {
        setting.door.shut();
        await setting.database.remove();
      }
    });

  behindDoorIt('starts while the server is down, and works once it is up', async ({ door, open }) => {
    door.shut();
    const store = await open();
    await assertAway(store);

    await door.open();

    await assertBack(store);
    await store.close();
  });

  behindDoorIt('lives through a server that goes away and comes back', async ({ door, open }) => {
    const store = await open();
    await store.collection<Note>('notes').put({ _id: 'a' });
    for (let round = 0; round < 2; round += 1) {
      door.shut();
      await assertAway(store);
      await door.open();
      await assertBack(store);
    }
    assert.ok(await store.collection<Note>('notes').get('a'));
    await store.close();
  });

  behindDoorIt('lives through a server that falls silent', async ({ door, open }) => {
    const store = await open();
    await store.collection<Note>('notes').put({ _id: 'a' });
    door.jam();
    const stuck = store.collection<Note>('notes').put({ _id: 'lost' });
    await assert.rejects(stuck, (error) => error instanceof ServiceUnavailable && error.unknownOutcome);
    await assertAway(store);

    door.shut();
    await door.open();

    await assertBack(store);
    await store.close();
  });

  behindDoorIt(
    'makes its unique indexes again when another, empty server comes back',
    async ({ door, open, database }) => {
      const store = await open();
      const notes = store.collection<Note>('notes');
      await notes.ensureIndex({ fields: ['owner'], unique: true });
      await notes.put({ _id: 'a', owner: 'megan' });
      door.shut();
      await assertAway(store);
      const client = new MongoClient(database.settings.mongodbUri ?? '');
      await client.db().dropDatabase();
      await client.close();
      await door.open();

      await assertBack(store);
      await store.close();
    },
  );
};

/** What one node cannot show. */
const replicaSet = (uri: string) => {
  let client: MongoClient;
  before(async function () {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
    const hello = await client
      .db('admin')
      .command({ hello: 1 })
      .catch(() => ({}));
    if ((hello as { setName?: string }).setName) return;
    skip(this, 'MONGODB_URI names no replica set (no setName), so neither expiry, majority nor fail-over can be shown');
  });
  after(() => client.close());

  it('lets the server itself remove what has expired', async function () {
    this.timeout(150_000);
    const database = await freshMongo(uri);
    const store = await database.open();
    await store.collection<Note>('notes').insert({ _id: 'a', expiresAt: new Date(Date.now() + 1_000) });
    await store.close();
    const raw = new MongoClient(database.settings.mongodbUri ?? '');
    const notes = raw.db().collection('notes');

    assert.equal(await notes.countDocuments({}), 1);
    // The server looks once a minute.
    while ((await notes.countDocuments({})) > 0) await sleep(2_000);

    await raw.close();
    await database.remove();
  });

  it('loses no acknowledged write to a fail-over, and writes again within 15 s', async function () {
    this.timeout(90_000);
    const database = await freshMongo(uri);
    const rows = (await database.open()).collection<Note>('rows');
    const acknowledged: string[] = [];
    let longestGap = 0;
    let writing = true;
    const writer = (async () => {
      let last = performance.now();
      for (let number = 0; writing; number += 1) {
        try {
          await rows.insert({ _id: `row ${number}` });
          acknowledged.push(`row ${number}`);
          longestGap = Math.max(longestGap, performance.now() - last);
          last = performance.now();
        } catch (error) {
          assert.ok(error instanceof ServiceUnavailable, String(error));
        }
      }
    })();
    await sleep(1_000);
    // The connection may end with the step-down, which is what was asked for.
    await client
      .db('admin')
      .command({ replSetStepDown: 10, force: true })
      .catch(() => undefined);
    await sleep(25_000);
    writing = false;
    await writer;

    const found = new Set((await rows.find({})).map(({ _id }) => _id));
    assert.deepEqual(
      acknowledged.filter((id) => !found.has(id)),
      [],
    );
    assert.ok(longestGap < 15_000, `${Math.round(longestGap)} ms without a write`);
    await database.remove();
  });
};

const uri = mongodbUri;
if (uri) {
  describe('the store over MongoDB, under fire', () => mongoUnderFire(uri));
  describe('the store over a replica set', () => replicaSet(uri));
} else {
  describe('the store over MongoDB, under fire, and over a replica set', () => {
    it('is skipped: MONGODB_URI names no server');
  });
}
