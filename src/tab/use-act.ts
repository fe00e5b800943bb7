import { useState } from 'react';
import type { ApiFailure } from './api-client.ts';
import { asFailure } from './use-loaded.ts';

/** Something the person does: one at a time, with what went wrong. */
export interface Act {
  busy: boolean;
  failure?: ApiFailure;
  /** Does nothing while something is under way. */
  run<T>(work: () => Promise<T>, done: (result: T) => void): Promise<void>;
}

export const useAct = (): Act => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  return {
    busy,
    ...(failure ? { failure } : {}),
    run: async (work, done) => {
      if (busy) return;
      setBusy(true);
      setFailure(undefined);
      try {
        done(await work());
      } catch (error) {
        setFailure(asFailure(error));
      } finally {
        setBusy(false);
      }
    },
  };
};
