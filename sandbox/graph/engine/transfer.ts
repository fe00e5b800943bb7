import type { ReadableStream } from 'node:stream/web';
import type { Faults } from '../../faults.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { callIds, errorResponse, stamp } from './answers.ts';
import { GraphError } from './graph-error.ts';
import { contentOf, passBy } from './read-body.ts';
import type { HttpMethod } from './route.ts';

/** One request to an address Graph gave out: whoever knows the address may, so there is no token. */
export interface TransferCall {
  tenant: Tenant;
  /** What stands behind the route's prefix. */
  key: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The bytes as they come in; to be read once. */
  content: AsyncIterable<Uint8Array>;
}

export interface TransferAnswer {
  status: number;
  /** JSON, or a stream that is read as fast as the other side takes it. */
  json?: object;
  stream?: ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
}

/** What is served at such an address. */
export interface TransferRoute {
  method: HttpMethod;
  /** `/drive/upload/`: the key follows. */
  prefix: string;
  /** In whose name the address was given, for the ledger and for faults; undefined for an address nobody was given. */
  givenTo(
    call: Omit<TransferCall, 'content'>,
  ): { user?: string | undefined; clientId: string; appOnly: boolean } | undefined;
  handle(call: TransferCall): TransferAnswer | Promise<TransferAnswer>;
}

const routeFor = (routes: TransferRoute[], method: string, path: string): TransferRoute => {
  const there = routes.filter(({ prefix }) => path.startsWith(prefix));
  if (there.length === 0) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.');
  const found = there.find((route) => route.method === method);
  if (found) return found;
  throw new GraphError(405, 'methodNotAllowed', 'The HTTP method is not allowed for this address.', {
    Allow: there.map((route) => route.method).join(', '),
  });
};

const respond = ({ status, json, stream, headers = {} }: TransferAnswer): Response =>
  json
    ? Response.json(json, { status, headers })
    : new Response((stream ?? null) as BodyInit | null, { status, headers });

/** Serves upload and download addresses: `graph` entries of the ledger, open to faults, and streamed both ways. */
export const createTransfers = (
  routes: TransferRoute[],
  { tenant, faults }: { tenant: Tenant; faults: Pick<Faults, 'apply'> },
): ((request: Request) => Promise<Response>) => {
  const known = (method: string, call: Omit<TransferCall, 'content'>, path: string) => {
    const route = routes.find(({ prefix }) => path.startsWith(prefix));
    const whose = route?.givenTo(call);
    const { 'content-range': contentRange, authorization } = call.headers;
    return {
      ...{ method, path },
      ...(whose ? { appOnly: whose.appOnly, clientId: whose.clientId } : {}),
      ...(whose?.user ? { user: whose.user } : {}),
      ...(contentRange === undefined ? {} : { contentRange }),
      ...(authorization === undefined ? {} : { authorization: true }),
    };
  };

  return async (request) => {
    const { pathname, searchParams: query } = new URL(request.url);
    const method = request.method.toUpperCase();
    const headers = Object.fromEntries(request.headers);
    const ids = callIds(headers);
    const prefix = routes.find((route) => pathname.startsWith(route.prefix))?.prefix ?? '';
    const call = { tenant, key: pathname.slice(prefix.length), query, headers };
    const facts = known(method, call, pathname);
    const entry = tenant.ledger.write('graph', facts);
    const content = contentOf(request);
    const work = async () => respond(await routeFor(routes, method, pathname).handle({ ...call, content }));
    const answered = () =>
      work().catch((cause: unknown) => {
        if (cause instanceof GraphError) return errorResponse(cause, tenant.clock.now(), ids);
        throw cause;
      });
    const subject = { method, path: pathname, ...(facts.user ? { user: facts.user } : {}) };
    const answer = await faults.apply(subject, answered);
    if (answer.status >= 400) await passBy(content);
    stamp(answer, ids, tenant.clock.now());
    tenant.ledger.amend(entry, { status: answer.status });
    tenant.store.flush();
    return answer;
  };
};
