import type { Clock } from '../../../shared/clock.ts';
import { type AppError, ServiceUnavailable } from '../../../shared/errors.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { readBytes } from '../http/bounded-body.ts';
import { timeLimit } from '../http/time-limit.ts';
import type { Actor, Answer } from './call.ts';
import type { Gates } from './gates.ts';
import { explainFailure, failureOf } from './graph-error.ts';
import { faultOf } from './transport.ts';

const ANSWER_BYTES = 256 * 1024;
/** So many at once for each who acts: each holds a connection, and an upload a range in memory. */
const AT_ONCE = 4;

/** A request to an upload or download address. */
export interface TransferRequest {
  method: 'GET' | 'PUT' | 'DELETE';
  /** Looked at by `transferable` before. */
  url: string;
  /** The kind of request, for metrics. */
  operation: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** Speaks to addresses that need no token. Both throw UpstreamFault or the signal's reason; any status is an answer, no redirect is followed. */
export interface Transfer {
  /** The answer with its JSON, read to its end within the time. */
  ask(request: TransferRequest): Promise<Answer>;
  /** The answer as soon as its head is there, and the time holds for that alone; a refusal is read to its end. */
  open(request: TransferRequest): Promise<{ response: Response } | { refused: Answer }>;
  /** After 429: nobody's transfer goes out for so long. */
  pause(seconds: number): void;
}

/** Never sends a token: these addresses carry their own proof, and a token in the wrong hands is worth more than a file. */
export const createTransfer = (options: {
  actor: Actor;
  clock: Clock;
  gates: Gates;
  metrics?: Pick<Metrics, 'graphRequest'> | undefined;
}): Transfer => {
  const { actor, clock, gates, metrics } = options;
  const gate = { key: `${actor.key} transfer`, limit: AT_ONCE };

  const send = async <T>(request: TransferRequest, read: (response: Response) => Promise<T>): Promise<T> => {
    const { method, url, headers = {}, body, timeoutMs, signal } = request;
    const leave = await gates.enter({ ...gate, permits: 1 }, timeoutMs, signal);
    const startedAt = clock.monotonic();
    const limit = timeLimit(timeoutMs, signal);
    let status = 0;
    try {
      const sent = { method, headers, redirect: 'manual', signal: limit.signal } as const;
      const response = await fetch(url, body ? { ...sent, body } : sent);
      status = response.status;
      return await read(response);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw faultOf(error, status, limit.signal.aborted);
    } finally {
      limit.clear();
      leave();
      metrics?.graphRequest(request.operation, status, (clock.monotonic() - startedAt) / 1000);
    }
  };

  return {
    ask: (request) => send(request, readJson),
    open: (request) =>
      send(request, async (response) => (response.status < 400 ? { response } : { refused: await readJson(response) })),
    pause: (seconds) => gates.pause(gate, seconds),
  };
};

/** An answer with its JSON, if it has any. */
const readJson = async (response: Response): Promise<Answer> => {
  const { status, headers } = response;
  const bytes = await readBytes(response, ANSWER_BYTES);
  try {
    return { status, headers, json: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { status, headers };
  }
};

/** A refusal at such an address as a problem a person can be told. Being refused there says nothing about the person's rights or sign-in. */
export const explainTransfer = (answer: Answer, method: string, clock: Clock): AppError =>
  answer.status === 401 || answer.status === 403
    ? new ServiceUnavailable('graph', false, { cause: failureOf(answer) })
    : explainFailure(answer, { method, isPerson: false, clock });
