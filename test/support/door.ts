import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** A door in front of the server that can be shut (refuses) or jammed (takes and never gives). */
export const startDoor = async (host: string, port: number) => {
  let state: 'open' | 'jammed' = 'open';
  const sockets = new Set<net.Socket>();
  const server = net.createServer((incoming) => {
    sockets.add(incoming);
    incoming.on('close', () => sockets.delete(incoming)).on('error', () => undefined);
    const outgoing = net.connect(port, host).on('error', () => incoming.destroy());
    incoming.on('data', (data) => state === 'open' && outgoing.write(data)).on('close', () => outgoing.destroy());
    outgoing.on('data', (data) => state === 'open' && incoming.write(data)).on('close', () => incoming.destroy());
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const shut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const doorPort = await listen(0);
  return {
    port: doorPort,
    shut,
    open: async () => {
      state = 'open';
      if (!server.listening) await listen(doorPort);
    },
    jam: () => {
      state = 'jammed';
    },
  };
};
