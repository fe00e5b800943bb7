import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A channel that signs what a test wants signed, and records what a bot sends. */
export interface FakeChannel {
  url: string;
  serviceUrl: string;
  metadataUrl: string;
  /** Requests to the connector, in order. */
  received: { method: string; path: string; body: unknown; authorization: string | undefined }[];
  /** Statuses the connector gives first, one a request; then 201. `hang`: no answer; `cut`: none after the head. */
  failNext(
    ...answers: { status: number; headers?: Record<string, string>; body?: unknown; hang?: boolean; cut?: boolean }[]
  ): void;
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  publicKeyPem(): Promise<string>;
  setKeysDown(down: boolean): void;
  stop(): Promise<void>;
}

export const startFakeChannel = async (
  appId: string,
  { onRequest }: { onRequest?: () => void } = {},
): Promise<FakeChannel> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
  const received: FakeChannel['received'] = [];
  const planned: Parameters<FakeChannel['failNext']>[0][] = [];
  let keysDown = false;
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      // Not chained: restify, in the same process, replaces `writeHead` by one that returns nothing.
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/openid') return keysDown ? answer(503, {}) : answer(200, { jwks_uri: `${url}/keys` });
    if (request.url === '/keys') return answer(200, { keys: [jwk] });
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    onRequest?.();
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        body: text ? JSON.parse(text) : undefined,
        authorization: request.headers.authorization,
      });
      const plan = planned.shift();
      if (plan?.hang) return;
      if (plan?.cut) {
        response.writeHead(plan.status, { 'content-length': 100 });
        response.write('{', () => request.socket.destroy());
        return;
      }
      if (plan) answer(plan.status, plan.body ?? {}, plan.headers);
      else answer(201, { id: `a-${received.length}` });
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}/teams/`;
  return {
    url,
    serviceUrl,
    metadataUrl: `${url}/openid`,
    received,
    failNext: (...answers) => {
      planned.push(...answers);
    },
    token: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = {
        iss: 'https://api.botframework.com',
        aud: appId,
        exp: now + 3600,
        serviceurl: serviceUrl,
        ...claims,
      };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(given).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(privateKey);
    },
    publicKeyPem: async () => {
      const { exportSPKI } = await import('jose');
      return exportSPKI(publicKey);
    },
    setKeysDown: (down) => {
      keysDown = down;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
