import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program under measurement, as its own process. */
export interface Program {
  pid: number;
  /** Everything it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname ?? '.', '..');

/** Starts `node <args>` and resolves when it prints `ready`, or says over IPC that it is; rejects with its output when it ends before. */
export const startProgram = (
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
  patienceMs = 60_000,
): Promise<Program> =>
  new Promise((resolve, reject) => {
    let output = '';
    const child: ChildProcess = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_PROXY: '127.0.0.1,localhost', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const program: Program = {
      pid: child.pid ?? 0,
      output: () => output,
      stop: () =>
        new Promise((stopped) => {
          if (child.exitCode !== null) return stopped();
          child.once('exit', () => stopped());
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
        }),
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${args.join(' ')} was not ready in ${patienceMs} ms:\n${output}`));
    }, patienceMs);
    const check = () => {
      if (!ready.test(output)) return;
      clearTimeout(timer);
      resolve(program);
    };
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        check();
      });
    child.on('message', (message) => {
      if (message !== 'ready') return;
      output += '\nready\n';
      check();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });

/** A folder for one measurement, gone with it. */
export const inFreshFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
