import { type Clock, systemClock } from '../../../shared/clock.ts';
import { type Document, type DocumentStore, DuplicateKey } from './document-store.ts';

/** A lease that is held. `fence` grows with every taker: a write that carries an older one comes from somebody who was too slow. */
export interface HeldLease {
  name: string;
  fence: number;
  until: Date;
}

/** Named leases: of all instances on one store, one holds a name at a time. */
export interface Lease {
  /** The lease for `ms` from now, or null while somebody else holds it. Throws ServiceUnavailable('store'). */
  take(name: string, ms: number): Promise<HeldLease | null>;
  /** The lease for `ms` from now, or null when it ran out and somebody else took it. */
  renew(held: HeldLease, ms: number): Promise<HeldLease | null>;
  /** Lets others take it at once; nothing happens when somebody else holds it by now. */
  release(held: HeldLease): Promise<void>;
}

interface LeaseDocument extends Document {
  fence: number;
  until: Date;
}

/** Leases in collection `leases`. Names stay there for good, so that fences never start again; none may name a person. */
export const createLease = (store: DocumentStore, { clock = systemClock }: { clock?: Clock } = {}): Lease => {
  const leases = store.collection<LeaseDocument>('leases');
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  return {
    async take(name, ms) {
      const until = inMs(ms);
      const free = { _id: name, until: { $lte: clock.now() } };
      const taken = await leases.findOneAndUpdate(free, { $set: { until }, $inc: { fence: 1 } });
      if (taken) return { name, fence: taken.fence, until };
      try {
        await leases.insert({ _id: name, fence: 1, until });
        return { name, fence: 1, until };
      } catch (error) {
        if (error instanceof DuplicateKey) return null;
        throw error;
      }
    },

    async renew({ name, fence }, ms) {
      const until = inMs(ms);
      const renewed = await leases.findOneAndUpdate({ _id: name, fence }, { $set: { until } });
      return renewed && { name, fence, until };
    },

    async release({ name, fence }) {
      await leases.findOneAndUpdate({ _id: name, fence }, { $set: { until: new Date(0) } });
    },
  };
};
