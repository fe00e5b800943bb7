import assert from 'node:assert/strict';
import {
  AuthenticationHandler,
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type Context,
  FileUpload,
  GraphError,
  LargeFileUploadTask,
  type Middleware,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { contractProblems, hasContract } from './support/contract.ts';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';

const graphOrigin = 'https://graph.microsoft.com';

/** Last in the chain: sends what is meant for Graph to this machine, and names Graph in the links it gets: the library follows https alone. */
class LocalTransport implements Middleware {
  constructor(private readonly origin: string) {}
  async execute(context: Context): Promise<void> {
    const url = String(context.request).replace(graphOrigin, this.origin);
    const response = await fetch(url, context.options as RequestInit);
    const isJson = response.headers.get('content-type')?.includes('json');
    context.response = isJson
      ? new Response((await response.text()).replaceAll(this.origin, graphOrigin), response)
      : response;
  }
}

describe("Graph's own client library against the sandbox", () => {
  let graph: GraphTenant;
  let client: Client;
  before(async () => {
    graph = await startGraph();
    const token = await graph.tokenOf('Megan');
    client = Client.initWithMiddleware({
      middleware: chain([
        new AuthenticationHandler({ getAccessToken: async () => token }),
        new RetryHandler(new RetryHandlerOptions(0.01, 3)),
        new LocalTransport(graph.origin),
      ]),
    });
  });
  after(async () => {
    const problems = hasContract() ? await contractProblems(graph.trafficFile) : [];
    await graph.stop();
    assert.deepEqual(problems, []);
  });

  const chain = (links: Middleware[]): Middleware => {
    links.forEach((link, index) => {
      const next = links[index + 1];
      if (next) link.setNext?.(next);
    });
    const [first] = links;
    assert.ok(first);
    return first;
  };

  it('reads a person', async () => {
    const me = await client.api('/me').select(['id', 'displayName', 'department']).get();

    assert.deepEqual([me.displayName, me.department], ['Megan Bowen', 'Marketing']);
  });

  it('searches the directory', async () => {
    const found = await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:adele"')
      .count(true)
      .select('id,displayName')
      .get();

    assert.equal(found['@odata.count'], 2);
    assert.equal(found.value.length, 2);
  });

  it('pages through a filtered list', async () => {
    const first = await client.api('/users').filter("userType eq 'Member'").select('id').top(6).get();
    const seen = new Set<string>();
    const pages = new PageIterator(client, first, (user) => {
      seen.add(user.id);
      return true;
    });
    await pages.iterate();

    assert.equal(seen.size, graph.tenant.people.where(({ userType }) => userType === 'Member').length);
  });

  it('reads a photo as bytes', async () => {
    const bytes: ArrayBuffer = await client
      .api('/me/photo/$value')
      .responseType('arraybuffer' as never)
      .get();

    assert.equal(Buffer.from(bytes).subarray(1, 4).toString(), 'PNG');
  });

  it('uploads a large file in ranges', async () => {
    const bytes = Buffer.alloc(5_000_000, 'content ');
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      '/me/drive/root:/Library/large.txt:/createUploadSession',
      { item: { '@microsoft.graph.conflictBehavior': 'rename' } },
    );
    const file = new FileUpload(new Uint8Array(bytes).buffer, 'large.txt', bytes.length);

    await new LargeFileUploadTask(client, file, session, { rangeSize: 4 * 320 * 1024 }).upload();

    const item = await client.api('/me/drive/root:/Library/large.txt').get();
    assert.equal(item.size, bytes.length);
  });

  it('reports an error with code, status and request id', async () => {
    const failure = await client
      .api('/users/nobody')
      .get()
      .catch((cause: unknown) => cause);

    assert.ok(failure instanceof GraphError);
    assert.deepEqual([failure.statusCode, failure.code], [404, 'Request_ResourceNotFound']);
    assert.match(failure.requestId ?? '', /^[0-9a-f-]{36}$/);
  });

  it('repeats a call that was throttled, after the time asked for', async () => {
    graph.faults.append([{ match: { path: '/me/manager$' }, status: 429, headers: { 'Retry-After': '1' }, times: 1 }]);
    const startedAt = Date.now();

    const manager = await client.api('/me/manager').get();

    assert.equal(manager.displayName, 'Miriam Graham');
    assert.ok(Date.now() - startedAt >= 950);
  });

  it('sends a batch and reads the parts', async () => {
    const content = new BatchRequestContent([
      { id: '1', request: new Request('https://graph.microsoft.com/me?$select=displayName') },
      { id: '2', request: new Request('https://graph.microsoft.com/users/nobody') },
    ]);

    const answer = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()));

    assert.equal((await answer.getResponseById('1').json()).displayName, 'Megan Bowen');
    assert.equal(answer.getResponseById('2').status, 404);
  });
});
