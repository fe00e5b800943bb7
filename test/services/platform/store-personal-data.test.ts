import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnyDocument,
  impersonalCollections,
  personalCollections,
} from '../../../src/services/platform/store/collections.ts';
import { erasePersonalData, exportPersonalData } from '../../../src/services/platform/store/personal-data.ts';
import type { SealedStore } from '../../../src/services/platform/store/sealed-store.ts';
import { identityKey, type UserIdentity } from '../../../src/shared/identity.ts';
import { freshSqlite, type TestDatabase, testSeal } from '../../contract/store-databases.ts';
import { program } from '../../support/program.ts';

const adele = { tenantId: '11111111-1111-4111-8111-111111111111', userId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' };
const others: UserIdentity[] = [
  { ...adele, userId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' },
  // The same object id in another tenant, and names that only begin like hers.
  { ...adele, tenantId: '22222222-2222-4222-8222-222222222222' },
  { ...adele, userId: `${adele.userId}0` },
  { ...adele, userId: adele.userId.slice(0, -1) },
];

/** One document of this person as each of the shapes in the list has it. */
const documentOf = (name: string, person: UserIdentity): AnyDocument => {
  const entry = personalCollections.find((collection) => collection.name === name);
  const sealed = testSeal.close(name, identityKey(person), 'secret');
  return {
    _id: entry && '_id' in entry.of(person) ? identityKey(person) : `${name} ${identityKey(person)}`,
    ...person,
    owner: identityKey(person),
    at: new Date(0),
    nested: { list: [sealed] },
    ...Object.fromEntries((entry?.sealedFields ?? []).map((field) => [field, `what ${person.userId} wrote`])),
    ...(entry?.secret ? { [entry.secret.field]: sealed } : {}),
  };
};

describe('what is kept about a person', () => {
  let database: TestDatabase;
  let store: SealedStore;
  beforeEach(async () => {
    database = await freshSqlite();
    store = await database.open();
    for (const { name } of personalCollections) {
      for (const person of [adele, ...others])
        await store.collection<AnyDocument>(name).insert(documentOf(name, person));
    }
  });
  afterEach(() => database.remove());

  const left = async (person: UserIdentity) => Object.values(await exportPersonalData(store, person)).flat().length;

  for (const { name, sealedFields = [], secret } of personalCollections) {
    it(`is exported from ${name}, hers alone, what she wrote open and secrets closed`, async () => {
      const exported = (await exportPersonalData(store, adele))[name];

      assert.equal(exported?.length, 1);
      assert.equal(exported[0]?.userId, adele.userId);
      assert.equal(exported[0]?.tenantId, adele.tenantId);
      for (const field of sealedFields) assert.equal(exported[0]?.[field], `what ${adele.userId} wrote`);
      if (secret) assert.equal(exported[0]?.[secret.field], '(encrypted)');
      assert.ok(!JSON.stringify(exported).includes('sealed1.'));
    });

    it(`is erased from ${name}, hers alone`, async () => {
      assert.equal((await erasePersonalData(store, adele))[name], 1);

      const kept = await store.collection<AnyDocument>(name).find({});
      assert.equal(kept.length, others.length);
      assert.ok(kept.every(({ tenantId, userId }) => tenantId !== adele.tenantId || userId !== adele.userId));
    });
  }

  it('is said to be there when no key opens it any more', async () => {
    const [entry] = personalCollections.filter(({ sealedFields }) => sealedFields);
    const field = entry?.sealedFields?.[0] ?? '';
    const documents = store.raw.collection<AnyDocument>(entry?.name ?? '');
    await documents.findOneAndUpdate(entry?.of(adele) ?? {}, { $set: { [field]: 'sealed1.00000000.AAAA' } });

    assert.equal((await exportPersonalData(store, adele))[entry?.name ?? '']?.[0]?.[field], '(encrypted)');
  });

  it('is gone after one erasure, and a second finds nothing', async () => {
    await erasePersonalData(store, adele);

    assert.equal(await left(adele), 0);
    assert.deepEqual(new Set(Object.values(await erasePersonalData(store, adele))), new Set([0]));
    for (const other of others) assert.equal(await left(other), personalCollections.length);
  });

  it('lies in collections that are all listed', () => {
    const listed = new Set([...personalCollections.map(({ name }) => name), ...impersonalCollections]);
    const opened = collectionsOpenedIn('src');

    assert.ok(opened.length >= 5, 'the search finds the places where collections are opened');
    assert.deepEqual(
      opened.filter(({ name }) => !listed.has(name)),
      [],
      'add these to platform/store/collections.ts, so that export and erasure cover them',
    );
  });

  describe('on the command line, beside a running app', () => {
    let cli = '';
    before(async () => {
      cli = await program('data');
    });
    const data = (args: string[], env: Record<string, string> = {}) =>
      spawnSync(process.execPath, [cli, ...args], {
        encoding: 'utf8',
        env: {
          ...process.env,
          ATTACHE_ENV: 'sandbox',
          DATA_DIR: join(database.settings.dataDir, '..'),
          AAD_APP_TENANT_ID: adele.tenantId,
          MONGODB_URI: '',
          ...env,
        },
      });

    it('exports and erases', async () => {
      const exported = data(['export', adele.userId]);
      assert.equal(exported.status, 0, exported.stderr);
      const printed = JSON.parse(exported.stdout);
      assert.deepEqual([printed.tenantId, printed.userId], [adele.tenantId, adele.userId]);
      for (const { name } of personalCollections) assert.equal(printed.collections[name].length, 1, name);

      const erased = data(['erase', identityKey(adele).toUpperCase()]);
      assert.equal(erased.status, 0, erased.stderr);
      for (const { name } of personalCollections) assert.equal(JSON.parse(erased.stdout).erased[name], 1, name);
      assert.equal(await left(adele), 0);

      const nothing = data(['export', adele.userId]);
      assert.equal(nothing.status, 0, nothing.stderr);
      assert.deepEqual(Object.values(JSON.parse(nothing.stdout).collections).flat(), []);
    });

    it('says what is wrong, prints nothing else, and erases nobody', async () => {
      const wrong: [number, RegExp, string[], Record<string, string>?][] = [
        [64, /usage/, []],
        [64, /usage/, ['forget', adele.userId]],
        [64, /usage/, ['erase']],
        [64, /usage/, ['erase', adele.userId, 'please']],
        [64, /neither an object id/, ['erase', '*']],
        [67, /object id instead/, ['erase', 'adele@contoso.example'], { SANDBOX_PORT: '9' }],
        [64, /neither an object id/, ['erase', `.${adele.userId}`]],
        [78, /AAD_APP_TENANT_ID/, ['erase', adele.userId], { AAD_APP_TENANT_ID: 'contoso' }],
        [69, /does not answer/, ['erase', adele.userId], { MONGODB_URI: 'mongodb://127.0.0.1:9/attache' }],
      ];
      for (const [status, text, args, env] of wrong) {
        const result = data(args, env);
        assert.equal(result.status, status, `${args.join(' ')}: ${result.stderr}`);
        assert.match(result.stderr, text);
        assert.doesNotMatch(result.stderr, /\n\s+at /);
        assert.equal(result.stdout, '');
      }
      assert.equal(await left(adele), personalCollections.length);
    }).timeout(60_000);
  });
});

/** Every collection that source text opens by name, or by a constant that holds the name. */
function collectionsOpenedIn(folder: string): { name: string; file: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const all = files.map(({ text }) => text).join('\n');
  return files
    .filter(({ file }) => !/platform.store.(mongo|sqlite|document-store|personal-data|sealed-|reseal|prove)/.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\.collection(?:<[^>(]*>)?\(\s*(?:'([^']+)'|([A-Z_]+))/g)].map(([, literal, constant]) => ({
        file,
        name: literal ?? new RegExp(`const ${constant} = '([^']+)'`).exec(all)?.[1] ?? `${constant}?`,
      })),
    );
}
