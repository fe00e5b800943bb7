import { type ChildProcess, spawn } from 'node:child_process';

/** A program of ours in a process of its own. */
export interface Child {
  /** Everything it has written to standard output so far. */
  out(): string;
  err(): string;
  /** Ends it as a power cut would, and waits for that. */
  kill(): Promise<void>;
  /** Asks it to end, and waits; the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a program (TypeScript through tsx, a bundle as it is) and waits until it says that it is ready. With `laterMs` its clock is
 * ahead by so much.
 */
export const startChild = async (file: string, env: Record<string, string>, laterMs = 0): Promise<Child> => {
  const { PATH = '', HOME = '' } = process.env;
  const loader = [
    ...(file.endsWith('.ts') || laterMs > 0 ? ['--import', 'tsx'] : []),
    ...(laterMs > 0 ? ['--import', new URL('./later.ts', import.meta.url).href] : []),
  ];
  const child = spawn(process.execPath, [...loader, file], {
    env: { PATH, HOME, NO_PROXY: '127.0.0.1,localhost', LATER_MS: String(laterMs), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    void gone.then((code) => reject(new Error(`${file} ended with ${code} before it was ready:\n${err || out}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning(child)) child.kill(signal);
    return gone;
  };
  return {
    out: () => out,
    err: () => err,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
};

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
