import type { Clock } from '../../../shared/clock.ts';
import { type Collection, type Document, DuplicateKey, type Filter, type Sort, type Update } from './document-store.ts';

/** A document that one at a time works on. Both fields may be absent: then nobody ever did. */
export interface Claimable extends Document {
  /** Grows with every taker: whoever holds an older one has lost the document. */
  fence?: number;
  /**
   * Null while nobody holds it. Otherwise it changes with every sign of life of the holder, and nothing else follows from it: it was
   * written by another machine's clock, so that neither its being past nor how far ahead it lies says whether the holder lives.
   */
  heldUntil?: Date | null;
}

/** A document that is ours until `release`, `remove`, or until somebody took us for dead. */
export interface Held<T extends Claimable> {
  /** As it was after our last change. */
  readonly document: T;
  readonly fence: number;
  /** A sign of life. False when it is somebody else's by now: nothing may be written or sent for it any more. */
  renew(): Promise<boolean>;
  /** Changes it while it is ours (and `also` holds); false when it is not. */
  update(change: Update<T>, also?: Filter<T>): Promise<boolean>;
  /** Changes it and lets others have it; false when it was lost (or `also` does not hold). */
  release(change?: Update<T>, also?: Filter<T>): Promise<boolean>;
  /** Deletes it while it is ours (and `also` holds). */
  remove(also?: Filter<T>): Promise<boolean>;
  /** Does the work and gives signs of life meanwhile. The signal fires when it was lost, or when no sign got through for a lease. */
  during<R>(work: (lost: AbortSignal) => Promise<R>): Promise<R>;
}

/**
 * Claims on the documents of one collection, with a lease and a fence, for any number of instances whose clocks differ as they like.
 * A holder is dead when its sign of life has not changed for one lease of the *observer's* monotonic time; so a dead one's document is
 * taken over one lease after somebody looked for it first, and a living one's never. A holder that was paused for longer finds an older
 * fence and gets nothing written. Calls throw ServiceUnavailable('store').
 */
export interface Claims<T extends Claimable> {
  /** A new document, held from the beginning; null when there is one of this id. */
  create(document: T): Promise<Held<T> | null>;
  /** This document, when it fits and is free or its holder is dead. */
  take(id: string, fitting?: Filter<T>, change?: Update<T>): Promise<Held<T> | null>;
  /** The first that fits and is free; when there is none, one whose holder is dead. */
  takeFirst(fitting: Filter<T>, options?: { sort?: Sort<T>; change?: Update<T> }): Promise<Held<T> | null>;
  /** One that fits and whose holder is dead. */
  takeDead(fitting: Filter<T>, change?: Update<T>): Promise<Held<T> | null>;
  /** This document, whoever holds it: they have lost it. Null when it does not fit. */
  seize(id: string, fitting?: Filter<T>, change?: Update<T>): Promise<Held<T> | null>;
}

/** How long a holder may keep silent, unless the collection says otherwise. */
export const leaseMs = 30_000;
const signsPerLease = 3;
const mostLookedAt = 200;

/**
 * Claims on `collection`. One for all who work on it within an instance: it remembers what it saw of other holders. A lease must be the same
 * on all instances, and longer than a process that lives can be busy without giving a sign.
 */
