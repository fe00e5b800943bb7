import type { ZodType } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import type { Actor, GraphCall } from './call.ts';
import type { GraphRequest } from './client.ts';
import type { Gates } from './gates.ts';
import type { Perform } from './perform.ts';

export interface SessionDeps {
  /** Where Graph is configured to be. */
  origin: string;
  perform: Perform;
  gates: Gates;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'graphRequest'> | undefined;
}

/** What a session's parts share: how a request of a feature becomes a call. */
export interface SessionContext extends SessionDeps {
  actor: Actor;
  /** Time allowed for a call, in ms. */
  timeoutMs: number;
  maxTries: number;
  prepare(request: Prepared): GraphCall['request'];
  check<T>(schema: ZodType<T>, value: unknown, request: { method: string; operation: string }): T;
}

export type Prepared = Omit<GraphRequest<unknown>, 'schema'> & {
  /** Instead of `path` and `query`: a link Graph gave. */
  address?: string;
  accept?: 'json' | 'bytes' | 'content';
  maxBytes?: number;
  /** Instead of `timeoutMs` from now. */
  endsAt?: number;
  permits?: number;
};
