import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import type { GraphSession } from '../../src/services/platform/graph/client.ts';
import { createGraphClient } from '../../src/services/platform/graph/create-client.ts';
import { type Clock, systemClock } from '../../src/shared/clock.ts';
import type { UserIdentity } from '../../src/shared/identity.ts';
import { createLog } from '../../src/shared/log.ts';
import type { Metrics } from '../../src/shared/metrics.ts';

interface Overrides {
  clock?: Clock;
  metrics?: Pick<Metrics, 'graphRequest'>;
}

/** The app's own Graph client with a token there is, for Graph at `origin`. */
export const graphAt = (
  origin: string,
  token = 'a token',
  userId = 'a person',
  { clock = systemClock, metrics }: Overrides = {},
): { graph: GraphSession; me: UserIdentity } => {
  const client = createGraphClient({
    origin,
    userTokens: { graphToken: async () => token },
    appTokens: { graphToken: async () => Promise.reject(new Error('acts as a person only')) },
    clock,
    log: createLog('silent'),
    ...(metrics ? { metrics } : {}),
  });
  const me = { tenantId: registrations.tenantId, userId };
  return { graph: client.asUser(me), me };
};

/** The app's own Graph client, signed in to the sandbox as one person with these permissions. */
export const graphAs = async (
  sandbox: Sandbox,
  user: string,
  scopes: readonly string[],
  overrides: Overrides = {},
): Promise<{ graph: GraphSession; me: UserIdentity }> => {
  const person = sandbox.tenant.findPerson(user);
  if (!person) throw new Error(`nobody is called ${user}`);
  const response = await fetch(`${sandbox.url}/_sandbox/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, kind: 'graph', scopes }),
  });
  const { token } = (await response.json()) as { token: string };
  return graphAt(sandbox.url, token, person.id, overrides);
};
