import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import { type GraphCall, middleware, UpstreamFault } from './call.ts';
import { claimsChallenge } from './challenge.ts';
import type { Gates } from './gates.ts';
import { type FailedTry, secondsBeforeRepeat } from './repeat.ts';

/**
 * Repeats what is safe to repeat and nothing else: a refused token once with a new one (Graph did nothing then), everything
 * else only when the call is repeatable, tries and time are left, and never before Graph said so.
 */
export const retry = ({ clock, log, gates }: { clock: Clock; log: Log; gates: Gates }) =>
  middleware(async (call, _context, next) => {
    let renewed = false;
    for (let tries = 1; ; tries++) {
      const fault = await attempt(call, next);
      if (!fault && !renewed && askForNewToken(call)) {
        renewed = true;
        tries--;
        continue;
      }
      const failed = fault ? {} : failureOf(call);
      if (!failed) return;
      const seconds = secondsBeforeRepeat(failed, tries, clock);
      if (failed.status === 429 && seconds !== undefined) gates.pause(call.request.gate, seconds);
      if (seconds === undefined || !mayRepeat(call, tries, seconds, fault)) {
        if (fault) throw fault;
        return;
      }
      log.warn(
        { ...factsOf(call), fault: fault?.kind, status: failed.status, waitMs: Math.round(seconds * 1000) },
        'Graph call is repeated',
      );
      await clock.wait(seconds * 1000, call.request.signal);
    }
  });

const attempt = async (call: GraphCall, next: () => Promise<void>): Promise<UpstreamFault | undefined> => {
  call.answer = undefined;
  try {
    await next();
    return undefined;
  } catch (error) {
    if (error instanceof UpstreamFault) return error;
    throw error;
  }
};

/** True when the next try should go out with another token. */
const askForNewToken = (call: GraphCall): boolean => {
  const { answer } = call;
  if (!answer) return false;
  const claims = claimsChallenge(answer.headers);
  if (answer.status !== 401 && !(answer.status === 403 && claims)) return false;
  call.tokenRequest = { ...(claims ? { claims } : {}), ...(call.token ? { refuse: call.token } : {}) };
  return true;
};

const failureOf = (call: GraphCall): FailedTry | undefined =>
  call.answer && call.answer.status >= 400 ? call.answer : undefined;

const mayRepeat = (call: GraphCall, tries: number, seconds: number, fault: UpstreamFault | undefined): boolean =>
  call.request.repeatable &&
  tries < call.request.maxTries &&
  seconds * 1000 < call.msLeft() &&
  fault?.kind !== 'redirect' &&
  fault?.kind !== 'foreign' &&
  fault?.kind !== 'too_large';

export const factsOf = (call: GraphCall) => ({
  operation: call.request.operation,
  clientRequestId: call.clientRequestId,
});
