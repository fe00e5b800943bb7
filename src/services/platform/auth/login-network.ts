import type { INetworkModule } from '@azure/msal-node';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import { readBytes } from '../http/bounded-body.ts';
import { readRetryAfter } from '../http/retry-after.ts';
import { timeLimit } from '../http/time-limit.ts';

const TRY_MS = 5_000;
const TOTAL_MS = 8_000;
const MAX_BYTES = 1024 * 1024;
/** As long as MSAL itself would stay away. */
const LONGEST_PAUSE_MS = 3_600_000;

const jsonObject = z.record(z.string(), z.unknown());

/** The sign-in service gave no usable answer; `retryAfterSeconds` when it said how long to stay away. */
class LoginFailure extends Error {
  constructor(
    readonly what: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(what);
  }
}

/**
 * MSAL's way to the token endpoint: 8 s for all tries, one repeat. It throws on 429, 5xx and nonsense and hides
 * `Retry-After`, because MSAL would answer either by refusing all of a client's requests for a minute or longer
 * without asking the network again. `Retry-After` is kept here instead.
 */
export const createLoginNetwork = ({ clock, log }: { clock: Clock; log: Log }): INetworkModule => {
  let blockedUntil = Number.NEGATIVE_INFINITY;

  const attempt = async (url: string, init: RequestInit, ms: number) => {
    const limit = timeLimit(ms);
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: limit.signal });
      const bytes = await readBytes(response, MAX_BYTES);
      const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock.now());
      if (response.status === 429 || response.status >= 500)
        throw new LoginFailure(`status ${response.status}`, retryAfter);
      if (response.status >= 300 && response.status < 400) throw new LoginFailure('redirect');
      return { status: response.status, headers: {}, body: jsonObject.parse(JSON.parse(bytes.toString('utf8'))) };
    } catch (error) {
      throw error instanceof LoginFailure ? error : new LoginFailure(nameOf(error));
    } finally {
      limit.clear();
    }
  };

  const send = async (url: string, init: RequestInit) => {
    if (clock.monotonic() < blockedUntil) throw new LoginFailure('asked to wait');
    const endsAt = clock.monotonic() + TOTAL_MS;
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(url, init, Math.min(TRY_MS, endsAt - clock.monotonic()));
      } catch (error) {
        const failure = error instanceof LoginFailure ? error : new LoginFailure('unknown');
        log.warn({ what: failure.what, tries }, 'the sign-in service gave no usable answer');
        const waitMs = failure.retryAfterSeconds ? failure.retryAfterSeconds * 1000 : 200 + Math.random() * 200;
        if (failure.retryAfterSeconds) blockedUntil = clock.monotonic() + Math.min(waitMs, LONGEST_PAUSE_MS);
        if (tries > 1 || clock.monotonic() + waitMs >= endsAt) throw failure;
        await clock.wait(waitMs);
      }
    }
  };

  return {
    // MSAL declares the body as whatever type it expects; it checks the fields itself.
    sendGetRequestAsync: async <T>(url: string, options?: { headers?: Record<string, string> }) => {
      const answer = await send(url, { method: 'GET', headers: options?.headers ?? {} });
      return { ...answer, body: answer.body as T };
    },
    sendPostRequestAsync: async <T>(url: string, options?: { headers?: Record<string, string>; body?: string }) => {
      const answer = await send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' });
      return { ...answer, body: answer.body as T };
    },
  };
};

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
};
