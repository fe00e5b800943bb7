import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, controlOf } from '../sandbox/support/control.ts';

const run = promisify(execFile);
const packages = ['msal==1.39.0', 'O365==2.1.10'];

/** Python with the clients in a folder of its own, or why there is none. */
const preparePython = async (folder: string): Promise<{ python: string } | { missing: string }> => {
  try {
    await run('python3', ['-m', 'venv', folder], { timeout: 60_000 });
  } catch {
    return { missing: 'no Python with venv on this machine' };
  }
  const python = join(folder, 'bin', 'python');
  try {
    const options = ['-q', '--disable-pip-version-check', '--retries', '1', '--timeout', '10'];
    await run(python, ['-m', 'pip', 'install', ...options, ...packages], { timeout: 120_000 });
    return { python };
  } catch {
    return { missing: `the Python registry gave no ${packages.join(' and ')}` };
  }
};

describe('unmodified Python clients', () => {
  let sandbox: Sandbox;
  let folder: string;
  let python: string;

  before(async function () {
    this.timeout(200_000);
    folder = await mkdtemp(join(tmpdir(), 'attache-python-'));
    const prepared = await preparePython(folder);
    if ('missing' in prepared) {
      process.stdout.write(`      skipped: ${prepared.missing}\n`);
      return this.skip();
    }
    ({ python } = prepared);
    sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9' });
  });
  after(async () => {
    await sandbox?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('sign in with msal and read a calendar with O365', async function () {
    this.timeout(60_000);
    const { tenantId, app, publicClients } = registrations;
    const token = await controlOf(sandbox.url).token(adele, 'graph', { scopes: ['User.Read', 'Calendars.Read'] });

    const { stdout } = await run(
      python,
      [
        join(import.meta.dirname, 'python_clients.py'),
        ...[sandbox.url, tenantId, app.appId, app.secret, publicClients[0], adele, token],
      ],
      { timeout: 50_000 },
    );

    const seen = JSON.parse(stdout) as { events: string[]; [name: string]: unknown };
    assert.equal(seen.program, 'Bearer');
    assert.equal(seen.person, adele);
    assert.equal(seen.me, 'Adele Vance');
    assert.equal(seen.calendar, 'Calendar');
    assert.equal(seen.events.length, 5);
  });
});
