import assert from 'node:assert/strict';
import type { RunningServer } from '../../src/api/listen.ts';
import { startMetricsServer } from '../../src/api/metrics-server.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import { send, sendBytes } from '../support/raw-http.ts';

describe('GET /metrics', () => {
  let server: RunningServer;
  before(async () => {
    server = await startMetricsServer(createMetrics(), 0);
  });
  after(() => server.stop());

  const ask = (host: string) => send(server.url, { path: '/metrics', headers: { host } });

  for (const host of ['127.0.0.1', '127.0.0.1:9464', 'localhost:9464', 'LOCALHOST', '[::1]:9464'])
    it(`answers a program on this machine that calls it ${host}`, async () => {
      const answer = await ask(host);

      assert.equal(answer.status, 200);
      assert.match(answer.text, /process_cpu/);
    });

  for (const host of [
    'evil.example',
    'evil.example:9464',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
  ])
    it(`tells nothing to a page that was led here by the name ${host}`, async () => {
      const answer = await ask(host);

      assert.equal(answer.status, 403);
      assert.doesNotMatch(answer.text, /process_cpu|nodejs/);
    });

  it('tells nothing to who gives no name', async () => {
    assert.equal((await sendBytes(server.url, 'GET /metrics HTTP/1.0\r\n\r\n')).status, 403);
  });
});
