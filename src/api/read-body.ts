import type { IncomingMessage } from 'node:http';
import type { BodyBudget, Share } from './body-budget.ts';
import { findJsonFlaw, type JsonFlaw } from './scan-json.ts';

/** A request whose body cannot be taken; `status`, `code` and `headers` go to the caller, nothing else does. */
export class BodyRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'BodyRefused';
  }
}

export interface BodyRules {
  maxBytes: number;
  /** Values in the JSON, nested ones included. */
  maxValues: number;
  accepts: string;
  budget: BodyBudget;
  bodyMs: number;
  bodyIdleMs: number;
}

/** `release` gives back what the body takes of the budget, when nobody needs it any more. */
export interface ReadBody {
  body: unknown;
  release(): void;
}

const maxDepth = 32;

/** Asks for a repeat in a moment: nothing was done. */
export const overloaded = () =>
  new BodyRefused(503, 'overloaded', 'Too much is going on right now. Try again in a moment.', { 'retry-after': '5' });

/**
 * Reads and parses a JSON body. Compressed bodies are refused outright: neither Teams nor Graph sends them, and restify's own parser can be
 * ended by one (facts: a 204 KB gzip became 200 MB). `undefined` without a body.
 * Throws BodyRefused: 400 malformed, 408 too slow, 413 too large or too many values, 415 wrong type or encoding, 503 beyond the budget.
 */
export const readBody = async (request: IncomingMessage, rules: BodyRules): Promise<ReadBody> => {
  const { maxBytes, accepts } = rules;
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BodyRefused(415, 'unsupported_encoding', 'Send the body without Content-Encoding.');
  }
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const hasBody = announced > 0 || request.headers['transfer-encoding'] !== undefined;
  if (!hasBody) return { body: undefined, release: () => undefined };
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== accepts) throw new BodyRefused(415, 'unsupported_media_type', `Send the body as ${accepts}.`);
  const { bytes, share } = await readBytes(request, rules);
  try {
    return { body: parse(bytes, rules), release: share.release };
  } catch (error) {
    share.release();
    throw error;
  }
};

const tooLarge = (maxBytes: number) =>
  new BodyRefused(413, 'too_large', `The body may have at most ${Math.floor(maxBytes / 1024)} KB.`);

const readBytes = (request: IncomingMessage, rules: BodyRules): Promise<{ bytes: Buffer; share: Share }> =>
  new Promise((resolve, reject) => {
    const tooSlow = () => end(new BodyRefused(408, 'too_slow', 'The body took too long to arrive.'));
    const cutOff = () => end(new BodyRefused(400, 'cut_off', 'The body did not arrive completely.'));
    const share = rules.budget.open(() => end(overloaded()));
    const gathered = gather(share, rules.maxBytes);
    const whole = setTimeout(tooSlow, rules.bodyMs);
    const idle = setTimeout(tooSlow, rules.bodyIdleMs);
    let size = 0;
    const end = (error?: Error) => {
      clearTimeout(whole);
      clearTimeout(idle);
      request.off('data', onData);
      if (error) {
        share.release();
        return reject(error);
      }
      share.settle();
      resolve({ bytes: gathered.bytes(), share });
    };
    const onData = (chunk: Buffer) => {
      idle.refresh();
      size += chunk.length;
      if (size > rules.maxBytes) end(tooLarge(rules.maxBytes));
      else if (!gathered.add(chunk)) end(overloaded());
    };
    request.on('data', onData);
    request.once('end', () => end());
    request.once('error', cutOff);
    request.once('close', () => {
      if (!request.complete) cutOff();
    });
  });

/**
 * The body so far, in one piece of memory that doubles: kept as they come, a megabyte in chunks of one byte would take 250. Most bodies come
 * in one chunk and are never copied.
 */
const gather = (share: Share, maxBytes: number) => {
  let whole: Buffer = Buffer.alloc(0);
  let length = 0;
  return {
    bytes: () => whole.subarray(0, length),
    add: (chunk: Buffer): boolean => {
      const needed = length + chunk.length;
      if (needed > whole.length) {
        const capacity = length === 0 ? needed : Math.max(needed, Math.min(2 * whole.length, maxBytes));
        if (!share.take(capacity - whole.length)) return false;
        whole = length === 0 ? chunk : Buffer.concat([whole.subarray(0, length)], capacity);
      }
      if (whole !== chunk) chunk.copy(whole, length);
      length = needed;
      return true;
    },
  };
};

const parse = (bytes: Buffer, { accepts, maxValues }: BodyRules): unknown => {
  if (bytes.length === 0) return undefined;
  return accepts === 'application/json' ? parseJson(bytes, maxValues) : bytes.toString('utf8');
};

const flaws: Record<JsonFlaw, (maxValues: number) => BodyRefused> = {
  too_deep: () => new BodyRefused(400, 'too_deep', `JSON may be nested ${maxDepth} levels deep at most.`),
  too_many_values: (max) => new BodyRefused(413, 'too_many_values', `JSON may hold at most ${max} values.`),
  forbidden_name: () => new BodyRefused(400, 'malformed_json', 'The body holds a forbidden name.'),
};

const utf8 = new TextDecoder('utf-8');

const parseJson = (bytes: Buffer, maxValues: number): unknown => {
  const flaw = findJsonFlaw(bytes, { depth: maxDepth, values: maxValues });
  if (flaw) throw flaws[flaw](maxValues);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new BodyRefused(400, 'malformed_json', 'The body is not valid JSON.');
  }
};
