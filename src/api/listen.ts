import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';

export interface RunningServer {
  url: string;
  /** Stops accepting, lets requests in flight finish for at most `graceMs`, then cuts the rest off. */
  stop(graceMs?: number): Promise<void>;
}

interface Listening {
  once(event: 'error', told: (error: Error) => void): unknown;
  listen(port: number, host: string | undefined, told: () => void): unknown;
}

/** Resolves when the server listens, rejects when it cannot. */
export const listen = (server: Listening, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

/** Where a program on this machine reaches the server. */
export const addressOf = (server: Pick<Server, 'address'>): string => {
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server does not listen on a port');
  const { address, port } = listening;
  const isEverywhere = address === '::' || address === '0.0.0.0';
  return `http://${isEverywhere ? '127.0.0.1' : isIPv6(address) ? `[${address}]` : address}:${port}`;
};
