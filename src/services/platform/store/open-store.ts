import { type Clock, systemClock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { DocumentStore } from './document-store.ts';
import { createMongoStore } from './mongo/mongo-store.ts';
import { createSqliteStore } from './sqlite/sqlite-store.ts';

export interface StoreSettings {
  /** MongoDB, or what speaks its protocol; absent: a SQLite file in `dataDir`. */
  mongodbUri?: string | undefined;
  dataDir: string;
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
  log,
  clock = systemClock,
}: StoreSettings): Promise<DocumentStore> => {
  // Each loads its driver only here: it costs memory and start-up time.
  if (mongodbUri) return createMongoStore({ uri: mongodbUri, log, clock });
  return createSqliteStore({ dataDir, log, clock });
};
