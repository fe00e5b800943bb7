import { request } from 'node:http';
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

export interface RawRequest {
  method?: string;
  path: string;
  headers?: Record<string, string | string[]>;
  /** Text is sent with its length; chunks are sent without one. */
  body?: string | Buffer | { chunks: Iterable<string | Buffer> };
}

/** One request, with exactly these headers. An answer that comes before the body is over counts. */
export const send = (url: string, { method = 'GET', path, headers = {}, body }: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const whole = typeof body === 'string' || Buffer.isBuffer(body) ? body : undefined;
    const outgoing = request({
      hostname,
      port,
      path,
      method,
      agent: false,
      headers: {
        ...(whole === undefined ? {} : { 'content-length': String(Buffer.byteLength(whole)) }),
        ...headers,
      },
    });
    let answered = false;
    outgoing.on('response', (incoming) => {
      answered = true;
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk) => {
        text += chunk;
      });
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
          text,
        }),
      );
    });
    outgoing.on('error', (error) => {
      // The connection may be cut while the rest of a refused body is on its way: the answer is there.
      if (!answered) reject(error);
    });
    if (whole !== undefined) outgoing.end(whole);
    else if (body && typeof body === 'object' && 'chunks' in body) {
      for (const chunk of body.chunks) outgoing.write(chunk);
      outgoing.end();
    } else outgoing.end();
  });

/** Writes these bytes to the port as they are, and reads until the other side ends the connection. */
export const sendBytes = (url: string, bytes: string | Buffer, { keepOpen = false } = {}): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      if (!keepOpen) setTimeout(() => socket.end(), 300);
    });
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      resolve({
        status: Number(first.split(' ')[1] ?? 0),
        headers: Object.fromEntries(
          lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
        ),
        text: rest.join('\r\n\r\n'),
      });
    });
  });
