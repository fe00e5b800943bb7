import type { IncomingMessage } from 'node:http';

/** A request whose body cannot be taken; `status` and `code` go to the caller, nothing else does. */
export class BodyRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'BodyRefused';
  }
}

const maxDepth = 32;
const readTimeoutMs = 10_000;

/**
 * Reads and parses a JSON body of at most `maxBytes`. Compressed bodies are refused outright: neither Teams nor Graph sends them,
 * and restify's own parser can be ended by one (facts: a 204 KB gzip became 200 MB).
 * Throws BodyRefused: 400 malformed, 408 too slow, 413 too large, 415 wrong type or encoding. `undefined` without a body.
 */
export const readBody = async (request: IncomingMessage, maxBytes: number, accepts: string): Promise<unknown> => {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BodyRefused(415, 'unsupported_encoding', 'Send the body without Content-Encoding.');
  }
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const hasBody = announced > 0 || request.headers['transfer-encoding'] !== undefined;
  if (!hasBody) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== accepts) throw new BodyRefused(415, 'unsupported_media_type', `Send the body as ${accepts}.`);
  const bytes = await readBytes(request, maxBytes);
  return bytes.length === 0 ? undefined : accepts === 'application/json' ? parseJson(bytes) : bytes.toString('utf8');
};

const tooLarge = (maxBytes: number) =>
  new BodyRefused(413, 'too_large', `The body may have at most ${Math.floor(maxBytes / 1024)} KB.`);

const readBytes = (request: IncomingMessage, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(
      () => end(new BodyRefused(408, 'too_slow', 'The body took too long to arrive.')),
      readTimeoutMs,
    );
    const end = (error?: Error) => {
      clearTimeout(timer);
      request.off('data', onData);
      if (error) reject(error);
      else resolve(Buffer.concat(chunks));
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) end(tooLarge(maxBytes));
      else chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () => end());
    request.once('error', () => end(new BodyRefused(400, 'cut_off', 'The body did not arrive completely.')));
    request.once('close', () => {
      if (!request.complete) end(new BodyRefused(400, 'cut_off', 'The body did not arrive completely.'));
    });
  });

const parseJson = (bytes: Buffer): unknown => {
  const text = new TextDecoder('utf-8').decode(bytes);
  // Depth is measured on the text: parsing 200,000 levels succeeds, and every later walk over them overflows the stack.
  if (nesting(text) > maxDepth)
    throw new BodyRefused(400, 'too_deep', `JSON may be nested ${maxDepth} levels deep at most.`);
  try {
    return JSON.parse(text, refusePrototype);
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(400, 'malformed_json', 'The body is not valid JSON.');
  }
};

const refusePrototype = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new BodyRefused(400, 'malformed_json', 'The body holds a forbidden name.');
  return value;
};

const nesting = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
