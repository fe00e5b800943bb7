import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailable } from '../../../shared/errors.ts';
import type { DocumentStore } from './document-store.ts';
import { proveStore, StoreUnfit } from './prove.ts';

export interface Proof {
  /** True once the store has shown that it holds. */
  isDone(): boolean;
  /** Asks no more. */
  stop(): void;
}

/** Nobody waits longer for the app to start. */
const startMs = 500;
const againMs = 2_000;

/**
 * Proves the store, now or when it is first reached. Throws StoreUnfit when it answers within half a second and does not hold; when that shows
 * later, `onUnfit` is told.
 */
export const startProof = async (
  store: DocumentStore,
  { onUnfit, pauseMs = againMs }: { onUnfit(error: StoreUnfit): void; pauseMs?: number },
): Promise<Proof> => {
  const stopping = new AbortController();
  let isDone = false;

  /** False while the store does not answer. */
  const attempt = async (): Promise<boolean> => {
    try {
      await proveStore(store);
      isDone = true;
      return true;
    } catch (error) {
      if (error instanceof ServiceUnavailable) return false;
      throw error;
    }
  };
  const again = async (first: Promise<boolean>): Promise<void> => {
    for (let done = await first; !done && !stopping.signal.aborted; done = await attempt())
      await sleep(pauseMs, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
  };

  const first = attempt();
  const patience = new AbortController();
  try {
    await Promise.race([first, sleep(startMs, undefined, { ref: false, signal: patience.signal })]);
  } finally {
    patience.abort();
  }
  again(first).catch((error: unknown) =>
    onUnfit(error instanceof StoreUnfit ? error : new StoreUnfit([nameOf(error)], { cause: error })),
  );
  return { isDone: () => isDone, stop: () => stopping.abort() };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
