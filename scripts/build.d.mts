/** Builds the named targets (all without names) that are not up to date; `force` builds them anyway. */
export const build: (names?: string[], force?: boolean) => Promise<void>;
