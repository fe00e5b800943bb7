import assert from 'node:assert/strict';
import { createActivity, type Done, type Undoer } from '../../../src/services/activity/index.ts';
import type { SealedStore } from '../../../src/services/platform/store/sealed-store.ts';
import { Gone, ServiceUnavailable } from '../../../src/shared/errors.ts';
import type { UserIdentity } from '../../../src/shared/identity.ts';
import { createLog } from '../../../src/shared/log.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';
import { clockAt } from '../../support/test-clock.ts';

const day = 24 * 3_600_000;
const start = new Date('2026-11-23T09:00:00Z');
const megan: UserIdentity = { tenantId: 't', userId: 'megan' };
const adele: UserIdentity = { tenantId: 't', userId: 'adele' };

const kept = (fresh: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let now: Date;
  let taken: unknown[];
  let store: SealedStore;
  const clock = clockAt(() => now);
  beforeEach(async () => {
    database = await fresh();
    now = start;
    taken = [];
    store = await database.open(clock);
  });
  afterEach(() => database.remove());

  const undoer: Undoer = {
    kind: 'test.back',
    undo: async (values, how) => {
      taken.push([values, how]);
    },
  };
  const instance = async (undoers: Undoer[] = [undoer], lines: string[] = []) =>
    createActivity({
      store: await database.open(clock),
      clock,
      log: createLog('info', { write: (line: string) => void lines.push(line) }),
    }).forUser(megan, undoers);
  const booked = (item: string, changes: Partial<Done> = {}): Done => ({
    kind: 'meetingBooked',
    item,
    title: `Budget ${item}`,
    undo: { kind: 'test.back', values: { id: item, was: start }, until: new Date(start.getTime() + 2 * day) },
    ...changes,
  });

  it('is listed as it was recorded, oldest first, from any number on', async () => {
    const mine = await instance();
    for (const item of ['a', 'b', 'c']) await mine.record(booked(item));
    await mine.record({ kind: 'meetingCancelled', item: 'd', title: 'Retro', why: 'held' });

    const { entries, next } = await mine.list({ since: 1 });

    assert.equal(next, 4);
    assert.deepEqual(
      entries.map(({ seq, kind, title, state }) => [seq, kind, title, state]),
      [
        [2, 'meetingBooked', 'Budget b', 'done'],
        [3, 'meetingBooked', 'Budget c', 'done'],
        [4, 'meetingCancelled', 'Retro', 'done'],
      ],
    );
    assert.deepEqual(entries[0], {
      seq: 2,
      at: start,
      kind: 'meetingBooked',
      item: 'b',
      title: 'Budget b',
      state: 'done',
      undo: booked('b').undo,
    });
    assert.deepEqual([entries[2]?.why, entries[2]?.undo], ['held', undefined]);
    assert.deepEqual(await mine.list({ since: 4 }), { entries: [], next: 4 });
    assert.deepEqual((await mine.list({ limit: 2 })).next, 2);
  });

  it('is nobody else’s', async () => {
    const mine = await instance();
    await mine.record(booked('a'));
    const theirs = createActivity({ store, clock, log: createLog('silent') }).forUser(adele);

    assert.deepEqual(await theirs.list(), { entries: [], next: 0 });
    assert.equal(await theirs.markUndone(1), false);
    assert.equal(await theirs.record(booked('x')), 1);
  });

  it('is numbered without gaps by many instances at once, and nothing appears below what a reader has seen', async () => {
    const instances = await Promise.all(Array.from({ length: 4 }, () => instance()));
    const reader = await instance();
    let since = 0;
    let isWriting = true;
    const read = async () => {
      for (let isLast = false; !isLast; ) {
        isLast = !isWriting;
        // Reading an embedded store takes no turn of the loop, and the writers need some.
        await new Promise((resolve) => setImmediate(resolve));
        const { entries, next } = await reader.list({ since });
        assert.deepEqual(
          entries.map(({ seq }) => seq),
          entries.map((_, index) => since + 1 + index),
        );
        since = next;
      }
    };
    const write = Promise.all(
      instances.map(async (each, number) => {
        const seqs: number[] = [];
        for (let count = 0; count < 10; count += 1) seqs.push(await each.record(booked(`${number}.${count}`)));
        return seqs;
      }),
    ).finally(() => {
      isWriting = false;
    });

    const [written] = await Promise.all([write, read()]);

    assert.deepEqual(
      written.flat().sort((a, b) => a - b),
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    assert.equal(since, 40);
  });

  it('is recorded once for one act, also by two instances at once', async () => {
    const [one, two] = await Promise.all([instance(), instance()]);
    await one.record(booked('a'));

    const seqs = await Promise.all([one, two, one].map((each) => each.record(booked('b', { actId: 'book b' }))));

    assert.deepEqual(seqs, [2, 2, 2]);
    assert.equal((await one.list()).entries.length, 2);
  });

  it('goes after 30 days, and its number is never given again', async () => {
    const mine = await instance();
    await mine.record(booked('a'));
    await mine.record(booked('b'));
    now = new Date(start.getTime() + 31 * day);

    assert.deepEqual(await mine.list(), { entries: [], next: 0 });
    assert.equal(await (await instance()).record(booked('c')), 3);
  });

  it('is undone with what was recorded for it, once', async () => {
    const mine = await instance();
    await mine.record(booked('a'));
    await mine.record(booked('b'));

    const undone = await mine.undo(2, { comment: 'sorry' });

    assert.deepEqual(taken, [[{ id: 'b', was: start }, { comment: 'sorry' }]]);
    assert.equal(undone.state, 'undone');
    assert.deepEqual(
      (await mine.list()).entries.map(({ state }) => state),
      ['done', 'undone'],
    );
    await assert.rejects(mine.undo(2), { message: 'undoneAlready' });
    assert.equal(taken.length, 1);
  });

  it('offers the newest that can be had back', async () => {
    const mine = await instance();
    await mine.record(booked('a', { undo: { kind: 'test.back', values: {}, until: new Date(start.getTime() + day) } }));
    await mine.record(booked('b'));
    await mine.record({ kind: 'meetingCancelled', item: 'c', title: 'Retro' });

    assert.equal((await mine.lastUndoable())?.seq, 2);
    assert.deepEqual([await mine.markUndone(2), await mine.markUndone(2)], [true, false]);
    assert.equal((await mine.lastUndoable())?.seq, 1);
    now = new Date(start.getTime() + day);
    assert.equal(await mine.lastUndoable(), undefined);
  });

  it('cannot be undone too late, without an undoer, or when there is nothing to take back', async () => {
    const mine = await instance([undoer]);
    await mine.record(booked('a'));
    await mine.record(
      booked('b', { undo: { kind: 'test.other', values: {}, until: new Date(start.getTime() + day) } }),
    );
    await mine.record({ kind: 'meetingCancelled', item: 'c', title: 'Retro' });
    for (const seq of [2, 3, 4]) await assert.rejects(mine.undo(seq), { message: 'undoTooLate' });
    now = new Date(start.getTime() + 2 * day);

    await assert.rejects(mine.undo(1), { message: 'undoTooLate' });
    assert.deepEqual(taken, []);
  });

  it('stays undoable when undoing failed, but not when there is nothing left of it', async () => {
    let error: Error = new ServiceUnavailable('graph');
    const mine = await instance([{ kind: 'test.back', undo: async () => Promise.reject(error) }]);
    await mine.record(booked('a'));

    await assert.rejects(mine.undo(1), { name: 'ServiceUnavailable' });
    assert.equal((await mine.lastUndoable())?.seq, 1);
    error = new Gone({ is: 'gone' });
    await assert.rejects(mine.undo(1), { name: 'Gone' });
    assert.equal(await mine.lastUndoable(), undefined);
  });

  it('leaves out what another version wrote and this one cannot read', async () => {
    const mine = await instance();
    await mine.record(booked('a'));
    await store.raw
      .collection<{ _id: string; version: number }>('activity')
      .findOneAndUpdate({}, { $set: { version: 99 } });
    await mine.record(booked('b'));

    const { entries, next } = await mine.list();

    assert.deepEqual([entries.map(({ seq }) => seq), next], [[2], 2]);
  });

  it('seals what things are called', async () => {
    const mine = await instance();
    await mine.record(booked('a'));

    const raw = JSON.stringify(await store.raw.collection('activity').find({}));

    assert.match(raw, /meetingBooked/);
    assert.doesNotMatch(raw, /Budget|was/);
  });

  it('is noted, or said in the log to be missing: the work is done either way', async () => {
    const lines: string[] = [];
    const mine = await instance([], lines);
    assert.equal(await mine.note(booked('a')), 1);
    await database.remove();

    assert.equal(await mine.note(booked('b')), undefined);
    assert.match(lines.join(''), /could not be recorded/);
    assert.doesNotMatch(lines.join(''), /Budget/);
  });
};

describe('what was done for a person, over SQLite', () => kept(freshSqlite));

const uri = mongodbUri;
if (uri) describe('what was done for a person, over MongoDB', () => kept(() => freshMongo(uri)));
