import type { Db } from 'mongodb';
import type { Clock } from '../../../../shared/clock.ts';
import { ServiceUnavailable } from '../../../../shared/errors.ts';
import type { Log } from '../../../../shared/log.ts';
import { createReachability } from '../reachability.ts';
import { patienceMs, within } from '../within.ts';
import { explainMongoError, isDuplicateKey } from './mongo-errors.ts';

export interface MongoConnection {
  database: Db;
  now(): Date;
  log: Log | undefined;
  /** Grows each time the connection was lost: what came back may be another, emptier server. */
  epoch(): number;
  /**
   * Runs `work`, at most 2.2 s. Throws ServiceUnavailable('store') when the server does not answer, and duplicate key errors of the
   * driver as they are.
   */
  run<R>(kind: 'read' | 'write', work: () => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

/** The database named in the address, or ours: the driver's own default is called "test". */
const databaseName = (uri: string): string => /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? 'attache';

/** Connects with the first operation, and again after every loss. Throws when `uri` is not an address of a MongoDB. */
export const connectMongo = async (options: {
  uri: string;
  log?: Log | undefined;
  clock: Clock;
}): Promise<MongoConnection> => {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(options.uri, {
    appName: 'attache',
    writeConcern: { w: 'majority' },
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    // Frees connections whose server fell silent; the caller has had his answer by then.
    socketTimeoutMS: 5_000,
    waitQueueTimeoutMS: 2_000,
    heartbeatFrequencyMS: 5_000,
    maxPoolSize: 50,
  });
  const reachability = createReachability(options.log, 'mongodb');
  let epoch = 0;
  let closed = false;
  let connecting: Promise<unknown> | undefined;
  // One attempt at a time: the driver's own first connections, made by each operation, close one another when the server is down.
  const connected = () => {
    connecting ??= client.connect().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  };
  client.on('connectionPoolCleared', () => {
    epoch += 1;
  });

  return {
    database: client.db(databaseName(options.uri)),
    now: () => options.clock.now(),
    log: options.log,
    epoch: () => epoch,
    async run(kind, work) {
      const write = kind === 'write';
      // The driver would connect again.
      if (closed) throw new ServiceUnavailable('store');
      try {
        const result = await within(
          patienceMs,
          write,
          connected().then(() => work()),
        );
        reachability.answered();
        return result;
      } catch (error) {
        if (isDuplicateKey(error)) throw error;
        const explained = explainMongoError(error, write);
        if (explained instanceof ServiceUnavailable) reachability.failed(explained.cause ?? explained);
        throw explained;
      }
    },
    close() {
      closed = true;
      return client.close();
    },
  };
};
