import { badRequest, GraphError } from './graph-error.ts';
import type { Incoming } from './incoming.ts';
import { readJson } from './request-body.ts';
import type { GraphRoute } from './route.ts';

/** The largest request that is read as a whole. */
const largestBody = 4 * 1024 * 1024;

/** What was not read still stands in the connection, so it is of no further use. */
const tooLarge = () =>
  new GraphError(413, 'BadRequest', 'The maximum request length supported is 4MB.', { Connection: 'close' });

/** The bytes of a request one after the other, none of them held. */
export async function* contentOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>;
}

/** What is read and thrown away of content that was refused. */
const largestRefused = 64 * 1024 * 1024;

/** Reads what is left of refused content, so that the refusal arrives: an answer to an unread body is lost with the connection. */
export const passBy = async (content: AsyncIterable<Uint8Array>): Promise<void> => {
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > largestRefused) return;
    }
  } catch {
    // Whoever sent it is gone, and with them the answer.
  }
};

/** All bytes of a request. Throws GraphError 413 above 4 MB, without reading further. */
export const readBytes = async (request: Request): Promise<Uint8Array | undefined> => {
  if (!request.body) return undefined;
  if (Number(request.headers.get('content-length')) > largestBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
};

/**
 * What the route's `handle` finds in `call.body`: JSON in the model's own words, bytes, or nothing. Throws GraphError 400 for what is
 * missing, malformed or not in the model, 415 for another content type.
 */
export const readBody = ({ body, headers }: Incoming, route: GraphRoute): unknown => {
  const needed = route.body !== undefined && !route.bodyOptional;
  if (body === undefined || (body instanceof Uint8Array && body.length === 0)) {
    if (needed) throw badRequest('Empty Payload. JSON content expected.');
    return undefined;
  }
  const isJson =
    !(body instanceof Uint8Array) || /^application\/([\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');
  if (!isJson) {
    if (needed)
      throw new GraphError(
        415,
        'RequestBodyRead',
        'A supported MIME type could not be found that matches the content type of the request.',
      );
    return body;
  }
  const value = body instanceof Uint8Array ? parseJson(body) : body.json;
  return route.body ? readJson(route.body, value) : value;
};
