import { randomUUID } from 'node:crypto';
import { ServiceUnavailable } from '../../../shared/errors.ts';
import { type Collection, type Document, type DocumentStore, DuplicateKey } from './document-store.ts';

/** The database gives way where the app leans on it. `message` names what, and what is supported. */
export class StoreUnfit extends Error {
  constructor(failures: readonly string[], options?: ErrorOptions) {
    super(
      `The database does not hold what Attaché leans on: ${failures.join('; ')}. Supported are MongoDB 6 and later, Azure Cosmos DB for ` +
        'MongoDB (vCore) and FerretDB 2 on DocumentDB (MONGODB_URI), or no MONGODB_URI for the embedded store in DATA_DIR.',
      options,
    );
    this.name = 'StoreUnfit';
  }
}

interface Scratch extends Document {
  run: string;
  number: number;
  state: 'open' | 'taken';
  version: number;
}

const claimants = 16;
const jobs = 20;
const racers = 10;
const lifeMs = 600_000;

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
const racing = <R>(race: (number: number) => Promise<R>): Promise<R[]> => Promise.all(numbers(racers).map(race));

/**
 * Asks the store for what everything else is built on, in races on a scratch collection: claims, compare-and-set, counting, unique keys and
 * expiry. Throws StoreUnfit with all that failed, and ServiceUnavailable('store') when the store does not answer. Several may do it at once.
 */
export const proveStore = async (store: DocumentStore): Promise<void> => {
  const scratch = store.collection<Scratch>('proof');
  const run = randomUUID();
  const failures: string[] = [];
  try {
    await scratch.ensureIndex({ fields: ['run', 'number'], unique: true });
    await scratch.ensureIndex({ fields: ['number'] });
    const document = (number: number, more: Partial<Scratch> = {}): Scratch => ({
      _id: `${run} ${number}`,
      run,
      number,
      state: number < jobs ? 'open' : 'taken',
      version: 0,
      expiresAt: new Date(Date.now() + lifeMs),
      ...more,
    });
    await Promise.all(numbers(jobs).map((number) => scratch.insert(document(number))));
    // All at once: each has documents or fields of its own, and a start waits for this.
    failures.push(...(await Promise.all(questions.map((question) => question(scratch, run, document)))).flat());
    await scratch.delete({ run });
  } catch (error) {
    if (error instanceof ServiceUnavailable && !isRefusal(error.cause)) throw error;
    throw new StoreUnfit([...failures, `it refuses what is asked of it (${nameOf(error)})`], { cause: error });
  }
  if (failures.length > 0) throw new StoreUnfit(failures);
};

type Question = (
  scratch: Collection<Scratch>,
  run: string,
  document: (number: number, more?: Partial<Scratch>) => Scratch,
) => Promise<string[]>;

const jobsAreClaimedOnce: Question = async (scratch, run) => {
  const claimed: string[] = [];
  const claim = async () => {
    // More claims than jobs are proof enough: a store that gives one away for ever must not keep us.
    while (claimed.length <= jobs) {
      const job = await scratch.findOneAndUpdate(
        { run, state: 'open' },
        { $set: { state: 'taken' } },
        { sort: { number: 1 } },
      );
      if (!job) return;
      claimed.push(job._id);
    }
  };
  await Promise.all(numbers(claimants).map(claim));
  const isRight = claimed.length === jobs && new Set(claimed).size === jobs;
  return isRight ? [] : [`of ${claimants} workers at once, several were given the same job, or none was`];
};

const compareAndSetHasOneWinner: Question = async (scratch, run) => {
  const _id = `${run} 0`;
  for (const version of [0, 1, 2]) {
    const results = await racing(() => scratch.findOneAndUpdate({ _id, version }, { $set: { version: version + 1 } }));
    const winners = results.filter((result) => result !== null).length;
    if (winners !== 1) return [`a compare-and-set by ${racers} at once was won by ${winners}`];
  }
  return [];
};

const countingLosesNothing: Question = async (scratch, run) => {
  const _id = `${run} 1`;
  await racing(() => scratch.findOneAndUpdate({ _id }, { $inc: { version: 1 } }));
  const counted = (await scratch.get(_id))?.version;
  return counted === racers ? [] : [`of ${racers} increments at once, ${counted ?? 0} were counted`];
};

const uniqueKeysAreHeldOnce: Question = async (scratch, _run, document) => {
  const inserted = async (make: (number: number) => Scratch) => {
    const answers = await racing((number) =>
      scratch.insert(make(number)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DuplicateKey) return false;
          throw error;
        },
      ),
    );
    return answers.filter(Boolean).length;
  };
  const ids = await inserted(() => document(jobs));
  const values = await inserted((number) => document(jobs + 1, { _id: `${document(jobs + 1)._id} ${number}` }));
  return [
    ...(ids === 1 ? [] : [`one _id was given to ${ids} documents at once`]),
    ...(values === 1 ? [] : [`the value of a unique index was given to ${values} documents at once`]),
  ];
};

/** By an index of the server or by our sweep, whichever it is: what has expired is not found, and its key is free. */
const expiredDocumentsGo: Question = async (scratch, _run, document) => {
  const expired = document(jobs + 2, { expiresAt: new Date(0) });
  await scratch.insert(expired);
  if (await scratch.get(expired._id)) return ['a document that has expired is still found'];
  const isFree = await scratch.insert(document(jobs + 2)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DuplicateKey) return false;
      throw error;
    },
  );
  return isFree ? [] : ['a document that has expired keeps its key'];
};

const questions: readonly Question[] = [
  jobsAreClaimedOnce,
  compareAndSetHasOneWinner,
  countingLosesNothing,
  uniqueKeysAreHeldOnce,
  expiredDocumentsGo,
];

// CommandNotFound, CommandNotSupported, NotImplemented: no waiting mends these. https://www.mongodb.com/docs/manual/reference/error-codes/
const refusals: ReadonlySet<unknown> = new Set([59, 115, 238]);
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && refusals.has(error.code);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
