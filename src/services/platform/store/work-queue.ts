import type { Clock } from '../../../shared/clock.ts';
import type { Claimable, Claims, Held } from './claims.ts';
import type { Filter, Sort, Update } from './document-store.ts';

/** Documents that are work: due at some time, done by one at a time, tried again later when it fails. */
export interface WorkQueue<T extends Claimable> {
  /** The claims on the collection, to take a document by its id. */
  claims: Claims<T>;
  /** The next document that is due and fits, held by us; null when there is none. Counts the attempt. Throws ServiceUnavailable('store'). */
  next(fitting?: Filter<T>): Promise<Held<T> | null>;
  /** The next that is due and whose holder is dead. */
  nextOfTheDead(fitting?: Filter<T>): Promise<Held<T> | null>;
}

/** For `dueAt` of work to be done at once: no clock has a part in it, and it comes before everything that was put off. */
export const atOnce = new Date(0);

/**
 * The work among the documents of a collection. When it is due says `dueAt` of the options, in business time; who works on it is a
 * matter of claims and never of clocks. Queues of one collection share its `claims`.
 */
export const createWorkQueue = <T extends Claimable>(
  clock: Clock,
  options: {
    claims: Claims<T>;
    /** What is due at this instant. */
    due(now: Date): Filter<T>;
    sort: Sort<T>;
    /** Counts an attempt. */
    begin: Update<T>;
  },
): WorkQueue<T> => {
  const { claims, due, sort, begin } = options;
  return {
    claims,
    next: (fitting) => claims.takeFirst({ ...fitting, ...due(clock.now()) }, { sort, change: begin }),
    nextOfTheDead: (fitting) => claims.takeDead({ ...fitting, ...due(clock.now()) }, begin),
  };
};
