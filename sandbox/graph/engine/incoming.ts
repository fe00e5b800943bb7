import type { CallIds } from './answers.ts';
import { GraphError } from './graph-error.ts';
import type { Caller } from './route.ts';
import type { Match, Router } from './router.ts';

/** A request below `/v1.0` as it came in. */
export interface RawRequest {
  method: string;
  /** Path with `/v1.0` and query, as it came. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
}

/** One request, of its own or out of a `$batch`: its address read, its route found and its token verified, each once. */
export interface Incoming extends RawRequest {
  /** Path with `/v1.0`, without query, as the ledger and faults have it. */
  path: string;
  /** On the host that was asked; what nextLinks are built on. */
  url: URL;
  /** Where the path leads, or why nowhere. */
  match: Match | GraphError;
  /** Who asks, or why the token proves nobody. */
  caller: Caller | GraphError;
  ids: CallIds;
  /** Bytes of a request of its own, JSON of a part of a batch. */
  body: Uint8Array | { json: unknown } | undefined;
  /** The body that was not read, where the route streams. */
  content?: AsyncIterable<Uint8Array>;
  batch: boolean;
}

export const graphOrigin = 'https://graph.microsoft.com';

/**
 * The origin links lead back to: the sandbox's own for whoever asked for it by a name of this machine, Graph's for everybody else, so
 * that no made-up `Host` ever gets into a link.
 */
export const linkOrigin = (host: string | undefined, origin: string): string => {
  const [, name, port = '80'] = /^(127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?$/i.exec(host ?? '') ?? [];
  return name && port === (new URL(origin).port || '80') ? `http://${host?.toLowerCase()}` : graphOrigin;
};

/** Does what is asked for take its content as a stream? */
export const isStreamed = ({ match }: Pick<Incoming, 'match'>): boolean =>
  !(match instanceof GraphError) && match.route.streams === true;

/** Path without query. */
export const pathOf = (target: string): string => target.split('?', 1)[0] ?? target;

/** What `work` gives, or the GraphError it throws; anything else is thrown on. */
export const orRefusal = <T>(work: () => T): T | GraphError => {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof GraphError) return cause;
    throw cause;
  }
};

/** Reads the address of a request and finds its route. `base` is the origin its links lead back to. */
export const readAddress = (
  { method, target }: Pick<RawRequest, 'method' | 'target'>,
  router: Router,
  base: string,
): Pick<Incoming, 'path' | 'url' | 'match'> => {
  const path = pathOf(target);
  return {
    path,
    url: new URL(base + target),
    match: orRefusal(() => router.match(method, path.replace(/^\/v1\.0/i, ''))),
  };
};
