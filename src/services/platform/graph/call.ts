import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Clock } from '../../../shared/clock.ts';
import type { HeaderFields } from '../http/exchange.ts';
import type { GateOf } from './gates.ts';

/** Who a call acts as. */
export interface Actor {
  /** Tells actors apart, for gates: `tenant.oid`, or the tenant's app. */
  key: string;
  /** The person's object id: `/me` is this mailbox. Absent for the app. */
  userId?: string;
  tenantId: string;
  /** `refuse`: Graph did not accept this token. `claims`: Graph's challenge. */
  token(options: { claims?: string; refuse?: string }): Promise<string>;
}

/** What came back, read to its end (but for content) and checked to be what was asked for. */
export interface Answer {
  status: number;
  headers: HeaderFields;
  /** Parsed body; undefined when empty, or when bytes were asked for. */
  json?: unknown;
  bytes?: Buffer;
  /** Content that begins here, or where it is to be had. */
  stream?: ReadableStream<Uint8Array>;
  location?: string;
}

/** Graph gave no usable answer. */
export class UpstreamFault extends Error {
  constructor(
    readonly kind: 'network' | 'timeout' | 'malformed' | 'too_large' | 'redirect' | 'foreign',
    /** False when the request certainly never arrived. */
    readonly arrived: boolean,
    options?: ErrorOptions,
  ) {
    super(`Graph: ${kind}`, options);
    this.name = 'UpstreamFault';
  }
}

/** One call on its way through the middleware, from first try to last. Travels as a middleware option of the SDK. */
export class GraphCall {
  readonly clientRequestId = randomUUID();
  /** What the next try asks the token source for. */
  tokenRequest: { claims?: string; refuse?: string } = {};
  token: string | undefined;
  answer: Answer | undefined;
  /** The SDK wraps what its middleware throws and loses the type; the original is kept here. */
  failure: unknown;

  constructor(
    readonly request: {
      actor: Actor;
      method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
      /** Full address at graph.microsoft.com. */
      address: string;
      operation: string;
      headers: Record<string, string>;
      body?: unknown;
      repeatable: boolean;
      maxTries: number;
      /** On `clock.monotonic()`. */
      endsAt: number;
      accept: 'json' | 'bytes' | 'content';
      maxBytes: number;
      gate: GateOf & { permits: number };
      signal?: AbortSignal;
    },
    private readonly clock: Pick<Clock, 'monotonic'>,
  ) {}

  msLeft(): number {
    return this.request.endsAt - this.clock.monotonic();
  }
}

export const callOf = (context: Context): GraphCall => {
  const call = context.middlewareControl?.getMiddlewareOptions(GraphCall);
  if (!(call instanceof GraphCall)) throw new TypeError('a Graph call without its options');
  return call;
};

/** A link of the SDK's chain as a function. */
export const middleware = (
  execute: (call: GraphCall, context: Context, next: () => Promise<void>) => Promise<void>,
): Middleware => {
  let following: Middleware | undefined;
  return {
    setNext: (next) => {
      following = next;
    },
    execute: (context) =>
      execute(callOf(context), context, async () => {
        await following?.execute(context);
      }),
  };
};
