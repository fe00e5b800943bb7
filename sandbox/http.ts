import type { Server } from 'node:http';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { boundedBody, localOnly } from './doors.ts';
import { ConnectionDropped } from './faults.ts';
import type { Tenant } from './tenant/tenant.ts';

export interface HttpParts {
  tenant: Tenant;
  /** Microsoft Graph, at `/v1.0`, and the upload and download addresses it gives, at `/drive`. */
  graph: { fetch(request: Request): Promise<Response> };
  /** The connector, at `/teams`. */
  connector: Hono;
  /** Channel metadata, at `/v1`. */
  channelMetadata: Hono;
  /** Control API, at `/_sandbox`. */
  control: Hono;
  /** What the chat page talks to, at `/chat/api`. */
  chatApi: Hono;
  /** The chat page itself, at `/`. */
  pageFiles: Hono;
  /** Entra ID, at `/{tenant}`. */
  entra: Hono;
}

/** Everything the sandbox serves, by address. What an answer says is on disk before it leaves. */
export const createHttp = (parts: HttpParts): Hono => {
  const app = new Hono();

  app.use('*', localOnly, boundedBody);
  app.use('*', async (_context, next) => {
    await next();
    parts.tenant.store.flush();
  });

  app.onError((error, context) => {
    if (error instanceof ConnectionDropped) {
      (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket.destroy();
      return new Response(null, { status: 500, headers: { 'x-hono-already-sent': 'true' } });
    }
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return context.json({ error: { code: 'InternalServerError', message: 'The sandbox failed.' } }, 500);
  });
  app.notFound((context) => context.json({ error: { code: 'NotFound', message: 'Nothing is served here.' } }, 404));

  app.all('/v1.0', (context) => parts.graph.fetch(context.req.raw));
  app.all('/v1.0/*', (context) => parts.graph.fetch(context.req.raw));
  app.all('/drive/*', (context) => parts.graph.fetch(context.req.raw));
  app.route('/v1', parts.channelMetadata);
  app.route('/teams', parts.connector);
  app.route('/_sandbox', parts.control);
  app.route('/chat/api', parts.chatApi);
  app.route('/', parts.entra);
  app.route('/', parts.pageFiles);
  return app;
};

/** Listens on loopback alone; rejects with EADDRINUSE when the port is taken. */
export const listen = (app: { fetch: Hono['fetch'] }, port: number): Promise<{ port: number; server: Server }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (address) =>
      resolve({ port: address.port, server }),
    ) as Server;
    // MSAL does not repeat a request on a connection that was closed while idle.
    server.keepAliveTimeout = 75_000;
    server.headersTimeout = 80_000;
    server.requestTimeout = 60_000;
    server.on('error', reject);
  });
