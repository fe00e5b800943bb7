import { z } from 'zod';
import { badRequest } from './graph-error.ts';
import type { Incoming, RawRequest } from './incoming.ts';

const partSchema = z.object({
  id: z.string().min(1),
  method: z.string().regex(/^(GET|POST|PATCH|PUT|DELETE)$/i),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const batchSchema = z.object({ requests: z.array(partSchema) });

type Part = z.infer<typeof partSchema>;

/** A part of a batch on its way to its route; it speaks with the token of its batch. */
export interface BatchedRequest extends RawRequest {
  body: Incoming['body'];
}

interface PartAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const mostParts = 20;
/** Graph forwards at most so many parts at a time. */
const atOnce = 4;

/** A part may wait for parts above it alone, so nothing waits for itself or for what is not there. */
const checkOrder = (parts: Part[]): void => {
  const above = new Set<string>();
  for (const { id, dependsOn = [] } of parts) {
    if (above.has(id)) throw badRequest('Invalid batch payload format: request ids must be unique.');
    for (const need of dependsOn)
      if (!above.has(need))
        throw badRequest(
          `Invalid batch payload format: request '${id}' depends on '${need}', which does not precede it.`,
        );
    above.add(id);
  }
};

/** Reads and checks the body of a `$batch`. Throws GraphError 400. https://learn.microsoft.com/graph/json-batching */
export const readBatch = (body: unknown): Part[] => {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) throw badRequest('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length === 0) throw badRequest('Invalid batch payload format: there are no requests.');
  if (requests.length > mostParts)
    throw badRequest(
      `Number of batch request steps exceeds the maximum value of ${mostParts}.`,
      'MaximumValueExceeded',
    );
  for (const { id, url, body: content, headers } of requests) {
    if (/^[a-z]+:/i.test(url))
      throw badRequest(`Invalid batch payload format: the url of request '${id}' must be relative.`);
    const type = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
    if (content !== undefined && content !== null && !type)
      throw badRequest(`Request ${id}: Write request does not contain Content-Type header or body.`);
  }
  checkOrder(requests);
  return requests;
};

const answerOf = async (id: string, response: Response): Promise<PartAnswer> => {
  // Graph's own spelling: the client library of JavaScript looks for exactly "Content-Type".
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers)
    if (/^(cache-control|retry-after|location|etag|preference-applied|www-authenticate|allow)$/.test(name))
      headers[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value;
  const type = response.headers.get('content-type');
  if (type) headers['Content-Type'] = /json/.test(type) ? 'application/json' : type;
  if (!type) return { id, status: response.status, headers };
  if (/json/.test(type)) return { id, status: response.status, headers, body: await response.json() };
  if (type.startsWith('text/')) return { id, status: response.status, headers, body: await response.text() };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { id, status: response.status, headers, body: bytes.toString('base64') };
};

const failedDependency = (id: string): PartAnswer => ({
  id,
  status: 424,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code: 'FailedDependency', message: 'A request this one depends on has failed.' } },
});

/** A part as a request below `/v1.0`, and the content it brings. */
const requestOf = ({ method, url, headers: sent = {}, body }: Part): BatchedRequest => {
  const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: method.toUpperCase(),
    target: url.replace(/^\/?(v1\.0\/)?/i, '/v1.0/'),
    headers,
    body: body === undefined || body === null ? undefined : bodyOf(body, headers['content-type'] ?? ''),
  };
};

const bodyOf = (body: unknown, type: string): Incoming['body'] =>
  typeof body === 'string' && !/json/i.test(type) ? new Uint8Array(Buffer.from(body, 'base64')) : { json: body };

const nested = (id: string): PartAnswer => ({
  id,
  status: 400,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code: 'BadRequest', message: 'A batch cannot hold a batch.' } },
});

/** Lets so many pieces of work run at a time; the others wait for their turn. */
const pool = (size: number) => {
  let free = size;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
};

/**
 * Runs the parts: each after those it depends on, at most four at a time; a part whose dependency failed is answered 424.
 * Each part is measured, failed and throttled for itself, and the batch as a whole is answered 200. Answers come in another order than
 * the requests, last first: a client has to match them by id. https://learn.microsoft.com/graph/json-batching#response-format
 */
export const runBatch = async (
  parts: Part[],
  serve: (request: BatchedRequest) => Promise<Response>,
): Promise<{ responses: PartAnswer[] }> => {
  const inTurn = pool(atOnce);
  const running = new Map<string, Promise<PartAnswer>>();
  for (const part of parts) {
    const needs = (part.dependsOn ?? []).flatMap((id) => running.get(id) ?? []);
    const run = async (): Promise<PartAnswer> => {
      const before = await Promise.all(needs);
      if (before.some(({ status }) => status >= 400)) return failedDependency(part.id);
      if (/^\/?(v1\.0\/)?(\$|%24)batch\b/i.test(part.url)) return nested(part.id);
      return inTurn(async () => answerOf(part.id, await serve(requestOf(part))));
    };
    running.set(part.id, run());
  }
  return { responses: (await Promise.all(running.values())).reverse() };
};
