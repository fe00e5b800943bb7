import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Where the built chat page lies, seen from the sources and from the bundle alike. */
const builtPage = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'dist', 'chat-page');
};

/** Serves the built chat page: `/`, `/assets/…` and other files beside them; what is no file is left to the next part. */
export const createPageFiles = (folder: string = builtPage()): Hono => {
  const app = new Hono();
  app.get('/*', async (context, next) => {
    const path = decoded(context.req.path);
    if (path === undefined) return next();
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    const type = types[extname(file)];
    if (!file.startsWith(folder + sep) || !type) return next();
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes)
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': type,
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
    if (path !== '/') return next();
    return context.html(
      '<!doctype html><title>Sandbox</title><p>The chat page is not built yet: <code>npm run build -- chat-page</code></p>',
      503,
    );
  });
  return app;
};

/** Undefined for what names nothing: `%zz`, or bytes that are no UTF-8. */
const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};
