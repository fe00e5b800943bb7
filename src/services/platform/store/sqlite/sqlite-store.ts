import { join } from 'node:path';
import type { Clock } from '../../../../shared/clock.ts';
import type { Log } from '../../../../shared/log.ts';
import type { Collection, Document, DocumentStore } from '../document-store.ts';
import { createReachability } from '../reachability.ts';
import { startSweep } from '../sweep.ts';
import { createSqliteCollection } from './sqlite-collection.ts';
import { connectSqlite, type SqliteTask } from './sqlite-connection.ts';
import { loadSqlite } from './sqlite-driver.ts';

/**
 * The embedded store: one SQLite file that several processes of one machine may use at once. What was acknowledged survives
 * `kill -9` and a power cut. https://www.sqlite.org/wal.html
 */
export const createSqliteStore = (options: { dataDir: string; log?: Log | undefined; clock: Clock }): DocumentStore => {
  const reachability = createReachability(options.log, 'sqlite');
  const connection = connectSqlite(join(options.dataDir, 'attache.sqlite'), loadSqlite(), reachability);
  const collections = new Map<string, ReturnType<typeof createSqliteCollection>>();
  const sweep = startSweep(async () => {
    for (const collection of collections.values()) await collection.sweep();
  });

  return {
    collection<T extends Document>(name: string): Collection<T> {
      const known = collections.get(name) ?? createSqliteCollection(connection, name, () => options.clock.now());
      collections.set(name, known);
      // A collection holds what its one owner puts there; the name stands for the type.
      return known as unknown as Collection<T>;
    },
    isReachable: () =>
      connection.write(sign).then(
        () => true,
        () => false,
      ),
    async close() {
      sweep.stop();
      await connection.close();
    },
  };
};

/** Something written: a disk that is full or read-only can still be read. */
const sign: SqliteTask<void> = {
  prepare: (session) =>
    session.once('alive', () => session.exec('CREATE TABLE IF NOT EXISTS alive (id INTEGER PRIMARY KEY, at INTEGER)')),
  work: (session) => void session.statement('INSERT OR REPLACE INTO alive VALUES (1, ?)').run(Date.now()),
};
