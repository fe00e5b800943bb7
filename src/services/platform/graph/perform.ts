import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import type { Clock } from '../../../shared/clock.ts';
import { AppError, ServiceUnavailable } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import { inTime, TimeIsUp } from '../http/time-limit.ts';
import { type Answer, GraphCall, middleware, UpstreamFault } from './call.ts';
import { GraphFailure } from './client.ts';
import type { Gates } from './gates.ts';
import { explainFailure } from './graph-error.ts';
import { factsOf, retry } from './retry.ts';
import type { TenantClock } from './tenant-clock.ts';
import { transport } from './transport.ts';

/** Sends one call and gives its successful answer, or throws what `GraphSession` promises. */
export type Perform = (request: GraphCall['request']) => Promise<Answer>;

/** The SDK's client with our own chain: repeat, token, gate, transport. */
export const createPerform = (options: {
  origin: string;
  clock: Clock;
  log: Log;
  gates: Gates;
  heardTime?: TenantClock['heard'];
  metrics?: Pick<Metrics, 'graphRequest'>;
}): Perform => {
  const { clock, log, gates } = options;
  const client = Client.initWithMiddleware({
    middleware: [keepFailure, retry({ clock, log, gates }), token, gate(gates), transport(options)],
  });

  return async (request) => {
    const call = new GraphCall(request, clock);
    const prepared = client
      .api(request.address)
      .headers(request.headers)
      .responseType(ResponseType.RAW)
      .middlewareOptions([call]);
    try {
      await send(prepared, call);
    } catch (error) {
      throw explainThrown(call.failure ?? error, call, log);
    }
    const { answer } = call;
    if (!answer) throw new ServiceUnavailable('graph');
    if (answer.status < 400) return answer;
    const error = explainFailure(answer, { method: request.method, isPerson: isPerson(call), clock });
    log.warn({ ...factsOf(call), code: error.code, graph: graphFacts(error) }, 'Graph call failed');
    throw error;
  };
};

const isPerson = (call: GraphCall) => call.request.actor.userId !== undefined;

const send = async (prepared: ReturnType<Client['api']>, call: GraphCall): Promise<void> => {
  const { method, body } = call.request;
  if (method === 'GET') await prepared.get();
  else if (method === 'POST') await prepared.post(body);
  else if (method === 'PATCH') await prepared.patch(body);
  else if (method === 'PUT') await prepared.put(body);
  else await prepared.delete();
};

/** Keeps what is thrown: the SDK would turn it into an error of its own. */
const keepFailure = middleware(async (call, _context, next) => {
  try {
    await next();
  } catch (error) {
    call.failure = error;
    throw error;
  }
});

/** Puts the token of whoever acts on the call, within the call's time. */
const token = middleware(async (call, _context, next) => {
  const { actor, signal } = call.request;
  try {
    call.token = await inTime(actor.token(call.tokenRequest), call.msLeft(), signal);
    call.tokenRequest = {};
  } catch (error) {
    throw error instanceof TimeIsUp ? new ServiceUnavailable('login') : error;
  }
  await next();
});

const gate = (gates: Gates) =>
  middleware(async (call, _context, next) => {
    const leave = await gates.enter(call.request.gate, call.msLeft(), call.request.signal);
    try {
      await next();
    } finally {
      leave();
    }
  });

const explainThrown = (error: unknown, call: GraphCall, log: Log): unknown => {
  if (error instanceof AppError || call.request.signal?.aborted) return error;
  const fault = error instanceof UpstreamFault ? error : undefined;
  log.warn({ ...factsOf(call), fault: fault?.kind ?? 'unknown' }, 'Graph gave no usable answer');
  const mayHaveHappened = call.request.method !== 'GET' && (fault?.arrived ?? true);
  return new ServiceUnavailable('graph', mayHaveHappened, { cause: error });
};

const graphFacts = ({ cause }: AppError) =>
  cause instanceof GraphFailure
    ? { status: cause.status, graphCode: cause.graphCode, requestId: cause.requestId }
    : undefined;
