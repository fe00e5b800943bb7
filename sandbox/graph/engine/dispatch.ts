import { randomUUID } from 'node:crypto';
import type { Faults } from '../../faults.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { contextFor } from './context.ts';
import { badRequest, GraphError, notFound } from './graph-error.ts';
import { checkBody } from './model.ts';
import { parseQuery } from './odata.ts';
import { requirePermission, serviceOf } from './permissions.ts';
import { parsePrefer, preferenceApplied } from './prefer.ts';
import type { Caller, GraphAnswer, GraphCall, HttpMethod } from './route.ts';
import type { Match, Router } from './router.ts';
import type { Throttle } from './throttle.ts';

/** One request below `/v1.0`, of its own or out of a `$batch`. */
export interface Incoming {
  method: string;
  /** Path with `/v1.0` and query, as it came. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Bytes of a request of its own, JSON of a part of a batch. */
  body: Uint8Array | { json: unknown } | undefined;
  batch: boolean;
}

export interface GraphParts {
  tenant: Tenant;
  /** The sandbox's own origin. */
  origin: string;
  tokens: { verifyGraph(authorizationHeader: string | null | undefined): Promise<Caller> };
  faults: Pick<Faults, 'apply'>;
  router: Router;
  throttle: Throttle;
}

export const graphOrigin = 'https://graph.microsoft.com';
const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
};

