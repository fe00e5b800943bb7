import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { loginEndpoints } from './login-endpoints.ts';
import { explainLoginError } from './login-error.ts';
import { type ClientCredential, createLoginClient } from './person-client.ts';
import { createSingleFlight } from './single-flight.ts';
import { isStillGood, isUsable, RENEW_AGAIN_MS } from './token-life.ts';

const SCOPES = ['https://api.botframework.com/.default'];

/**
 * The bot's own token for the connector, of the bot's registration (single tenant), kept in memory. `getToken(refuse)` never gives the refused
 * token again; while the sign-in service is down a token that still lives goes on being given. Throws ServiceUnavailable('login').
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export const createBotCredentials = (options: {
  tenantId: string;
  appId: string;
  credential: ClientCredential;
  loginOrigin: string;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'tokenRequest'>;
}): { appId: string; getToken(refuse?: string): Promise<string> } => {
  const { appId, credential, clock, log, metrics } = options;
  const endpoints = loginEndpoints(options.loginOrigin, options.tenantId.toLowerCase());
  const client = createLoginClient({ clientId: appId, credential, endpoints, clock, log });
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
    metrics?.tokenRequest('bot', 'ok');
    return token.value;
  };

  return {
    appId,
    getToken: async (refuse) => {
      if (token && token.value !== refuse && isStillGood(token, renewAfter)) return token.value;
      return once('bot', () =>
        request().catch((error: unknown) => {
          const failure = explainLoginError(error, log);
          metrics?.tokenRequest('bot', failure.code);
          if (token && token.value !== refuse && isUsable(token)) {
            renewAfter = Date.now() + RENEW_AGAIN_MS;
            return token.value;
          }
          throw new ServiceUnavailable('login', false, { cause: failure });
        }),
      );
    },
  };
};
