import type { Context } from '@microsoft/microsoft-graph-client';
import type { Clock } from '../../../shared/clock.ts';
import { BodyTooLarge, readBytes } from '../http/bounded-body.ts';
import { type Exchanged, exchange, type Head } from '../http/exchange.ts';
import { TimeIsUp, timeLimit } from '../http/time-limit.ts';
import { GRAPH } from './address.ts';
import { timeIn } from './ask-the-time.ts';
import { type Answer, type GraphCall, middleware, UpstreamFault } from './call.ts';
import type { TenantClock } from './tenant-clock.ts';

const FIRST_TRY_SHARE = 0.6;
const LONGEST_TRY_MS = 10_000;
const ERROR_BYTES = 256 * 1024;
const NEVER_ARRIVED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|.*SELF_SIGNED|UNABLE_)/;

/**
 * The last link: sends the call to where Graph is (`origin`), reads the answer to its end within time and size, and checks
 * that it is what was asked for. Follows no redirect; of content only the head is read. Throws UpstreamFault.
 */
export const transport = ({
  origin,
  clock,
  heardTime = async () => {},
  metrics,
}: {
  origin: string;
  clock: Clock;
  heardTime?: TenantClock['heard'];
  metrics?: { graphRequest(operation: string, status: number, seconds: number): void };
}) =>
  middleware(async (call, context) => {
    const { request } = call;
    if (!request.address.startsWith(`${GRAPH}/`)) throw new UpstreamFault('foreign', false);
    const startedAt = clock.monotonic();
    let status = 0;
    let heard = Promise.resolve();
    const onHead = (head: Head) => {
      status = head.status;
      heard = heardTime(timeIn(head.headers, clock.monotonic() - startedAt));
    };
    try {
      const sent = sentOf(call, context);
      const send = request.accept === 'content' ? openContent : sendWhole;
      call.answer = await send(origin + request.address.slice(GRAPH.length), sent, call, onHead);
      await heard;
      context.response = new Response(null, { status });
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      throw error instanceof UpstreamFault ? error : faultOf(error, status, error instanceof TimeIsUp);
    } finally {
      metrics?.graphRequest(request.operation, status, (clock.monotonic() - startedAt) / 1000);
    }
  });

type Send = (address: string, sent: Sent, call: GraphCall, onHead: (head: Head) => void) => Promise<Answer>;

interface Sent {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

const sentOf = (call: GraphCall, { options }: Context): Sent => {
  const body: unknown = options?.body;
  // The SDK has made JSON of it; files go another way (`transfer.ts`).
  if (body !== undefined && typeof body !== 'string') throw new TypeError('the body of a Graph call is JSON');
  return {
    method: call.request.method,
    headers: {
      ...plainHeaders(options?.headers),
      'client-request-id': call.clientRequestId,
      authorization: `Bearer ${call.token}`,
    },
    // A body that is not there stays away: Graph takes an empty string with a content type for broken JSON.
    ...(body ? { body } : {}),
  };
};

const sendWhole: Send = async (address, sent, call, onHead) => {
  const { signal, maxBytes } = call.request;
  const answer = await exchange(address, {
    ...sent,
    ms: tryMs(call),
    maxBytes: (status) => (isOk(status) ? maxBytes : ERROR_BYTES),
    onHead,
    signal,
  });
  return answerOf(answer, call);
};

/** What may be long is a stream from its head on. */
const openContent: Send = async (address, sent, call, onHead) => {
  const limit = timeLimit(tryMs(call), call.request.signal);
  try {
    const response = await fetch(address, { ...sent, redirect: 'manual', signal: limit.signal });
    const { status, headers, body } = response;
    onHead(response);
    if (response.ok) return body ? { status, headers, stream: body } : { status, headers };
    const location = headers.get('location');
    if (!isRedirect(status)) return answerOf({ status, headers, bytes: await readBytes(response, ERROR_BYTES) }, call);
    await body?.cancel();
    if (location) return { status, headers, location };
    throw new UpstreamFault('redirect', true);
  } catch (error) {
    throw limit.signal.aborted ? new TimeIsUp('the time is up', { cause: error }) : error;
  } finally {
    limit.clear();
  }
};

const isOk = (status: number): boolean => status >= 200 && status < 300;
const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/** A call that may be repeated does not spend all its time on a first try that hangs. */
const tryMs = (call: GraphCall): number => {
  const left = call.msLeft();
  return call.request.repeatable ? Math.min(LONGEST_TRY_MS, Math.max(left * FIRST_TRY_SHARE, 1_000), left) : left;
};

const answerOf = ({ status, headers, bytes }: Exchanged, { request }: GraphCall): Answer => {
  const answer = { status, headers };
  if (isRedirect(status)) throw new UpstreamFault('redirect', true);
  const isJson = /^application\/([\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
  if (!isOk(status)) return { ...answer, json: isJson ? parseOr(bytes, () => undefined) : undefined };
  if (request.accept === 'bytes') {
    if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) throw new UpstreamFault('malformed', true);
    return { ...answer, bytes };
  }
  // Empty is empty, whatever it is labelled (202 and 204 of sends and deletes).
  if (bytes.length === 0) return answer;
  if (!isJson) throw new UpstreamFault('malformed', true);
  const malformed = (cause: unknown) => {
    throw new UpstreamFault('malformed', true, { cause });
  };
  return { ...answer, json: parseOr(bytes, malformed) };
};

const parseOr = (bytes: Buffer, otherwise: (cause: unknown) => undefined): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return otherwise(error);
  }
};

/** What went wrong on the way, from what `exchange` or `fetch` throws; `status` is 0 as long as no answer has begun. */
export const faultOf = (error: unknown, status: number, timeIsUp: boolean): UpstreamFault => {
  if (timeIsUp) return new UpstreamFault('timeout', true, { cause: error });
  if (error instanceof BodyTooLarge) return new UpstreamFault('too_large', true, { cause: error });
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new UpstreamFault('network', status > 0 || !NEVER_ARRIVED.test(code), { cause: error });
};

const plainHeaders = (headers: HeadersInit = {}): Record<string, string> =>
  headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(new Headers(headers)) : headers;
