import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import type { GraphSession } from '../../src/services/platform/graph/client.ts';
import { createGraphClient } from '../../src/services/platform/graph/create-client.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { UserIdentity } from '../../src/shared/identity.ts';
import { createLog } from '../../src/shared/log.ts';

/** The app's own Graph client, signed in to the sandbox as one person with these permissions. */
export const graphAs = async (
  sandbox: Sandbox,
  user: string,
  scopes: readonly string[],
): Promise<{ graph: GraphSession; me: UserIdentity }> => {
  const person = sandbox.tenant.findPerson(user);
  if (!person) throw new Error(`nobody is called ${user}`);
  const response = await fetch(`${sandbox.url}/_sandbox/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, kind: 'graph', scopes }),
  });
  const { token } = (await response.json()) as { token: string };
  const client = createGraphClient({
    origin: sandbox.url,
    userTokens: { graphToken: async () => token },
    appTokens: { graphToken: async () => Promise.reject(new Error('acts as a person only')) },
    clock: systemClock,
    log: createLog('silent'),
  });
  const me = { tenantId: registrations.tenantId, userId: person.id };
  return { graph: client.asUser(me), me };
};
