import { useCallback, useEffect, useState } from 'react';
import { ApiFailure } from './api-client.ts';

export interface Loaded<T> {
  value?: T;
  failure?: ApiFailure;
  loading: boolean;
  reload(): void;
}

/** Loads once for each `key` and again on `reload`; an answer that comes after a newer question is dropped. */
export const useLoaded = <T>(key: string, load: () => Promise<T>): Loaded<T> => {
  const [state, setState] = useState<{ value?: T; failure?: ApiFailure; loading: boolean }>({ loading: true });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `load` closes over.
  useEffect(() => {
    let current = true;
    setState(({ value }) => ({ ...(value === undefined ? {} : { value }), loading: true }));
    load().then(
      (value) => current && setState({ value, loading: false }),
      (error: unknown) => current && setState({ failure: asFailure(error), loading: false }),
    );
    return () => {
      current = false;
    };
  }, [key, round]);
  return { ...state, reload: useCallback(() => setRound((count) => count + 1), []) };
};

export const asFailure = (error: unknown): ApiFailure => (error instanceof ApiFailure ? error : new ApiFailure('page'));
