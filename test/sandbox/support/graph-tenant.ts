import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { openKeys } from '../../../sandbox/entra/keys.ts';
import { createTokens } from '../../../sandbox/entra/tokens.ts';
import { createFaults } from '../../../sandbox/faults.ts';
import { createGraph } from '../../../sandbox/graph/index.ts';
import { registrations } from '../../../sandbox/registrations.ts';
import type { PersonRecord } from '../../../sandbox/tenant/directory/types.ts';
import { seedContoso } from '../../../sandbox/tenant/seed/contoso.ts';
import { openTenant } from '../../../sandbox/tenant/tenant.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever Graph answers
  body: any;
}

export interface AskOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export const everyScope = [
  ...['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'People.Read', 'Presence.Read', 'Presence.Read.All'],
  ...['MailboxSettings.ReadWrite', 'Calendars.ReadWrite', 'GroupMember.Read.All', 'Organization.Read.All'],
];

/** Path and query of a link below `/v1.0`, to ask for it with `ask`. */
export const below = (link: string): string => link.replace(/^https?:\/\/[^/]+\/v1\.0/, '');

/** Signing keys take a second to make; all tests share one pair. */
const keys = openKeys();

/** Graph over a seeded tenant in memory, on a port of its own; the traffic of all that is asked lands in `trafficFile`. */
export const startGraph = async (options: { dataDir?: string } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-graph-'));
  const trafficFile = join(folder, 'traffic.jsonl');
  const tenant = openTenant({ ...options, seed: seedContoso });
  const listening = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const tokens = createTokens({ tenant, keys: await keys, origin });
  const faults = createFaults(tenant);
  const graph = createGraph({ tenant, origin, tokens, faults, trafficFile });
  const listener = getRequestListener((request) => graph.fetch(request));

  const person = (name: string): PersonRecord => {
    const found = tenant.people.all().find(({ givenName, displayName }) => displayName === name || givenName === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const tokenOf = (name: string, scopes = everyScope) => tokens.forGraph(person(name), registrations.app.appId, scopes);
  const appToken = (roles: string[]) => tokens.forGraphApp(registrations.app.appId, roles);

  const ask = async (
    token: string | undefined,
    path: string,
    { method = 'GET', body, headers = {} }: AskOptions = {},
  ) => {
    const response = await fetch(`${origin}/v1.0${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json');
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? await response.json() : Buffer.from(await response.arrayBuffer()),
    };
    return answer;
  };

  return {
    tenant,
    tokens,
    faults,
    origin,
    trafficFile,
    person,
    tokenOf,
    appToken,
    ask,
    stop: async () => {
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
      tenant.ledger.close();
      tenant.store.close();
      tenant.blobs.close();
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
};

export type GraphTenant = Awaited<ReturnType<typeof startGraph>>;
