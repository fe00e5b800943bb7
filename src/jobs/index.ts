import { atMost } from '../shared/at-most.ts';
import { type Alarm, alarm, type Clock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';

/** Something to be done from time to time, on one instance at a time. */
export interface Job {
  name: string;
  everyMs: number;
  /** `signal` is aborted when the schedule stops, or when the lease was lost and another instance may have begun. */
  run(signal: AbortSignal): Promise<void>;
}

interface Held {
  name: string;
  fence: number;
}

/** Named leases, as `createLease` of the store makes them. */
export interface JobLease<H extends Held = Held> {
  take(name: string, ms: number): Promise<H | null>;
  renew(held: H, ms: number): Promise<H | null>;
  release(held: H): Promise<void>;
}

export interface Schedule {
  /** Business time has jumped: every job looks at once what is due now. */
  wake(): void;
  /** Starts nothing new, aborts what runs and waits for it, at most `patienceMs` (default 15 s). */
  stop(patienceMs?: number): Promise<void>;
}

const leaseMs = 60_000;
const renewEveryMs = 20_000;
/** How soon a job is looked at again that failed, or that another instance had. */
const lookAgainMs = 30_000;

/**
 * Runs each job every `everyMs`, once however many instances there are: whoever runs it holds its lease, and keeps it until the next run is
 * due. What a job throws is logged and never ends the process; the job is tried again after half a minute at the latest.
 */
export const startSchedule = <H extends Held>(options: {
  jobs: readonly Job[];
  lease: JobLease<H>;
  log: Log;
  clock: Clock;
}): Schedule => {
  const { lease, log, clock } = options;
  const stopping = new AbortController();
  const alarms = new Map<string, Alarm>();
  /** Leases kept until the next run, so that no other instance runs the job before. */
  const kept = new Map<string, H>();
  const running = new Set<Promise<void>>();
  /** Jobs to be run again as soon as they have ended. */
  const again = new Set<string>();

  const runHeld = async (job: Job, held: H): Promise<H | null> => {
    const lost = new AbortController();
    let current: H | null = held;
    const renew = () => {
      const renewing = current ? lease.renew(current, leaseMs) : Promise.resolve(null);
      renewing.then(
        (renewed) => {
          current = renewed;
          if (!renewed) lost.abort(new Error('the lease was lost'));
        },
        // The store is away; whether the lease is lost shows when it is back.
        (error: unknown) => log.warn({ job: job.name, error: nameOf(error) }, 'the lease could not be renewed'),
      );
    };
    const over = new AbortController();
    const renewal = repeat(clock, renewEveryMs, renew, over.signal);
    try {
      await job.run(AbortSignal.any([stopping.signal, lost.signal]));
      return current;
    } finally {
      over.abort();
      await renewal;
    }
  };

  /** Runs the job if nobody else has it; returns after how many milliseconds to look again. */
  const turn = async (job: Job): Promise<number> => {
    const name = `job ${job.name}`;
    const soon = Math.min(job.everyMs, lookAgainMs);
    const startedAt = clock.monotonic();
    kept.delete(job.name);
    const held = await lease.take(name, leaseMs);
    if (!held) return soon;
    try {
      const still = await runHeld(job, held);
      const left = Math.max(0, startedAt + job.everyMs - clock.monotonic());
      const renewed = still && left > 0 && !stopping.signal.aborted ? await lease.renew(still, left) : null;
      if (renewed) kept.set(job.name, renewed);
      else await lease.release(held);
      // A timer may fire a little early, and the lease would still be there.
      return left + 10;
    } catch (error) {
      // When even this fails, the lease ends by itself.
      await lease.release(held).catch(() => undefined);
      throw error;
    }
  };

  const tick = async (job: Job): Promise<void> => {
    let nextMs = Math.min(job.everyMs, lookAgainMs);
    try {
      nextMs = await turn(job);
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ job: job.name, error: nameOf(error), err: error }, 'a job failed');
    }
    if (again.delete(job.name) && !stopping.signal.aborted) return runNow(job);
    plan(job, nextMs);
  };

  const plan = (job: Job, ms: number) => {
    if (stopping.signal.aborted) return;
    const due = alarm(clock, ms);
    void due.rings.then(() => start(job, tick(job)));
    alarms.set(job.name, due);
  };

  const start = (job: Job, work: Promise<void>) => {
    alarms.delete(job.name);
    const run = work.finally(() => running.delete(run));
    running.add(run);
  };
  const runNow = async (job: Job): Promise<void> => {
    const held = kept.get(job.name);
    // When the store is away, the next run finds that out.
    if (held) await lease.release(held).catch(() => undefined);
    await tick(job);
  };

  for (const job of options.jobs) plan(job, 0);

  return {
    wake() {
      for (const job of options.jobs) {
        const due = alarms.get(job.name);
        // What runs right now began with the old time: it runs again when it has ended.
        if (due) {
          due.cancel();
          start(job, runNow(job));
        } else again.add(job.name);
      }
    },
    async stop(patienceMs = 15_000) {
      stopping.abort(new Error('the app is stopping'));
      for (const due of alarms.values()) due.cancel();
      await atMost(patienceMs, Promise.all(running));
    },
  };
};

/** Does it every so often until the signal fires. */
const repeat = async (clock: Clock, everyMs: number, work: () => void, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await clock.wait(everyMs, signal).catch(() => undefined);
    if (!signal.aborted) work();
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
