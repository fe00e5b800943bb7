import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A sandbox in a process of its own, with its state on disk: can be killed and started again at the same address. */
export const sandboxProcess = async (port: number, appUrl: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-process-'));
  // Below the project, so that packages are found; bundled, because it is started many times.
  const program = join(root, 'dist', `sandbox-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'sandbox/cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.svg': 'text' },
    logLevel: 'warning',
  });
  let child: ChildProcess | undefined;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(process.execPath, [program], {
        env: { ...process.env, SANDBOX_PORT: String(port), DATA_DIR: folder, PUBLIC_URL: appUrl },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      for await (const chunk of child.stdout ?? []) if (String(chunk).includes('Sandbox:')) return;
      throw new Error('the sandbox did not start');
    },
    pid: () => child?.pid,
    /** `kill -9`, now. */
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
      rmSync(program, { force: true });
    },
  };
};

/** A port nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};
