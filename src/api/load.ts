import type { ServerLimits } from './limits.ts';

/** How busy the process is, and whether it can take more work and still answer in time. */
export interface Load {
  isOverloaded(): boolean;
  /** A request is worked on from now on, until the function it gives is called. */
  enter(): () => void;
  inFlight(): number;
  stop(): void;
}

const everyMs = 100;

/**
 * Watches the event loop and the number of requests in flight. The loop is sampled by a timer of our own: the histogram of `perf_hooks` tells of
 * a past that is over, while what counts here is now. One long turn (a garbage collection, a computer that woke up) is no overload, two in a
 * row are: everything that waits then waits for several such turns.
 */
export const watchLoad = (limits: Pick<ServerLimits, 'inFlight' | 'loopDelayMs'>): Load => {
  let inFlight = 0;
  let sampledAt = performance.now();
  let [delay, delayBefore] = [0, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    [delay, delayBefore] = [now - sampledAt - everyMs, delay];
    sampledAt = now;
  }, everyMs).unref();

  return {
    isOverloaded: () => inFlight >= limits.inFlight || Math.min(delay, delayBefore) > limits.loopDelayMs,
    enter() {
      inFlight += 1;
      return () => {
        inFlight -= 1;
      };
    },
    inFlight: () => inFlight,
    stop: () => clearInterval(timer),
  };
};
