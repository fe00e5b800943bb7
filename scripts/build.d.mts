/** Builds the named targets (all without names) that are not up to date; `force` builds them anyway, `pages: false` only the programs. */
export const build: (names?: string[], how?: { force?: boolean; pages?: boolean }) => Promise<void>;
