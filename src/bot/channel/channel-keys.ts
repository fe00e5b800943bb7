import { importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';

/** The public keys that the channel signs its activities with. */
export interface ChannelKeys {
  /** The key and the channels it speaks for, or undefined when there is no such key. Throws `KeysUnreachable` when it cannot be known. */
  find(kid: string): Promise<ChannelKey | undefined>;
  /** True when keys are in hand or can be had now. */
  areReachable(): Promise<boolean>;
}

export interface ChannelKey {
  key: Awaited<ReturnType<typeof importJWK>>;
  endorsements: readonly string[];
}

export class KeysUnreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('the signing keys of the channel cannot be had', options);
    this.name = 'KeysUnreachable';
  }
}

const metadataSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({
  keys: z.array(
    z.looseObject({ kid: z.string().optional(), kty: z.string(), endorsements: z.array(z.string()).optional() }),
  ),
});

const day = 24 * 3_600_000;
const minute = 60_000;

/**
 * Reads the keys from the channel's OpenID metadata and keeps them: refreshed every 24 hours and, at most once a minute, when an unknown
 * key turns up. A failed refresh leaves the keys in hand in use, so that an outage of the metadata page does not make the bot deaf.
 */
export const createChannelKeys = (options: { metadataUrl: string; clock: Clock; log: Log }): ChannelKeys => {
  const { metadataUrl, clock, log } = options;
  let keys: Map<string, ChannelKey> | undefined;
  let fetchedAt = 0;
  let triedAt = Number.NEGATIVE_INFINITY;
  let refreshing: Promise<void> | undefined;
  let lastRefreshFailed = false;

  const read = async (url: string): Promise<unknown> => {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  };

  const refresh = async (): Promise<void> => {
    const { jwks_uri } = metadataSchema.parse(await read(metadataUrl));
    const found = new Map<string, ChannelKey>();
    for (const { endorsements = [], ...jwk } of keysSchema.parse(await read(jwks_uri)).keys) {
      if (jwk.kty !== 'RSA' || !jwk.kid) continue;
      found.set(jwk.kid, { key: await importJWK(jwk as JWK, 'RS256'), endorsements });
    }
    keys = found;
    lastRefreshFailed = false;
    fetchedAt = clock.now().getTime();
  };

  const refreshOnce = (): Promise<void> => {
    triedAt = clock.now().getTime();
    refreshing ??= refresh().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };

  const upToDate = async (kid?: string): Promise<void> => {
    const now = clock.now().getTime();
    const isDue = !keys || now - fetchedAt > day || (kid !== undefined && !keys.has(kid));
    if (!isDue || (keys && now - triedAt < minute)) return;
    try {
      await refreshOnce();
    } catch (cause) {
      lastRefreshFailed = true;
      if (!keys) throw new KeysUnreachable({ cause });
      log.warn({ err: cause }, 'the keys of the channel could not be refreshed; those in hand stay in use');
    }
  };

  return {
    find: async (kid) => {
      await upToDate(kid);
      const key = keys?.get(kid);
      // It may be a new one that could not be read: our trouble, no proof of a forgery.
      if (!key && lastRefreshFailed) throw new KeysUnreachable();
      return key;
    },
    areReachable: () =>
      upToDate().then(
        () => true,
        () => false,
      ),
  };
};
