import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: what Graph posts is what the tests look at
  value: any[];
}

export interface WebhookAnswer {
  status: number;
  type?: string;
  body?: string;
  delayMs?: number;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** An endpoint for change notifications on a free port; how it answers can be changed. */
export const startWebhook = async () => {
  const received: Received[] = [];
  const validated: string[] = [];
  let handshake = (token: string): WebhookAnswer => ({ status: 200, type: 'text/plain', body: token });
  let answer = (): WebhookAnswer => ({ status: 202 });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const token = url.searchParams.get('validationToken');
    const body = await textOf(request);
    if (token === null) received.push({ path: url.pathname + url.search, value: JSON.parse(body).value });
    else validated.push(url.pathname);
    const { status, type, body: text, delayMs } = token === null ? answer() : handshake(token);
    if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs));
    // In two steps: restify, loaded beside this by tests of the app, lets `writeHead` of every response return nothing.
    response.writeHead(status, type ? { 'content-type': type } : {});
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** As an app behind an encrypted front door would name itself. */
    url: `https://127.0.0.1:${port}/api/notifications`,
    plainUrl: `http://127.0.0.1:${port}/api/notifications`,
    received,
    validated,
    items: () => received.flatMap(({ value }) => value),
    onHandshake: (next: typeof handshake) => {
      handshake = next;
    },
    onNotification: (next: typeof answer) => {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Webhook = Awaited<ReturnType<typeof startWebhook>>;
