import type { Faults } from '../../faults.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { errorResponse, stamp, toResponse } from './answers.ts';
import { badRequest, GraphError, notFound } from './graph-error.ts';
import { graphOrigin, type Incoming, isStreamed, orRefusal } from './incoming.ts';
import { parseQuery } from './odata.ts';
import { requirePermission, serviceOf } from './permissions.ts';
import { parsePrefer } from './prefer.ts';
import { readBody } from './read-body.ts';
import type { Caller, GraphCall, HttpMethod } from './route.ts';
import type { Match } from './router.ts';
import type { Throttle } from './throttle.ts';

export interface GraphParts {
  tenant: Tenant;
  /** The sandbox's own origin. */
  origin: string;
  faults: Pick<Faults, 'apply'>;
  throttle: Throttle;
}

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

/** Lets the call in, and gives what to call when it has ended; or the 429. */
const enter = ({ tenant, throttle }: GraphParts, { caller, match, url }: Incoming): (() => void) | GraphError => {
  // Whom nobody knows, and what leads nowhere, is answered by the work itself.
  if (caller instanceof GraphError || match instanceof GraphError) return () => {};
  const mailbox = mailboxOf(tenant, match, caller);
  return orRefusal(() =>
    throttle.enter({
      service: serviceOf(match.route),
      clientId: caller.clientId,
      ...(mailbox ? { mailbox } : {}),
      units: resourceUnits(match, url.searchParams),
    }),
  );
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

const callOf = ({ tenant, origin }: GraphParts, incoming: Incoming, match: Match, caller: Caller): GraphCall => {
  const { headers, url } = incoming;
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
    // A client that allows one origin alone must find what it is handed there.
    origin: url.origin === graphOrigin ? origin : url.origin,
    method: incoming.method as HttpMethod,
    url: url.href.replaceAll('%24', '$'),
    params: match.params,
    query: parseQuery(url.searchParams),
    headers,
    body: readBody(incoming, match.route),
    content: incoming.content ?? nothing(),
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

/** The work: may they, what do they ask, and the route's own answer. Throws GraphError for every refusal. */
const work = async (parts: GraphParts, incoming: Incoming): Promise<Response> => {
  const { caller, match } = incoming;
  if (caller instanceof GraphError) throw caller;
  if (match instanceof GraphError) throw match;
  requirePermission(parts.tenant, caller, match);
  if (incoming.batch && isStreamed(incoming)) throw badRequest('Content cannot be sent in a batch.');
  const call = callOf(parts, incoming, match, caller);
  return toResponse(await match.route.handle(call), call, incoming.url);
};

/** `work`, with its refusals worded as Graph words them. */
const answered = async (parts: GraphParts, incoming: Incoming): Promise<Response> => {
  const failure = (error: GraphError) => errorResponse(error, parts.tenant.clock.now(), incoming.ids);
  try {
    return await work(parts, incoming);
  } catch (cause) {
    if (cause instanceof GraphError) return failure(cause);
    if (cause instanceof RangeError && /call stack/.test(cause.message))
      return failure(badRequest('The request is nested too deeply.'));
    throw cause;
  }
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Serves one request that has been read and verified; it is a `graph` entry of the ledger, and faults and limits come between. */
export const createDispatcher = (parts: GraphParts) => {
  const { tenant, faults } = parts;
  return async (incoming: Incoming): Promise<Response> => {
    const { method, path, ids } = incoming;
    const known = incoming.caller instanceof GraphError ? undefined : incoming.caller;
    const entry = tenant.ledger.write('graph', {
      method,
      path,
      ...(known ? { appOnly: known.appOnly, clientId: known.clientId } : {}),
      ...(known?.userId ? { user: known.userId } : {}),
      ...(incoming.batch ? { batch: true } : {}),
    });
    const leave = enter(parts, incoming);
    try {
      const user = known?.userId ?? /^\/v1\.0\/users\/([^/]+)/i.exec(path)?.[1];
      const answer =
        leave instanceof GraphError
          ? errorResponse(leave, tenant.clock.now(), ids)
          : await faults.apply({ method, path, ...(user ? { user: decoded(user) } : {}) }, () =>
              answered(parts, incoming),
            );
      stamp(answer, ids, tenant.clock.now());
      tenant.ledger.amend(entry, { status: answer.status });
      return answer;
    } finally {
      if (typeof leave === 'function') leave();
    }
  };
};
