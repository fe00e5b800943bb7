import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, DuplicateKey } from '../../../src/services/platform/store/document-store.ts';
import { createReachability } from '../../../src/services/platform/store/reachability.ts';
import { createSqliteCollection } from '../../../src/services/platform/store/sqlite/sqlite-collection.ts';
import { connectSqlite, type SqliteConnection } from '../../../src/services/platform/store/sqlite/sqlite-connection.ts';
import { loadSqlite, type SqliteDatabase } from '../../../src/services/platform/store/sqlite/sqlite-driver.ts';
import { createSqliteStore } from '../../../src/services/platform/store/sqlite/sqlite-store.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { ServiceUnavailable } from '../../../src/shared/errors.ts';

interface Note {
  _id: string;
  number?: number;
  text?: string;
}

describe('writes that wait together', () => {
  let folder: string;
  let file: string;
  let database: SqliteDatabase;
  let connection: SqliteConnection;
  let notes: Collection<Note>;
  let said: string[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-group-'));
    file = join(folder, 'attache.sqlite');
    const openSqlite = loadSqlite();
    connection = connectSqlite(
      file,
      (path) => {
        database = openSqlite(path);
        return {
          exec(sql) {
            said.push(sql);
            return database.exec(sql);
          },
          prepare: (sql) => database.prepare(sql),
          close: () => database.close(),
        };
      },
      createReachability(undefined, 'sqlite'),
    );
    notes = createSqliteCollection<Note>(connection, 'notes', () => systemClock.now());
    await notes.put({ _id: 'first', number: 0 });
    said = [];
  });
  afterEach(async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const commits = () => said.filter((sql) => sql === 'COMMIT').length;

  it('reach the disk with one flush, each with its own answer', async () => {
    const puts = Array.from({ length: 40 }, (_, number) => notes.put({ _id: `n${number}`, number }));
    const counted = Array.from({ length: 40 }, () => notes.findOneAndUpdate({ _id: 'first' }, { $inc: { number: 1 } }));
    await Promise.all(puts);

    assert.deepEqual(
      (await Promise.all(counted)).map((note) => note?.number),
      Array.from({ length: 40 }, (_, number) => number + 1),
    );
    assert.equal(await notes.count({}), 41);
    assert.equal(commits(), 1);
  });

  it('fail alone: neither a taken key nor a value that cannot be kept takes a neighbour along', async () => {
    const answers = await Promise.allSettled([
      notes.insert({ _id: 'a' }),
      notes.insert({ _id: 'first' }),
      notes.findOneAndUpdate({ _id: 'first' }, { $set: { text: (() => '') as unknown as string } }),
      notes.insert({ _id: 'a' }),
      notes.insert({ _id: 'b' }),
    ]);

    assert.deepEqual(
      answers.map((answer) => (answer.status === 'fulfilled' ? 'done' : answer.reason.constructor)),
      ['done', DuplicateKey, TypeError, DuplicateKey, 'done'],
    );
    assert.equal(await notes.count({}), 3);
    assert.equal((await notes.get('first'))?.text, undefined);
  });

  it('fail alone when the disk is full', async () => {
    const [{ page_count: pages }] = database.prepare('PRAGMA page_count').all() as [{ page_count: number }];
    database.exec(`PRAGMA max_page_count = ${pages + 10}`);

    const answers = await Promise.allSettled([
      notes.put({ _id: 'small', text: 'x' }),
      notes.put({ _id: 'large', text: 'x'.repeat(1_000_000) }),
      notes.put({ _id: 'another', text: 'x' }),
    ]);

    assert.deepEqual(
      answers.map((answer) => answer.status === 'rejected' && answer.reason instanceof ServiceUnavailable),
      [false, true, false],
    );
    assert.deepEqual(
      (await notes.find({}, { sort: { _id: 1 } })).map(({ _id }) => _id),
      ['another', 'first', 'small'],
    );
  });

  it('are seen by whoever reads after them, and not by who read before', async () => {
    const before = notes.get('a');
    void notes.put({ _id: 'a', number: 1 });
    const between = notes.get('a');
    void notes.findOneAndDelete({ _id: 'a' });
    const after = notes.find({ _id: 'a' });

    assert.equal(await before, null);
    assert.equal((await between)?.number, 1);
    assert.deepEqual(await after, []);
  });

  it('do not hold up reads while another process writes', async () => {
    const other = loadSqlite()(file);
    other.exec('BEGIN IMMEDIATE');
    const writing = notes.put({ _id: 'a' });

    assert.equal((await notes.get('first'))?.number, 0);

    other.exec('COMMIT');
    other.close();
    await writing;
    assert.ok(await notes.get('a'));
  });

  it('are done before the store is closed', async () => {
    const writing = notes.put({ _id: 'last' });
    await connection.close();

    await writing;
    const again = loadSqlite()(file);
    assert.equal(again.prepare(`SELECT id FROM c_notes WHERE id = 'last'`).all().length, 1);
    again.close();
  });

  it('cannot be kept by a file that is read-only, which is not ready for work', async () => {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    await connection.close();
    await markReadOnly(file);
    const store = createSqliteStore({ dataDir: folder, clock: systemClock });

    assert.equal((await store.collection<Note>('notes').get('first'))?.number, 0);
    assert.equal(await store.isReachable(), false);
    await store.close();
  });
});

/** A write version from the future: SQLite reads such a file and does not write it. https://www.sqlite.org/fileformat.html#file_format_version_numbers */
const markReadOnly = async (path: string) => {
  const handle = await open(path, 'r+');
  await handle.write(Buffer.from([3]), 0, 1, 18);
  await handle.close();
};
