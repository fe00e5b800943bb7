import assert from 'node:assert/strict';
import { copyFileSync, fstatSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../../src/services/platform/store/document-store.ts';
import { DuplicateKey } from '../../../src/services/platform/store/document-store.ts';
import { createReachability } from '../../../src/services/platform/store/reachability.ts';
import { createSqliteCollection } from '../../../src/services/platform/store/sqlite/sqlite-collection.ts';
import { connectSqlite, type SqliteConnection } from '../../../src/services/platform/store/sqlite/sqlite-connection.ts';
import { loadSqlite } from '../../../src/services/platform/store/sqlite/sqlite-driver.ts';
import { type FlushFile, flushFile } from '../../../src/services/platform/store/sqlite/wal-flush.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { ServiceUnavailable } from '../../../src/shared/errors.ts';

interface Note {
  _id: string;
  text?: string;
}

const isUnknown = (error: unknown) => error instanceof ServiceUnavailable && error.unknownOutcome;

describe('the flush of what was written', () => {
  let folder: string;
  let file: string;
  let connection: SqliteConnection;
  let notes: Collection<Note>;
  let flush: FlushFile;
  let flushes: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-flush-'));
    file = join(folder, 'attache.sqlite');
    flush = flushFile;
    const reachability = createReachability(undefined, 'sqlite');
    connection = connectSqlite(file, loadSqlite(), reachability, (descriptor) => {
      flushes += 1;
      return flush(descriptor);
    });
    notes = createSqliteCollection<Note>(connection, 'notes', () => systemClock.now());
    await notes.put({ _id: 'first' });
    flushes = 0;
  });
  afterEach(async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Flushes that end when they are told to. */
  const slowDisk = () => {
    const ends: { resolve(): void; reject(error: Error): void }[] = [];
    flush = () => new Promise((resolve, reject) => ends.push({ resolve, reject }));
    return {
      begun: async (count: number) => {
        while (ends.length < count) await new Promise(setImmediate);
      },
      end: (number: number) => ends[number]?.resolve(),
      fail: (number: number) => ends[number]?.reject(Object.assign(new Error('i/o error'), { code: 'EIO' })),
    };
  };
  const watched = (work: Promise<unknown>) => {
    const state = { isTold: false };
    const told = () => {
      state.isTold = true;
    };
    work.then(told, told);
    return state;
  };
  /** Runs all that is ready to run. */
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  };

  it('is one of the write-ahead log, for all that was committed before it began', async () => {
    let flushed: number | undefined;
    flush = async (descriptor) => {
      flushed = fstatSync(descriptor).ino;
      await flushFile(descriptor);
    };
    await Promise.all(Array.from({ length: 50 }, (_, number) => notes.put({ _id: `n${number}` })));

    assert.equal(flushes, 1);
    assert.equal(flushed, statSync(`${file}-wal`).ino);
  });

  it('holds up neither the event loop nor reads nor the next writes, and nobody is told before it ends', async () => {
    const disk = slowDisk();
    const first = notes.insert({ _id: 'a' });
    await disk.begun(1);
    const others = [notes.insert({ _id: 'b' }), notes.insert({ _id: 'a' })];
    const states = [first, ...others].map(watched);
    await settle();
    const more = notes.insert({ _id: 'c' });
    const moreState = watched(more);
    await settle();

    assert.equal(await notes.count({}), 4);
    assert.equal(flushes, 1);
    assert.deepEqual([...states, moreState], Array(4).fill({ isTold: false }));

    disk.end(0);
    await first;
    await disk.begun(2);
    // Also that a key is taken is only said once it is sure to stay so.
    assert.deepEqual([...states.slice(1), moreState], Array(3).fill({ isTold: false }));
    disk.end(1);
    await Promise.all([others[0], more, assert.rejects(others[1] ?? Promise.resolve(), DuplicateKey)]);
    assert.equal(flushes, 2);
  });

  it('is not waited for where what is written is worth something for minutes only', async () => {
    const disk = slowDisk();
    const turns = createSqliteCollection<Note>(connection, 'turns', () => systemClock.now());

    await turns.put({ _id: 'a turn' });

    assert.equal(flushes, 0);
    const writing = notes.put({ _id: 'a note' });
    const lasting = watched(writing);
    await disk.begun(1);
    await settle();
    assert.equal(lasting.isTold, false);
    disk.end(0);
    await writing;
  });

  it('fails all that waited for it, and for the one after it, when the disk does not take the data', async () => {
    const disk = slowDisk();
    const first = [notes.insert({ _id: 'a' }), notes.insert({ _id: 'b' })];
    await disk.begun(1);
    const next = notes.insert({ _id: 'c' });
    await settle();
    const failed = Promise.all([...first, next].map((write) => assert.rejects(write, isUnknown)));
    disk.fail(0);
    await failed;

    // The log that was in doubt is asked for nothing more.
    assert.equal(flushes, 1);
  });

  it('is not trusted again after it failed, until all is in the database itself', async () => {
    const reader = loadSqlite()(file);
    flush = () => Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' }));
    await assert.rejects(notes.insert({ _id: 'a' }), isUnknown);
    flush = flushFile;

    // Somebody still reads from the log, so it cannot be emptied.
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM c_notes').all();
    const calls = [() => notes.insert({ _id: 'b' }), () => notes.get('first')];
    await Promise.all(calls.map((call) => assert.rejects(call, ServiceUnavailable)));
    reader.exec('COMMIT');

    await notes.get('first');
    assert.equal(statSync(`${file}-wal`).size, 0);
    await notes.insert({ _id: 'c' });
    reader.close();
  }).timeout(15_000);

  it('that never ends costs an error, not a hanging call', async () => {
    const disk = slowDisk();
    await assert.rejects(notes.insert({ _id: 'a' }), isUnknown);
    disk.end(0);
    flush = flushFile;
    await notes.insert({ _id: 'b' });
  });

  it('is waited for by who closes the store', async () => {
    const disk = slowDisk();
    const writing = notes.insert({ _id: 'last' });
    const closing = connection.close();
    const states = [writing, closing].map(watched);
    await disk.begun(1);
    await settle();
    assert.deepEqual(states, Array(2).fill({ isTold: false }));

    disk.end(0);
    await Promise.all([writing, closing]);
  });

  it('leaves behind, at every moment, all that was acknowledged: also as the log is emptied and begun anew', async () => {
    // What a power cut would leave: the files as they were when a flush began, with what it then wrote.
    let image = folder;
    const lost: string[] = [];
    flush = async (descriptor) => {
      for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, join(image, `attache.sqlite${part}`));
      await flushFile(descriptor);
    };
    const acknowledged: string[] = [];
    for (let wave = 0; wave < 40; wave += 1) {
      image = join(folder, `image ${wave}`);
      mkdirSync(image);
      const ids = Array.from({ length: 30 }, (_, number) => `${wave} ${number}`);
      await Promise.all(ids.map((_id) => notes.insert({ _id, text: 'x'.repeat(4_000) })));
      acknowledged.push(...ids);
      const left = loadSqlite()(join(image, 'attache.sqlite'));
      const found = new Set((left.prepare('SELECT id FROM c_notes').all() as { id: string }[]).map(({ id }) => id));
      left.close();
      lost.push(...acknowledged.filter((id) => !found.has(id)));
    }

    assert.deepEqual(lost, []);
    assert.ok(statSync(`${file}-wal`).size < 40 * 30 * 4_000, 'the log began anew meanwhile');
  }).timeout(30_000);
});
