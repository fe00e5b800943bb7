import { createLocalJWKSet, errors, type JWTHeaderParameters, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import { readBytes } from '../http/bounded-body.ts';
import { timeLimit } from '../http/time-limit.ts';

const FETCH_MS = 5_000;
const MAX_BYTES = 1024 * 1024;
const FRESH_MS = 24 * 3_600_000;
const SEARCH_EVERY_MS = 5 * 60_000;
const RETRY_EVERY_MS = 2_000;
const REFRESH_EVERY_MS = 60_000;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

export interface SigningKeys {
  /** For jose: the key a token names. Throws ServiceUnavailable('login') when it cannot be known. */
  get: JWTVerifyGetKey;
  /** True when tokens can be checked: keys are here, or can be fetched now. */
  areAvailable(): Promise<boolean>;
}

/**
 * The public keys behind a JWKS address. Keys once read are used on while the address is down; they are read again
 * after a day, and for an unknown key id at most once in 5 minutes, however many tokens name one.
 */
export const createSigningKeys = ({ url, clock, log }: { url: string; clock: Clock; log: Log }): SigningKeys => {
  let known: { ids: Set<string>; pick: ReturnType<typeof createLocalJWKSet>; readAt: number } | undefined;
  let reading: Promise<void> | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let searchedAt = Number.NEGATIVE_INFINITY;
  let lastReadFailed = false;
  const now = () => clock.now().getTime();

  const fetchKeys = async () => {
    triedAt = now();
    const limit = timeLimit(FETCH_MS);
    try {
      const response = await fetch(url, { redirect: 'manual', signal: limit.signal });
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      const { keys } = keySet.parse(JSON.parse((await readBytes(response, MAX_BYTES)).toString('utf8')));
      known = { ids: new Set(keys.map(({ kid }) => kid)), pick: createLocalJWKSet({ keys }), readAt: now() };
      lastReadFailed = false;
    } catch (error) {
      lastReadFailed = true;
      log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'signing keys cannot be read');
      throw new ServiceUnavailable('login', false, { cause: error });
    } finally {
      limit.clear();
    }
  };
  const read = (): Promise<void> => {
    reading ??= fetchKeys().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const search = async () => {
    // Somebody else's search may be under way: wait for that one.
    if (reading) return reading;
    if (now() - searchedAt < SEARCH_EVERY_MS) return;
    searchedAt = now();
    await read();
  };

  const get = async (header: JWTHeaderParameters, token: Parameters<JWTVerifyGetKey>[1]) => {
    if (!header.kid) throw new errors.JWKSNoMatchingKey();
    if (!known) {
      if (lastReadFailed && !reading && now() - triedAt < RETRY_EVERY_MS) throw new ServiceUnavailable('login');
      await read();
    } else if (now() - known.readAt > FRESH_MS && now() - triedAt > REFRESH_EVERY_MS) {
      read().catch(() => undefined);
    }
    if (known && !known.ids.has(header.kid)) await search();
    // The key may be a new one that we could not read: that is our trouble, not proof of a forgery.
    if (!known || (lastReadFailed && !known.ids.has(header.kid))) throw new ServiceUnavailable('login');
    return known.pick(header, token);
  };

  return {
    get,
    areAvailable: async () => {
      if (!known) await read().catch(() => undefined);
      return known !== undefined;
    },
  };
};
