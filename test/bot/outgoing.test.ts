import assert from 'node:assert/strict';
import type { Card } from '../../src/bot/cards/card.ts';
import { card, executeButton, personRow, text } from '../../src/bot/cards/parts.ts';
import { TeamsAdapter } from '../../src/bot/channel/adapter.ts';
import { createConnectorTransport } from '../../src/bot/channel/connector-transport.ts';
import { type Address, createMessenger, type Messenger } from '../../src/bot/channel/messenger.ts';
import { serviceUrlCheck } from '../../src/bot/channel/service-url.ts';
import { Throttled } from '../../src/shared/errors.ts';
import { wordsOf as textsIn } from '../../src/words/index.ts';
import { type FakeChannel, startFakeChannel } from '../support/channel.ts';
import { lintCard, nodesOf, wordsOf } from '../support/lint-card.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';

const appId = 'b0000000-0000-4000-8000-000000000000';

describe('what goes out to Teams', () => {
  let channel: FakeChannel;
  let messenger: Messenger;
  let clock: TestClock;
  let sentAt: number[];
  const to = (conversationId: string): Address => ({
    serviceUrl: channel.serviceUrl,
    channelId: 'msteams',
    conversationId,
    conversationType: 'personal',
    tenantId: 'contoso',
    botId: '28:bot',
    teamsUserId: '29:adele',
  });
  const texts = (conversation: string) =>
    channel.received
      .filter(({ path }) => path.includes(`/${conversation}/`))
      .map(({ body }) => (body as { text?: string }).text);
  const mostWithin = (ms: number) =>
    Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + ms).length));

  beforeEach(async () => {
    sentAt = [];
    clock = createTestClock();
    channel = await startFakeChannel(appId, { onRequest: () => sentAt.push(clock.monotonic()) });
    const isAllowedServiceUrl = serviceUrlCheck([channel.serviceUrl]);
    const credentials = { appId, getToken: async () => 'token' };
    messenger = createMessenger(
      new TeamsAdapter(appId, createConnectorTransport({ credentials, isAllowedServiceUrl }), {
        tokenIssuer: 'https://api.botframework.com',
        openIdMetadataUrl: channel.metadataUrl,
      }),
      { clock },
    );
  });
  afterEach(() => channel.stop());

  const unasked = { isUrgent: false };

  it('goes into a conversation in order, six a second at most when nobody asked', async () => {
    const said = Array.from({ length: 14 }, (_, number) => `${number}`);

    await clock.finish(Promise.all(said.map((words) => messenger.send(to('a:1'), words, unasked))));

    assert.deepEqual(texts('a:1'), said);
    assert.equal(mostWithin(1_000), 6);
    assert.equal(clock.monotonic(), 2_000);
  });

  it('holds up no answer, in order all the same', async () => {
    const said = Array.from({ length: 14 }, (_, number) => `${number}`);

    await Promise.all(said.map((words) => messenger.send(to('a:1'), words)));

    assert.deepEqual(texts('a:1'), said);
    assert.equal(clock.monotonic(), 0);
  });

  it('goes to a tenant 25 times a second at most when nobody asked, however many conversations there are', async () => {
    await clock.finish(
      Promise.all(Array.from({ length: 60 }, (_, number) => messenger.send(to(`a:${number}`), 'news', unasked))),
    );

    assert.ok(mostWithin(1_000) <= 25, `${mostWithin(1_000)} within a second`);
    assert.ok(clock.monotonic() >= 2_000);
  });

  it('answers people before it tells them what nobody asked', async () => {
    const news = Array.from({ length: 40 }, (_, number) =>
      messenger.send(to(`a:${number}`), 'news', { isUrgent: false }),
    );
    await messenger.send(to('a:urgent'), 'the answer');
    assert.equal(clock.monotonic(), 0);

    const before = channel.received.findIndex(({ path }) => path.includes('/a:urgent/'));
    await clock.finish(Promise.all(news));

    assert.ok(before <= 26, `${before} came first`);
    assert.equal(channel.received.length, 41);
  });

  it('lets only that conversation wait which Teams asked to, and keeps its order', async () => {
    channel.failNext({ status: 429, headers: { 'retry-after': '1' } });
    const first = messenger.send(to('a:1'), 'one');
    await clock.waiting();

    const second = messenger.send(to('a:1'), 'two');
    await messenger.send(to('a:2'), 'other');
    assert.equal(clock.monotonic(), 0);
    await clock.finish(Promise.all([first, second]));

    assert.deepEqual(texts('a:1'), ['one', 'one', 'two']);
    assert.equal(sentAt[1], 0);
    assert.ok((sentAt[2] ?? 0) >= 1_000);
  });

  it('tells when to come back when Teams asks for a long wait, and asks Teams no more until then', async () => {
    channel.failNext({ status: 429, headers: { 'retry-after': '120' } });

    for (const isUrgent of [false, true])
      await assert.rejects(
        messenger.send(to('a:1'), 'news', { isUrgent }),
        (error) => error instanceof Throttled && error.retryAfterSeconds >= 119,
      );

    assert.equal(channel.received.length, 1);
  });

  it('goes out once when Teams took it and only its name was lost on the way back', async () => {
    channel.failNext({ status: 201, cut: true });

    const { activityId } = await messenger.send(to('a:1'), 'once');

    assert.deepEqual([activityId, texts('a:1')], ['', ['once']]);
  });

  it('shows no typing behind an answer', async () => {
    const answer = messenger.send(to('a:1'), 'the answer');
    await messenger.send(to('a:1'), { type: 'typing' });
    await answer;

    assert.deepEqual(texts('a:1'), ['the answer']);
  });

  it('shortens a card that is too large, keeps its buttons and says where the rest is', async () => {
    const photo = `data:image/png;base64,${'A'.repeat(9_000)}`;
    const large = card(
      'Many',
      [
        ...Array.from({ length: 5 }, (_, number) =>
          personRow({ name: `Person ${number}`, photo }, textsIn({ language: 'en' })),
        ),
        ...Array.from({ length: 90 }, (_, number) => text(`Line ${number} ${'long '.repeat(90)}`)),
      ],
      [executeButton({ title: 'Book', verb: 'test.book', handle: 'h' })],
    );
    channel.failNext({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig', message: 'Message size too large.' } },
    });

    await messenger.send(to('a:1'), large);

    const [, second] = channel.received;
    const content = (second?.body as { attachments?: { content: Card['content'] }[] } | undefined)?.attachments?.[0]
      ?.content;
    assert.ok(content);
    const words = wordsOf({ summary: '', content });
    assert.match(words, /Line 0 /);
    assert.match(words, /in my tab/);
    assert.ok(JSON.stringify(content).length < 25_000);
    assert.equal(
      nodesOf(content).some(({ type }) => type === 'Image'),
      false,
    );
    assert.equal(content.actions?.length, 1);
    lintCard({ summary: 'Many', content });
  });

  it('says where the rest is in the language of whoever reads it', async () => {
    channel.failNext({ status: 413 });

    await messenger.send({ ...to('a:1'), locale: 'de-CH' }, 'x'.repeat(50_000));

    assert.match(texts('a:1')[1] ?? '', /Der Rest steht in meiner Registerkarte\.$/);
  });

  it('gives up on what is too large even then', async () => {
    channel.failNext({ status: 413 }, { status: 413 });

    await assert.rejects(messenger.send(to('a:1'), 'x'.repeat(50_000)), /teamsAway/);

    assert.equal(channel.received.length, 2);
    assert.ok((texts('a:1')[1]?.length ?? 0) < 5_000);
  });

  it('knows who is in a chat, page by page', async () => {
    const members = [
      { id: '29:1', aadObjectId: 'AAAA', name: 'Adele Vance' },
      { id: '29:2', objectId: 'bbbb', name: 'Lee Gu' },
      { id: '29:3', aadObjectId: 'cccc', tenantId: 'fabrikam', email: 'lucy@fabrikam.com', name: 'Lucy' },
      { id: '29:4', name: 'Somebody without an account' },
    ];
    channel.failNext(
      { status: 200, body: { members: members.slice(0, 2), continuationToken: 'next' } },
      { status: 200, body: { members: members.slice(2) } },
    );

    const found = await messenger.listMembers(to('19:group'), 50);

    assert.deepEqual(found, {
      members: [
        { id: 'aaaa', name: 'Adele Vance' },
        { id: 'bbbb', name: 'Lee Gu' },
        { id: 'lucy@fabrikam.com', name: 'Lucy' },
      ],
      hasMore: false,
    });
    assert.match(channel.received[1]?.path ?? '', /pagedmembers\?.*continuationToken=next/);
  });
});
