// npm start: without Microsoft 365 settings the sandbox and the app beside it; with settings the app alone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isConfigured } from '../src/environment.mjs';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const named = process.env.ATTACHE_ENV;
const configured = isConfigured(process.env);
if (named && !existsSync(`env/.env.${named}`)) {
  console.error(`There is no env/.env.${named}. ATTACHE_ENV names a file in env/; copy env/.env.dev and fill it in.`);
  process.exit(78);
}

const children = [];
let stopping = false;
const stop = (code) => {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
  }, 25_000).unref();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));

/** Starts one program and resolves when it says that it is ready. */
const run = (file, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(child);
    child.on('message', (message) => message === 'ready' && resolve(child));
    child.on('exit', (code) => stop(code ?? 1));
  });

if (configured) {
  await build(['app']);
  await run('dist/app.js', {});
} else {
  await build(['app', 'sandbox']);
  // Calls to this machine must not go through a proxy (connector calls would).
  const env = { ATTACHE_ENV: 'sandbox', NO_PROXY: '127.0.0.1,localhost', no_proxy: '127.0.0.1,localhost' };
  await run('dist/sandbox.js', env);
  await run('dist/app.js', { LOG_LEVEL: process.env.LOG_LEVEL || 'warn', ...env });
  const port = process.env.SANDBOX_PORT || 3979;
  console.log(`\nAttaché is ready. Open http://127.0.0.1:${port}/ and say: book 30 min with Adele tomorrow at 3pm\n`);
}