const readBody = (incoming: Incoming, { route }: Match): unknown => {
  const { body, headers } = incoming;
  if (body === undefined || (body instanceof Uint8Array && body.length === 0)) {
    if (route.body && !route.bodyOptional) throw badRequest('Empty Payload. JSON content expected.');
    return undefined;
  }
  const isJson =
    !(body instanceof Uint8Array) || /^application\/([\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');
  if (!isJson) {
    if (route.body && !route.bodyOptional)
      throw new GraphError(
        415,
        'RequestBodyRead',
        'A supported MIME type could not be found that matches the content type of the request.',
      );
    return body;
  }
  const value = body instanceof Uint8Array ? parseJson(body) : body.json;
  if (route.body) checkBody(route.body, value);
  return value;
};

const mailboxOf = (tenant: Tenant, match: Match, caller: Caller): string | undefined => {
  const { user } = match.params;
  if (user !== undefined) return tenant.findPerson(user)?.id ?? user.toLowerCase();
  return /^\/me(\/|$)/i.test(match.route.path) ? caller.userId : undefined;
};

/** Cost in resource units of a directory call. https://learn.microsoft.com/graph/throttling-limits */
const resourceUnits = (match: Match, parameters: URLSearchParams): number => {
  const base = /^\/users$|memberOf$/i.test(match.route.path) ? 2 : 1;
  const cost = base - (parameters.has('$select') ? 1 : 0) + (parameters.has('$expand') ? 1 : 0);
  return Math.max(1, cost);
};

/** Serves one request: who is it, may they, what do they ask; every call is a `graph` entry of the ledger, and faults come between. */
export const createDispatcher = ({ tenant, origin, tokens, faults, router, throttle }: GraphParts) => {
  const callOf = (incoming: Incoming, match: Match, caller: Caller, url: URL): GraphCall => {
    const { headers } = incoming;
    const person = () => {
      const wanted = match.params.user ?? caller.userId;
      const found = wanted === undefined ? undefined : tenant.findPerson(wanted);
      if (!found)
        throw notFound(
          `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`,
          'Request_ResourceNotFound',
        );
      return found;
    };
    return {
      tenant,
      caller,
      origin,
      method: incoming.method as HttpMethod,
      url: url.href.replaceAll('%24', '$'),
      params: match.params,
      query: parseQuery(url.searchParams),
      headers,
      body: readBody(incoming, match),
      prefer: parsePrefer(headers.prefer),
      person,
      mailbox: () => {
        const found = person();
        if (found.hasMailbox) return found;
        throw notFound(
          'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
          'MailboxNotEnabledForRESTAPI',
        );
      },
    };
  };

  const answerOf = async (incoming: Incoming, match: Match, caller: Caller, url: URL): Promise<Response> => {
    requirePermission(tenant, caller, match);
    const call = callOf(incoming, match, caller, url);
    const answer = await match.route.handle(call);
    return toResponse(answer, call, url);
  };

  return async (incoming: Incoming): Promise<Response> => {
    const ids = callIds(incoming.headers);
    const failure = (error: GraphError) => errorResponse(error, tenant.clock.now(), ids);
    const path = pathOf(incoming);
    const caller = await tokens.verifyGraph(incoming.headers.authorization).catch(refusalOf);
    const known = caller instanceof GraphError ? undefined : caller;
    const entry = tenant.ledger.write('graph', {
      method: incoming.method,
      path,
      ...(known ? { appOnly: known.appOnly, clientId: known.clientId } : {}),
      ...(known?.userId ? { user: known.userId } : {}),
      ...(incoming.batch ? { batch: true } : {}),
    });
    const work = async (): Promise<Response> => {
      try {
        if (caller instanceof GraphError) throw caller;
        const url = new URL(incoming.target, graphOrigin);
        const match = router.match(incoming.method, path.replace(/^\/v1\.0/i, ''));
        return await answerOf(incoming, match, caller, url);
      } catch (cause) {
        if (cause instanceof GraphError) return failure(cause);
        if (cause instanceof RangeError && /call stack/.test(cause.message))
          return failure(badRequest('The request is nested too deeply.'));
        throw cause;
      }
    };
    const leave = known ? enter(throttle, tenant, router, incoming, path, known) : () => {};
    try {
      const user = known?.userId ?? /^\/v1\.0\/users\/([^/]+)/i.exec(path)?.[1];
      const answer =
        leave instanceof GraphError
          ? failure(leave)
          : await faults.apply({ method: incoming.method, path, ...(user ? { user: decoded(user) } : {}) }, work);
      stamp(answer, ids, tenant.clock.now());
      tenant.ledger.amend(entry, { status: answer.status });
      return answer;
    } finally {
      if (typeof leave === 'function') leave();
    }
  };
};

/** Path without query, as the ledger and faults have it. */
export const pathOf = ({ target }: Incoming): string => target.split('?', 1)[0] ?? target;

export interface CallIds {
  requestId: string;
  clientRequestId: string;
}

/** The ids a call is known by afterwards: Graph's own, and the caller's where one was sent. */
export const callIds = (headers: Record<string, string>): CallIds => {
  const requestId = randomUUID();
  return { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
};

/** Puts what every answer of Graph carries into its headers. */
export const stamp = (answer: Response, { requestId, clientRequestId }: CallIds, now: Date): void => {
  const common = {
    'request-id': requestId,
    'client-request-id': clientRequestId,
    'x-ms-ags-diagnostic': JSON.stringify({
      ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '1', ScaleUnit: '000', RoleInstance: 'SANDBOX0001' },
    }),
    Date: now.toUTCString(),
  };
  for (const [name, value] of Object.entries(common)) if (!answer.headers.has(name)) answer.headers.set(name, value);
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const refusalOf = (cause: unknown): GraphError => {
  if (cause instanceof GraphError) return cause;
  throw cause;
};

const enter = (
  throttle: Throttle,
  tenant: Tenant,
  router: Router,
  incoming: Incoming,
  path: string,
  caller: Caller,
) => {
  try {
    const match = router.match(incoming.method, path.replace(/^\/v1\.0/i, ''));
    const mailbox = mailboxOf(tenant, match, caller);
    return throttle.enter({
      service: serviceOf(match.route),
      clientId: caller.clientId,
      ...(mailbox ? { mailbox } : {}),
      units: resourceUnits(match, new URL(incoming.target, graphOrigin).searchParams),
    });
  } catch (cause) {
    // Paths that lead nowhere are answered by the work itself.
    return cause instanceof GraphError && cause.status === 429 ? cause : () => {};
  }
};

const toResponse = ({ status, body, headers = {} }: GraphAnswer, call: GraphCall, url: URL): Response => {
  const applied = preferenceApplied(call.prefer);
  const all: Record<string, string> = {
    'Cache-Control': 'no-cache',
    'OData-Version': '4.0',
    ...(applied ? { 'Preference-Applied': applied } : {}),
    ...headers,
  };
  if (body === undefined || body === null || status === 204 || status === 304)
    return new Response(null, { status, headers: all });
  if (typeof body === 'string')
    return new Response(body, { status, headers: { 'Content-Type': 'text/plain', ...all } });
  if (body instanceof Uint8Array)
    return new Response(Buffer.from(body), { status, headers: { 'Content-Type': 'application/octet-stream', ...all } });
  if (typeof body !== 'object') throw new TypeError('an answer is JSON, text, bytes or nothing');
  const context = '@odata.context' in body ? {} : { '@odata.context': contextFor(url, call, body) };
  return new Response(JSON.stringify({ ...context, ...body }), {
    status,
    headers: { 'Content-Type': jsonType, ...all },
  });
};

/** `{ error: { code, message, innerError } }` with the ids that support asks for. https://learn.microsoft.com/graph/errors */
export const errorResponse = (error: GraphError, now: Date, { requestId, clientRequestId }: CallIds): Response =>
  new Response(
    JSON.stringify({
      error: {
        code: error.code,
        message: error.message,
        ...error.details,
        innerError: {
          date: now.toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId,
        },
      },
    }),
    { status: error.status, headers: { 'Content-Type': 'application/json', ...error.headers } },
  );
