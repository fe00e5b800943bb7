/** It took too long. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp';
}

const timerMs = (ms: number): number => Math.max(0, Math.min(ms, 2 ** 31 - 1));

/**
 * A signal that fires after `ms`, or with any of `others`; `clear` must be called when the work is over. By the machine's time, not by a
 * `Clock`: what is on the network takes real time, and a test that moves past a back-off must not cut off the request after it.
 */
export const timeLimit = (ms: number, ...others: (AbortSignal | undefined)[]) => {
  // Not AbortSignal.timeout: its timer cannot be cleared and would pile up under load.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('the time is up', 'TimeoutError')), timerMs(ms));
  const given = others.filter((signal) => signal !== undefined);
  const signal = given.length > 0 ? AbortSignal.any([controller.signal, ...given]) : controller.signal;
  return { signal, clear: () => clearTimeout(timer) };
};

/** The promise, or a rejection with the signal's reason when that fires first. The work itself goes on. */
export const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** What comes of the work; rejects with TimeIsUp when that takes longer, or with the signal's reason. The work itself goes on. */
export const inTime = <T>(work: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    const timer = setTimeout(() => reject(new TimeIsUp('the time is up')), timerMs(ms));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    void work.then(resolve, reject).finally(end);
  });
