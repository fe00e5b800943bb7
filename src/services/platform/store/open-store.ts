import { type Clock, systemClock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import { createMongoStore } from './mongo/mongo-store.ts';
import type { Seal } from './seal.ts';
import { createSealedStore, type SealedStore } from './sealed-store.ts';
import { createSqliteStore } from './sqlite/sqlite-store.ts';

export interface StoreSettings {
  /** MongoDB, or what speaks its protocol; absent: a SQLite file in `dataDir`. */
  mongodbUri?: string | undefined;
  dataDir: string;
  /** Seals what people wrote or read. */
  seal: Seal;
  log?: Log | undefined;
  /** Decides what has expired. */
  clock?: Clock | undefined;
}

/**
 * Opens the store without waiting for it: a database that is down now is connected to when it is up. Throws only when
 * `mongodbUri` cannot be read, or when there is neither `node:sqlite` nor `libsql`.
 */
export const openStore = async ({
  mongodbUri,
  dataDir,
  seal,
  log,
  clock = systemClock,
}: StoreSettings): Promise<SealedStore> => {
  // Each loads its driver only here: it costs memory and start-up time.
  const raw = mongodbUri
    ? await createMongoStore({ uri: mongodbUri, log, clock })
    : createSqliteStore({ dataDir, log, clock });
  return createSealedStore(raw, { seal, log });
};
