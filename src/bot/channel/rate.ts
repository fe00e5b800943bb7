/** At most `limit` within any `ms` milliseconds. */
export interface Limit {
  limit: number;
  ms: number;
}

/** Counts what arrived against several limits at once. Times are milliseconds of a clock that only goes forward. */
export const createRate = (limits: readonly Limit[]) => {
  const longest = Math.max(...limits.map(({ limit }) => limit));
  const sent: number[] = [];
  return {
    /** How long until the next one may go, with so many on their way; 0: now, Infinity: not before one of those has arrived. */
    waitMs: (now: number, underWay: number): number =>
      Math.max(
        0,
        ...limits.map(({ limit, ms }) =>
          underWay >= limit
            ? Number.POSITIVE_INFINITY
            : (sent.at(underWay - limit) ?? Number.NEGATIVE_INFINITY) + ms - now,
        ),
      ),
    /** One has arrived: counted then, so that a slow way there cannot make two seconds one. */
    note: (now: number): void => {
      sent.push(now);
      if (sent.length > longest) sent.shift();
    },
    lastAt: (): number => sent.at(-1) ?? Number.NEGATIVE_INFINITY,
  };
};

export type Rate = ReturnType<typeof createRate>;
