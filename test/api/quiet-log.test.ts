import assert from 'node:assert/strict';
import { createLog } from '../../src/shared/log.ts';
import type { Fault } from '../support/control.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

/** What services say when they quote what they were sent: names, addresses, subjects, over several lines. */
const told =
  "Nightingale cannot be moved: nora@nightingale.example said 'no'.\nat Nightingale (house.ts:1:1)\n    at Nightingale";

describe('the log of a day with faults, at its most talkative', () => {
  let story: Story;
  const lines: string[] = [];

  before(async function () {
    this.timeout(60_000);
    story = await startApp({ log: createLog('debug', { write: (line) => void lines.push(line) }) });
  });
  after(() => story?.stop());

  const graphError = (status: number, code: string, path: string): Fault => ({
    match: { path },
    status,
    times: 2,
    headers: { 'request-id': `${code}-request` },
    body: {
      error: {
        code,
        message: told,
        innerError: { code: `inner of ${told}`, message: told, 'request-id': told, innerError: { code: told } },
      },
    },
  });

  for (const [what, faults] of [
    ['Graph refuses values', [graphError(400, 'ErrorInvalidArgument', '^/v1.0/')]],
    ['Graph refuses the person', [graphError(403, 'ErrorAccessDenied', '^/v1.0/')]],
    ['Graph cannot find it', [graphError(404, 'ErrorItemNotFound', '^/v1.0/')]],
    ['Graph breaks down', [graphError(500, 'InternalServerError', '^/v1.0/')]],
    ['Graph has a sentence where its code should be', [graphError(400, told, '^/v1.0/')]],
    ['Graph answers in text', [{ match: { path: '^/v1.0/' }, status: 400, body: told, times: 2 }]],
    [
      'Teams does not take the answer',
      [
        {
          match: { path: '/activities' },
          status: 400,
          times: 2,
          body: { error: { code: 'BadSyntax', message: told } },
        },
      ],
    ],
  ] as [string, Fault[]][])
    it(`holds nothing that was said when ${what}`, async () => {
      await story.control.faults(
        faults.map((fault) => ({ ...fault, ...(fault.headers ? { headers: safe(fault.headers) } : {}) })),
      );
      const before = lines.length;

      for (const words of ['my agenda', 'book 30 min with Adele tomorrow at 3pm about Nightingale'])
        await story.chat.as(megan).says(words);
      await story.control.clearFaults();
      await story.settled();

      const written = lines.slice(before);
      assert.ok(written.length > 0);
      assert.doesNotMatch(written.join(''), /nightingale|nora/i);
    });

  it('holds what an operator needs: the operation, the code, and the ids for Microsoft', () => {
    const failed = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'Graph call failed');

    assert.ok(failed.length > 3);
    for (const { operation, clientRequestId, graph } of failed) {
      assert.ok(operation && clientRequestId && graph.status >= 400);
      assert.deepEqual(
        Object.keys(graph).filter((name) => !['status', 'graphCode', 'requestId'].includes(name)),
        [],
      );
    }
    assert.ok(failed.some(({ graph }) => graph.graphCode === 'ErrorAccessDenied' && graph.requestId));
  });
});

/** Headers hold one line. */
const safe = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('\n', ' ')]));
