import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import restify from 'restify';
import type { Log } from '../shared/log.ts';
import type { Metrics } from '../shared/metrics.ts';
import { createBodyBudget } from './body-budget.ts';
import { watchConnections } from './connections.ts';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { addressOf, listen, type RunningServer } from './listen.ts';
import { watchLoad } from './load.ts';
import { BodyRefused, type BodyRules, overloaded, readBody } from './read-body.ts';
import { countRefusals } from './refusals.ts';
import { type ApiRequest, type ApiResponse, errorResponse, type Route } from './route.ts';
import { refuseUnreadable, securityHeaders } from './unreadable.ts';

export interface ServerOptions {
  routes: Route[];
  port: number;
  log: Log;
  metrics: Pick<Metrics, 'httpRequest' | 'httpRefused' | 'httpLoad'>;
  /** The address to listen on; all of this machine when it is left out. */
  host?: string | undefined;
  limits?: Partial<ServerLimits>;
}

const defaultMaxBytes = 256 * 1024;
const defaultMaxValues = 20_000;
const requestTimeoutMs = 10_000;

/** Serves the routes over HTTP, and nothing else: limits, schema of errors, request ids, metrics. */
export const startServer = async ({
  routes,
  port,
  log,
  metrics,
  host,
  ...options
}: ServerOptions): Promise<RunningServer> => {
  const limits = { ...defaultLimits, ...options.limits };
  const server = restify.createServer({ name: 'attache', ignoreTrailingSlash: false, handleUncaughtExceptions: false });
  const refused = countRefusals(log, metrics);
  const budget = createBodyBudget(limits.bodyBytes);
  const connections = watchConnections(limits, refused);
  const load = watchLoad(limits);
  metrics.httpLoad(() => ({ bodyBytes: budget.held(), connections: connections.count(), inFlight: load.inFlight() }));
  let draining = false;
  let unanswered = 0;

  const respond = (response: restify.Response, answer: ApiResponse, requestId: string) => {
    if (response.headersSent || response.destroyed) return;
    const { body } = answer;
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const payload = body === undefined ? undefined : raw ? body : JSON.stringify(body);
    response.removeHeader('server');
    // `sendRaw`: restify would quote a string as JSON, and Graph's validation call wants it plain.
    response.sendRaw(answer.status, payload ?? '', {
      ...securityHeaders,
      ...(body === undefined || raw ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...answer.headers,
      'x-request-id': requestId,
      'content-length': String(payload === undefined ? 0 : Buffer.byteLength(payload)),
      ...(draining ? { connection: 'close' } : {}),
    });
  };

  /** Before the body is read, and again after it: many may have been let in while their bodies were on the way. */
  const admit = (route: Route) => {
    if (!route.neverShed && load.isOverloaded()) throw overloaded();
  };

  const answer = async (route: Route, request: restify.Request, requestId: string): Promise<ApiResponse> => {
    admit(route);
    const { read, release } = await readRequest(request, requestId, {
      maxBytes: route.maxBytes ?? defaultMaxBytes,
      maxValues: route.maxValues ?? defaultMaxValues,
      accepts: route.accepts ?? 'application/json',
      budget,
      bodyMs: limits.bodyMs,
      bodyIdleMs: limits.bodyIdleMs,
    });
    const ends = [release, load.enter(), connections.work(request.socket)];
    try {
      return await route.handle(read);
    } finally {
      for (const end of ends) end();
    }
  };

  const serve = (route: Route) => async (request: restify.Request, response: restify.Response) => {
    const requestId = randomBytes(6).toString('hex');
    const began = performance.now();
    connections.use(request.socket);
    unanswered += 1;
    const answered = await answer(route, request, requestId).catch((error: unknown) => {
      if (error instanceof BodyRefused && error.status === 503) refused(error.code);
      return explain(error, requestId, log);
    });
    unanswered -= 1;
    response.once('finish', connections.answer(request.socket));
    // What is left of a refused upload is not read: the connection ends with the answer.
    respond(response, request.complete ? answered : lastOne(answered), requestId);
    if (!request.complete) dropRest(request);
    metrics.httpRequest(route.path, answered.status, (performance.now() - began) / 1000);
  };

  const refuse = (response: restify.Response, status: 400 | 404 | 405) => {
    const requestId = randomBytes(6).toString('hex');
    const [code, message] = refusals[status];
    respond(response, errorResponse(status, code, message, requestId), requestId);
    metrics.httpRequest('none', status, 0);
  };

  // restify joins `Host` and target to one URL when it looks for the route, and one that cannot be read would end the process there.
  server.pre((request, response, next) => {
    const status = !isReadable(request) ? 400 : request.url?.startsWith('*') ? 405 : undefined;
    if (status === undefined) return next();
    refuse(response, status);
    request.resume();
    return next(false);
  });

  for (const route of routes) {
    ({ GET: server.get, POST: server.post, PUT: server.put, DELETE: server.del })[route.method].call(
      server,
      route.path,
      serve(route),
    );
  }

  server.on('restifyError', (request, response, error, done) => {
    refuse(response, error.statusCode === 405 ? 405 : error.statusCode === 404 ? 404 : 400);
    request.resume();
    return done();
  });

  const http = server.server;
  // restify hears of upgrades and answers none; without its listener they are the ordinary requests they may also be.
  http.removeAllListeners('upgrade');
  http.on('clientError', refuseUnreadable);
  http.requestTimeout = requestTimeoutMs;
  http.headersTimeout = requestTimeoutMs;
  // By default Node looks every 30 s only whether a request takes too long.
  Object.assign(http, { connectionsCheckingInterval: 1000 });
  http.keepAliveTimeout = 65_000;
  http.on('connection', connections.open);
  // restify passes the server's errors on, and one that nobody listens to would end the process.
  await listen(server, port, host);
  return {
    url: addressOf(http),
    stop: async (graceMs = 20_000) => {
      draining = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      const until = Date.now() + graceMs;
      while (unanswered > 0 && Date.now() < until) {
        http.closeIdleConnections();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      http.closeIdleConnections();
      setTimeout(() => http.closeAllConnections(), 200).unref();
      await closed;
      connections.stop();
      load.stop();
    },
  };
};

const refusals = {
  400: ['bad_request', 'That request cannot be read.'],
  404: ['not_found', 'There is nothing at this address.'],
  405: ['method_not_allowed', 'This address does not take that method.'],
} as const;

const isReadable = (request: restify.Request): boolean => {
  try {
    return request.getUrl() !== undefined;
  } catch {
    return false;
  }
};

const lastOne = (answer: ApiResponse): ApiResponse => ({
  ...answer,
  headers: { ...answer.headers, connection: 'close' },
});

/** Lets the refusal reach a caller that is still sending, without reading on for long. */
const dropRest = (request: restify.Request) => {
  request.resume();
  setTimeout(() => request.destroy(), 1000).unref();
};

const readRequest = async (
  request: restify.Request,
  requestId: string,
  rules: BodyRules,
): Promise<{ read: ApiRequest; release(): void }> => {
  const url = readUrl(request.url);
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(query, name))
      throw new BodyRefused(400, 'repeated_parameter', `The parameter ${name.slice(0, 40)} is given twice.`);
    query[name] = value;
  }
  const { body, release } = await readBody(request as unknown as IncomingMessage, rules);
  const read = {
    method: request.method ?? 'GET',
    path: url.pathname,
    params: request.params ?? {},
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ),
    query,
    body,
    requestId,
    remoteAddress: request.socket?.remoteAddress ?? '',
  };
  return { read, release };
};

const readUrl = (target: string | undefined): URL => {
  const address = `http://localhost${target ?? '/'}`;
  if (!URL.canParse(address)) throw new BodyRefused(400, 'bad_request', 'That address cannot be read.');
  return new URL(address);
};

const explain = (error: unknown, requestId: string, log: Log): ApiResponse => {
  if (error instanceof BodyRefused)
    return { ...errorResponse(error.status, error.code, error.message, requestId), headers: error.headers };
  log.error({ err: error, requestId }, 'a request failed');
  return errorResponse(500, 'internal', 'Something went wrong on our side. Try again in a minute.', requestId);
};
