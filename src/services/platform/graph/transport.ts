import type { Clock } from '../../../shared/clock.ts';
import { BodyTooLarge, readBytes } from '../http/bounded-body.ts';
import { timeLimit } from '../http/time-limit.ts';
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
  heardTime,
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
    const limit = timeLimit(tryMs(call), request.signal);
    const body = context.options?.body;
    let status = 0;
    try {
      const response = await fetch(origin + request.address.slice(GRAPH.length), {
        method: request.method,
        headers: {
          ...plainHeaders(context.options?.headers),
          'client-request-id': call.clientRequestId,
          authorization: `Bearer ${call.token}`,
        },
        // A body that is not there stays away: Graph takes an empty string with a content type for broken JSON.
        ...(body ? { body } : {}),
        redirect: 'manual',
        signal: limit.signal,
      });
      status = response.status;
      await heardTime?.(timeIn(response.headers, clock.monotonic() - startedAt));
      call.answer = await readAnswer(response, call);
      context.response = new Response(null, { status: response.status, headers: response.headers });
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      throw error instanceof UpstreamFault ? error : faultOf(error, status, limit.signal.aborted);
    } finally {
      limit.clear();
      metrics?.graphRequest(request.operation, status, (clock.monotonic() - startedAt) / 1000);
    }
  });

/** A call that may be repeated does not spend all its time on a first try that hangs. */
const tryMs = (call: GraphCall): number => {
  const left = call.msLeft();
  return call.request.repeatable ? Math.min(LONGEST_TRY_MS, Math.max(left * FIRST_TRY_SHARE, 1_000), left) : left;
};

const readAnswer = async (response: Response, call: GraphCall): Promise<Answer> => {
  const { status, headers } = response;
  const answer = { status, headers };
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    const location = headers.get('location');
    if (call.request.accept === 'content' && location) return { ...answer, location };
    throw new UpstreamFault('redirect', true);
  }
  if (response.ok && call.request.accept === 'content')
    return response.body ? { ...answer, stream: response.body } : answer;
  const bytes = await readBytes(response, response.ok ? call.request.maxBytes : ERROR_BYTES);
  const isJson = /^application\/([\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
  if (!response.ok) return { ...answer, json: isJson ? parseOr(bytes, () => undefined) : undefined };
  if (call.request.accept === 'bytes') {
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

/** What went wrong on the way, from what `fetch` throws; `status` is 0 as long as no answer has begun. */
export const faultOf = (error: unknown, status: number, timeIsUp: boolean): UpstreamFault => {
  if (timeIsUp) return new UpstreamFault('timeout', true, { cause: error });
  if (error instanceof BodyTooLarge) return new UpstreamFault('too_large', true, { cause: error });
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new UpstreamFault('network', status > 0 || !NEVER_ARRIVED.test(code), { cause: error });
};

const plainHeaders = (headers: HeadersInit | undefined): Record<string, string> =>
  Object.fromEntries(new Headers(headers));
