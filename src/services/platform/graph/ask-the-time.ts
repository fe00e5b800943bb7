import type { Clock } from '../../../shared/clock.ts';
import type { HeaderFields } from '../http/exchange.ts';
import { timeLimit } from '../http/time-limit.ts';
import type { TenantClock, TimeHeard } from './tenant-clock.ts';

/**
 * What time it is at Graph, from an answer to nobody's question: without a token Graph refuses it, and says when. Undefined when it does not
 * answer within `ms`.
 */
export const askTheTime = async (origin: string, clock: Clock, ms: number): Promise<TimeHeard | undefined> => {
  const sentAt = clock.monotonic();
  const limit = timeLimit(ms);
  try {
    const { headers, body } = await fetch(`${origin}/v1.0/me`, { redirect: 'manual', signal: limit.signal });
    const roundTripMs = clock.monotonic() - sentAt;
    await body?.cancel();
    return timeIn(headers, roundTripMs);
  } catch {
    return undefined;
  } finally {
    limit.clear();
  }
};

/** What the head of an answer says about the time. */
export const timeIn = (headers: HeaderFields, roundTripMs: number): TimeHeard => ({
  date: headers.get('date'),
  age: headers.get('age'),
  roundTripMs,
});

/** So long nothing is heard of Graph before it is asked: when nobody does anything, time goes on there as well. */
const SILENCE_MS = 30_000;

/** Asks Graph for the time whenever nobody else has for half a minute, until the signal fires. */
export const listenForTheTime = async (
  { clock, ask }: { clock: TenantClock; ask(ms: number): Promise<TimeHeard | undefined> },
  signal: AbortSignal,
): Promise<void> => {
  for (;;) {
    const silentMs = clock.monotonic() - clock.heardAt();
    await clock.wait(Math.max(SILENCE_MS - silentMs, 1_000), signal).catch(() => undefined);
    if (signal.aborted) return;
    if (clock.monotonic() - clock.heardAt() < SILENCE_MS) continue;
    const answer = await ask(SILENCE_MS);
    if (answer) await clock.heard(answer);
  }
};
