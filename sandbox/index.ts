import type { Hono } from 'hono';
import { createChangeFeed } from './change-feed.ts';
import { createControl } from './control/routes.ts';
import { createEntra } from './entra/index.ts';
import { openKeys } from './entra/keys.ts';
import { createFaults } from './faults.ts';
import { createGraph } from './graph/index.ts';
import { createHttp, listen } from './http.ts';
import { createChannelMetadata } from './teams/channel-metadata.ts';
import { createChatApi } from './teams/chat-api.ts';
import { createTeams } from './teams/index.ts';
import { createPageFiles } from './teams/page-files.ts';
import { seedTenant } from './tenant/seed/index.ts';
import { openTenant, type Tenant } from './tenant/tenant.ts';

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Folder for keys and state; in memory without one. */
  dataDir?: string;
  /** Origin of the app: messaging endpoint and tab. */
  appUrl: string;
  /** Origins of this machine that may get change notifications beside the app's own. */
  notifyOrigins?: string[];
  /** Every Graph exchange is appended here. */
  trafficFile?: string;
  /** What fills an empty tenant: `contoso` (the default) or `contoso-quiet`, without calendars. */
  seed?: string;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  tenant: Tenant;
  stop(): Promise<void>;
}

/** Host and port as an address without encryption has them: the front door of `https` ends it. */
const hostOf = (origin: string): string => {
  const { protocol, hostname, port } = new URL(origin);
  return new URL(`http://${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`).host;
};

/**
 * Starts a Microsoft 365 tenant in a box on loopback: Entra ID, Graph, the Teams channel with its chat page, and the control API.
 * Promises that what it has answered is on disk in `dataDir`. Rejects with the system's EADDRINUSE when the port is taken.
 */
export const startSandbox = async ({
  port = 0,
  dataDir,
  appUrl,
  notifyOrigins = [],
  trafficFile,
  seed,
}: SandboxOptions): Promise<Sandbox> => {
  const keys = await openKeys(dataDir);
  const tenant = openTenant({
    ...(dataDir ? { dataDir } : {}),
    seed: (empty, name) => seedTenant(empty, name),
    notifyHosts: new Set([appUrl, ...notifyOrigins].map(hostOf)),
    ...(seed ? { seedName: seed } : {}),
  });

  // Tokens name the origin, so the parts are put together once the port is known.
  let fetchNow: Hono['fetch'] = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
  const { port: taken, server } = await listen({ fetch: (...request) => fetchNow(...request) }, port);
  const origin = `http://127.0.0.1:${taken}`;

  const faults = createFaults(tenant);
  const entra = createEntra({ tenant, keys, faults, origin, appUrl });
  const { tokens } = entra;
  const teams = createTeams({ tenant, tokens, keys, faults, origin, appUrl });
  const graph = createGraph({ tenant, origin, tokens, faults, ...(trafficFile ? { trafficFile } : {}) });
  const changeFeed = createChangeFeed(tenant);
  changeFeed.start();
  const app = createHttp({
    tenant,
    graph,
    connector: teams.connector,
    channelMetadata: createChannelMetadata({ keys, origin }),
    control: createControl({ tenant, faults, entra, teams, changeFeed }),
    chatApi: createChatApi({ tenant, tokens, teams, appUrl }),
    pageFiles: createPageFiles(),
    entra: entra.routes,
  });
  fetchNow = app.fetch;

  return {
    url: origin,
    tenant,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await changeFeed.stop();
      tenant.store.flush();
      tenant.store.close();
      tenant.blobs.close();
      tenant.ledger.close();
    },
  };
};
