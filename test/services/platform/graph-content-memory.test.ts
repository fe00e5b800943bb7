import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registrations } from '../../../sandbox/registrations.ts';
import { sandboxProcess } from '../../sandbox/support/sandbox-process.ts';
import { createControl } from '../../support/control.ts';
import { run } from '../../support/run.ts';
import { freePort } from '../../support/start-app.ts';

const megabytes = 2 ** 20;
const child = fileURLToPath(new URL('./move-content-child.ts', import.meta.url));

/** What the system says a process holds, in MB (Linux). */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/**
 * App and sandbox in a process each. The app's client measures itself (resident memory, looked at with every 64 KB of content, against that
 * after a first small file and a collection); the sandbox is looked at from here every 10 ms.
 */
describe('a hundred megabytes', function () {
  this.timeout(120_000);
  const bytes = 100 * megabytes;
  let sandbox: Awaited<ReturnType<typeof sandboxProcess>>;
  before(async () => {
    sandbox = await sandboxProcess(await freePort(), 'http://127.0.0.1:9');
    await sandbox.start();
  });
  after(() => sandbox.remove());

  it('go up and down through app and sandbox, and neither grows by 64 MB', async () => {
    const control = createControl(sandbox.url);
    const TOKEN = await control.token(`MeganB@${registrations.domain}`, 'graph', ['Files.ReadWrite']);
    const pid = sandbox.pid() ?? 0;
    const isLinux = existsSync(`/proc/${pid}/status`);
    let [before, peak] = [0, 0];
    const look = setInterval(() => {
      if (isLinux) peak = Math.max(peak, residentMb(pid));
    }, 10);
    if (isLinux) before = residentMb(pid);

    const { code, out, err } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', child], {
      ...{ ORIGIN: sandbox.url, TOKEN, BYTES: String(bytes), NO_PROXY: '127.0.0.1' },
    });
    clearInterval(look);

    assert.equal(code, 0, err);
    const moved = JSON.parse(out) as { size: number; sent: string; received: string; grownMb: number };
    assert.equal(moved.size, bytes);
    assert.equal(moved.received, moved.sent);
    assert.ok(moved.grownMb < 64, `the app grew by ${moved.grownMb} MB`);
    assert.ok(peak - before < 64, `the sandbox grew by ${peak - before} MB`);
  });
});
