import { ServiceUnavailable } from '../../../../shared/errors.ts';

/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
export const isDuplicateKey = (error: unknown): boolean => codeOf(error) === 11000 || codeOf(error) === 11001;

const codeOf = (error: unknown): unknown => (error instanceof Error ? (error as { code?: unknown }).code : undefined);

// BadValue, FailedToParse, TypeMismatch, Location40415 (unknown field): our own mistakes, which no waiting mends.
const mistakes: ReadonlySet<unknown> = new Set([2, 9, 14, 40415]);
const ourMistakes: ReadonlySet<string> = new Set([
  'MongoInvalidArgumentError',
  'MongoMissingDependencyError',
  'BSONError',
]);

/** The driver never sent it, or the server refused it before doing anything. */
const neverSent: ReadonlySet<string> = new Set([
  'MongoServerSelectionError',
  'MongoWaitQueueTimeoutError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
]);

/** What to throw for an error of the driver: our own mistakes as they are, anything else as ServiceUnavailable('store'). */
export const explainMongoError = (error: unknown, write: boolean): unknown => {
  if (error instanceof ServiceUnavailable || error instanceof TypeError) return error;
  const name = error instanceof Error ? error.name : '';
  if (ourMistakes.has(name) || mistakes.has(codeOf(error))) return error;
  return new ServiceUnavailable('store', write && !neverSent.has(name), { cause: error });
};
