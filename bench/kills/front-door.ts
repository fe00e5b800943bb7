import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before the instances, as in front of a real service: Teams knows one address. */
export interface FrontDoor {
  url: string;
  /** Which instances the next requests go to: several get the same request at once, and the first answer counts. */
  sendTo(pick: () => readonly string[]): void;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
}

/** Without anybody behind it, or when who is behind it dies while answering, it says 502. */
export const openFrontDoor = async (port: number): Promise<FrontDoor> => {
  let pick: () => readonly string[] = () => [];
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing, pick()));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendTo: (next) => {
      pick = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const serve = async (incoming: IncomingMessage, outgoing: ServerResponse, origins: readonly string[]) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const { status, type, ...answer } = await Promise.any(origins.map((origin) => pass(incoming, body, origin))).catch(
    (): Answer => ({ status: 502, type: 'application/json', body: Buffer.from('{}') }),
  );
  outgoing.writeHead(status, type ? { 'content-type': type } : {});
  outgoing.end(answer.body);
};

const pass = ({ method, url, headers }: IncomingMessage, body: Buffer, origin: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, ...rest } = headers;
    // A connection of its own: whoever was killed takes nobody else's request along.
    const passed = request(`${origin}${url}`, { method, headers: rest, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 502,
          type: answer.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    });
    passed.on('error', reject);
    passed.end(body);
  });
