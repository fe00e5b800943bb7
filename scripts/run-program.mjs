// Runs a program of this project to its end; what it prints is kept together.
import { spawn } from 'node:child_process';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/**
 * Runs `file` with Node and resolves to whether it ended well. Several may run at once: with `live` its output is shown as it comes,
 * otherwise in one piece at its end, under its title and the time it took.
 */
export const runProgram = (title, file, args = [], { env = {}, live = false, wrap = [] } = {}) =>
  new Promise((resolve) => {
    const began = performance.now();
    const [command, ...words] = [...wrap, process.execPath, file, ...args];
    if (live) console.log(`\n— ${title}`);
    const child = spawn(command, words, {
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, NO_PROXY: '127.0.0.1,localhost', ...env },
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const end = (ok) => {
      if (live) console.log(`— ${title}: ${seconds(began)}`);
      else process.stdout.write(`\n— ${title} (${seconds(began)})\n${Buffer.concat(output)}`);
      resolve(ok);
    };
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
