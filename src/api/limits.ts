/** How much anybody may take of the app before having proved anything. */
export interface ServerLimits {
  /** Bytes of all bodies that are being read or worked on. */
  bodyBytes: number;
  /** No part of a body for so long: its sender is too slow. */
  bodyIdleMs: number;
  /** From the first to the last byte of a body. */
  bodyMs: number;
  /** An answer that has not been taken by then ends the connection. */
  answerMs: number;
  connections: number;
  connectionsPerAddress: number;
  /** Requests being worked on at once; those whose body is still on its way do not count. */
  inFlight: number;
  /** How long a turn of the event loop may take, twice in a row, before new work is refused. */
  loopDelayMs: number;
  /** Networks that only the platform's proxy can come from: not counted per address. */
  ownNetworks: string[];
  /** Proxies that stand in front of the app, besides those in such networks. Addresses, or ranges like `203.0.113.0/24`. */
  trustedProxies: string[];
}

/** Private, link-local and loopback networks: nobody on the internet has such an address, so it is the platform's proxy that comes from there. */
const ownNetworks = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

/**
 * Graph's largest body is 1 MB, so 32 of them are held; connections stay below the 1,024 files a process may have open on many systems; 512
 * requests in flight are answered within a few seconds at the speed of one core, and half a second of the loop leaves Graph's 3 s room.
 */
export const defaultLimits: ServerLimits = {
  bodyBytes: 32 * 1024 * 1024,
  bodyIdleMs: 5_000,
  bodyMs: 10_000,
  answerMs: 30_000,
  connections: 900,
  connectionsPerAddress: 100,
  inFlight: 512,
  loopDelayMs: 500,
  ownNetworks,
  trustedProxies: [],
};
