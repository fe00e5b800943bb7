/** At most `limit` within any `ms` milliseconds. */
export interface Limit {
  limit: number;
  ms: number;
}

/** Counts what arrived against several limits at once. Times are milliseconds of a clock that only goes forward. */
export const createRate = (limits: readonly Limit[]) => {
  const longest = Math.max(0, ...limits.map(({ limit }) => limit));
  const sent: number[] = [];
  return {
    /**
     * How long until the next one may go, with so many on their way; 0: now, Infinity: not before one of those has arrived. `allowed`: how much
     * of each limit may be used.
     */
    waitMs: (now: number, underWay: number, allowed: (index: number) => number): number =>
      Math.max(
        0,
        ...limits.map(({ ms }, index) => {
          const most = allowed(index);
          if (underWay >= most) return Number.POSITIVE_INFINITY;
          return (sent.at(underWay - most) ?? Number.NEGATIVE_INFINITY) + ms - now;
        }),
      ),
    /** One has arrived: counted then, so that a slow way there cannot make two seconds one. */
    note: (now: number): void => {
      if (longest === 0) return;
      sent.push(now);
      if (sent.length > longest) sent.shift();
    },
    lastAt: (): number => sent.at(-1) ?? Number.NEGATIVE_INFINITY,
  };
};

export type Rate = ReturnType<typeof createRate>;
