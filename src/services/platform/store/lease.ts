import type { Clock } from '../../../shared/clock.ts';
import { type Claimable, createClaims, type Held } from './claims.ts';
import type { DocumentStore } from './document-store.ts';

/** A name that is held. `fence` grows with every taker: what carries an older one comes from somebody who was too slow. */
export type HeldLease = Pick<Held<Claimable>, 'fence' | 'renew' | 'during'> & {
  /** Lets others take it at once; nothing happens when somebody else holds it by now. */
  release(): Promise<void>;
};

/** Named leases: of all instances on one store, one holds a name at a time. */
export interface Lease {
  /** The lease, or null while somebody else holds it. Throws ServiceUnavailable('store'). */
  take(name: string): Promise<HeldLease | null>;
}

/** Leases in collection `leases`: claims on documents that are nothing but their name. They stay for good, and none may name a person. */
export const createLease = (store: DocumentStore, clock: Clock): Lease => {
  const claims = createClaims(store.collection<Claimable>('leases'), clock);
  return {
    take: async (name) => {
      const held = (await claims.take(name)) ?? (await claims.create({ _id: name }));
      return (
        held && {
          fence: held.fence,
          renew: held.renew,
          during: held.during,
          release: async () => {
            await held.release();
          },
        }
      );
    },
  };
};
