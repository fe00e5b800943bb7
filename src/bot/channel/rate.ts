/** At most `limit` within any `ms` milliseconds. */
export interface Limit {
  limit: number;
  ms: number;
}

/** Counts what went out against several limits at once. Times are milliseconds of a clock that only goes forward. */
export const createRate = (limits: readonly Limit[]) => {
  const longest = Math.max(...limits.map(({ limit }) => limit));
  const sent: number[] = [];
  return {
    /** How long until the next one may go; 0: now. */
    waitMs: (now: number): number =>
      Math.max(0, ...limits.map(({ limit, ms }) => (sent.at(-limit) ?? Number.NEGATIVE_INFINITY) + ms - now)),
    note: (now: number): void => {
      sent.push(now);
      if (sent.length > longest) sent.shift();
    },
    lastAt: (): number => sent.at(-1) ?? Number.NEGATIVE_INFINITY,
  };
};

export type Rate = ReturnType<typeof createRate>;
