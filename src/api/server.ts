import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Log } from '../shared/log.ts';
import type { Metrics } from '../shared/metrics.ts';
import { BodyRefused, readBody } from './read-body.ts';
import { type ApiRequest, type ApiResponse, errorResponse, type Route } from './route.ts';

export interface ServerOptions {
  routes: Route[];
  port: number;
  log: Log;
  metrics: Metrics;
  /** Loopback listens on 127.0.0.1 only. */
  host?: string;
}

export interface RunningServer {
  url: string;
  /** Stops accepting, lets requests in flight finish for at most `graceMs`, then cuts the rest off. */
  stop(graceMs?: number): Promise<void>;
}

const defaultMaxBytes = 256 * 1024;
const requestTimeoutMs = 10_000;

/** Headers of every answer, errors included; a route may override them (the tab must be framed by Teams). */
const securityHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Serves the routes over HTTP, and nothing else: limits, schema of errors, request ids, metrics. */
export const startServer = async ({ routes, port, log, metrics, host }: ServerOptions): Promise<RunningServer> => {
  const server = restify.createServer({ name: 'attache', ignoreTrailingSlash: false, handleUncaughtExceptions: false });
  let draining = false;
  let inFlight = 0;

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

  const serve = (route: Route) => async (request: restify.Request, response: restify.Response) => {
    const requestId = randomBytes(6).toString('hex');
    const began = performance.now();
    inFlight += 1;
    let answer: ApiResponse;
    try {
      answer = await route.handle(await readRequest(request, route, requestId));
    } catch (error) {
      answer = explain(error, requestId, log);
      // What is left of a refused upload is not read: the connection ends with the answer.
      if (error instanceof BodyRefused) answer.headers = { ...answer.headers, connection: 'close' };
    }
    inFlight -= 1;
    respond(response, answer, requestId);
    if (!request.complete) dropRest(request);
    metrics.httpRequest(route.path, answer.status, (performance.now() - began) / 1000);
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
  await new Promise<void>((resolve, reject) => {
    // restify passes the server's errors on, and one that nobody listens to would end the process.
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async (graceMs = 20_000) => {
      draining = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      const until = Date.now() + graceMs;
      while (inFlight > 0 && Date.now() < until) {
        http.closeIdleConnections();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      http.closeIdleConnections();
      setTimeout(() => http.closeAllConnections(), 200).unref();
      await closed;
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

const unreadable: Record<string, [status: string, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers_too_large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'too_slow', 'The request took too long to arrive.'],
};

/** What is no HTTP request, or does not become one in time, gets the same kind of answer as everything else. */
const refuseUnreadable = (error: NodeJS.ErrnoException, socket: Duplex) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const [status, code, message] = unreadable[error.code ?? ''] ?? [
    '400 Bad Request',
    'bad_request',
    'That request cannot be read.',
  ];
  const body = JSON.stringify({ error: { code, message, requestId: randomBytes(6).toString('hex') } });
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ ...securityHeaders, ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** Lets the refusal reach a caller that is still sending, without reading on for long. */
const dropRest = (request: restify.Request) => {
  request.resume();
  setTimeout(() => request.destroy(), 1000).unref();
};

const readRequest = async (request: restify.Request, route: Route, requestId: string): Promise<ApiRequest> => {
  const url = readUrl(request.url);
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(query, name))
      throw new BodyRefused(400, 'repeated_parameter', `The parameter ${name.slice(0, 40)} is given twice.`);
    query[name] = value;
  }
  const body = await readBody(
    request as unknown as IncomingMessage,
    route.maxBytes ?? defaultMaxBytes,
    route.accepts ?? 'application/json',
  );
  return {
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
};

const readUrl = (target: string | undefined): URL => {
  const address = `http://localhost${target ?? '/'}`;
  if (!URL.canParse(address)) throw new BodyRefused(400, 'bad_request', 'That address cannot be read.');
  return new URL(address);
};

const explain = (error: unknown, requestId: string, log: Log): ApiResponse => {
  if (error instanceof BodyRefused) return errorResponse(error.status, error.code, error.message, requestId);
  log.error({ err: error, requestId }, 'a request failed');
  return errorResponse(500, 'internal', 'Something went wrong on our side. Try again in a minute.', requestId);
};

/** Metrics on a port of their own, on loopback: they never leave the machine by accident. */
export const startMetricsServer = async (metrics: Metrics, port: number): Promise<RunningServer> => {
  // restify changes `writeHead` of every response in the process so that it returns nothing: its calls cannot be chained.
  const send = (response: ServerResponse, status: number, type: string, body: string) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
  const server = createHttpServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return send(response, 404, 'text/plain', 'Not found');
    metrics.text().then(
      (text) => send(response, 200, metrics.contentType, text),
      () => send(response, 500, 'text/plain', 'Metrics cannot be had right now.'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
