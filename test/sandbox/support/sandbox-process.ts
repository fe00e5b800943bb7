import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../../support/program.ts';

/** A sandbox in a process of its own, with its state on disk: can be killed and started again at the same address. */
export const sandboxProcess = async (port: number, appUrl: string, notifyOrigins: string[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-process-'));
  const file = await program('sandbox');
  let child: ChildProcess | undefined;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(process.execPath, [file], {
        env: {
          ...process.env,
          SANDBOX_PORT: String(port),
          DATA_DIR: folder,
          PUBLIC_URL: appUrl,
          SANDBOX_NOTIFY_ORIGINS: notifyOrigins.join(),
        },
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
    },
  };
};
