import { ChangedMeanwhile, ServiceUnavailable } from '../../../shared/errors.ts';
import type { HeaderFields } from '../http/exchange.ts';
import { UpstreamFault } from './call.ts';
import { secondsBeforeRepeat } from './repeat.ts';
import type { Prepared, SessionContext } from './session-context.ts';
import { explainTransfer, type Transfer } from './transfer.ts';
import { transferable } from './transfer-address.ts';

const HEAD_TIMEOUT_MS = 20_000;
const MOST_TRIES = 4;
const MOST_HOPS = 3;
/** Whoever waits for content does not wait longer for it to begin. */
const LONGEST_WAIT_SECONDS = 60;

/** Content whose head has been read. */
export interface OpenedContent {
  body: ReadableStream<Uint8Array> | null;
  size?: number;
  contentType?: string;
  etag?: string;
  /** It comes from an address of its own, which gives parts as well. */
  isRanged: boolean;
  /** So much of it is known already. */
  skip: number;
}

export type OpenContent = (
  request: Pick<Prepared, 'path' | 'query' | 'headers' | 'signal'>,
  /** Only what follows these bytes, and only of the same content. */
  from?: { at: number; etag: string },
) => Promise<OpenedContent>;

/** Opens content where it is: Graph gives it itself, or says where it can be had, which is then asked without a token. */
export const createContentOpener = (
  { clock, log, origin, perform, prepare }: SessionContext,
  transfer: Transfer,
): OpenContent => {
  const requireTransferable = (location: string): string => {
    const url = transferable(location, origin);
    if (url) return url;
    log.error({ operation: 'GET content' }, 'Graph sent elsewhere for content; not followed');
    throw new ServiceUnavailable('graph');
  };

  /** One try; undefined when another may help, after the wait it asks for. */
  const tryOnce = async (
    url: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
    tries: number,
  ) => {
    const request = {
      method: 'GET',
      url,
      operation: 'GET content',
      headers,
      timeoutMs: HEAD_TIMEOUT_MS,
      signal,
    } as const;
    const outcome = await transfer.open(request).catch((error: unknown) => {
      if (error instanceof UpstreamFault) return error;
      throw error;
    });
    if ('response' in outcome) return outcome.response;
    const refused = outcome instanceof UpstreamFault ? undefined : outcome.refused;
    const seconds = secondsBeforeRepeat(refused ?? {}, tries, clock);
    if (refused?.status === 429 && seconds !== undefined) transfer.pause(seconds);
    if (seconds !== undefined && seconds <= LONGEST_WAIT_SECONDS && tries < MOST_TRIES) {
      await clock.wait(seconds * 1000, signal);
      return undefined;
    }
    throw refused ? explainTransfer(refused, 'GET', clock) : new ServiceUnavailable('graph', false, { cause: outcome });
  };

  const follow = async (location: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> => {
    let url = requireTransferable(location);
    let hops = 0;
    for (let tries = 1; ; ) {
      const response = await tryOnce(url, headers, signal, tries);
      if (!response) tries += 1;
      else if (response.status < 300) return response;
      else {
        await response.body?.cancel();
        hops += 1;
        if (hops > MOST_HOPS) throw new ServiceUnavailable('graph');
        url = requireTransferable(response.headers.get('location') ?? '');
      }
    }
  };

  return async (request, from) => {
    const { signal } = request;
    const answer = await perform(prepare({ ...request, accept: 'content' }));
    if (answer.location === undefined) {
      if (from) throw new ServiceUnavailable('graph');
      return { ...described(answer.headers), body: answer.stream ?? null, isRanged: false, skip: 0 };
    }
    const headers = {
      // What is unpacked on the way has another length than was said.
      'accept-encoding': 'identity',
      ...(from ? { range: `bytes=${from.at}-`, 'if-range': from.etag } : {}),
    };
    const response = await follow(answer.location, headers, signal);
    const skip = from ? known(response, from) : 0;
    if (skip !== undefined) return { ...described(response.headers), body: response.body, isRanged: true, skip };
    await response.body?.cancel();
    throw new ChangedMeanwhile({ is: 'changedMeanwhile' });
  };
};

/** How much of an answer is known; undefined when it is other content. A range may be ignored: all of it comes then. */
const known = ({ headers }: Response, { at, etag }: { at: number; etag: string }): number | undefined => {
  if (headers.get('content-range')?.startsWith(`bytes ${at}-`)) return 0;
  return headers.get('etag') === etag ? at : undefined;
};

const described = (headers: HeaderFields) => {
  const [length, contentType, etag] = ['content-length', 'content-type', 'etag'].map((name) => headers.get(name));
  const isPlain = !headers.has('content-encoding');
  return {
    ...(length && isPlain ? { size: Number(length) } : {}),
    ...(contentType ? { contentType } : {}),
    ...(etag && isPlain && !etag.startsWith('W/') ? { etag } : {}),
  };
};
