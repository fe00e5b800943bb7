import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** Headers of every answer, errors included; a route may override them (the tab must be framed by Teams). */
export const securityHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const unreadable: Record<string, [status: string, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers_too_large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'too_slow', 'The request took too long to arrive.'],
};

/** What is no HTTP request, or does not become one in time, gets the same kind of answer as everything else. */
export const refuseUnreadable = (error: NodeJS.ErrnoException, socket: Duplex) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const [status, code, message] = unreadable[error.code ?? ''] ?? [
    '400 Bad Request',
    'bad_request',
    'That request cannot be read.',
  ];
  const body = JSON.stringify({ error: { code, message, requestId: randomBytes(6).toString('hex') } });
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ ...securityHeaders, ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};
