import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { loginEndpoints } from './login-endpoints.ts';
import { explainLoginError } from './login-error.ts';
import { type ClientCredential, createLoginClient } from './person-client.ts';
import { createSingleFlight } from './single-flight.ts';
import { isStillGood, isUsable, RENEW_AGAIN_MS } from './token-life.ts';

/**
 * A registration's own token for one resource, kept in memory. The refused token is never given again; while the sign-in
 * service is down a token that still lives goes on being given. Throws ServiceUnavailable('login').
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const createClientCredentials = (options: {
  tenantId: string;
  clientId: string;
  credential: ClientCredential;
  loginOrigin: string;
  /** `https://graph.microsoft.com/.default` */
  scope: string;
  /** For metrics. */
  kind: string;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'tokenRequest'>;
}): ((refuse?: string) => Promise<string>) => {
  const { clientId, credential, clock, kind, log, metrics, scope } = options;
  const endpoints = loginEndpoints(options.loginOrigin, options.tenantId.toLowerCase());
  const client = createLoginClient({ clientId, credential, endpoints, clock, log });
  const once = createSingleFlight<string>();
  let token: { value: string; expiresAt: number; issuedAt: number } | undefined;
  let renewAfter = 0;

  const request = async (): Promise<string> => {
    const result = await client.acquireTokenByClientCredential({
      scopes: [scope],
      skipCache: true,
      correlationId: randomUUID(),
    });
    if (!result) throw new ServiceUnavailable('login');
    token = { value: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0, issuedAt: Date.now() };
    metrics?.tokenRequest(kind, 'ok');
    return token.value;
  };

  const explain = (error: unknown) => {
    const failure = explainLoginError(error, log);
    metrics?.tokenRequest(kind, failure.code);
    // There is no person to send to a sign-in page here: the administrator has to act, and the log says so.
    return failure instanceof SignInRequired ? new ServiceUnavailable('login', false, { cause: failure }) : failure;
  };

  return async (refuse) => {
    if (token && token.value !== refuse && isStillGood(token, renewAfter)) return token.value;
    return once('token', () =>
      request().catch((error: unknown) => {
        const failure = explain(error);
        if (!token || token.value === refuse || !isUsable(token)) throw failure;
        renewAfter = Date.now() + RENEW_AGAIN_MS;
        return token.value;
      }),
    );
  };
};
