import { createHash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../shared/clock.ts';
import { type Collection, type Document, type DocumentStore, DuplicateKey } from '../store/document-store.ts';
import type { Pool } from './pool.ts';

interface Holder {
  instance: string;
  borrowed: number;
  /** Changes whenever the holder is seen alive. */
  beat: number;
}
interface PoolDocument extends Document {
  version: number;
  holders: Holder[];
  expiresAt: Date;
}

/** Whoever borrows says so often that it lives. */
const BEAT_MS = 20_000;
/** A holder not heard of for so long is dead: by the observer's own clock, so that clocks need not agree. */
const DEAD_AFTER_MS = 60_000;
const TRIES = 3;
const LIFE_MS = 24 * 3_600_000;

/**
 * Half of every limit is dealt out in equal parts and needs no asking; of the other half, kept in the store, whoever needs it borrows. `instances`
 * is how many there are at most. Keys are hashed: they name people. A store that is away lends nothing, and everybody gets along with their own part.
 */
export const createSharedPool = (options: {
  store: DocumentStore;
  clock: Clock;
  instances: number;
}): Pool & { stop(): void } => {
  const { store, clock, instances } = options;
  const pools: Collection<PoolDocument> = store.collection('limits');
  const instance = randomUUID();
  const held = new Map<string, number>();
  const seen = new LRUCache<string, { beat: number; at: number }>({ max: 10_000 });
  const stopping = new AbortController();
  let beat = 0;
  let isBeating = false;

  const own = (limit: number) => Math.floor(limit / (2 * instances));
  const common = (limit: number) => limit - own(limit) * instances;

  const isAlive = (id: string, holder: Holder): boolean => {
    const name = `${id} ${holder.instance}`;
    const before = seen.get(name);
    if (before?.beat === holder.beat) return clock.monotonic() - before.at < DEAD_AFTER_MS;
    seen.set(name, { beat: holder.beat, at: clock.monotonic() });
    return true;
  };

  /** Sets what this instance holds, when nobody else has changed the document meanwhile. */
  const write = async (
    id: string,
    found: PoolDocument | null,
    others: Holder[],
    borrowed: number,
  ): Promise<boolean> => {
    beat += 1;
    const holders = borrowed > 0 ? [...others, { instance, borrowed, beat }] : others;
    const expiresAt = new Date(clock.now().getTime() + LIFE_MS);
    if (found) {
      const { version } = found;
      const change = { $set: { holders, expiresAt, version: version + 1 } };
      return (await pools.findOneAndUpdate({ _id: id, version }, change)) !== null;
    }
    try {
      await pools.insert({ _id: id, version: 1, holders, expiresAt });
      return true;
    } catch (error) {
      if (error instanceof DuplicateKey) return false;
      throw error;
    }
  };

  /** Changes what this instance holds of a pool to what `decide` makes of what is free; answers by how much. */
  const change = async (id: string, decide: (mine: number, others: number) => number): Promise<number> => {
    for (let tries = 1; tries <= TRIES; tries++) {
      const found = await pools.get(id);
      const others = (found?.holders ?? []).filter((one) => one.instance !== instance && isAlive(id, one));
      const mine = held.get(id) ?? 0;
      const wanted = decide(
        mine,
        others.reduce((sum, { borrowed }) => sum + borrowed, 0),
      );
      if (wanted === mine && decide !== keep) return 0;
      if (await write(id, found, others, wanted)) {
        if (wanted > 0) held.set(id, wanted);
        else held.delete(id);
        return wanted - mine;
      }
    }
    return 0;
  };
  const keep = (mine: number) => mine;

  const goOnBeating = async (): Promise<void> => {
    if (isBeating) return;
    isBeating = true;
    while (held.size > 0 && !stopping.signal.aborted) {
      await clock.wait(BEAT_MS, stopping.signal).catch(() => undefined);
      for (const id of held.keys()) await change(id, keep).catch(() => undefined);
    }
    isBeating = false;
  };

  return {
    own,
    most: (limit) => own(limit) + common(limit),
    borrow: async (key, limit, wanted) => {
      const id = idOf(key);
      const take = (mine: number, others: number) =>
        mine + Math.max(0, Math.min(wanted, common(limit) - others - mine));
      const got = await change(id, take).catch(() => 0);
      if (got > 0) void goOnBeating();
      return got;
    },
    giveBack: async (key) => {
      const id = idOf(key);
      await change(id, () => 0).catch(() => undefined);
      // What could not be given back ends by itself, when nobody says any more that it is used.
      held.delete(id);
    },
    stop: () => stopping.abort(),
  };
};

const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
