import { z } from 'zod';
import type { Incoming } from './dispatch.ts';
import { badRequest } from './graph-error.ts';

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

interface PartAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const mostParts = 20;
/** Graph forwards at most so many parts at a time. */
const atOnce = 4;

const checkOrder = (parts: Part[]): void => {
  const ids = new Set(parts.map(({ id }) => id));
  if (ids.size !== parts.length) throw badRequest('Invalid batch payload format: request ids must be unique.');
  const waiting = new Map(parts.map((part) => [part.id, new Set(part.dependsOn)]));
  for (const needs of waiting.values())
    for (const need of needs)
      if (!ids.has(need))
        throw badRequest(`Invalid batch payload format: request id '${need}' of dependsOn is not in the batch.`);
  let left = waiting.size;
  while (waiting.size > 0) {
    for (const [id, needs] of waiting) {
      if (needs.size > 0) continue;
      waiting.delete(id);
      for (const others of waiting.values()) others.delete(id);
    }
    if (waiting.size === left) throw badRequest('Invalid batch payload format: dependsOn goes in a circle.');
    left = waiting.size;
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

const incomingOf = (part: Part, authorization: string | undefined): Incoming => {
  const headers = Object.fromEntries(
    Object.entries(part.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const path = part.url.replace(/^\/?(v1\.0\/)?/i, '/v1.0/');
  return {
    method: part.method.toUpperCase(),
    target: path,
    // A part speaks with the token of its batch.
    headers: { ...headers, ...(authorization ? { authorization } : {}) },
    body: part.body === undefined || part.body === null ? undefined : bodyOf(part.body, headers['content-type'] ?? ''),
    batch: true,
  };
};

const bodyOf = (body: unknown, type: string): Incoming['body'] =>
  typeof body === 'string' && !/json/i.test(type) ? new Uint8Array(Buffer.from(body, 'base64')) : { json: body };

/**
 * Runs the parts: each after those it depends on, at most four at a time; a part whose dependency failed is answered 424.
 * Each part is measured, failed and throttled for itself, and the batch as a whole is answered 200.
 */
export const runBatch = async (
  parts: Part[],
  authorization: string | undefined,
  serve: (incoming: Incoming) => Promise<Response>,
): Promise<{ responses: PartAnswer[] }> => {
  let free = atOnce;
  const queue: (() => void)[] = [];
  const slot = async <T>(work: () => Promise<T>): Promise<T> => {
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
  const running = new Map<string, Promise<PartAnswer>>();
  const run = (part: Part): Promise<PartAnswer> => {
    const known = running.get(part.id);
    if (known) return known;
    const answer = (async () => {
      const before = await Promise.all((part.dependsOn ?? []).map((id) => run(byId(parts, id))));
      if (before.some(({ status }) => status >= 400)) return failedDependency(part.id);
      return slot(async () => {
        if (/^\/?(v1\.0\/)?\$batch\b/i.test(part.url))
          return {
            ...failedDependency(part.id),
            status: 400,
            body: { error: { code: 'BadRequest', message: 'A batch cannot hold a batch.' } },
          };
        return answerOf(part.id, await serve(incomingOf(part, authorization)));
      });
    })();
    running.set(part.id, answer);
    return answer;
  };
  return { responses: await Promise.all(parts.map(run)) };
};

const byId = (parts: Part[], id: string): Part => {
  const found = parts.find((part) => part.id === id);
  if (!found) throw badRequest('Invalid batch payload format.');
  return found;
};
