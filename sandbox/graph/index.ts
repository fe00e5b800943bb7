import type { Faults } from '../faults.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { callIds, errorResponse, stamp } from './engine/answers.ts';
import { type BatchedRequest, readBatch, runBatch } from './engine/batch.ts';
import { createDispatcher } from './engine/dispatch.ts';
import { GraphError } from './engine/graph-error.ts';
import { type Incoming, isStreamed, linkOrigin, pathOf, type RawRequest, readAddress } from './engine/incoming.ts';
import { contentOf, passBy, readBytes } from './engine/read-body.ts';
import type { Caller } from './engine/route.ts';
import { createRouter } from './engine/router.ts';
import { createThrottle } from './engine/throttle.ts';
import { createTrafficLog } from './engine/traffic.ts';
import { createTransfers } from './engine/transfer.ts';
import { graphRoutes, transferRoutes } from './routes.ts';

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
   * Answers one request whose path starts with `/v1.0`, or that of an upload or download address (`/drive/…`). Rejects with what `faults.apply` throws (ConnectionDropped): the connection is then
   * to be cut. What was answered is on disk when the promise resolves.
   */
  fetch(request: Request): Promise<Response>;
}

const json = (bytes: Uint8Array | undefined): unknown => {
  try {
    return bytes?.length ? JSON.parse(Buffer.from(bytes).toString()) : undefined;
  } catch {
    return undefined;
  }
};

const isBatch = (target: string): boolean => /^\/v1\.0\/(\$|%24)batch$/i.test(pathOf(target));

/** Puts Graph together over a tenant; mount `fetch` at `/v1.0` and `/drive`. */
export const createGraph = ({ tenant, origin, tokens, faults, trafficFile }: GraphOptions): Graph => {
  const router = createRouter(graphRoutes);
  const serve = createDispatcher({ tenant, origin, faults, throttle: createThrottle(tenant.clock) });
  const transfers = createTransfers(transferRoutes, { tenant, faults });
  const record = createTrafficLog(trafficFile);

  const failure =
    ({ ids }: Incoming) =>
    (cause: unknown) => {
      if (cause instanceof GraphError) return errorResponse(cause, tenant.clock.now(), ids);
      throw cause;
    };

  /** Reads a request as far as its head goes: nothing of it is read, matched or verified again. */
  const read = async (raw: RawRequest): Promise<Incoming> => ({
    ...raw,
    ...readAddress(raw, router, linkOrigin(raw.headers.host, origin)),
    ids: callIds(raw.headers),
    caller: await tokens.verifyGraph(raw.headers.authorization).catch((cause: unknown) => {
      if (cause instanceof GraphError) return cause;
      throw cause;
    }),
    body: undefined,
    batch: false,
  });

  const part = (whole: Incoming, request: BatchedRequest): Incoming => ({
    ...request,
    ...readAddress(request, router, whole.url.origin),
    ids: callIds(request.headers),
    caller: whole.caller,
    batch: true,
  });

  const batchAnswer = async (incoming: Incoming, bytes: Uint8Array | undefined): Promise<Response> => {
    if (incoming.method !== 'POST')
      throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', {
        Allow: 'POST',
      });
    const parts = readBatch(json(bytes));
    return Response.json(await runBatch(parts, (request) => serve(part(incoming, request))));
  };

  /** A batch is a call of its own, and so is each of its parts. */
  const serveBatch = async (incoming: Incoming, bytes: Uint8Array | undefined): Promise<Response> => {
    const { caller, method, path } = incoming;
    if (caller instanceof GraphError) throw caller;
    const call = { method, path, ...(caller.userId ? { user: caller.userId } : {}) };
    const entry = tenant.ledger.write('graph', { ...call, appOnly: caller.appOnly, clientId: caller.clientId });
    const response = await faults.apply(call, () => batchAnswer(incoming, bytes).catch(failure(incoming)));
    tenant.ledger.amend(entry, { status: response.status });
    return response;
  };

  const serveContent = async (incoming: Incoming, content: AsyncIterable<Uint8Array>): Promise<Response> => {
    const response = await serve({ ...incoming, content });
    if (response.status >= 400) await passBy(content);
    return response;
  };

  const exchanged = async (incoming: Incoming, bytes: Uint8Array | undefined, response: Response, time: string) => {
    const { caller, method, target } = incoming;
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const requestBody = json(bytes);
    const responseBody = isJson ? await response.clone().json() : undefined;
    record({
      time,
      method,
      url: target,
      ...(caller instanceof GraphError
        ? {}
        : { flow: caller.appOnly ? 'application' : 'delegated', permissions: caller.permissions }),
      ...(requestBody === undefined ? {} : { requestBody }),
      status: response.status,
      ...(responseBody === undefined ? {} : { responseBody }),
    });
  };

  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      if (!/^\/v1\.0(\/|$)/i.test(url.pathname)) return transfers(request);
      // A caller may go by either clock; limits such as a subscription's life count from the later one.
      const time = new Date(Math.max(tenant.clock.now().getTime(), Date.now())).toISOString();
      const incoming = await read({
        method: request.method.toUpperCase(),
        target: url.pathname + url.search,
        headers: Object.fromEntries(request.headers),
      });
      let bytes: Uint8Array | undefined;
      const respond = async () => {
        if (isStreamed(incoming)) return serveContent(incoming, contentOf(request));
        bytes = await readBytes(request);
        return isBatch(incoming.target) ? serveBatch(incoming, bytes) : serve({ ...incoming, body: bytes });
      };
      const response = await respond().catch(failure(incoming));
      stamp(response, incoming.ids, tenant.clock.now());
      tenant.store.flush();
      if (trafficFile) await exchanged(incoming, bytes, response, time);
      return response;
    },
  };
};
