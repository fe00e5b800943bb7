import assert from 'node:assert/strict';
import { createDialogues } from '../../../src/bot/dialogue/dialogues.ts';
import type { Noted } from '../../../src/bot/dialogue/memory.ts';
import type { Document, DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { freshSqlite, type TestDatabase } from '../../contract/store-databases.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

const minuteMs = 60_000;

describe('what is kept of a conversation', () => {
  const megan = { tenantId: 'tenant', userId: 'megan', name: 'Megan Bowen' };
  const adele = { tenantId: 'tenant', userId: 'adele', name: 'Adele Vance' };
  const budget = { eventId: 'e1', subject: 'Budget' };
  const draft: Noted = { offer: { handle: 'h1', kind: 'draft' } };
  let database: TestDatabase;
  let clock: TestClock;
  let store: DocumentStore;
  let writes: number;
  beforeEach(async () => {
    database = await freshSqlite();
    clock = createTestClock();
    const opened = await database.open(clock);
    writes = 0;
    store = {
      ...opened,
      collection: <T extends Document>(name: string) => {
        const collection = opened.collection<T>(name);
        const put = (document: T) => {
          writes += 1;
          return collection.put(document);
        };
        return { ...collection, put };
      },
    };
  });
  afterEach(() => database.remove());

  const open = (owner = megan) => createDialogues(store, clock).open(owner, 'a:1');
  const turn = async (noted: Noted, owner = megan) => {
    const dialogue = open(owner);
    await dialogue.read();
    dialogue.note(noted);
    await dialogue.save('message');
  };

  it('is there for the next turn, and nothing where nothing was said', async () => {
    await turn({ isAside: true });
    assert.deepEqual([writes, await open().read()], [0, { people: [] }]);

    await turn({ meeting: budget });
    assert.deepEqual([writes, await open().read()], [1, { people: [], meeting: budget }]);
  });

  it('is written once for turns that say nothing new, and kept as long as somebody talks', async () => {
    await turn({ meeting: budget });
    await turn({ meeting: budget });
    await clock.advance(minuteMs - 1);
    await turn({});
    assert.equal(writes, 1);

    for (let minutes = 0; minutes < 40; minutes += 20) {
      await clock.advance(20 * minuteMs);
      await turn({ meeting: budget });
    }

    assert.deepEqual([writes, (await open().read()).meeting], [3, budget]);
  });

  it('is forgotten after half an hour of silence, a minute sooner at most', async () => {
    await turn({ meeting: budget });
    await clock.advance(minuteMs - 1);
    await turn({});

    await clock.advance(29 * minuteMs - 1);
    assert.deepEqual((await open().read()).meeting, budget);
    await clock.advance(minuteMs);
    assert.deepEqual(await open().read(), { people: [] });
  });

  it('tells by name who else has something on the table', async () => {
    await turn(draft, adele);

    assert.equal(await open().heldByAnother(), 'Adele Vance');
    await turn({ settled: 'h1' }, adele);
    assert.equal(await open().heldByAnother(), undefined);
  });

  it('is nothing that another version wrote', async () => {
    await turn({ meeting: budget });
    await store.collection<Document & { version: number }>('dialogues').findOneAndUpdate({}, { $set: { version: 1 } });

    assert.deepEqual(await open().read(), { people: [] });
  });
});
