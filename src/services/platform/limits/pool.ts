/** Where instances agree how much of a limit each of them uses. */
export interface Pool {
  /** How much of such a limit this instance may use without asking. */
  own(limit: number): number;
  /** What it can have at most: the others keep their own. */
  most(limit: number): number;
  /** Up to `wanted` more of the limit called `key`; answers how much of that it got. Never throws: without an answer it is nothing. */
  borrow(key: string, limit: number, wanted: number): Promise<number>;
  /** Gives back all that was borrowed of it. Never throws. */
  giveBack(key: string): Promise<void>;
}

/** One instance alone: every limit is its own. */
export const ownPool: Pool = {
  own: (limit) => limit,
  most: (limit) => limit,
  borrow: async () => 0,
  giveBack: async () => undefined,
};
