import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ApiRequest, type ApiResponse, errorResponse, type Route } from '../route.ts';

export interface TabPagesOptions {
  /** The built tab. */
  folder: string;
  /** Public settings the page needs before anybody signs in. */
  settings: { clientId: string; hostOrigins: string[] };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Hosts that may frame the tab: Teams, Outlook and the Microsoft 365 app (facts: manifest, hosts). */
const microsoftHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://*.microsoft365.com',
];

/** The tab as files, read once into memory with a gzip twin; names come from a fixed list, so no path can leave the folder. */
export const tabPages = ({ folder, settings }: TabPagesOptions): Route[] => {
  const files = existsSync(folder) ? readFolder(folder) : new Map<string, BuiltFile>();
  files.set('config.json', built('config.json', Buffer.from(JSON.stringify(settings))));
  const headers = pageHeaders(settings.hostOrigins);
  const serve = (request: ApiRequest): ApiResponse => {
    const name = request.path.replace(/^\/tab\/?/, '') || 'index.html';
    const file = files.get(name);
    if (!file) return errorResponse(404, 'not_found', 'There is nothing at this address.', request.requestId);
    const packed = file.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': file.type,
        'cache-control': /-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
      },
      body: packed ? file.gzip : file.bytes,
    };
  };
  return [
    { method: 'GET', path: '/tab', handle: () => ({ status: 308, headers: { location: '/tab/' } }) },
    { method: 'GET', path: '/tab/*', handle: serve },
  ];
};

interface BuiltFile {
  type: string;
  bytes: Buffer;
  gzip?: Buffer;
}

const built = (name: string, bytes: Buffer): BuiltFile => ({
  type: types[extname(name)] ?? 'application/octet-stream',
  bytes,
  ...(/\.(html|js|css|json|svg)$/.test(name) ? { gzip: gzipSync(bytes, { level: 9 }) } : {}),
});

const readFolder = (folder: string): Map<string, BuiltFile> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path).split(sep).join('/'), built(path, readFileSync(path))] as const),
  );

const pageHeaders = (hostOrigins: string[]): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' https://res.cdn.office.net",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...microsoftHosts, ...hostOrigins].join(' ')}`,
  ].join('; '),
});
