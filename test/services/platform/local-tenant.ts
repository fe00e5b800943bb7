import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { pino } from 'pino';
import { createAppTokens } from '../../../src/services/platform/auth/app-tokens.ts';
import type { ClientCredential } from '../../../src/services/platform/auth/person-client.ts';
import { createUserTokens } from '../../../src/services/platform/auth/user-tokens.ts';
import { createGraphClient } from '../../../src/services/platform/graph/create-client.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { openStore } from '../../../src/services/platform/store/open-store.ts';
import { createSeal } from '../../../src/services/platform/store/seal.ts';
import { type Clock, systemClock } from '../../../src/shared/clock.ts';
import type { Log } from '../../../src/shared/log.ts';

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const clientId = '99999999-8888-4777-8666-555555555555';
export const adele = { tenantId, userId: 'aaaaaaaa-0000-4000-8000-000000000001' };
export const megan = { tenantId, userId: 'aaaaaaaa-0000-4000-8000-000000000002' };
const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Neither answers nor closes. */
  hang?: boolean;
  /** Closes the connection instead of answering; with `body`, in the middle of it. */
  cut?: boolean;
}
export interface GraphCallSeen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  at: number;
}

// Making a key takes longer than most tests.
const firstPair = generateKeyPair('RS256');

/** A token endpoint, signing keys and a Graph on a free port of loopback, answering as each test says. */
export const startLocalTenant = async () => {
  let pair = { kid: 'key-1', ...(await firstPair) };
  let issued = 0;
  const open = new Set<ServerResponse>();
  const seen = { tokens: [] as URLSearchParams[], keys: 0, graph: [] as GraphCallSeen[] };
  const state = {
    keysAreUp: true,
    tokenLifeSeconds: 3600,
    /** What the token endpoint answers instead of a token; undefined: a token. */
    token: undefined as ((form: URLSearchParams) => Reply | undefined | Promise<Reply | undefined>) | undefined,
    graph: (() => ({ body: {} })) as (call: GraphCallSeen) => Reply | Promise<Reply>,
  };

  const sign = (claims: JWTPayload, kid = pair.kid, key = pair.privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  const now = () => Math.floor(Date.now() / 1000);
  const ssoClaims = (user: { userId: string }, change: Record<string, unknown> = {}): JWTPayload => ({
    iss: `${origin}/${tenantId}/v2.0`,
    aud: clientId,
    ver: '2.0',
    tid: tenantId,
    oid: user.userId,
    azp: teamsWeb,
    scp: 'access_as_user',
    name: 'Somebody',
    preferred_username: 'somebody@contoso.com',
    iat: now(),
    nbf: now(),
    exp: now() + 3600,
    jti: randomUUID(),
    ...change,
  });

  const tokensFor = async (userId: string, form: URLSearchParams): Promise<Reply> => ({
    body: {
      token_type: 'Bearer',
      scope: form.get('scope'),
      expires_in: state.tokenLifeSeconds,
      access_token: `graph-${userId}-${++issued}`,
      refresh_token: `refresh-${userId}-${issued}`,
      id_token: await sign({
        iss: `${origin}/${tenantId}/v2.0`,
        aud: clientId,
        tid: tenantId,
        oid: userId,
        name: 'Somebody',
        preferred_username: 'somebody@contoso.com',
        exp: now() + 3600,
      }),
      client_info: Buffer.from(JSON.stringify({ uid: userId, utid: tenantId })).toString('base64url'),
    },
  });

  const answerToken = async (form: URLSearchParams): Promise<Reply> => {
    seen.tokens.push(form);
    const said = await state.token?.(form);
    if (said) return said;
    switch (form.get('grant_type')) {
      case 'client_credentials':
        return { body: { token_type: 'Bearer', expires_in: state.tokenLifeSeconds, access_token: `app-${++issued}` } };
      case 'refresh_token':
        return tokensFor(/^refresh-(.*)-\d+$/.exec(form.get('refresh_token') ?? '')?.[1] ?? '', form);
      case 'authorization_code':
        return tokensFor(form.get('code') ?? '', form);
      default: {
        const payload = (form.get('assertion') ?? '').split('.')[1] ?? '';
        return tokensFor(String(JSON.parse(Buffer.from(payload, 'base64url').toString()).oid), form);
      }
    }
  };

  const write = (response: ServerResponse, { status = 200, headers = {}, body, hang, cut }: Reply) => {
    if (hang) return;
    const text =
      body instanceof Buffer || typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    if (cut && text.length === 0) return response.destroy();
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(cut ? { 'content-length': String(text.length + 100) } : {}),
      ...headers,
    });
    if (cut) return response.write(text, () => response.destroy());
    return response.end(text);
  };

  const server = createServer(async (request, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const url = request.url ?? '';
    if (url.startsWith(`/${tenantId}/oauth2/v2.0/token`)) write(response, await answerToken(new URLSearchParams(body)));
    else if (url === `/${tenantId}/discovery/v2.0/keys`) {
      seen.keys++;
      const jwk = { ...(await exportJWK(pair.publicKey)), kid: pair.kid, use: 'sig' };
      write(response, state.keysAreUp ? { body: { keys: [jwk] } } : { status: 503 });
    } else {
      const call = { method: request.method ?? '', url, headers: request.headers, body, at: performance.now() };
      seen.graph.push(call);
      write(response, await state.graph(call));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    seen,
    state,
    ssoToken: (user: { userId: string }, change?: Record<string, unknown>) => sign(ssoClaims(user, change)),
    ssoClaims,
    sign,
    rotateKeys: async (kid: string) => {
      pair = { kid, ...(await generateKeyPair('RS256')) };
    },
    stop: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type LocalTenant = Awaited<ReturnType<typeof startLocalTenant>>;

/** A store in a folder of its own; `remove` closes it and takes the folder away. */
export const openTemporaryStore = async (): Promise<{ store: DocumentStore; remove(): Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-'));
  const store = await openStore({ dataDir, seal: createSeal(storeKey) });
  return {
    store,
    remove: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export const storeKey = Buffer.alloc(32, 7).toString('base64');
const silent = pino({ level: 'silent' });

/** The app's side of a process: tokens and Graph client over this tenant and store. */
export const startProcess = (
  tenant: { origin: string },
  store: DocumentStore,
  {
    registration = { tenantId, clientId, credential: { secret: 'secret' } },
    scopes = ['User.Read', 'Calendars.ReadWrite'],
    clock = systemClock,
    log = silent,
    graphOrigin = tenant.origin,
  }: {
    registration?: { tenantId: string; clientId: string; credential: ClientCredential };
    scopes?: string[];
    clock?: Clock;
    log?: Log;
    graphOrigin?: string;
  } = {},
) => {
  const common = { ...registration, loginOrigin: tenant.origin, clock, log };
  const attempts: { operation: string; status: number }[] = [];
  const userTokens = createUserTokens({
    ...common,
    audiences: [registration.clientId, `api://contoso/${registration.clientId}`],
    scopes,
    store,
    seal: createSeal(storeKey),
  });
  const appTokens = createAppTokens(common);
  const graph = createGraphClient({
    origin: graphOrigin,
    userTokens,
    appTokens,
    clock,
    log,
    metrics: { graphRequest: (operation, status) => attempts.push({ operation, status }) },
  });
  return { userTokens, appTokens, graph, attempts };
};
