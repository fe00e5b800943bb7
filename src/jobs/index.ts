import { atMost } from '../shared/at-most.ts';
import type { Clock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';

/** Something to be done from time to time, on one instance at a time. */
export interface Job {
  name: string;
  everyMs: number;
  /** Its work is claimed piece by piece, so that every instance runs it, without a lease: what one leaves the next takes over soonest. */
  everywhere?: boolean;
  /** `signal` is aborted when the schedule stops, or when the lease was lost and another instance may have begun. */
  run(signal: AbortSignal): Promise<void>;
}

/** What keeps notifications going; each claims its work in the store. */
export interface NotificationWork {
  dispatchChanges(): Promise<void>;
  renewSubscriptions(): Promise<void>;
  catchUp(): Promise<void>;
  reconcileSubscriptions(): Promise<void>;
}

/** Named leases, as `createLease` of the store makes them. */
export interface JobLease {
  take(name: string): Promise<{
    during<R>(work: (lost: AbortSignal) => Promise<R>): Promise<R>;
    release(): Promise<void>;
  } | null>;
}

export interface Schedule {
  /** Business time has jumped: every job looks at once what is due now. */
  wake(): void;
  /** Starts nothing new, aborts what runs and waits for it, at most `patienceMs` (default 15 s). */
  stop(patienceMs?: number): Promise<void>;
}

/** How soon a job is looked at again that failed, or that another instance had. */
const lookAgainMs = 10_000;

/**
 * Runs each job every `everyMs`, once however many instances there are: whoever runs it first keeps its lease also between the runs, and the
 * others look whether it lives. All of it goes by monotonic time, so that clocks that jump change nothing. What a job throws is logged
 * and never ends the process; the job is tried again after ten seconds at the latest, by whoever comes first.
 */
export const startSchedule = (options: { jobs: readonly Job[]; lease: JobLease; log: Log; clock: Clock }): Schedule => {
  const { lease, log, clock } = options;
  const stopping = new AbortController();
  let woken = new AbortController();

  /** Runs the job again and again, until it fails or `lost` fires. */
  const keepRunning = async (job: Job, lost: AbortSignal): Promise<void> => {
    const signal = AbortSignal.any([stopping.signal, lost]);
    while (!signal.aborted) {
      // Of before the run: what runs while time jumps began with the old time, and runs again.
      const early = AbortSignal.any([signal, woken.signal]);
      const startedAt = clock.monotonic();
      await job.run(signal);
      await clock.wait(Math.max(0, startedAt + job.everyMs - clock.monotonic()), early).catch(() => undefined);
    }
  };
  const lead = async (job: Job): Promise<void> => {
    const held = await lease.take(`job ${job.name}`);
    if (!held) return;
    try {
      await held.during((lost) => keepRunning(job, lost));
    } finally {
      // When even this fails, the lease ends by itself.
      await held.release().catch(() => undefined);
    }
  };
  const keepTrying = async (job: Job): Promise<void> => {
    while (!stopping.signal.aborted) {
      const turn = job.everywhere ? keepRunning(job, stopping.signal) : lead(job);
      await turn.catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ job: job.name, error: nameOf(error), err: error }, 'a job failed');
      });
      await clock.wait(Math.min(job.everyMs, lookAgainMs), stopping.signal).catch(() => undefined);
    }
  };
  const running = options.jobs.map(keepTrying);

  return {
    wake() {
      const before = woken;
      woken = new AbortController();
      before.abort(new Error('the time has jumped'));
    },
    async stop(patienceMs = 15_000) {
      stopping.abort(new Error('the app is stopping'));
      await atMost(patienceMs, Promise.all(running));
    },
  };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
