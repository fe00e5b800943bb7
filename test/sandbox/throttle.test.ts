import assert from 'node:assert/strict';
import { GraphError } from '../../sandbox/graph/engine/graph-error.ts';
import { createThrottle, type ThrottledCall } from '../../sandbox/graph/engine/throttle.ts';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';

describe('The limits of Graph', () => {
  const start = () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const clock = { now: () => new Date(now), set: () => {}, advance: () => {}, reset: () => {} };
    const throttle = createThrottle(clock);
    /** How many of so many calls, one after the other, are let in, and what the last one is told. */
    const call = (what: ThrottledCall, times: number) => {
      let served = 0;
      let refusal: GraphError | undefined;
      for (let at = 0; at < times; at += 1) {
        try {
          throttle.enter(what)();
          served += 1;
        } catch (cause) {
          if (!(cause instanceof GraphError)) throw cause;
          refusal = cause;
        }
      }
      return { served, refusal };
    };
    return {
      call,
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
    };
  };
  const outlook = (mailbox: string, clientId = 'app'): ThrottledCall => ({ service: 'outlook', clientId, mailbox });

  it('are 10,000 calls in ten minutes for one app and one mailbox', () => {
    const { call, pass } = start();

    const first = call(outlook('megan'), 10_003);

    assert.equal(first.served, 10_000);
    assert.deepEqual(
      [first.refusal?.status, first.refusal?.code, first.refusal?.headers['Retry-After']],
      [429, 'ApplicationThrottled', '600'],
    );
    assert.match(first.refusal?.message ?? '', /MailboxRequests/);
    assert.equal(call(outlook('alex'), 1).served, 1);
    assert.equal(call(outlook('megan', 'another app'), 1).served, 1);
    pass(599_000);
    assert.equal(call(outlook('megan'), 1).refusal?.headers['Retry-After'], '1');
    pass(1_000);
    assert.equal(call(outlook('megan'), 1).served, 1);
  });

  it('are 3,500 resource units in ten seconds for the directory', () => {
    const { call, pass } = start();
    const directory = (units: number): ThrottledCall => ({ service: 'directory', clientId: 'app', units });

    assert.equal(call(directory(2), 1_700).served, 1_700);
    const last = call(directory(1), 200);
    assert.equal(last.served, 100);
    assert.deepEqual([last.refusal?.status, last.refusal?.headers['Retry-After']], [429, '10']);
    pass(10_000);
    assert.equal(call(directory(1), 1).served, 1);
  });

  it('are 1,500 calls in half a minute for presence', () => {
    const { call, pass } = start();
    const presence: ThrottledCall = { service: 'presence', clientId: 'app' };

    const asked = call(presence, 1_600);

    assert.equal(asked.served, 1_500);
    assert.equal(asked.refusal?.headers['Retry-After'], '30');
    pass(30_000);
    assert.equal(call(presence, 1).served, 1);
  });

  describe('over HTTP', () => {
    let graph: GraphTenant;
    beforeEach(async () => {
      graph = await startGraph();
    });
    afterEach(() => graph.stop());

    it('hold for the parts of batches, while the batch itself is answered 200', async () => {
      const token = await graph.tokenOf('Megan');
      const part = (_: unknown, at: number) => ({ id: String(at), method: 'GET', url: '/me/presence' });
      const requests = Array.from({ length: 20 }, part);
      const batch = () => graph.ask(token, '/$batch', { method: 'POST', body: { requests } });
      const answers = [];
      for (let at = 0; at < 76; at += 1) answers.push(await batch());

      assert.ok(answers.every(({ status }) => status === 200));
      const parts = answers.flatMap(({ body }) => body.responses) as {
        status: number;
        headers: Record<string, string>;
      }[];
      const refused = parts.filter(({ status }) => status === 429);
      assert.equal(parts.length - refused.length, 1_500);
      assert.ok(refused.every(({ headers }) => Number(headers['Retry-After']) > 0));
      graph.tenant.clock.advance(30_000);
      assert.equal((await graph.ask(token, '/me/presence')).status, 200);
    });
  });
});
