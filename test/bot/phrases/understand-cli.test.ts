import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { program } from '../../support/program.ts';

let cli = '';
const start = (args: readonly string[]) => spawn(process.execPath, [cli, ...args]);

const run = async (args: readonly string[], input: string) => {
  const child = start(args);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, output, errors };
};

const atNine = ['--now', '2026-11-23T09:00', '--time-zone', 'Europe/London'];

describe('npm run understand', () => {
  before(async () => {
    cli = await program('understand');
  });

  it('prints one object a line, text first, for each line read', async () => {
    const { code, output } = await run(atNine, 'book 30 min with Adele tomorrow at 3pm\r\n\nsign out');

    assert.equal(code, 0);
    assert.deepEqual(output.split('\n'), [
      '{"text":"book 30 min with Adele tomorrow at 3pm","intent":"book","people":["Adele"],"durationMinutes":30,"start":"2026-11-24T15:00"}',
      '{"text":"","intent":"unknown"}',
      '{"text":"sign out","intent":"signOut"}',
      '',
    ]);
  });

  it('answers a line while its input is still open', async () => {
    const child = start(atNine);
    const lines = createInterface({ input: child.stdout });

    child.stdin.write('help\n');
    const [line] = await once(lines, 'line');

    assert.equal(line, '{"text":"help","intent":"help"}');
    child.stdin.end();
    await once(child, 'close');
  });

  it('reads in the present and the zone of the machine unless told otherwise', async () => {
    const { code, output } = await run([], 'agenda today\n');

    const { day } = JSON.parse(output) as { day: string };
    assert.equal(code, 0);
    assert.ok(Math.abs(Date.parse(day) - Date.now()) < 2 * 86_400_000);
  });

  for (const [what, args, said] of [
    ['a moment that does not exist', ['--now', '2026-02-30T09:00'], /2026-02-30T09:00.*no local time/],
    ['an unknown zone', ['--time-zone', 'Mars/Olympus'], /Mars\/Olympus.*no time zone/],
    ['an unknown option', ['--then', 'x'], /--then/],
    ['an option without a value', ['--now'], /now/],
  ] as const)
    it(`ends with 64 and says why when given ${what}`, async () => {
      const { code, output, errors } = await run(args, 'help\n');

      assert.equal(code, 64);
      assert.equal(output, '');
      assert.match(errors, said);
      assert.doesNotMatch(errors, /\n\s+at /);
    });
});
