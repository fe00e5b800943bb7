import type { Socket } from 'node:net';
import { networkOf, rangesOf } from '../shared/addresses.ts';
import type { ServerLimits } from './limits.ts';

interface Connection {
  network: string;
  /** Requests being worked on; such a connection is never cut to make room. */
  working: number;
  /** Since when an answer waits to be taken. */
  answeringSince: number | undefined;
}

export type CutReason = 'connections' | 'connections_of_address' | 'slow_reader';

export interface Connections {
  open(socket: Socket): void;
  /** A request has arrived; the connection is the newest again. */
  use(socket: Socket): void;
  /** A request of the connection is worked on, until the function it gives is called. */
  work(socket: Socket): () => void;
  /** An answer is on its way; the function it gives is called when it has been taken. */
  answer(socket: Socket): () => void;
  count(): number;
  stop(): void;
}

/**
 * Caps on connections, in all and per address (the /64 network for IPv6). Whoever comes when all are taken gets the place of the connection
 * that has been silent for longest, so that nobody keeps others out by holding connections; one whose request is worked on keeps its place.
 */
export const watchConnections = (
  limits: Pick<ServerLimits, 'connections' | 'connectionsPerAddress' | 'ownNetworks' | 'trustedProxies' | 'answerMs'>,
  onCut: (reason: CutReason) => void,
): Connections => {
  /** The one that has been silent for longest comes first. */
  const connections = new Map<Socket, Connection>();
  const perNetwork = new Map<string, number>();
  const trusted = rangesOf([...limits.ownNetworks, ...limits.trustedProxies]);

  const cut = (socket: Socket, reason: CutReason) => {
    onCut(reason);
    forget(socket);
    socket.destroy();
  };
  const forget = (socket: Socket) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connections.delete(socket);
    const others = (perNetwork.get(connection.network) ?? 1) - 1;
    if (others > 0) perNetwork.set(connection.network, others);
    else perNetwork.delete(connection.network);
  };
  /** Ends with the newcomer itself when all others are at work: it stands last. */
  const makeRoom = (reason: CutReason, network?: string) => {
    for (const [socket, connection] of connections) {
      const mayGo = connection.working === 0 && (network === undefined || connection.network === network);
      if (mayGo) return cut(socket, reason);
    }
  };

  const timer = setInterval(() => {
    const since = performance.now() - limits.answerMs;
    for (const [socket, { answeringSince }] of connections)
      if (answeringSince !== undefined && answeringSince < since) cut(socket, 'slow_reader');
  }, sweepMs(limits.answerMs)).unref();

  return {
    open(socket) {
      const address = socket.remoteAddress ?? '';
      const network = networkOf(address);
      const ofNetwork = (perNetwork.get(network) ?? 0) + 1;
      connections.set(socket, { network, working: 0, answeringSince: undefined });
      perNetwork.set(network, ofNetwork);
      socket.once('close', () => forget(socket));
      if (ofNetwork > limits.connectionsPerAddress && !trusted(address)) makeRoom('connections_of_address', network);
      else if (connections.size > limits.connections) makeRoom('connections');
    },
    use(socket) {
      const connection = connections.get(socket);
      if (!connection) return;
      connections.delete(socket);
      connections.set(socket, connection);
    },
    work(socket) {
      const connection = connections.get(socket);
      if (!connection) return () => undefined;
      connection.working += 1;
      return () => {
        connection.working -= 1;
      };
    },
    answer(socket) {
      const connection = connections.get(socket);
      if (!connection) return () => undefined;
      connection.answeringSince ??= performance.now();
      return () => {
        connection.answeringSince = undefined;
      };
    },
    count: () => connections.size,
    stop: () => clearInterval(timer),
  };
};

const sweepMs = (answerMs: number) => Math.min(1000, answerMs);
