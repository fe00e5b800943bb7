import type { Context, MiddlewareHandler } from 'hono';

const isLocal = (host: string | undefined) => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '');

const refused = (context: Context, status: 400 | 403 | 413, code: string, message: string) =>
  context.json({ error: { code, message } }, status);

/** Pages of other origins, also through a name that points here, neither read nor steer the tenant: every path asks who is calling. */
export const localOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host');
  const origin = context.req.header('origin');
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (!isLocal(host) || foreign) return refused(context, 403, 'Forbidden', 'Only this machine may use this address.');
  return next();
};

/** As much as Graph takes in one request. */
const largestBody = 4 * 1024 * 1024;
/** Read and thrown away beyond that, so that the refusal arrives: an answer to an unread body is lost with the connection. */
const largestRefused = 16 * largestBody;
/** No client of Teams or Entra nests this deep; a journal line that does could not be written. */
const deepest = 100;

/** Whose bodies are read as a stream and bounded where they are read. */
const readsItself = (path: string) => /^\/(v1\.0$|v1\.0\/|drive\/)/.test(path);

/** Takes a body whole before anybody looks at it: 413 when it is larger than 4 MB, 400 when it nests beyond reason. */
export const boundedBody: MiddlewareHandler = async (context, next) => {
  const { raw, path } = context.req;
  if (!raw.body || readsItself(path)) return next();
  const tooLarge = () => refused(context, 413, 'RequestEntityTooLarge', 'The body is larger than 4 MB.');
  const bytes = await readUpTo(raw.body, largestBody);
  if (!bytes) return tooLarge();
  if (depthOf(bytes) > deepest) return refused(context, 400, 'BadRequest', 'The body is nested too deeply.');
  context.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body: new Uint8Array(bytes) });
  return next();
};

const readUpTo = async (body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size > most ? undefined : Buffer.concat(chunks);
    size += value.length;
    if (size <= most) chunks.push(value);
    else chunks.length = 0;
    if (size > largestRefused) return undefined;
  }
};

const [quote, backslash, openers, closers] = [0x22, 0x5c, [0x5b, 0x7b], [0x5d, 0x7d]];

/** How deep brackets nest outside strings; of a form, whose brackets are escaped, nothing. */
const depthOf = (bytes: Buffer): number => {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText && byte === backslash) at += 1;
    else if (byte === quote) isText = !isText;
    else if (!isText && openers.includes(byte)) most = Math.max(most, ++depth);
    else if (!isText && closers.includes(byte)) depth -= 1;
  }
  return most;
};
