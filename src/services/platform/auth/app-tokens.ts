import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import { PermissionMissing, ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { loginEndpoints } from './login-endpoints.ts';
import { explainLoginError } from './login-error.ts';
import { type ClientCredential, createLoginClient } from './person-client.ts';
import { createSingleFlight } from './single-flight.ts';
import { isStillGood, isUsable, RENEW_AGAIN_MS } from './token-life.ts';
import type { AppTokens } from './types.ts';

/** What the administrator granted, all of it. */
const SCOPES = ['https://graph.microsoft.com/.default'];

/**
 * The app's own Graph tokens by client credentials, kept in memory. `graphToken` throws ServiceUnavailable('login'),
 * and PermissionMissing for a tenant that is not ours.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const createAppTokens = (options: {
  tenantId: string;
  clientId: string;
  credential: ClientCredential;
  loginOrigin: string;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'tokenRequest'>;
}): AppTokens => {
  const { clientId, credential, clock, log, metrics } = options;
  const tenantId = options.tenantId.toLowerCase();
  const endpoints = loginEndpoints(options.loginOrigin, tenantId);
  const client = createLoginClient({ clientId, credential, endpoints, clock, log });
  const once = createSingleFlight<string>();
  let token: { value: string; expiresAt: number; issuedAt: number } | undefined;
  let renewAfter = 0;

  const request = async (): Promise<string> => {
    const result = await client.acquireTokenByClientCredential({
      scopes: SCOPES,
      skipCache: true,
      correlationId: randomUUID(),
    });
    if (!result) throw new ServiceUnavailable('login');
    token = { value: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0, issuedAt: Date.now() };
    metrics?.tokenRequest('client_credentials', 'ok');
    return token.value;
  };

  const explain = (error: unknown) => {
    const failure = explainLoginError(error, log);
    metrics?.tokenRequest('client_credentials', failure.code);
    // There is no person to send to a sign-in page here: the administrator has to act, and the log says so.
    return failure instanceof SignInRequired ? new ServiceUnavailable('login', false, { cause: failure }) : failure;
  };

  return {
    graphToken: async (tenant, { refuse } = {}) => {
      if (tenant.toLowerCase() !== tenantId)
        throw new PermissionMissing('Attaché does not work for that organisation.');
      if (token && token.value !== refuse && isStillGood(token, renewAfter)) return token.value;
      return once('graph', () =>
        request().catch((error: unknown) => {
          if (token && token.value !== refuse && isUsable(token)) {
            renewAfter = Date.now() + RENEW_AGAIN_MS;
            return token.value;
          }
          throw explain(error);
        }),
      );
    },
  };
};
