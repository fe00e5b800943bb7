import type { ZodType } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { Gone, NoMailbox, ServiceUnavailable } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import { addressOf } from './address.ts';
import { createBatch } from './batch.ts';
import type { Actor, Answer, GraphCall } from './call.ts';
import type { GraphRequest, GraphSession } from './client.ts';
import type { Gates } from './gates.ts';
import { operationOf } from './operation.ts';
import { createPaging } from './paging.ts';
import type { Perform } from './perform.ts';

const MAX_JSON_BYTES = 8 * 1024 * 1024;
/** Tries and time: a person waits for an answer, background work does not. */
const PATIENCE = { person: { maxTries: 2, timeoutMs: 8_000 }, app: { maxTries: 6, timeoutMs: 30_000 } };
const MAILBOX_LIMIT = 4;
/** For what is no mailbox: keeps one actor from opening sockets without end. */
const OTHER_LIMIT = 16;

export interface SessionDeps {
  /** Where Graph is configured to be. */
  origin: string;
  perform: Perform;
  gates: Gates;
  clock: Clock;
  log: Log;
}

/** What a session's parts share: how a request of a feature becomes a call. */
export interface SessionContext extends SessionDeps {
  actor: Actor;
  /** Time allowed for a call, in ms. */
  timeoutMs: number;
  maxTries: number;
  prepare(request: Prepared): GraphCall['request'];
  check<T>(schema: ZodType<T>, value: unknown, request: { method: string; operation: string }): T;
}

export type Prepared = Omit<GraphRequest<unknown>, 'schema'> & {
  /** Instead of `path` and `query`: a link Graph gave. */
  address?: string;
  accept?: 'json' | 'bytes';
  maxBytes?: number;
  /** Instead of `timeoutMs` from now. */
  endsAt?: number;
  permits?: number;
};

/** Graph as this actor. */
export const createSession = (deps: SessionDeps, actor: Actor): GraphSession => {
  const { maxTries, timeoutMs } = actor.userId === undefined ? PATIENCE.app : PATIENCE.person;
  const prepare = (request: Prepared): GraphCall['request'] => {
    const method = request.method ?? 'GET';
    return {
      actor,
      method,
      address: request.address ?? addressOf(request.path, request.query),
      operation: operationOf(method, request.path),
      headers: { 'User-Agent': 'NONISV|Attache|Attache/0.1', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      repeatable: request.repeatable ?? method !== 'POST',
      maxTries,
      endsAt: request.endsAt ?? performance.now() + (request.timeoutMs ?? timeoutMs),
      accept: request.accept ?? 'json',
      maxBytes: request.maxBytes ?? MAX_JSON_BYTES,
      gate: { ...gateOf(actor, request.path), permits: request.permits ?? 1 },
      ...(request.signal ? { signal: request.signal } : {}),
    };
  };
  const check: SessionContext['check'] = (schema, value, { method, operation }) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues.slice(0, 5).map(({ code, path }) => `${path.join('.')} ${code}`);
    deps.log.error({ operation, where }, 'Graph answered in an unexpected shape');
    throw new ServiceUnavailable('graph', method !== 'GET');
  };
  const context: SessionContext = { ...deps, actor, maxTries, timeoutMs, prepare, check };
  const send: GraphSession['send'] = async ({ schema, ...request }) => {
    const call = prepare(request);
    const { json } = await deps.perform(call);
    return check(schema, json, call);
  };

  return {
    send,
    ...createPaging(context),
    batch: createBatch(context),
    bytes: async (path, maxBytes) => {
      const call = prepare({ path, accept: 'bytes', maxBytes });
      const answer = await deps.perform(call).catch((error: unknown): Answer | undefined => {
        if (error instanceof Gone || error instanceof NoMailbox) return undefined;
        throw error;
      });
      if (!answer?.bytes) return undefined;
      return { contentType: answer.headers.get('content-type') ?? 'application/octet-stream', bytes: answer.bytes };
    },
  };
};

/** Which calls share a gate: those to one mailbox, whoever acts; and per actor those to anything else of one kind. */
export const gateOf = (actor: Actor, path: string): { key: string; limit: number } => {
  const [first = '', second = ''] = path.split(/[/?]/).slice(1);
  const mailbox = first === 'me' ? actor.userId : first === 'users' && second !== 'delta' ? second : undefined;
  if (mailbox) return { key: `${actor.tenantId}/${decodeURIComponent(mailbox).toLowerCase()}`, limit: MAILBOX_LIMIT };
  return { key: `${actor.key} ${first}`, limit: OTHER_LIMIT };
};
