import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { findings } from '../../../src/doctor/check-seal.ts';
import type { AnyDocument } from '../../../src/services/platform/store/collections.ts';
import { countSealed, resealContent } from '../../../src/services/platform/store/reseal.ts';
import { createSeal } from '../../../src/services/platform/store/seal.ts';
import { createSealedStore, type SealedStore } from '../../../src/services/platform/store/sealed-store.ts';
import { identityKey } from '../../../src/shared/identity.ts';
import { freshMongo, freshSqlite, mongodbUri, type TestDatabase } from '../../contract/store-databases.ts';

const adele = { tenantId: '11111111-1111-4111-8111-111111111111', userId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' };
const newKey = () => randomBytes(32).toString('base64');

const rotation = (fresh: () => Promise<TestDatabase>) => {
  const [current, old, lost] = [newKey(), newKey(), newKey()];
  const newest = createSeal(current);
  let database: TestDatabase;
  let opened: SealedStore;
  const withKeys = (...keys: string[]) => createSealedStore(opened.raw, { seal: createSeal(keys.join(',')) });
  const kept = (id: string): AnyDocument => ({
    _id: id,
    ...adele,
    ownerName: 'Adele',
    payload: `card ${id}`,
    result: null,
  });

  beforeEach(async () => {
    database = await fresh();
    opened = await database.open();
    const before = withKeys(old);
    for (let number = 0; number < 130; number += 1)
      await before.collection<AnyDocument>('keptPayloads').insert(kept(`${number}`));
    const blob = createSeal(old).close('user-tokens', identityKey(adele), 'refresh token');
    await opened.raw.collection<AnyDocument>('userTokens').insert({ _id: identityKey(adele), blob });
    await opened.raw.collection<AnyDocument>('turns').insert({ _id: 'left open', ...adele, answer: '{"status":200}' });
    await withKeys(lost).collection<AnyDocument>('keptPayloads').insert(kept('lost'));
  });
  afterEach(() => database.remove());

  const counts = async () => {
    const { byKey, unknown, unsealed } = await countSealed(withKeys(current, old));
    return [...byKey.map(({ count }) => count), unknown, unsealed];
  };

  it('moves everything to the first key, several instances at once, and the old key may go', async () => {
    assert.deepEqual(await counts(), [0, 261, 2, 1]);

    const moved = await Promise.all([1, 2].map(async () => resealContent(withKeys(current, old))));

    assert.equal((moved[0] ?? 0) + (moved[1] ?? 0), 262);
    assert.deepEqual(await counts(), [262, 0, 2, 0]);
    const after = withKeys(current);
    assert.equal((await after.collection<AnyDocument>('keptPayloads').get('7'))?.payload, 'card 7');
    assert.equal((await after.collection<AnyDocument>('turns').get('left open'))?.answer, '{"status":200}');
    const tokens = await opened.raw.collection<AnyDocument>('userTokens').get(identityKey(adele));
    assert.equal(newest.open('user-tokens', identityKey(adele), String(tokens?.blob)), 'refresh token');
    assert.equal(await resealContent(withKeys(current, old)), 0);
  });

  it('leaves what is written meanwhile, and goes on where it was stopped', async () => {
    const stop = new AbortController();
    const rotating = withKeys(current, old);
    const { collection } = rotating.raw;
    let looked = 0;
    const interfering: SealedStore = {
      ...rotating,
      raw: {
        ...rotating.raw,
        collection(name) {
          const documents = collection.call(rotating.raw, name) as ReturnType<typeof collection<AnyDocument>>;
          return {
            ...documents,
            async find(...query: Parameters<typeof documents.find>) {
              const found = await documents.find(...query);
              if (name === 'keptPayloads' && found.length > 0) {
                looked += 1;
                if (looked === 2) stop.abort();
                const first = found[0]?._id ?? '';
                await rotating
                  .collection<AnyDocument>('keptPayloads')
                  .findOneAndUpdate(
                    { _id: first, ...adele },
                    { $set: { ownerName: 'Megan', payload: 'written meanwhile' } },
                  );
              }
              return found;
            },
          } as never;
        },
      },
    };

    await resealContent(interfering, stop.signal);
    const left = (await counts())[1] ?? 0;
    assert.ok(left > 0 && left < 261);
    assert.equal((await rotating.collection<AnyDocument>('keptPayloads').get('0'))?.payload, 'written meanwhile');

    await resealContent(rotating);

    assert.equal((await counts())[1], 0);
    assert.equal((await rotating.collection<AnyDocument>('keptPayloads').get('0'))?.payload, 'written meanwhile');
  });

  it('is told to the administrator', async () => {
    const said = async () => findings(await countSealed(withKeys(current, old)));
    const before = await said();
    await resealContent(withKeys(current, old));
    const after = await said();
    const oldId = createSeal(old).keyIds[0];

    assert.ok(before.some(({ text }) => text.startsWith(`261 fields are still sealed under key ${oldId}`)));
    assert.ok(before.some(({ text }) => text.startsWith('1 fields of an older version')));
    assert.ok(after.some(({ text }) => text.startsWith(`nothing is sealed under key ${oldId} any more`)));
    assert.deepEqual(
      after.filter(({ ok }) => !ok).map(({ text }) => /^2 fields are sealed under a key that is not/.test(text)),
      [true],
    );
    for (const { text } of [...before, ...after]) assert.ok(!text.includes(old) && !text.includes(current));
  });
};

describe('a new key, over SQLite', () => rotation(freshSqlite));
if (mongodbUri) {
  const uri = mongodbUri;
  describe('a new key, over MongoDB', () => rotation(() => freshMongo(uri)));
}
