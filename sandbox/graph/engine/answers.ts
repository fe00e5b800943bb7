import { randomUUID } from 'node:crypto';
import { contextFor } from './context.ts';
import type { GraphError } from './graph-error.ts';
import { preferenceApplied } from './prefer.ts';
import type { GraphAnswer, GraphCall } from './route.ts';

const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** The ids a call is known by afterwards. */
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

/** What a route answers, as HTTP: the context added to JSON, and the preferences that were applied. */
export const toResponse = ({ status, body, headers = {} }: GraphAnswer, call: GraphCall, url: URL): Response => {
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
