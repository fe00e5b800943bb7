import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { createClientCredentials } from './client-credentials.ts';
import type { ClientCredential } from './person-client.ts';

/**
 * The bot's own token for the connector, of the bot's registration (single tenant), kept in memory. `getToken(refuse)` never gives the refused
 * token again; while the sign-in service is down a token that still lives goes on being given. Throws ServiceUnavailable('login').
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export const createBotCredentials = ({
  appId,
  ...options
}: {
  tenantId: string;
  appId: string;
  credential: ClientCredential;
  loginOrigin: string;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'tokenRequest'>;
}): { appId: string; getToken(refuse?: string): Promise<string> } => ({
  appId,
  getToken: createClientCredentials({
    ...options,
    clientId: appId,
    scope: 'https://api.botframework.com/.default',
    kind: 'bot',
  }),
});
