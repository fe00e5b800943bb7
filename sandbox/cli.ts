import { ZodError, z } from 'zod';
import { startSandbox } from './index.ts';
import { readSandboxSettings } from './settings.ts';

const fail = (message: string, code: number): never => {
  console.error(message);
  process.exit(code);
};

const settings = (() => {
  try {
    return readSandboxSettings();
  } catch (cause) {
    if (cause instanceof ZodError) return fail(`The sandbox cannot start:\n${z.prettifyError(cause)}`, 78);
    throw cause;
  }
})();

const sandbox = await startSandbox(settings).catch((cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EADDRINUSE')
    return fail(
      `Port ${settings.port} is taken: another sandbox may be running. Stop it, or choose a port with SANDBOX_PORT.`,
      1,
    );
  throw cause;
});

console.log(`Sandbox: ${sandbox.url}/  (chat page; the app is expected at ${settings.appUrl})`);
// `npm start` waits for this before it starts the app.
process.send?.('ready');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void sandbox.stop().then(() => process.exit(0));
  });
