import type { Clock } from '../../../shared/clock.ts';
import { identityKey } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import type { AppTokens, UserTokens } from '../auth/types.ts';
import { createLimiter, type Limiter } from '../limits/limiter.ts';
import type { GraphClient } from './client.ts';
import { createGates } from './gates.ts';
import { createPerform } from './perform.ts';
import { createSession } from './session.ts';
import type { TenantClock } from './tenant-clock.ts';

/**
 * Microsoft Graph v1.0 through Microsoft's client, with our own rules about tokens, repeats, gates, time and size.
 * `origin` is where Graph is, without a trailing slash; links in answers may name it or https://graph.microsoft.com.
 */
export const createGraphClient = (options: {
  origin: string;
  userTokens: Pick<UserTokens, 'graphToken'>;
  appTokens: AppTokens;
  clock: Clock;
  log: Log;
  /** Learns of the time in every answer; the answer is handed on when it has. */
  heardTime?: TenantClock['heard'];
  /** What keeps Microsoft's limits; by default this client alone. */
  limiter?: Limiter;
  metrics?: Pick<Metrics, 'graphRequest'>;
}): GraphClient => {
  const { origin, userTokens, appTokens, clock, log, metrics } = options;
  const gates = createGates(options.limiter ?? createLimiter({ clock }));
  const perform = createPerform({ ...options, gates });
  const deps = { origin, perform, gates, clock, log, metrics };
  return {
    asUser: (user) =>
      createSession(deps, {
        key: identityKey(user),
        userId: user.userId,
        tenantId: user.tenantId,
        token: (request) => userTokens.graphToken(user, request),
      }),
    asApp: (tenantId) =>
      createSession(deps, {
        key: `${tenantId} app`,
        tenantId,
        token: ({ refuse }) => appTokens.graphToken(tenantId, refuse ? { refuse } : {}),
      }),
  };
};
