import { connect, type Socket } from 'node:net';

/** A connection that is under the test's hand: what is written, and what has come back so far. */
export interface HeldConnection {
  socket: Socket;
  /** Resolves when the bytes are with the system. */
  write(bytes: string | Buffer): Promise<void>;
  said(): string;
  /** Resolves when the connection is over, whoever ended it. */
  closed: Promise<void>;
  close(): void;
}

export const holdConnection = (url: string): Promise<HeldConnection> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    const closed = new Promise<void>((over) => socket.once('close', () => over()));
    socket.once('error', reject);
    socket.once('connect', () => {
      // What it was cut with is in `said` and `closed`.
      socket.on('error', () => undefined);
      resolve({
        socket,
        said: () => said,
        closed,
        write: (bytes) => new Promise((written) => void socket.write(bytes, () => written())),
        close: () => void socket.destroy(),
      });
    });
  });

/** Resolves as soon as the check holds; the test's own time limit ends it otherwise. */
export const eventually = async (check: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 20));
};
