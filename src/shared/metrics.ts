import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted. Labels have few values: no ids, no addresses. */
export interface Metrics {
  httpRequest(route: string, status: number, seconds: number): void;
  /** A caller was refused or cut off for lack of room. */
  httpRefused(reason: string): void;
  /** What the server holds, asked for when the metrics are read. */
  httpLoad(read: () => HttpLoad): void;
  graphRequest(operation: string, status: number, seconds: number): void;
  tokenRequest(kind: string, outcome: string): void;
  turn(kind: string, outcome: string, seconds: number): void;
  notification(outcome: string): void;
  news(kind: string, outcome: string): void;
  queueDepth(queue: string, depth: number): void;
  /** Prometheus text. */
  text(): Promise<string>;
  contentType: string;
}

export interface HttpLoad {
  bodyBytes: number;
  connections: number;
  inFlight: number;
}

const loadGauges: Record<keyof HttpLoad, [name: string, help: string]> = {
  bodyBytes: ['attache_http_body_bytes', 'Bytes held for bodies that are read or worked on'],
  connections: ['attache_http_connections', 'Connections that are open'],
  inFlight: ['attache_http_requests_in_flight', 'Requests being worked on'],
};

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics with a registry of their own, so that several apps may live in one process. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const http = new Histogram({
    name: 'attache_http_request_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers,
  });
  const refused = new Counter({
    name: 'attache_http_refused_total',
    help: 'Callers refused or cut off for lack of room, by reason',
    labelNames: ['reason'],
    registers,
  });
  const graph = new Histogram({
    name: 'attache_graph_request_seconds',
    help: 'Graph requests by operation and status, each attempt',
    labelNames: ['operation', 'status'],
    buckets: seconds,
    registers,
  });
  const tokens = new Counter({
    name: 'attache_token_requests_total',
    help: 'Token requests by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const turns = new Histogram({
    name: 'attache_turn_seconds',
    help: 'Bot turns by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: seconds,
    registers,
  });
  const notifications = new Counter({
    name: 'attache_change_notifications_total',
    help: 'Change notifications by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const news = new Counter({
    name: 'attache_news_total',
    help: 'News by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const depth = new Gauge({ name: 'attache_queue_depth', help: 'Jobs waiting', labelNames: ['queue'], registers });
  return {
    httpRequest: (route, status, took) => http.observe({ route, status }, took),
    httpRefused: (reason) => refused.inc({ reason }),
    httpLoad: (read) => registerLoad(registry, read),
    graphRequest: (operation, status, took) => graph.observe({ operation, status }, took),
    tokenRequest: (kind, outcome) => tokens.inc({ kind, outcome }),
    turn: (kind, outcome, took) => turns.observe({ kind, outcome }, took),
    notification: (outcome) => notifications.inc({ outcome }),
    news: (kind, outcome) => news.inc({ kind, outcome }),
    queueDepth: (queue, jobs) => depth.set({ queue }, jobs),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const registerLoad = (registry: Registry, read: () => HttpLoad): void => {
  for (const part of ['bodyBytes', 'connections', 'inFlight'] as const) {
    const [name, help] = loadGauges[part];
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read()[part]);
      },
    });
  }
};
