import { type Clock, systemClock } from '../../../shared/clock.ts';
import { backOffMs, giveUpAfterMs } from './back-off.ts';
import { type Document, type DocumentStore, DuplicateKey } from './document-store.ts';

export interface NewJob<P> {
  /** The same key again is the same job. */
  key: string;
  /** `identityKey` of the person it is about, for export and erasure. */
  owner: string;
  /** Jobs of one group never starve those of another; default: `owner`. */
  group?: string;
  payload: P;
  /** Not before; default: now. */
  dueAt?: Date;
  /** "Look again": a waiting job takes the new payload, one that is in work or ended runs once more. Without it, the first one stands. */
  again?: boolean;
}

/** A job in work. `fence` grows with every claim. */
export interface ClaimedJob<P> {
  key: string;
  owner: string;
  group: string;
  payload: P;
  /** Failures in a row so far. */
  failures: number;
  fence: number;
  /** Until when nobody else gets it. */
  leasedUntil: Date;
  /** How often it had been marked when it was claimed. */
  marks: number;
}

export interface DeadJob<P> {
  key: string;
  owner: string;
  payload: P;
  reason: string;
  failures: number;
}

export interface Queue<P> {
  /** Stored when this returns. False when the job was there already and nothing new has to be done. */
  enqueue(job: NewJob<P>): Promise<boolean>;
  /** The next job that is due, leased to the caller, or null. Groups take turns; within a group the one due first. */
  claim(): Promise<ClaimedJob<P> | null>;
  /** More time for long work; null when the lease was lost, and then nothing of it may be written any more. */
  renew(job: ClaimedJob<P>): Promise<ClaimedJob<P> | null>;
  /** Done, or waiting again when it was marked meanwhile. False when the lease was lost: somebody else has the job. */
  complete(job: ClaimedJob<P>): Promise<boolean>;
  /** Back into the queue, at `notBefore` at the earliest (a `Retry-After`); dead when it has failed for 72 h. `reason` holds no content. */
  retry(job: ClaimedJob<P>, reason: string, options?: { notBefore?: Date }): Promise<'waiting' | 'dead' | 'lost'>;
  /** Dead at once: trying again would not help. */
  bury(job: ClaimedJob<P>, reason: string): Promise<boolean>;
  dead(limit?: number): Promise<DeadJob<P>[]>;
  /** For metrics. `oldestDue`: since when the job that waits longest has been due. */
  figures(): Promise<{ open: number; dead: number; oldestDue?: Date }>;
}

interface JobDocument extends Document {
  owner: string;
  group: string;
  payload: unknown;
  state: 'open' | 'done' | 'dead';
  /** When somebody may claim it: when it is due, or, while it is leased, when the lease ends. */
  dueAt: Date;
  /** Which of its group's places the job holds; its own key while it waits. Unique, which limits the group without a lock. */
  place: string;
  fence: number;
  marks: number;
  failures: number;
  failingSince: Date | null;
  reason: string | null;
}

const day = 24 * 60 * 60_000;

/**
 * Durable jobs in the collection `name`, for any number of workers and instances. A job is done at least once; whoever lost the lease
 * learns so from `renew` and `complete`. At most `perGroup` jobs of a group are in work at once.
 */
