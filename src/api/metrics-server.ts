import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Metrics } from '../shared/metrics.ts';
import { addressOf, listen, type RunningServer } from './listen.ts';

/**
 * Metrics on a port of their own, on loopback: they never leave the machine by accident, nor through a browser on it that was led here by a
 * name of somebody else's (DNS rebinding).
 */
export const startMetricsServer = async (
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  port: number,
): Promise<RunningServer> => {
  const server = createServer((request, response) => {
    if (!isAskedHere(request)) return send(response, 403, 'text/plain', 'Ask this machine by its own name.');
    if (request.method !== 'GET' || request.url !== '/metrics') return send(response, 404, 'text/plain', 'Not found');
    metrics.text().then(
      (text) => send(response, 200, metrics.contentType, text),
      () => send(response, 500, 'text/plain', 'Metrics cannot be had right now.'),
    );
  });
  await listen(server, port, '127.0.0.1');
  return {
    url: addressOf(server),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

const isAskedHere = ({ headers }: IncomingMessage): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '');

// restify changes `writeHead` of every response in the process so that it returns nothing: its calls cannot be chained.
const send = (response: ServerResponse, status: number, type: string, body: string) => {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(body);
};
