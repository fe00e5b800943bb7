import type { Faults } from '../faults.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { readBatch, runBatch } from './engine/batch.ts';
import {
  type CallIds,
  callIds,
  createDispatcher,
  errorResponse,
  type Incoming,
  pathOf,
  stamp,
} from './engine/dispatch.ts';
import { GraphError } from './engine/graph-error.ts';
import type { Caller } from './engine/route.ts';
import { createRouter } from './engine/router.ts';
import { createThrottle } from './engine/throttle.ts';
import { createTrafficLog } from './engine/traffic.ts';
import { graphRoutes } from './routes.ts';

export interface GraphOptions {
  tenant: Tenant;
  /** The sandbox's own origin, e.g. `http://127.0.0.1:3979`. */
  origin: string;
  tokens: { verifyGraph(authorizationHeader: string | null | undefined): Promise<Caller> };
  faults: Pick<Faults, 'apply'>;
  /** Every exchange is appended here, when given. */
  trafficFile?: string;
}

/** Microsoft Graph v1.0 over the tenant. */
export interface Graph {
  /**
   * Answers one request whose path starts with `/v1.0`. Rejects with what `faults.apply` throws (ConnectionDropped): the connection is then
   * to be cut. What was answered is on disk when the promise resolves.
   */
  fetch(request: Request): Promise<Response>;
}

const largestBody = 4 * 1024 * 1024;

const tooLarge = () => new GraphError(413, 'BadRequest', 'The maximum request length supported is 4MB.');

const readBytes = async (request: Request): Promise<Uint8Array | undefined> => {
  if (!request.body) return undefined;
  if (Number(request.headers.get('content-length')) > largestBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const json = (bytes: Uint8Array | undefined): unknown => {
  try {
    return bytes?.length ? JSON.parse(Buffer.from(bytes).toString()) : undefined;
  } catch {
    return undefined;
  }
};

/** Puts Graph together over a tenant; mount `fetch` at `/v1.0`. */
export const createGraph = ({ tenant, origin, tokens, faults, trafficFile }: GraphOptions): Graph => {
  const serve = createDispatcher({
    tenant,
    origin,
    tokens,
    faults,
    router: createRouter(graphRoutes),
    throttle: createThrottle(tenant.clock),
  });
  const record = createTrafficLog(trafficFile);

  const batchAnswer = async (incoming: Incoming, bytes: Uint8Array | undefined): Promise<Response> => {
    if (incoming.method !== 'POST')
      throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', {
        Allow: 'POST',
      });
    const parts = readBatch(json(bytes));
    return Response.json(await runBatch(parts, incoming.headers.authorization, serve));
  };

  /** A batch is a call of its own, and so is each of its parts. */
  const serveBatch = async (incoming: Incoming, bytes: Uint8Array | undefined, ids: CallIds): Promise<Response> => {
    const caller = await tokens.verifyGraph(incoming.headers.authorization);
    const call = { method: incoming.method, path: pathOf(incoming), ...(caller.userId ? { user: caller.userId } : {}) };
    const entry = tenant.ledger.write('graph', { ...call, appOnly: caller.appOnly, clientId: caller.clientId });
    const response = await faults.apply(call, () =>
      batchAnswer(incoming, bytes).catch((cause: unknown) => {
        if (cause instanceof GraphError) return errorResponse(cause, tenant.clock.now(), ids);
        throw cause;
      }),
    );
    tenant.ledger.amend(entry, { status: response.status });
    return response;
  };

  const answer = async (
    incoming: Incoming,
    request: Request,
  ): Promise<{ response: Response; bytes: Uint8Array | undefined }> => {
    const ids = callIds(incoming.headers);
    let bytes: Uint8Array | undefined;
    const respond = async () => {
      bytes = await readBytes(request);
      const isBatch = /^\/v1\.0\/(\$|%24)batch$/i.test(pathOf(incoming));
      return isBatch ? serveBatch(incoming, bytes, ids) : serve({ ...incoming, body: bytes });
    };
    const response = await respond().catch((cause: unknown) => {
      if (cause instanceof GraphError) return errorResponse(cause, tenant.clock.now(), ids);
      throw cause;
    });
    stamp(response, ids, tenant.clock.now());
    return { response, bytes };
  };

  const exchanged = async (incoming: Incoming, bytes: Uint8Array | undefined, response: Response, time: string) => {
    const caller = await tokens.verifyGraph(incoming.headers.authorization).catch(() => undefined);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const requestBody = json(bytes);
    const responseBody = isJson ? await response.clone().json() : undefined;
    record({
      time,
      method: incoming.method,
      url: incoming.target,
      ...(caller ? { flow: caller.appOnly ? 'application' : 'delegated', permissions: caller.permissions } : {}),
      ...(requestBody === undefined ? {} : { requestBody }),
      status: response.status,
      ...(responseBody === undefined ? {} : { responseBody }),
    });
  };

  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      // A caller may go by either clock; limits such as a subscription's life count from the later one.
      const time = new Date(Math.max(tenant.clock.now().getTime(), Date.now())).toISOString();
      const incoming: Incoming = {
        method: request.method.toUpperCase(),
        target: url.pathname + url.search,
        headers: Object.fromEntries(request.headers),
        body: undefined,
        batch: false,
      };
      const { response, bytes } = await answer(incoming, request);
      tenant.store.flush();
      if (trafficFile) await exchanged(incoming, bytes, response, time);
      return response;
    },
  };
};
