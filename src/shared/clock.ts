/** The time, as an argument: two clocks and a way to wait, so that whoever hands them in can move all three. */
export interface Clock {
  /** Business time: what is today, what is due, what has expired. May jump, also back. */
  now(): Date;
  /** Milliseconds that never go back; for lengths of time, never for an instant. */
  monotonic(): number;
  /** Waits so long on `monotonic`, which keeps the process alive; rejects with the signal's reason as soon as that fires. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Longer timers of Node fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clocks of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      // A little longer: a timer may fire up to a millisecond early by `monotonic`.
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(Math.max(0, Math.ceil(ms) + 1), LONGEST_TIMER_MS),
      );
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** The clock without its waits, for what only asks for the time. */
export type Now = Pick<Clock, 'now'>;

/** A wait that may be called off. */
export interface Alarm {
  /** Resolves when the time is over; never after `cancel`. */
  rings: Promise<void>;
  cancel(): void;
}

const CALLED_OFF = new Error('the alarm was called off');

/** Rings after so long, unless it is called off: to race work against time without leaving a timer behind. */
export const alarm = (clock: Pick<Clock, 'wait'>, ms: number): Alarm => {
  const calling = new AbortController();
  const rings = new Promise<void>((resolve) => {
    clock.wait(ms, calling.signal).then(resolve, () => undefined);
  });
  return { rings, cancel: () => calling.abort(CALLED_OFF) };
};