export const createClaims = <T extends Claimable>(
  collection: Collection<T>,
  clock: Clock,
  lease = leaseMs,
): Claims<T> => {
  const seen = createObserver(clock, lease);
  const held = (document: T): Held<T> => createHeld(collection, clock, lease, document);

  const claim = async (filter: Filter<T>, change: Update<T> = {}, sort: Sort<T> = {}): Promise<Held<T> | null> => {
    const taken = await collection.findOneAndUpdate(
      filter,
      {
        ...change,
        $set: withSign(change.$set, new Date(clock.now().getTime() + lease)),
        $inc: { ...change.$inc, fence: 1 },
      },
      { sort },
    );
    return taken && held(taken);
  };
  const free = (fitting: Filter<T>): Filter<T> => ({ ...fitting, heldUntil: null });
  /** Only as it was seen: any sign of life in between saves its holder. */
  const asSeen = (fitting: Filter<T>, { _id, fence = 0, heldUntil = null }: T): Filter<T> => ({
    ...fitting,
    _id,
    fence,
    heldUntil,
  });

  const takeDead: Claims<T>['takeDead'] = async (fitting, change) => {
    const others: Filter<T> = { ...fitting, heldUntil: { $ne: null } };
    for (const document of await collection.find(others, { limit: mostLookedAt })) {
      const taken = seen.isDead(document) ? await claim(asSeen(fitting, document), change) : null;
      if (taken) return taken;
    }
    return null;
  };

  return {
    create: async (document) => {
      const ours: T = { ...document, fence: 1, heldUntil: new Date(clock.now().getTime() + lease) };
      try {
        await collection.insert(ours);
        return held(ours);
      } catch (error) {
        if (error instanceof DuplicateKey) return null;
        throw error;
      }
    },
    take: async (id, fitting = {}, change) => {
      const it: Filter<T> = { ...fitting, _id: id };
      return (await claim(free(it), change)) ?? takeDead(it, change);
    },
    takeFirst: async (fitting, { sort, change } = {}) =>
      (await claim(free(fitting), change, sort)) ?? takeDead(fitting, change),
    takeDead,
    seize: (id, fitting = {}, change) => claim({ ...fitting, _id: id }, change),
  };
};

const withSign = <T>(set: Partial<T> | undefined, heldUntil: Date | null): Partial<T> =>
  Object.assign({}, set, { heldUntil });

/** What was seen of other holders, and since when, in our own monotonic time. */
const createObserver = (clock: Clock, lease: number) => {
  const seen = new Map<string, { sign: string; since: number }>();
  return {
    isDead: ({ _id, fence, heldUntil }: Claimable): boolean => {
      const now = clock.monotonic();
      const sign = `${fence} ${heldUntil?.getTime()}`;
      const known = seen.get(_id);
      if (known?.sign === sign) return now - known.since >= lease;
      seen.set(_id, { sign, since: now });
      // Most of those seen were released long ago; whoever is still held is seen again.
      if (seen.size > 10 * mostLookedAt)
        for (const [id, { since }] of seen) if (now - since > 2 * lease) seen.delete(id);
      return false;
    },
  };
};

const createHeld = <T extends Claimable>(collection: Collection<T>, clock: Clock, lease: number, taken: T): Held<T> => {
  let document = taken;
  const { _id, fence = 0 } = taken;
  const mine = (also: Filter<T> = {}): Filter<T> => ({ ...also, _id, fence });
  let lastSign = clock.monotonic();

  const update: Held<T>['update'] = async (change, also) => {
    const changed = await collection.findOneAndUpdate(mine(also), change);
    if (changed) document = changed;
    return changed !== null;
  };
  const renew = async (): Promise<boolean> => {
    const at = clock.monotonic();
    // A sign that is the same as the one before would be none.
    const later = Math.max(clock.now().getTime() + lease, (document.heldUntil?.getTime() ?? 0) + 1);
    const renewed = await collection.findOneAndUpdate(mine(), { $set: withSign<T>({}, new Date(later)) });
    if (!renewed) return false;
    document = renewed;
    lastSign = at;
    return true;
  };
  /** Signs of life until the function it gives is called, or until it is lost. */
  const beat = (lost: AbortController): (() => void) => {
    let hasEnded = false;
    const sign = async () => {
      // The store is away: whether it is still ours shows when it is back, unless that takes a whole lease.
      const isOurs = await renew().catch(() => clock.monotonic() - lastSign < lease);
      if (hasEnded) return;
      if (isOurs) next();
      else lost.abort(new Error('the claim was lost'));
    };
    let callOff = () => {};
    const next = () => {
      callOff = clock.after(lease / signsPerLease, () => void sign());
    };
    next();
    return () => {
      hasEnded = true;
      callOff();
    };
  };

  return {
    get document() {
      return document;
    },
    fence,
    renew,
    update,
    release: (change = {}, also) => update({ ...change, $set: withSign(change.$set, null) }, also),
    remove: async (also) => (await collection.findOneAndDelete(mine(also))) !== null,
    during: async (work) => {
      const lost = new AbortController();
      const end = beat(lost);
      try {
        return await work(lost.signal);
      } finally {
        end();
      }
    },
  };
};
