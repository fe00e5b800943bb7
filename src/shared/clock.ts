/** The time, as an argument: two clocks and ways to wait, so that whoever hands them in can move all of them. */
export interface Clock {
  /** Business time: what is today, what is due, what has expired. May jump, also back. */
  now(): Date;
  /** Milliseconds that never go back; for lengths of time, never for an instant. */
  monotonic(): number;
  /** Calls back after so long on `monotonic`, which keeps the process alive; not any more once the function it gives was called. */
  after(ms: number, ring: () => void): () => void;
  /** Waits so long, as `after` does; rejects with the signal's reason as soon as that fires. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A `wait` that goes by this `after`. */
export const waitBy =
  (after: Clock['after']): Clock['wait'] =>
  (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        callOff();
        reject(signal?.reason);
      };
      const callOff = after(ms, () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      });
      signal?.addEventListener('abort', stop, { once: true });
    });

/** Longer timers of Node fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const after: Clock['after'] = (ms, ring) => {
  // A little longer: a timer may fire up to a millisecond early by `monotonic`.
  const timer = setTimeout(ring, Math.min(Math.max(0, Math.ceil(ms) + 1), LONGEST_TIMER_MS));
  return () => clearTimeout(timer);
};

/** The clocks of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after,
  wait: waitBy(after),
};

/** The clock without its waits, for what only asks for the time. */
export type Now = Pick<Clock, 'now'>;
