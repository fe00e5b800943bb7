import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createLog } from '../../src/shared/log.ts';
import { skip } from '../support/skip.ts';

describe('the log', () => {
  const logged = (error: unknown): string => {
    const lines: string[] = [];
    createLog('debug', { write: (line) => void lines.push(line) }).error({ err: error }, 'it failed');
    return lines.join('');
  };

  it('says where an error comes from, and not what it says', () => {
    const cause = new TypeError('Budget of Nora\nat Nora (budget.ts:1:1)');
    const line = logged(new Error('Dear Nora,\n    at Nora (budget.ts:1:1)\nyours', { cause }));

    assert.doesNotMatch(line, /nora|budget/i);
    const { err } = JSON.parse(line);
    assert.equal(err.type, 'Error');
    assert.match(err.at[0], /log\.test\.ts/);
    assert.equal(err.cause.type, 'TypeError');
  });

  it('takes codes and ids, and nothing else that an error calls so', () => {
    const said = { code: 'Dear Nora', status: 'Dear Nora', graphCode: 'Dear Nora', requestId: 'of nora@example.com' };
    const known = { code: 'ECONNRESET', status: 503, graphCode: 'ErrorItemNotFound', requestId: '8f6c-1' };

    assert.doesNotMatch(logged(Object.assign(new Error('x'), said)), /nora/i);
    const { err } = JSON.parse(logged(Object.assign(new Error('x'), known)));
    assert.deepEqual({ ...err, type: undefined, at: undefined }, { ...known, type: undefined, at: undefined });
  });
});

describe('a log on a full disk', () => {
  const disk = '/dev/full';
  const file = new URL('../../src/shared/log.ts', import.meta.url).href;
  const program = `
    import { createLog } from ${JSON.stringify(file)};
    const log = createLog('info');
    log.info('cannot be written');
    setTimeout(() => log.info('neither can this'), 50);
    setTimeout(() => {
      process.stderr.write('alive');
      process.exit(0);
    }, 200);
  `;

  it('costs its lines and neither the app nor its end', async function () {
    this.timeout(30_000);
    if (!existsSync(disk)) return skip(this, 'this system has no /dev/full');
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      stdio: ['ignore', openSync(disk, 'w'), 'pipe'],
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    assert.deepEqual([said, code], ['alive', 0]);
  });
});
