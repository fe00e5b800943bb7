import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { createSeal } from '../../src/services/platform/store/seal.ts';
import type { SealedStore } from '../../src/services/platform/store/sealed-store.ts';
import type { Clock } from '../../src/shared/clock.ts';

/** One fresh, empty database; every `open` is another handle on it, as another instance would have. */
export interface TestDatabase {
  kind: 'SQLite' | 'MongoDB';
  /** What `openStore` needs to reach it, also from another process. */
  settings: { dataDir: string; mongodbUri?: string };
  open(clock?: Clock): Promise<SealedStore>;
  remove(): Promise<void>;
}

/** Whatever is sealed in a test. */
export const testSeal = createSeal(Buffer.alloc(32, 7).toString('base64'));

export const mongodbUri: string | undefined = process.env.MONGODB_URI;

export const freshSqlite = async (): Promise<TestDatabase> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-store-'));
  return database('SQLite', { dataDir: join(dataDir, 'app') }, () => rm(dataDir, { recursive: true, force: true }));
};

export const freshMongo = async (uri: string): Promise<TestDatabase> => {
  const name = `attache_test_${randomUUID().slice(0, 8)}`;
  const settings = { dataDir: 'unused', mongodbUri: withDatabase(uri, name) };
  return database('MongoDB', settings, async () => {
    const client = new MongoClient(uri);
    await client.db(name).dropDatabase();
    await client.close();
  });
};

const database = (
  kind: TestDatabase['kind'],
  settings: TestDatabase['settings'],
  drop: () => Promise<void>,
): TestDatabase => {
  const opened: SealedStore[] = [];
  return {
    kind,
    settings,
    async open(clock) {
      const store = await openStore({ ...settings, seal: testSeal, clock });
      opened.push(store);
      return store;
    },
    async remove() {
      await Promise.all(opened.map((store) => store.close()));
      await drop();
    },
  };
};

/** The same address with another database; who may log in is still decided where it was. */
export const withDatabase = (uri: string, name: string): string => {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri);
  if (!parts) throw new Error('MONGODB_URI is not an address of a MongoDB');
  const options = new URLSearchParams(parts[3]);
  if (parts[1]?.includes('@') && parts[2] && !options.has('authSource')) options.set('authSource', parts[2]);
  return `${parts[1]}/${name}?${options}`;
};
