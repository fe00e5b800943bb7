import { Gone, NoMailbox, ServiceUnavailable } from '../../../shared/errors.ts';
import { addressOf } from './address.ts';
import { createBatch } from './batch.ts';
import type { Actor, Answer, GraphCall } from './call.ts';
import type { GraphSession } from './client.ts';
import { createDownload } from './content.ts';
import { nothingDone } from './graph-error.ts';
import { gateOf } from './mailbox-gate.ts';
import { operationOf } from './operation.ts';
import { createPaging } from './paging.ts';
import type { Prepared, SessionContext, SessionDeps } from './session-context.ts';
import { createTransfer } from './transfer.ts';
import { createUpload } from './upload-session.ts';

const MAX_JSON_BYTES = 8 * 1024 * 1024;
/** Tries and time: a person waits for an answer, background work does not. */
const PATIENCE = { person: { maxTries: 2, timeoutMs: 8_000 }, app: { maxTries: 6, timeoutMs: 30_000 } };
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
      repeatable: request.repeatable ?? (method !== 'POST' || request.isQuestion === true),
      maxTries,
      endsAt: request.endsAt ?? deps.clock.monotonic() + (request.timeoutMs ?? timeoutMs),
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
  const transfer = createTransfer(context);
  const send: GraphSession['send'] = async ({ schema, ...request }) => {
    const call = prepare(request);
    try {
      const { json } = await deps.perform(call);
      return check(schema, json, call);
    } catch (error) {
      throw request.isQuestion ? nothingDone(error) : error;
    }
  };

  return {
    send,
    ...createPaging(context),
    batch: createBatch(context),
    downloadContent: createDownload(context, transfer),
    uploadContent: createUpload(context, transfer),
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
