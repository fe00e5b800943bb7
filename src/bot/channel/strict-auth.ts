import { createHash } from 'node:crypto';
import { type JWTPayload, jwtVerify } from 'jose';
import { JOSEError, JWTExpired } from 'jose/errors';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../shared/clock.ts';
import { activitySchema, type TeamsActivity } from './activity.ts';
import { type ChannelKey, type ChannelKeys, KeysUnreachable } from './channel-keys.ts';

/** Why a request is not a turn. `reason` is for the log; the caller gets the status and a fixed text. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 503,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`refused: ${reason}`, options);
    this.name = 'Refused';
  }
}

export interface StrictAuthOptions {
  appId: string;
  /** `iss` of the channel's tokens, compared exactly. */
  tokenIssuer: string;
  /** Only activities of these tenants are turns. */
  tenantIds: readonly string[];
  keys: ChannelKeys;
  isAllowedServiceUrl(url: unknown): url is string;
  clock: Clock;
}

export type AuthenticActivity = TeamsActivity & { serviceUrl: string };

/** Proves that a request comes from the channel and returns its activity, or throws `Refused`. */
export type StrictAuth = (authorization: string | undefined, body: unknown) => Promise<AuthenticActivity>;

const channels = ['msteams', 'outlook'];
const clockToleranceSeconds = 300;

/**
 * The token first, then the shape, then what the token says about the activity. Stricter than the SDK's own check (decision 0005): the
 * serviceUrl is required and on the list, tokens must expire, tokens of skills and emulators are none of ours, and nothing forged is a 500.
 */
export const createStrictAuth = (options: StrictAuthOptions): StrictAuth => {
  const { appId, tokenIssuer, keys, clock } = options;
  if (appId.trim() === '')
    throw new Error('The bot needs an app id: without one anybody could speak in its users’ names.');
  const tenantIds = new Set(options.tenantIds.map((id) => id.toLowerCase()));

  /**
   * The channel uses a token for an hour. What its signature proved under a key stays proved while that key is in use; what time changes is
   * looked at again with every request.
   */
  const proved = new LRUCache<string, { kid: string; key: ChannelKey['key']; payload: JWTPayload }>({ max: 500 });

  const verifyToken = async (token: string) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = proved.get(hash);
    if (known && isCurrent(known.payload, clock.now())) {
      const found = await keys.find(known.kid);
      if (found?.key === known.key) return { serviceUrl: known.payload.serviceurl, endorsements: found.endorsements };
    }
    let used: { kid: string; found: ChannelKey } | undefined;
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid === undefined ? undefined : await keys.find(kid);
        if (kid === undefined || !found) throw new Refused(401, 'unknown key');
        used = { kid, found };
        return found.key;
      },
      {
        issuer: tokenIssuer,
        audience: appId,
        algorithms: ['RS256', 'RS384', 'RS512'],
        clockTolerance: clockToleranceSeconds,
        currentDate: clock.now(),
        requiredClaims: ['exp', 'serviceurl'],
      },
    );
    // Skill and emulator tokens name the app that asked for them; the channel's never do.
    if ('azp' in payload || 'appid' in payload) throw new Refused(401, 'not a token of the channel');
    if (!used) throw new Refused(401, 'unknown key');
    proved.set(hash, { kid: used.kid, key: used.found.key, payload });
    return { serviceUrl: payload.serviceurl, endorsements: used.found.endorsements };
  };

  return async (authorization, body) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw new Refused(401, 'no bearer token');
    const claims = await verifyToken(token).catch((error: unknown) => {
      throw asRefusal(error);
    });
    const parsed = activitySchema.safeParse(body);
    if (!parsed.success) throw new Refused(400, 'not an activity');
    const activity = parsed.data;
    if (!options.isAllowedServiceUrl(activity.serviceUrl)) throw new Refused(401, 'serviceUrl');
    if (claims.serviceUrl !== activity.serviceUrl) throw new Refused(401, 'serviceUrl differs from the token');
    if (!channels.includes(activity.channelId)) throw new Refused(401, 'channel');
    if (claims.endorsements.length > 0 && !claims.endorsements.includes(activity.channelId)) {
      throw new Refused(401, 'the key is not endorsed for the channel');
    }
    if (!isOfTenant(activity, tenantIds)) throw new Refused(403, 'tenant');
    return { ...activity, serviceUrl: activity.serviceUrl };
  };
};

/** Within its life, with the same tolerance as a token that is seen for the first time. */
const isCurrent = ({ exp = 0, nbf = 0 }: JWTPayload, now: Date): boolean => {
  const seconds = Math.floor(now.getTime() / 1000);
  return exp > seconds - clockToleranceSeconds && nbf <= seconds + clockToleranceSeconds;
};

const isOfTenant = (activity: TeamsActivity, allowed: ReadonlySet<string>): boolean => {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter(
    (id) => typeof id === 'string',
  );
  return named.length > 0 && named.every((id) => allowed.has(id.toLowerCase()));
};

const asRefusal = (error: unknown): unknown => {
  if (error instanceof Refused) return error;
  if (error instanceof KeysUnreachable) return new Refused(503, 'signing keys', { cause: error });
  if (error instanceof JWTExpired) return new Refused(401, 'expired');
  // Whatever else the verification of a stranger's token throws is the token's fault.
  return new Refused(401, error instanceof JOSEError ? error.code : 'token', { cause: error });
};
