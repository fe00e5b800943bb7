import assert from 'node:assert/strict';
import { createLog } from '../../src/shared/log.ts';

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
