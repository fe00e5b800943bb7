import { spawn } from 'node:child_process';
import { type Program, program } from './program.ts';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program with these settings and no others of ours, to its end. */
export const run = (command: string, args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(command, args, { env: { PATH, HOME, npm_config_loglevel: 'silent', ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });

/** Runs a program of ours. */
export const runProgram = async (name: Program, args: string[] = [], env: Record<string, string> = {}): Promise<Ran> =>
  run(process.execPath, [await program(name), ...args], env);
