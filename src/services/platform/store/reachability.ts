import type { Log } from '../../../shared/log.ts';

/** Says once in the log that the store went away, and once that it is back; not once per call. */
export const createReachability = (log: Log | undefined, kind: string) => {
  let away = false;
  return {
    answered(): void {
      if (away) log?.info({ store: kind }, 'the store answers again');
      away = false;
    },
    failed(error: unknown): void {
      // Name and code only: a driver's message may quote the address, and with it the password.
      const { name, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
      if (!away) log?.warn({ store: kind, error: name, errorCode: code }, 'the store does not answer');
      away = true;
    },
  };
};

export type Reachability = ReturnType<typeof createReachability>;
