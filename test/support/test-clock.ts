import { type Clock, systemClock, waitBy } from '../../src/shared/clock.ts';

/** The business time of a test; lengths of time and waits are the machine's. */
export const clockAt = (now: () => Date): Clock => ({ ...systemClock, now });

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Moves both clocks and ends the waits that are due, in order of their time; what they lead to happens before the next one ends. */
  advance(ms: number): Promise<void>;
  /** Moves business time alone, as somebody who sets the tenant's clock does. */
  set(now: Date): void;
  /** How long the waits under way still last, the shortest first. */
  waits(): number[];
  /** Resolves when somebody waits for as long as this (default: for anything); fails after 10 s of the machine's time. */
  waiting(isMeant?: (ms: number) => boolean): Promise<number>;
  /** Moves from wait to wait until the work is done, and gives its result: for work that meets no time limit on its way. */
  finish<T>(work: Promise<T>): Promise<T>;
}

interface Waiting {
  at: number;
  end: () => void;
}

const PATIENCE_MS = 10_000;

/** A clock for tests, at `start`; see `TestClock`. */
export const createTestClock = (start: Date | string = '2026-11-23T09:00:00Z'): TestClock => {
  let business = new Date(start).getTime();
  let monotonic = 0;
  let pending: Waiting[] = [];

  const moveTo = (at: number) => {
    business += at - monotonic;
    monotonic = at;
  };
  const firstUntil = (at: number): Waiting | undefined => {
    const first = pending.reduce<Waiting | undefined>(
      (best, one) => (best && best.at <= one.at ? best : one),
      undefined,
    );
    return first && first.at <= at ? first : undefined;
  };
  const advance = async (ms: number): Promise<void> => {
    const until = monotonic + ms;
    await settled();
    for (let next = firstUntil(until); next; next = firstUntil(until)) {
      moveTo(Math.max(monotonic, next.at));
      next.end();
      await settled();
    }
    moveTo(until);
  };
  const waits = () => pending.map(({ at }) => at - monotonic).sort((one, other) => one - other);

  const after: Clock['after'] = (ms, ring) => {
    const leave = () => {
      pending = pending.filter((other) => other !== me);
    };
    const me: Waiting = {
      at: monotonic + Math.max(0, ms),
      end: () => {
        leave();
        ring();
      },
    };
    pending.push(me);
    return leave;
  };

  return {
    now: () => new Date(business),
    monotonic: () => monotonic,
    after,
    wait: waitBy(after),
    advance,
    set: (now) => {
      business = now.getTime();
    },
    waits,
    waiting: async (isMeant = () => true) => {
      const giveUpAt = performance.now() + PATIENCE_MS;
      for (;;) {
        const found = waits().find(isMeant);
        if (found !== undefined) return found;
        if (performance.now() > giveUpAt) throw new Error(`nobody waits like that, only ${waits().join(', ')} ms`);
        await soon();
      }
    },
    finish: async (work) => {
      let isDone = false;
      const ended = work.finally(() => {
        isDone = true;
      });
      ended.catch(() => undefined);
      while (!isDone) {
        const next = waits()[0];
        if (next === undefined) await soon();
        else await advance(next);
      }
      return ended;
    },
  };
};

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** Some turns of the loop: promises that follow one another have settled, and a local store has answered, whose writes the disk holds. */
const settled = async (): Promise<void> => {
  for (let quiet = 0; quiet < 10; quiet++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (process.getActiveResourcesInfo().includes('FSReqCallback')) quiet = -1;
  }
};