export const createQueue = <P>(
  store: DocumentStore,
  name: string,
  options: { clock?: Clock; leaseMs?: number; perGroup?: number; keepDoneMs?: number; random?: () => number } = {},
): Queue<P> => {
  const { clock = systemClock, leaseMs = 60_000, perGroup = 4, keepDoneMs = 30 * day, random = Math.random } = options;
  const jobs = store.collection<JobDocument>(name);
  const places = Array.from({ length: perGroup }, (_, number) => `in work ${number}`);
  // Not awaited: whatever is done first waits for them.
  void jobs.ensureIndex({ fields: ['group', 'place'], unique: true });
  void jobs.ensureIndex({ fields: ['state', 'group', 'dueAt'] });
  void jobs.ensureIndex({ fields: ['state', 'dueAt'] });
  void jobs.ensureIndex({ fields: ['owner'] });
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  let lastGroup = '';

  const held = ({ key, fence }: ClaimedJob<P>) => ({ _id: key, fence, state: 'open' as const });
  const fresh = { failures: 0, failingSince: null, reason: null };

  const mark = async ({ key, payload, dueAt = clock.now() }: NewJob<P>): Promise<boolean> => {
    const marked = await jobs.findOneAndUpdate({ _id: key, state: 'open' }, { $set: { payload }, $inc: { marks: 1 } });
    if (marked) return true;
    const reopened = await jobs.findOneAndUpdate(
      { _id: key, state: { $ne: 'open' } },
      {
        $set: { ...fresh, payload, state: 'open', dueAt, place: key },
        $unset: { expiresAt: true },
        $inc: { marks: 1 },
      },
    );
    return reopened !== null;
  };

  /** The first due job of a group in a free place; null when there is neither. */
  const claimIn = async (group: string): Promise<JobDocument | null> => {
    const due = () => ({ state: 'open' as const, group, dueAt: { $lte: clock.now() } });
    const lease = (place: string) => ({ $set: { dueAt: inMs(leaseMs), place }, $inc: { fence: 1 } });
    for (;;) {
      const inWork = await jobs.find({ group, place: { $in: places } });
      const free = places.filter((place) => inWork.every((job) => job.place !== place));
      // Every place is taken, but perhaps by somebody whose lease ran out: that job goes on in its place.
      if (free.length === 0) {
        const orphan = inWork.find(({ dueAt }) => dueAt <= clock.now());
        return orphan ? jobs.findOneAndUpdate({ ...due(), _id: orphan._id }, lease(orphan.place)) : null;
      }
      try {
        // Any of the free ones: workers that come together would else all try the same.
        const place = free[Math.floor(random() * free.length)] ?? '';
        return await jobs.findOneAndUpdate(due(), lease(place), { sort: { dueAt: 1 } });
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error;
      }
    }
  };

  const nextGroup = async (group: { $gt: string } | { $gte: string }): Promise<string | undefined> => {
    const due = { state: 'open' as const, group, dueAt: { $lte: clock.now() } };
    const [first] = await jobs.find(due, { sort: { group: 1, dueAt: 1 }, limit: 1 });
    return first?.group;
  };

  const end = async (job: ClaimedJob<P>, state: 'done' | 'dead', reason: string | null): Promise<boolean> => {
    const change = { state, place: job.key, reason };
    // The dead are kept until somebody has looked; what is done is kept so that a repeat is known as one.
    const ended = await jobs.findOneAndUpdate(state === 'done' ? { ...held(job), marks: job.marks } : held(job), {
      $set: state === 'done' ? { ...change, expiresAt: inMs(keepDoneMs) } : change,
    });
    return ended !== null;
  };

  return {
    async enqueue(job) {
      const { key, owner, group = owner, payload, dueAt = clock.now() } = job;
      for (;;) {
        if (job.again && (await mark(job))) return true;
        try {
          await jobs.insert({
            _id: key,
            owner,
            group,
            payload,
            state: 'open',
            dueAt,
            place: key,
            fence: 0,
            marks: 1,
            ...fresh,
          });
          return true;
        } catch (error) {
          if (!(error instanceof DuplicateKey)) throw error;
          if (!job.again) return false;
        }
      }
    },

    async claim() {
      const start = lastGroup;
      let wrapped = false;
      let group = await nextGroup({ $gt: start });
      for (;;) {
        if (group === undefined || (wrapped && group > start)) {
          if (wrapped) return null;
          wrapped = true;
          group = await nextGroup({ $gte: '' });
          continue;
        }
        lastGroup = group;
        const claimed = await claimIn(group);
        if (claimed) return toClaimed<P>(claimed);
        group = await nextGroup({ $gt: group });
      }
    },

    async renew(job) {
      const renewed = await jobs.findOneAndUpdate(held(job), { $set: { dueAt: inMs(leaseMs) } });
      return renewed && { ...job, leasedUntil: renewed.dueAt };
    },

    async complete(job) {
      if (await end(job, 'done', null)) return true;
      // Lost, or marked since it was claimed.
      const again = { ...fresh, dueAt: clock.now(), place: job.key };
      return (await jobs.findOneAndUpdate(held(job), { $set: again, $inc: { fence: 1 } })) !== null;
    },

    async retry(job, reason, { notBefore } = {}) {
      const now = clock.now();
      const current = await jobs.get(job.key);
      if (current?.fence !== job.fence || current.state !== 'open') return 'lost';
      const failingSince = current.failingSince ?? now;
      if (now.getTime() - failingSince.getTime() >= giveUpAfterMs)
        return (await end(job, 'dead', reason)) ? 'dead' : 'lost';
      const failures = current.failures + 1;
      const dueAt = new Date(now.getTime() + backOffMs(failures, random));
      const change = {
        failures,
        failingSince,
        reason,
        dueAt: notBefore && notBefore > dueAt ? notBefore : dueAt,
        place: job.key,
      };
      // The fence moves on: whoever gave the job back cannot complete it any more.
      const waiting = await jobs.findOneAndUpdate(held(job), { $set: change, $inc: { fence: 1 } });
      return waiting ? 'waiting' : 'lost';
    },

    bury: (job, reason) => end(job, 'dead', reason),

    async dead(limit = 100) {
      const found = await jobs.find({ state: 'dead' }, { sort: { dueAt: 1 }, limit });
      return found.map(({ _id, owner, payload, reason, failures }) => ({
        key: _id,
        owner,
        payload: payload as P,
        reason: reason ?? '',
        failures,
      }));
    },

    async figures() {
      const [open, dead, [oldest]] = await Promise.all([
        jobs.count({ state: 'open' }),
        jobs.count({ state: 'dead' }),
        jobs.find({ state: 'open', dueAt: { $lte: clock.now() } }, { sort: { dueAt: 1 }, limit: 1 }),
      ]);
      return { open, dead, ...(oldest && { oldestDue: oldest.dueAt }) };
    },
  };
};

const toClaimed = <P>({ _id, owner, group, payload, failures, fence, dueAt, marks }: JobDocument): ClaimedJob<P> => ({
  key: _id,
  owner,
  group,
  payload: payload as P,
  failures,
  fence,
  leasedUntil: dueAt,
  marks,
});
