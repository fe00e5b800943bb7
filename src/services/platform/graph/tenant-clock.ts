import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';

/** Up to here the machine's own clock is right. */
const RIGHT_WITHIN_MS = 5_000;
/** `Date` has whole seconds: on average half of one has passed since. */
const HALF_A_SECOND_MS = 500;
/** Two readings of one clock differ by no more, apart from the time they were on their way. */
const SAME_WITHIN_MS = 2_000;
/** Nobody waits longer for the second opinion. */
const SECOND_OPINION_MS = 2_000;
/** So long nobody is asked again after a second opinion that said otherwise. */
const DEAF_MS = 10_000;

/** What an answer says about the time where it comes from. */
export interface TimeHeard {
  /** The header `Date`. */
  date: string | null;
  /** The header `Age`: for so many seconds a cache has held the answer. */
  age: string | null;
  /** From sending the request to the head of the answer. */
  roundTripMs: number;
}

/** Business time: the machine's, or Graph's where the two are more than 5 s apart. */
export interface TenantClock extends Clock {
  /** The head of an answer has just come in. Resolves when `now()` has taken it into account, at once unless it says something new. */
  heard(answer: TimeHeard): Promise<void>;
  /** Calls back whenever `now()` has jumped: what became due has to be looked at now. */
  onJump(listener: () => void): void;
  /** When Graph was last heard, on `monotonic()`. */
  heardAt(): number;
  /** How far Graph is ahead of the machine, in ms; 0 while they agree. */
  offsetMs(): number;
}

/**
 * A clock that learns from `Date` in Graph's answers. One odd answer moves nothing (a proxy, a cache, a slow way): `ask` gets a second opinion,
 * and two that agree count. When the machine's own clock jumps, what was learnt is void until Graph is heard again.
 * https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1
 */
export const createTenantClock = (options: {
  machine: Clock;
  log: Log;
  /** Asks Graph for the time, at most for so long; undefined when it does not say. */
  ask(ms: number): Promise<TimeHeard | undefined>;
}): TenantClock => {
  const { machine, log, ask } = options;
  const listeners: (() => void)[] = [];
  let offset = 0;
  let asking: Promise<void> | undefined;
  /** What one answer said that nobody has confirmed yet. */
  let suspect: number | undefined;
  let heardAt = machine.monotonic();
  let deafUntil = Number.NEGATIVE_INFINITY;
  let lead = machine.now().getTime() - machine.monotonic();

  const move = (to: number, why: string): void => {
    const from = offset;
    offset = to;
    if (from === to) return;
    log.warn({ aheadMs: to, beforeMs: from }, why);
    for (const listener of listeners) listener();
  };
  /** The machine's time, and whether it still goes as it went. */
  const machineNow = (): number => {
    const now = machine.now().getTime();
    const seen = lead;
    lead = now - machine.monotonic();
    if (Math.abs(lead - seen) > RIGHT_WITHIN_MS) move(0, "the machine's clock has jumped");
    return now;
  };
  const aheadOf = ({ date, age, roundTripMs }: TimeHeard): number | undefined => {
    const there = Date.parse(date ?? '') + (Number(age ?? 0) || 0) * 1_000 + HALF_A_SECOND_MS;
    return Number.isNaN(there) ? undefined : Math.round(there - (machineNow() - roundTripMs / 2));
  };
  const isSame = (one: number, other: number, roundTripMs: number) =>
    Math.abs(one - other) <= (one === 0 || other === 0 ? RIGHT_WITHIN_MS : SAME_WITHIN_MS) + roundTripMs / 2;

  const follow = (ahead: number): void => {
    suspect = undefined;
    const agrees = Math.abs(ahead) <= RIGHT_WITHIN_MS;
    move(
      agrees ? 0 : ahead,
      agrees ? "the machine's clock and Graph's agree" : "business time follows Graph's clock, not the machine's",
    );
  };
  const secondOpinion = async (first: number, roundTripMs: number): Promise<void> => {
    suspect = first;
    const answer = await ask(SECOND_OPINION_MS).catch(() => undefined);
    const second = answer && aheadOf(answer);
    // Without one, the next answer to anything is the second opinion.
    if (answer === undefined || second === undefined) return;
    if (isSame(first, second, Math.max(roundTripMs, answer.roundTripMs))) return follow(second);
    suspect = undefined;
    deafUntil = machine.monotonic() + DEAF_MS;
  };

  return {
    now: () => new Date(machineNow() + offset),
    monotonic: () => machine.monotonic(),
    after: (ms, ring) => machine.after(ms, ring),
    wait: (ms, signal) => machine.wait(ms, signal),
    heard: async (answer) => {
      heardAt = machine.monotonic();
      const ahead = aheadOf(answer);
      if (ahead === undefined || isSame(ahead, offset, answer.roundTripMs)) return;
      if (asking === undefined) {
        if (suspect !== undefined && isSame(ahead, suspect, answer.roundTripMs)) return follow(ahead);
        if (machine.monotonic() < deafUntil) return;
      }
      asking ??= secondOpinion(ahead, answer.roundTripMs).finally(() => {
        asking = undefined;
      });
      await asking;
    },
    onJump: (listener) => void listeners.push(listener),
    heardAt: () => heardAt,
    offsetMs: () => offset,
  };
};
