import type { Clock } from '../../../shared/clock.ts';
import type { Policy } from './limiter.ts';
import type { Pool } from './pool.ts';

/** A limit of the key, by the name it has in the pool. */
interface Part {
  key: string;
  limit: number;
  own: number;
  most: number;
  borrowed: number;
}

/**
 * How much of its limits one key may use: what is this instance's own, and what it has borrowed. Borrowed in large pieces, and given back once
 * the key has rested for `keepMs`, so that the pool is asked when it matters and not for every call.
 */
export const createAllowance = (options: {
  key: string;
  policy: Policy;
  clock: Clock;
  pool: Pool;
  keepMs: number;
  isBusy(): boolean;
  /** There is more than before. */
  onMore(): void;
}) => {
  const { key, policy, clock, pool, keepMs, isBusy, onMore } = options;
  const partOf = (name: string, limit: number, isShared: boolean): Part => ({
    key: `${key} ${name}`,
    limit,
    own: isShared ? pool.own(limit) : limit,
    most: isShared ? pool.most(limit) : limit,
    borrowed: 0,
  });
  const atOnce = partOf('at once', policy.atOnce, policy.isShared);
  const rates = policy.rates.map(({ limit, ms }) => partOf(`in ${ms}`, limit, true));
  const isShort = ({ most, own, borrowed }: Part) => own + borrowed < most;
  const all = [atOnce, ...rates];
  const isBorrowing = () => all.some(({ borrowed }) => borrowed > 0);
  let asking = false;
  let goOn: (() => void) | undefined;

  const borrow = async (part: Part, wanted: number): Promise<boolean> => {
    const missing = part.most - part.own - part.borrowed;
    const got = await pool.borrow(part.key, part.limit, Math.min(missing, Math.max(wanted, Math.ceil(missing / 2))));
    part.borrowed += got;
    return got > 0;
  };
  const giveBack = async (): Promise<void> => {
    if (isBusy()) return;
    for (const part of all) {
      if (part.borrowed === 0) continue;
      part.borrowed = 0;
      await pool.giveBack(part.key);
    }
  };

  return {
    mostAtOnce: atOnce.most,
    atOnce: () => atOnce.own + atOnce.borrowed,
    ofRate: (index: number) => {
      const part = rates[index];
      return part ? part.own + part.borrowed : 0;
    },
    /** Asks the pool for what would let so many be in at once; false when everything is this instance's already. */
    askFor: (inAll: number): boolean => {
      const short = all.filter(isShort);
      if (short.length === 0) return false;
      goOn?.();
      if (asking) return true;
      asking = true;
      void Promise.all(short.map((part) => borrow(part, part === atOnce ? inAll - part.own - part.borrowed : 1))).then(
        (got) => {
          asking = false;
          if (got.some(Boolean)) onMore();
        },
      );
      return true;
    },
    /** Nobody is in: unless somebody comes soon, others may have what was borrowed. */
    rest: (): void => {
      goOn?.();
      if (!isBorrowing()) return;
      goOn = clock.after(keepMs, () => void giveBack());
    },
    isBorrowing,
    /** There would be more, did nobody else hold it. */
    isShort: () => isShort(atOnce),
  };
};
