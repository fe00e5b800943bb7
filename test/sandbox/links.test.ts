import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';

describe('A link to the next page', () => {
  let graph: GraphTenant;
  let token: string;
  before(async () => {
    graph = await startGraph();
    token = await graph.tokenOf('Megan');
  });
  after(() => graph.stop());

  const linkAskedOf = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = { host, authorization: `Bearer ${token}` };
      request(`${graph.origin}/v1.0/users?$top=2&$select=id`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve(new URL(JSON.parse(Buffer.concat(chunks).toString())['@odata.nextLink']).origin),
        );
      })
        .on('error', reject)
        .end();
    });

  it('stays on the host that was asked', async () => {
    const { port } = new URL(graph.origin);

    assert.equal(await linkAskedOf(`127.0.0.1:${port}`), graph.origin);
    assert.equal(await linkAskedOf(`localhost:${port}`), `http://localhost:${port}`);
    assert.equal(await linkAskedOf('graph.microsoft.com'), 'https://graph.microsoft.com');
  });

  it('never leads to a host or port the sandbox does not serve', async () => {
    for (const host of ['evil.example', '127.0.0.1:1', 'localhost', '127.0.0.1.evil.example'])
      assert.equal(await linkAskedOf(host), 'https://graph.microsoft.com');
  });

  it('stays there in a batch and in a round of delta', async () => {
    const batch = await graph.ask(token, '/$batch', {
      method: 'POST',
      body: { requests: [{ id: '1', method: 'GET', url: '/users?$top=2' }] },
    });
    const delta = await graph.ask(token, '/users/delta');

    assert.match(batch.body.responses[0].body['@odata.nextLink'], new RegExp(`^${graph.origin}/v1.0/users`));
    assert.match(delta.body['@odata.deltaLink'], new RegExp(`^${graph.origin}/v1.0/users/delta`));
  });
});
