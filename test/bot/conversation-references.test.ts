import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversationReferences, type Seen } from '../../src/bot/proactive/conversation-references.ts';
import type { Document, DocumentStore } from '../../src/services/platform/store/document-store.ts';
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { createSeal } from '../../src/services/platform/store/seal.ts';
import type { SetAsideRecord } from '../../src/services/platform/store/set-aside.ts';
import { identityKey } from '../../src/shared/identity.ts';
import { createLog } from '../../src/shared/log.ts';
import { createTestClock } from '../support/test-clock.ts';

interface Stored extends Document {
  [field: string]: unknown;
}

const me = { tenantId: 'tenant', userId: 'megan' };
const _id = identityKey(me);
const seen: Seen = {
  ...me,
  teamsUserId: '29:megan',
  botId: '28:attache',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/teams/',
  conversationId: 'a:1',
  locale: 'en-US',
  timeZone: 'Europe/London',
};

describe('where people can be reached', () => {
  let folder: string;
  let store: DocumentStore;
  const clock = createTestClock();
  const log = createLog('silent');
  const references = () => createConversationReferences(store, { clock, log });
  const stored = () => store.collection<Stored>('conversations');
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-references-'));
    const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
    store = await openStore({ dataDir: folder, seal, clock, log });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is kept with the version of its shape', async () => {
    await references().remember(seen);

    assert.equal((await stored().get(_id))?.v, 1);
    assert.equal((await references().get(me))?.conversationId, 'a:1');
  });

  it('is read as it was written before it had a version, and before clients told their zone', async () => {
    const { timeZone: _, ...before } = seen;
    await stored().put({ _id, ...before, state: 'active', greeted: true });

    const known = await references().get(me);

    assert.equal(known?.conversationId, 'a:1');
    assert.equal(known?.timeZone, null);
  });

  it('is set aside as its person’s when it cannot be read, and known again when they write', async () => {
    await stored().put({ _id, ...seen, conversationId: 7, state: 'gone', greeted: true });

    assert.equal(await references().get(me), null);
    await references().remember(seen);

    const [record] = await store.collection<SetAsideRecord>('setAside').find({});
    assert.equal(record?.owner, _id);
    assert.match(record?.reason ?? '', /^unreadable conversationId:invalid_type state:/);
    assert.equal((await references().get(me))?.state, 'active');
  });
});
