import type { Clock } from '../../../shared/clock.ts';
import { PermissionMissing } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { createClientCredentials } from './client-credentials.ts';
import type { ClientCredential } from './person-client.ts';
import type { AppTokens } from './types.ts';

/**
 * The app's own Graph tokens, with the application permissions the administrator granted. `graphToken` throws
 * ServiceUnavailable('login'), and PermissionMissing for a tenant that is not ours.
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
  const getToken = createClientCredentials({
    ...options,
    scope: 'https://graph.microsoft.com/.default',
    kind: 'client_credentials',
  });
  return {
    graphToken: async (tenantId, { refuse } = {}) => {
      if (tenantId.toLowerCase() !== options.tenantId.toLowerCase())
        throw new PermissionMissing({ is: 'tenantNotServed' });
      return getToken(refuse);
    },
  };
};
